package io.photofinish.standalone.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.poll.FeedPoller;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.feed.FeedServer.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.errors.InconsistentGroupProtocolException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What servers see of several instances that share feeds and never rest. */
@Tag("slow")
class PollersMannersTest {
  private static final Duration GAP = Duration.ofMillis(30);

  /** What two clocks of one machine may differ by over a gap. */
  private static final Duration CLOCKS = Duration.ofMillis(1);

  /** Another site than any feed's. */
  private static final String ELSEWHERE = "www.elsewhere.net";

  private static final int SITES = 5;
  private static final int FEEDS_OF_A_SITE = 3;
  private static final int REQUESTS_BETWEEN_EVENTS = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private enum Event {
    COMES,
    GOES,
    DIES
  }

  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static int tests;

  private final long seed = Long.getLong("photofinish.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final ArrayDeque<Integer> running = new ArrayDeque<>();
  private final Map<Integer, Poller> pollers = new HashMap<>();

  /** When instances died: what they were asking for then was broken off. */
  private final Map<Integer, Long> died = new HashMap<>();

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
  void start() throws IOException, InterruptedException {
    server = new FeedServer();
    cluster =
        new Cluster(
            broker.bootstrapServers(),
            Topics.withPrefix("test-" + tests++ + "."),
            Map.of("heartbeat.interval.ms", "200"));
    try (var admin = Admin.create(cluster.clientProperties())) {
      TopicSetup.createMissing(admin, cluster.topics());
    }
  }

  @AfterEach
  void stop() {
    pollers.values().forEach(Poller::close);
    server.close();
  }

  @Test
  void a_host_is_asked_one_thing_at_a_time_whichever_instances_come_go_and_die() {
    addFeeds();
    happens(Event.COMES);
    List<Event> events =
        new ArrayList<>(
            List.of(Event.COMES, Event.GOES, Event.DIES, Event.COMES, Event.GOES, Event.COMES));
    Collections.shuffle(events, random);
    events.add(0, Event.COMES);
    events.add(0, Event.COMES);
    for (Event event : events) {
      awaitMore(REQUESTS_BETWEEN_EVENTS);
      happens(event);
    }
    awaitMore(REQUESTS_BETWEEN_EVENTS);

    Map<String, List<Request>> byHost =
        server.requests().stream()
            .filter(this::wasNotBrokenOff)
            .sorted(Comparator.comparing(Request::start))
            .collect(Collectors.groupingBy(Request::host));
    assertThat(byHost).as("feeds and pages").hasSize(2 * SITES);
    assertThat(byHost.values())
        .as("hosts are handed over, seed %d", seed)
        .anyMatch(asked -> asked.stream().map(Request::agent).distinct().count() > 1);
    byHost.values().forEach(this::assertGaps);
  }

  @Test
  void a_host_that_the_feeds_of_several_instances_link_to_is_asked_one_thing_at_a_time() {
    addFeeds(site -> ELSEWHERE);
    happens(Event.COMES);
    happens(Event.COMES);
    happens(Event.COMES);
    awaitElsewhere(3, 4 * REQUESTS_BETWEEN_EVENTS);
    assertGaps(elsewhere().stream().sorted(Comparator.comparing(Request::start)).toList());
  }

  @Test
  void a_host_that_wants_to_be_left_alone_by_one_instance_is_left_alone_by_all() {
    addFeeds(site -> ELSEWHERE);
    happens(Event.COMES);
    happens(Event.COMES);
    awaitElsewhere(2, REQUESTS_BETWEEN_EVENTS);
    server.rest(ELSEWHERE, 3600);
    int before = elsewhere().size();
    happens(Event.COMES);
    awaitMore(4 * REQUESTS_BETWEEN_EVENTS);
    assertThat(elsewhere())
        .as("one that was under way, and one that was told to leave it alone")
        .hasSizeBetween(before, before + 2);
  }

  private void awaitElsewhere(int instances, int requests) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(elsewhere()).hasSizeGreaterThan(requests);
              assertThat(elsewhere().stream().map(Request::agent).distinct()).hasSize(instances);
            });
  }

  private List<Request> elsewhere() {
    return server.requests().stream()
        .filter(request -> request.host().startsWith(ELSEWHERE))
        .toList();
  }

  private void assertGaps(List<Request> asked) {
    for (int i = 1; i < asked.size(); i++) {
      Request before = asked.get(i - 1);
      Request next = asked.get(i);
      assertThat(Duration.ofNanos(next.start() - before.end()))
          .as("between %s and %s, seed %d", before, next, seed)
          .isGreaterThanOrEqualTo(GAP.minus(CLOCKS));
    }
  }

  private boolean wasNotBrokenOff(Request request) {
    return died.entrySet().stream()
        .noneMatch(
            each ->
                request.agent().contains(contact(each.getKey()))
                    && request.end() >= each.getValue());
  }

  private static String contact(int instance) {
    return "mailto:desk-%d@example.org".formatted(instance);
  }

  private void happens(Event event) {
    switch (event) {
      case COMES -> {
        int instance = pollers.size();
        FetchSettings fetch =
            FetchSettings.standard().withHostGap(GAP).withContact(contact(instance));
        pollers.put(instance, new Poller(cluster, Optional.empty(), Duration.ofMillis(1), fetch));
        running.add(instance);
      }
      case GOES -> pollers.get(running.remove()).close();
      case DIES -> {
        int instance = running.remove();
        died.put(instance, System.nanoTime());
        pollers.get(instance).abort();
      }
    }
  }

  private void awaitMore(int requests) {
    int wanted = server.requests().size() + requests;
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(server.requests().size()).as("seed %d", seed).isGreaterThan(wanted));
  }

  private void addFeeds() {
    addFeeds("www.desk-%d.org"::formatted);
  }

  /** Each shows another item whenever it is asked, whose text is on a page of the site's host. */
  private void addFeeds(IntFunction<String> hosts) {
    var feeds = new HashMap<String, Feed>();
    var items = new AtomicInteger();
    Feed added = Feed.newBuilder().setAddedAt(InstantSource.system().instant()).build();
    for (int site = 0; site < SITES; site++) {
      String pages = hosts.apply(site);
      for (int n = 0; n < FEEDS_OF_A_SITE; n++) {
        String path = "/rss/" + site + "/" + n;
        server.put(path, () -> document(pages, items.getAndIncrement()));
        feeds.put(server.address("feeds.desk-" + site + ".org", path), added);
      }
    }
    new FeedTopics(cluster).add(feeds);
  }

  private String document(String host, int item) {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(5_000_000));
    String page = "/story/" + item;
    server.put(page, () -> page(item));
    return "<rss><channel><title>Desk</title><item><title>Heat %d</title><link>%s</link><description>Short.</description></item></channel></rss>"
        .formatted(item, server.address(host, page));
  }

  private static String page(int item) {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(5_000_000));
    return "<html><head><title>Heat %1$d</title></head><body><article><h1>Heat %1$d</h1><p>%2$s</p><p>%2$s</p></article></body></html>"
        .formatted(
            item,
            "The heats were run in the rain, and nobody who had come to watch them went home early.");
  }

  @Test
  void who_shares_feeds_by_another_rule_is_never_in_one_group_with_who_shares_by_site() {
    addFeeds();
    try (var other = member()) {
      awaitAssignment(other);
      happens(Event.COMES);
      awaitRefusal(other);
      assertThat(server.requests()).isEmpty();
      other.unsubscribe();
      awaitMore(1);
      subscribe(other);
      assertThatThrownBy(() -> awaitAssignment(other))
          .isInstanceOf(InconsistentGroupProtocolException.class);
    }
  }

  /** Until the instance that came says that it is not let in; the member stays one meanwhile. */
  private static void awaitRefusal(KafkaConsumer<byte[], byte[]> member) {
    var log = (Logger) LoggerFactory.getLogger(FeedPoller.class);
    var said = new ListAppender<ILoggingEvent>();
    said.list = new CopyOnWriteArrayList<>();
    said.start();
    log.addAppender(said);
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                var unused = member.poll(Duration.ofMillis(100));
                return said.list.stream()
                    .anyMatch(event -> event.getFormattedMessage().contains("by another rule"));
              });
    } finally {
      log.detachAppender(said);
    }
  }

  /** As version 0.1.0 takes part. */
  private KafkaConsumer<byte[], byte[]> member() {
    Map<String, Object> config = cluster.clientProperties();
    config.put("group.id", Poller.group(cluster));
    config.put("group.protocol", "classic");
    config.put("partition.assignment.strategy", RangeAssignor.class.getName());
    config.put("enable.auto.commit", false);
    var member =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    subscribe(member);
    return member;
  }

  private void subscribe(KafkaConsumer<byte[], byte[]> member) {
    member.subscribe(List.of(cluster.topics().feeds().name(), cluster.topics().feedState().name()));
  }

  private static void awaitAssignment(KafkaConsumer<byte[], byte[]> member) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              var unused = member.poll(Duration.ofMillis(100));
              return !member.assignment().isEmpty();
            });
  }
}
