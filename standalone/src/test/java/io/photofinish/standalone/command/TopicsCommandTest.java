package io.photofinish.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsCommandTest {
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

  private static Run topics(String command, String prefix, String... more) {
    var all =
        new ArrayList<>(
            List.of(
                "topics",
                command,
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--topic-prefix",
                prefix));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  private static void make(String name, int partitions, Map<String, String> configs)
      throws Exception {
    try (var admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
      var topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(configs);
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  private static void publish(String topic) throws Exception {
    Map<String, Object> to = Map.of("bootstrap.servers", broker.bootstrapServers());
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(to, bytes, bytes)) {
      byte[] key = "a".getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(topic, key, key)).get();
    }
  }

  @Test
  void a_plan_changes_nothing_and_apply_makes_what_it_shows() {
    int count = Topics.standard().all().size();
    for (int i = 0; i < 2; i++) {
      Run plan = topics("plan", "fresh.");
      assertThat(plan.exitCode()).isEqualTo(1);
      assertThat(plan.out())
          .contains("+ fresh.articles  missing; to be made with 4 partitions")
          .contains("retention.ms=2592000000", count + " missing");
    }

    Run apply = topics("apply", "fresh.", "--min-insync-replicas", "1");
    assertThat(apply.exitCode()).as(apply.err()).isZero();
    assertThat(apply.out())
        .contains("+ fresh.articles  made with 4 partitions", count + " made, 0 settings changed")
        .doesNotContain("missing");

    await()
        .untilAsserted(
            () ->
                assertThat(
                        topics("plan", "fresh.", "--replication", "1", "--min-insync-replicas", "1")
                            .out())
                    .contains(count + " as they should be, 0 missing, 0 different"));
  }

  @Test
  void what_differs_is_changed_with_force_alone() throws Exception {
    make("other.results", 4, Map.of("cleanup.policy", "delete", "max.message.bytes", "1000"));

    Run careful = topics("apply", "other.");
    assertThat(careful.exitCode()).isEqualTo(1);
    assertThat(careful.out())
        .contains("! other.results  differs", "cleanup.policy is delete, should be compact")
        .contains("left as it is; --force");
    assertThat(topics("plan", "other.").out()).contains("0 missing, 1 different");

    Run forced = topics("apply", "other.", "--force");
    assertThat(forced.exitCode()).as(forced.err()).isZero();
    assertThat(forced.out())
        .contains(
            "~ other.results  changed: cleanup.policy was delete, is compact",
            "~ other.results  changed: max.message.bytes was 1000, is 8388608",
            "0 made, 2 settings changed, 0 still different")
        .doesNotContain("other.results  differs");
    await().untilAsserted(() -> assertThat(topics("plan", "other.").exitCode()).isZero());
  }

  @Test
  void partitions_are_added_to_an_empty_topic_and_never_where_records_would_be_missed()
      throws Exception {
    Map<String, String> compact =
        Map.of("cleanup.policy", "compact", "max.message.bytes", "8388608");
    make("narrow.results", 1, compact);
    make("narrow.claims", 1, compact);
    publish("narrow.claims");

    Run forced = topics("apply", "narrow.", "--force");
    assertThat(forced.exitCode()).isEqualTo(1);
    assertThat(forced.out())
        .contains(
            "~ narrow.results  changed: partitions was 1, is 4",
            "! narrow.claims  differs",
            "partitions is 1, should be 4",
            "cannot be changed",
            "under another --topic-prefix",
            "1 setting changed, 1 still different");
    // The broker tells of new partitions a moment after the controller has made them.
    await()
        .untilAsserted(
            () ->
                assertThat(topics("plan", "narrow.").out())
                    .contains("  narrow.results  as it should be", "! narrow.claims  differs"));
  }

  @Test
  void more_replicas_than_brokers_are_refused_with_their_number_before_anything_is_done() {
    for (String command : List.of("plan", "apply")) {
      Run missing = topics(command, "lone.", "--replication", "3");
      assertThat(missing.exitCode()).isEqualTo(3);
      assertThat(missing.err())
          .contains("lone.articles cannot be made", "3 time(s)", "1 broker(s)", "--replication N")
          .doesNotContain("check");
    }
    assertThat(topics("plan", "lone.").out()).contains("0 as they should be");

    topics("apply", "lone.");
    for (String command : List.of("plan", "apply")) {
      Run there = topics(command, "lone.", "--replication", "3");
      assertThat(there.exitCode()).isEqualTo(3);
      assertThat(there.err())
          .contains("lone.articles", "3 replicas", "1 broker is up", "--replication N");
    }
  }

  @Test
  void more_in_sync_replicas_than_the_topics_have_are_refused_whoever_chose_their_number() {
    for (String command : List.of("plan", "apply")) {
      Run missing = topics(command, "safe.", "--min-insync-replicas", "2");
      assertThat(missing.exitCode()).isEqualTo(2);
      assertThat(missing.err())
          .contains(
              "safe.articles, 1", "nothing could be written", "topics " + command + " --help");
    }
    topics("apply", "safe.");
    Run there = topics("apply", "safe.", "--min-insync-replicas", "2", "--force");
    assertThat(there.exitCode()).isEqualTo(2);
    assertThat(there.err()).contains("safe.articles, 1", "nothing could be written");
  }
}
