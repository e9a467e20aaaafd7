package io.photofinish.bench.kafka;

import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The bench's own clients. Their threads have "bench" in their names, so that {@link Load} leaves
 * them out of the application's time.
 */
public final class Clients implements AutoCloseable {
  static final String CLIENT_ID = "bench";

  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, Object> properties;
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  public Clients(String bootstrapServers) {
    properties = Map.of("bootstrap.servers", bootstrapServers, "client.id", CLIENT_ID);
    admin = Admin.create(properties);
    var bytes = new ByteArraySerializer();
    producer = new KafkaProducer<>(properties, bytes, bytes);
  }

  public String bootstrapServers() {
    return (String) properties.get("bootstrap.servers");
  }

  public void create(Topics topics) throws InterruptedException {
    TopicSetup.createMissing(admin, topics);
  }

  /** Deletes all topics whose names begin in one of these ways. */
  void delete(String... prefixes) throws InterruptedException {
    try {
      List<String> names =
          admin.listTopics().names().get().stream()
              .filter(name -> Arrays.stream(prefixes).anyMatch(name::startsWith))
              .toList();
      admin.deleteTopics(names).all().get();
    } catch (ExecutionException e) {
      throw new KafkaException("topics cannot be deleted", e.getCause());
    }
  }

  /** Returns before the broker answers. */
  public void send(String topic, String key, byte[] value) {
    send(topic, null, key, value);
  }

  /**
   * Returns before the broker answers.
   *
   * @param partition null where the key decides
   */
  void send(String topic, Integer partition, String key, byte[] value) {
    var unused =
        producer.send(
            new ProducerRecord<>(topic, partition, key.getBytes(StandardCharsets.UTF_8), value),
            (metadata, fault) -> failure.compareAndSet(null, fault));
  }

  /** Returns when the broker has everything. */
  public void flush() {
    producer.flush();
    if (failure.get() != null) {
      throw new KafkaException("not everything could be published", failure.get());
    }
  }

  /** What is committed: the newest value of each key that is not deleted, in hexadecimal. */
  public SortedMap<String, String> table(String topic) {
    var table = new TreeMap<String, String>();
    Map<String, Object> committed = new HashMap<>(properties);
    committed.put("isolation.level", "read_committed");
    var bytes = new ByteArrayDeserializer();
    try (var consumer = new KafkaConsumer<>(committed, bytes, bytes)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (var record : consumer.poll(POLL)) {
          String key = new String(record.key(), StandardCharsets.UTF_8);
          if (record.value() == null) {
            table.remove(key);
          } else {
            table.put(key, HexFormat.of().formatHex(record.value()));
          }
        }
      }
    }
    return table;
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
  }
}
