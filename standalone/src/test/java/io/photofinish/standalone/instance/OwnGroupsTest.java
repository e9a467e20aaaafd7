package io.photofinish.standalone.instance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Administration;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnGroupsTest {
  @TempDir static Path data;
  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.open(data);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static Cluster cluster(String prefix) {
    return Cluster.of(broker.bootstrapServers(), prefix, Map.of());
  }

  /** That a group has read the first record of the topic. */
  private static void commit(String group, String topic) {
    Administration.ask(
        cluster("any."),
        admin -> {
          TopicSetup.createMissing(admin, Topics.withPrefix(prefixOf(topic)));
          return admin
              .alterConsumerGroupOffsets(
                  group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1)))
              .all()
              .get();
        });
  }

  private static String prefixOf(String topic) {
    return topic.substring(0, topic.lastIndexOf('.') + 1);
  }

  @Test
  void of_two_prefixes_with_one_group_the_second_is_refused_and_the_first_is_not() {
    commit("photofinish-a-b", "a.b.articles");

    assertThatThrownBy(() -> OwnGroups.requireUnshared(cluster("a-b."), false))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("\"a-b.\"")
        .hasMessageContaining("photofinish-a-b")
        .hasMessageContaining("\"a.b.\"");
    assertThatCode(() -> OwnGroups.requireUnshared(cluster("a.b."), true))
        .doesNotThrowAnyException();
    assertThatCode(() -> OwnGroups.requireUnshared(cluster("a.c."), true))
        .doesNotThrowAnyException();
  }

  @Test
  void who_has_read_in_the_group_before_goes_on() {
    commit("photofinish-d-e", "d.e.articles");
    commit("photofinish-d-e", "d-e.articles");

    assertThatCode(() -> OwnGroups.requireUnshared(cluster("d.e."), false))
        .doesNotThrowAnyException();
  }

  @Test
  void the_prefix_feeds_is_refused_while_others_poll_in_its_group() {
    Administration.ask(
        cluster("photofinish."),
        admin -> {
          TopicSetup.createMissing(admin, Topics.standard());
          return true;
        });
    Map<String, Object> settings = cluster("photofinish.").clientProperties();
    settings.put("group.id", "photofinish-feeds");
    var bytes = new ByteArrayDeserializer();
    try (var poller = new KafkaConsumer<>(settings, bytes, bytes)) {
      poller.subscribe(List.of(Topics.standard().feedState().name()));
      await()
          .pollInSameThread()
          .until(
              () -> {
                poller.poll(Duration.ofMillis(100));
                return !poller.assignment().isEmpty();
              });
      assertThatThrownBy(() -> OwnGroups.requireUnshared(cluster("feeds."), false))
          .hasMessageContaining("photofinish-feeds")
          .hasMessageContaining("\"photofinish.\"");
      assertThatCode(() -> OwnGroups.requireUnshared(cluster("photofinish."), true))
          .doesNotThrowAnyException();
    }
  }
}
