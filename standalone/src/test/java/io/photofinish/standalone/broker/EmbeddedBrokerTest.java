package io.photofinish.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  private static final String TOPIC = Topics.standard().deadLetters().name();

  @TempDir Path directory;

  @Test
  void what_was_written_is_there_after_a_restart_on_the_same_address_and_cluster()
      throws Exception {
    byte[] largest = new byte[Topics.MAX_RECORD_BYTES - 1024];
    String address;
    String cluster;
    try (var broker = EmbeddedBroker.open(directory)) {
      address = broker.bootstrapServers();
      cluster = setUp(address);
      write(address, "large", largest);
    }
    try (var broker = EmbeddedBroker.open(directory)) {
      assertThat(broker.bootstrapServers()).isEqualTo(address);
      assertThat(setUp(address)).isEqualTo(cluster);
      assertThat(read(address)).containsExactly("large " + largest.length);
      assertThatThrownBy(() -> describe(address, "photofinish.misspelt"))
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void two_directories_are_two_clusters() throws Exception {
    try (var one = EmbeddedBroker.open(directory.resolve("one"));
        var other = EmbeddedBroker.open(directory.resolve("other"))) {
      assertThat(setUp(one.bootstrapServers())).isNotEqualTo(setUp(other.bootstrapServers()));
    }
  }

  @Test
  void a_taken_port_is_named_with_the_file_that_keeps_it() throws Exception {
    try (var taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Path ports = directory.resolve("ports");
      Files.writeString(ports, "broker=" + taken.getLocalPort() + "\ncontroller=1\n");
      assertThatThrownBy(() -> EmbeddedBroker.open(directory))
          .isInstanceOfSatisfying(
              Problem.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
          .hasMessageContainingAll(
              Integer.toString(taken.getLocalPort()), ports.toString(), "delete");
    }
  }

  @Test
  void a_port_file_that_makes_no_sense_is_named() throws Exception {
    Path ports = Files.writeString(directory.resolve("ports"), "broker=many\n");
    assertThatThrownBy(() -> EmbeddedBroker.open(directory))
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll(ports.toString(), "\"broker\"");
  }

  /** Makes the topics and answers the cluster's id. */
  private static String setUp(String address) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
      TopicSetup.createMissing(admin, Topics.standard());
      return admin.describeCluster().clusterId().get();
    }
  }

  private static void describe(String address, String topic) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin.describeTopics(List.of(topic)).allTopicNames().get();
    }
  }

  private static void write(String address, String key, byte[] value) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            address,
            "transactional.id",
            "test",
            "max.request.size",
            Topics.MAX_RECORD_BYTES);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(TOPIC, 0, key, value)).get();
      producer.commitTransaction();
    }
  }

  private static List<String> read(String address) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", address, "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
          .map(record -> record.key() + " " + record.value().length)
          .toList();
    }
  }
}
