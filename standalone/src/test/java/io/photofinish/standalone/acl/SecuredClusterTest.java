package io.photofinish.standalone.acl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.app.Settings;
import io.photofinish.ingest.feed.Feeds;
import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.ingest.feed.poll.PollerSettings;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.SecuredBroker;
import io.photofinish.standalone.cluster.ClientProperties;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.command.Run;
import io.photofinish.standalone.feed.FeedServer;
import io.photofinish.standalone.log.Logging;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster that allows each principal just what {@code acls print} prints: who ingests, polls
 * feeds or reads works so, and is told what is lacking when any one of these permissions is taken
 * away. Who ingests and polls has a password in a file, who reads a certificate. Each has topics of
 * its own.
 */
@Tag("slow")
class SecuredClusterTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir static Path folder;
  private static SecuredBroker broker;
  private static Permissions permissions;
  private int published;

  @BeforeAll
  static void start() throws Exception {
    broker = SecuredBroker.open(folder);
    permissions = new Permissions(broker);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void who_ingests_needs_to_write_articles_and_is_told_so() throws Exception {
    Topics topics = permissions.topics("ingest.");
    Path plain = broker.plain();
    Path news = Files.writeString(folder.resolve("a.txt"), News.of(0));
    String[] ingest = withPasswords(topics, plain, "ingest", news.toString());
    List<AclBinding> least =
        permissions.allowLeast(topics, Role.INGEST, "User:plain", Optional.empty());
    for (AclBinding binding : least) {
      permissions.without(
          binding,
          () -> {
            Run refused = Run.of(ingest);
            assertThat(refused.exitCode()).as(refused.out()).isEqualTo(3);
            assertThat(refused.err()).contains(binding.pattern().name(), Permissions.WAY_OUT);
          });
    }
    Run run = Run.of(ingest);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(all(topics, "articles")).contains(News.ALIASED);
  }

  @Test
  void who_polls_feeds_needs_the_topics_the_group_and_the_transactions_and_the_log_says_which()
      throws Exception {
    Topics topics = permissions.topics("feeds.");
    Path plain = broker.plain();
    var least = new ArrayList<AclBinding>();
    for (Role role : List.of(Role.FEEDS, Role.INGEST)) {
      least.addAll(permissions.allowLeast(topics, role, "User:plain", Optional.empty()));
    }
    Logging.toFiles(folder.resolve("logs-of-feeds"));
    Path log = folder.resolve("logs-of-feeds").resolve("photofinish.log");
    try (var server = new FeedServer()) {
      Run added =
          Run.of(
              "feeds",
              "add",
              "--unchecked",
              server.address("/rss"),
              "--full-text",
              "never",
              "--bootstrap-servers",
              broker.unsecured(),
              "--topic-prefix",
              topics.prefix());
      assertThat(added.exitCode()).as(added.err()).isZero();
      // A memory that is empty need not be read.
      server.put("/rss", FeedServer.rss("Desk", item()));
      whilePolling(topics, plain, () -> assertThat(all(topics, "feed-state")).contains("/rss"));
      for (AclBinding binding : least) {
        server.put("/rss", FeedServer.rss("Desk", item()));
        int before = Files.readString(log).length();
        permissions.without(
            binding,
            () ->
                whilePolling(
                    topics,
                    plain,
                    () ->
                        assertThat(
                                Files.readString(log)
                                    .substring(before)
                                    .lines()
                                    .filter(line -> line.contains("WARN")))
                            .as("without %s", binding)
                            .anySatisfy(
                                line ->
                                    assertThat(line)
                                        .contains(
                                            Permissions.name(binding), Permissions.WAY_OUT))));
      }
      whilePolling(
          topics, plain, () -> assertThat(all(topics, "articles")).contains(News.of(published)));
    }
  }

  private static void whilePolling(Topics topics, Path config, ThrowingRunnable seen) {
    Feeds feeds = poll(topics, config);
    try {
      Awaitility.await().atMost(PATIENCE).untilAsserted(seen);
    } finally {
      feeds.close();
    }
  }

  private static Feeds poll(Topics topics, Path config) {
    var cluster =
        Cluster.of(
            broker.forPasswords(), topics.prefix(), ClientProperties.of(Optional.of(config)));
    Duration soon = Duration.ofMillis(200);
    return Feeds.start(
        new PollerSettings(
            cluster.clientProperties(),
            topics,
            PollerSettings.group(Settings.applicationId(topics.prefix())),
            Optional.empty(),
            1),
        FetchSettings.standard().withPrivateAddresses(true).withHostGap(Duration.ZERO),
        new Schedule(soon, soon, soon),
        visit -> {},
        InstantSource.system());
  }

  private String item() {
    published++;
    return FeedServer.item(
        "n" + published, "Final " + published, "Sat, 05 Oct 2019 22:00:00 GMT", News.of(published));
  }

  @Test
  void who_reads_needs_each_topic_and_the_group_where_there_is_one() throws Exception {
    Topics topics = permissions.topics("readers.");
    Path certified = broker.certified();
    List<AclBinding> least =
        permissions.allowLeast(topics, Role.READERS, "User:CN=stranger", Optional.empty());
    for (AclBinding binding : least) {
      String topic = binding.pattern().name();
      String[] read = {
        "read",
        topic,
        "--bootstrap-servers",
        broker.forCertificates(),
        "--topic-prefix",
        topics.prefix(),
        "--config",
        certified.toString()
      };
      Run allowed = Run.of(read);
      assertThat(allowed.exitCode()).as(allowed.err()).isZero();
      permissions.without(
          binding,
          () -> {
            Run refused = Run.of(read);
            assertThat(refused.exitCode()).as(refused.out()).isEqualTo(3);
            assertThat(refused.err()).contains(topic, Permissions.WAY_OUT);
          });
    }

    List<AclBinding> grouped =
        permissions.allowLeast(topics, Role.READERS, "User:CN=stranger", Optional.of("desk"));
    List<String> all = least.stream().map(binding -> binding.pattern().name()).toList();
    for (AclBinding binding : grouped) {
      permissions.without(
          binding,
          () ->
              assertThatThrownBy(() -> consume(all, certified))
                  .as("without %s", binding)
                  .isInstanceOf(AuthorizationException.class)
                  .hasMessageContaining(binding.pattern().name()));
    }
    consume(all, certified);
  }

  /** As any consumer of a group does, until its offsets are committed. */
  private static void consume(List<String> topics, Path config) {
    var cluster =
        Cluster.of(broker.forCertificates(), "readers.", ClientProperties.of(Optional.of(config)));
    Map<String, Object> settings = cluster.clientProperties();
    settings.put("group.id", "desk");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    settings.put("allow.auto.create.topics", false);
    var bytes = new ByteArrayDeserializer();
    try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      consumer.subscribe(topics);
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInSameThread()
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200));
                return !consumer.assignment().isEmpty();
              });
      consumer.assignment().forEach(consumer::position);
      consumer.commitSync();
    }
  }

  private static String[] withPasswords(Topics topics, Path config, String... command) {
    var all = new ArrayList<>(List.of(command));
    all.addAll(
        List.of(
            "--bootstrap-servers", broker.forPasswords(),
            "--topic-prefix", topics.prefix(),
            "--config", config.toString()));
    return all.toArray(String[]::new);
  }

  private static String all(Topics topics, String topic) {
    return Run.of(
            "read",
            topic,
            "--bootstrap-servers",
            broker.unsecured(),
            "--topic-prefix",
            topics.prefix())
        .out();
  }
}
