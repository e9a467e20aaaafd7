package io.photofinish.standalone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Feed;
import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Cluster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pollers that share feeds, leave, come back and crash, against a real broker. */
@Tag("slow")
class PollersTest {
  private static final int KILLS = 3;
  private static final int SITES = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration NEVER_AGAIN = Duration.ofHours(1);

  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static int tests;

  private final List<Poller> started = new ArrayList<>();
  private FeedServer server;
  private Cluster cluster;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.open(data);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void start() throws IOException {
    server = new FeedServer();
    cluster =
        new Cluster(
            broker.bootstrapServers(),
            Topics.withPrefix("test-" + tests++ + "."),
            Map.of("heartbeat.interval.ms", "200"));
  }

  @AfterEach
  void stop() {
    started.forEach(Poller::close);
    server.close();
  }

  private Poller start(Optional<String> instance, Duration interval) {
    var poller = new Poller(cluster, instance, interval);
    started.add(poller);
    return poller;
  }

  private void makeTopics() throws InterruptedException {
    try (var admin = Admin.create(cluster.clientProperties())) {
      TopicSetup.createMissing(admin, cluster.topics());
    }
  }

  /** Of so many sites that whoever has a part of them has feeds of each name. */
  private List<String> add(String name) {
    String path = "/" + name;
    server.put(
        path,
        FeedServer.rss(
            "Desk", FeedServer.item("1", "One", "Tue, 06 Aug 2024 19:00:00 GMT", "Text")));
    List<String> addresses =
        IntStream.range(0, SITES)
            .mapToObj(site -> server.address("www." + name + "-desk" + site + ".org", path))
            .toList();
    Feed added = Feed.newBuilder().setAddedAt(InstantSource.system().instant()).build();
    new FeedTopics(cluster)
        .add(addresses.stream().collect(Collectors.toMap(feed -> feed, feed -> added)));
    return addresses;
  }

  /** Hosts that were asked for a feed, once for each time. */
  private List<String> asked() {
    return server.requests().stream().map(FeedServer.Request::host).toList();
  }

  @Test
  void whenever_the_poller_is_killed_no_version_is_missing_or_there_twice() throws Exception {
    try (var feeds = new Restless(cluster)) {
      for (int kill = 0; kill < KILLS; kill++) {
        Duration moment = Duration.ofNanos(new SplittableRandom(kill).nextInt(120_000_000));
        Poller poller = start(Optional.of("the-poller"), Duration.ofMillis(1));
        // Until it works, then for a moment that ends anywhere in a poll, a send or a commit.
        feeds.awaitMore(1);
        feeds.readFor(moment);
        poller.abort();
      }
      start(Optional.of("the-poller"), Duration.ofMillis(1));
      feeds.assertExactlyOnce();
    }
  }

  @Test
  void two_instances_poll_each_feed_once_and_one_takes_over_when_the_other_leaves()
      throws InterruptedException {
    makeTopics();
    start(Optional.empty(), NEVER_AGAIN);
    addAndAwait("first");
    Poller other = start(Optional.empty(), NEVER_AGAIN);
    awaitMembers(2);
    addAndAwait("second");
    other.close();
    awaitMembers(1);
    addAndAwait("third");
    assertThat(asked()).as("each of them once").hasSize(3 * SITES).doesNotHaveDuplicates();
  }

  @Test
  void a_restart_does_not_poll_again_what_is_not_due() throws InterruptedException {
    makeTopics();
    Poller poller = start(Optional.of("it"), NEVER_AGAIN);
    addAndAwait("before");
    poller.close();
    start(Optional.of("it"), NEVER_AGAIN);
    addAndAwait("after");
    assertThat(asked()).as("each of them once").hasSize(2 * SITES).doesNotHaveDuplicates();
  }

  @Test
  void what_a_former_owner_wrote_behind_an_open_transaction_is_not_missed() throws Exception {
    makeTopics();
    Poller former = start(Optional.empty(), NEVER_AGAIN);
    addAndAwait("first");
    try (var other = otherOwner()) {
      other.initTransactions();
      other.beginTransaction();
      for (int n = 0; n < cluster.topics().feedState().partitions(); n++) {
        String topic = cluster.topics().feedState().name();
        other.send(new ProducerRecord<>(topic, n, "https://example.org/rss", null)).get();
      }
      add("second");
      Awaitility.await().atMost(PATIENCE).until(() -> asked().size() == 2 * SITES);
      former.close();
      start(Optional.empty(), NEVER_AGAIN);
      awaitMembers(1);
      other.abortTransaction();
    }
    addAndAwait("third");
    assertThat(asked()).as("each of them once").hasSize(3 * SITES).doesNotHaveDuplicates();
  }

  private KafkaProducer<String, byte[]> otherOwner() {
    Map<String, Object> config = cluster.clientProperties();
    config.put("transactional.id", cluster.topics().prefix() + "other");
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  /** Until what was read is committed; a poll that is cut off before is made again. */
  private void addAndAwait(String name) {
    List<String> feeds = add(name);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              var known = new FeedTopics(cluster).all();
              return feeds.stream().allMatch(feed -> known.get(feed).lastPoll().isPresent());
            });
  }

  private void awaitMembers(int wanted) {
    String group = Poller.group(cluster);
    try (var admin = Admin.create(cluster.clientProperties())) {
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                var found = admin.describeConsumerGroups(List.of(group)).all().get().get(group);
                assertThat(found.groupState()).isEqualTo(GroupState.STABLE);
                assertThat(found.members())
                    .hasSize(wanted)
                    .allMatch(member -> !member.assignment().topicPartitions().isEmpty());
              });
    }
  }
}
