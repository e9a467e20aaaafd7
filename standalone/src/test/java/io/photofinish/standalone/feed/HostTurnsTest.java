package io.photofinish.standalone.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.photofinish.ingest.feed.fetch.FetchException;
import io.photofinish.ingest.feed.fetch.HostRestsException;
import io.photofinish.ingest.feed.fetch.Turns;
import io.photofinish.ingest.feed.turn.HostTurns;
import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Cluster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Turns of several programs, with a real broker. */
@Tag("slow")
class HostTurnsTest {
  private static final String HOST = "www.example.org";
  private static final Duration LONGEST = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path data;
  private EmbeddedBroker broker;
  private Cluster cluster;
  private final List<HostTurns> all = new ArrayList<>();

  @BeforeEach
  void start() throws InterruptedException {
    broker = EmbeddedBroker.open(data);
    cluster = new Cluster(broker.bootstrapServers(), Topics.standard(), Map.of());
    try (var admin = Admin.create(cluster.clientProperties())) {
      TopicSetup.createMissing(admin, cluster.topics());
    }
  }

  @AfterEach
  void stop() {
    all.forEach(HostTurns::close);
    broker.close();
  }

  private HostTurns program(Duration patience) {
    var turns =
        new HostTurns(
            cluster.clientProperties(),
            cluster.topics().hostTurns(),
            LONGEST,
            patience,
            InstantSource.system());
    all.add(turns);
    return turns;
  }

  private HostTurns program() {
    return program(HostTurns.ENDLESS);
  }

  private static CompletableFuture<Turns.Turn> taking(HostTurns turns) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return turns.take(HOST, Duration.ZERO);
          } catch (FetchException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static Turns.Turn within(CompletableFuture<Turns.Turn> taking)
      throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
    return taking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Test
  void a_turn_lasts_until_it_is_ended_and_other_hosts_are_free() throws Exception {
    HostTurns one = program();
    HostTurns other = program();
    Turns.Turn turn = one.take(HOST, Duration.ZERO);
    var waiting = taking(other);
    other.take("www.example.com", Duration.ZERO).end(Duration.ZERO);
    assertThat(waiting).isNotDone();
    assertThat(turn.left()).isGreaterThan(LONGEST);
    turn.end(Duration.ZERO);
    within(waiting).end(Duration.ZERO);
    within(taking(one));
  }

  @Test
  void who_dies_at_a_host_keeps_it_for_its_lease_and_no_longer() throws Exception {
    HostTurns one = program();
    HostTurns other = program();
    within(taking(other)).end(Duration.ZERO);
    Turns.Turn turn = one.take(HOST, Duration.ZERO);
    one.close();
    within(taking(other));
    assertThat(turn.left()).isNegative();
  }

  @Test
  void a_rest_is_everybodys_also_of_who_comes_later_and_never_longer_than_an_hour()
      throws Exception {
    HostTurns one = program();
    HostTurns other = program();
    one.take(HOST, Duration.ZERO).end(Duration.ofDays(365));
    for (HostTurns each : List.of(one, other, program())) {
      assertThatThrownBy(() -> each.take(HOST, Duration.ZERO))
          .isInstanceOfSatisfying(
              HostRestsException.class,
              rests ->
                  assertThat(rests.until())
                      .isBetween(Instant.now(), Instant.now().plus(Turns.LONGEST_REST)));
    }
  }

  @Test
  void without_brokers_nobody_has_a_turn_which_is_told_once_and_with_them_all_goes_on()
      throws Exception {
    HostTurns one = program();
    HostTurns impatient = program(Duration.ofSeconds(1));
    one.take(HOST, Duration.ZERO).end(Duration.ZERO);
    impatient.take(HOST, Duration.ZERO).end(Duration.ZERO);
    ListAppender<ILoggingEvent> said = said();
    broker.close();
    var waiting = taking(one);
    assertThatThrownBy(() -> impatient.take(HOST, Duration.ZERO))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("the brokers do not tell whose turn it is to ask " + HOST);
    Awaitility.await().atMost(PATIENCE).until(() -> said.list.size() >= 2);
    assertThat(waiting).isNotDone();
    broker = EmbeddedBroker.open(data);
    within(waiting).end(Duration.ZERO);
    assertThat(said.list)
        .as("each of the two")
        .hasSize(2)
        .allMatch(event -> event.getFormattedMessage().contains("no host is asked until it can"));
  }

  private static ListAppender<ILoggingEvent> said() {
    var log = (Logger) LoggerFactory.getLogger("io.photofinish.ingest.feed.turn");
    var said = new ListAppender<ILoggingEvent>();
    said.list = new CopyOnWriteArrayList<>();
    said.start();
    log.addAppender(said);
    return said;
  }
}
