package io.photofinish.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.store.Stores;
import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.cluster.RunningInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is killed as kill -9 does, again and again at random moments, while articles are
 * published, edited, retracted and delivered again and athletes get aliases; the broker, in another
 * process, lives on. Takes minutes: {@code ./mvnw verify -Pslow}. {@code -Dphotofinish.seed=N}
 * sends the same articles and draws the same moments again.
 */
@Tag("slow")
class KillsTest {
  private static final int KILLS = 20;
  private static final int PUBLISHED_EACH = 20;
  private static final int MOST_QUESTIONS = 100;
  private static final int LONGEST_START_MILLIS = 4_000;
  private static final int LONGEST_RUN_MILLIS = 1_500;
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  @TempDir Path folder;
  private final long seed = Long.getLong("photofinish.seed", System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);
  private final Topics topics = Topics.standard();
  private int started;

  @Test
  void however_often_it_is_killed_all_tables_and_stores_are_those_of_an_undisturbed_run()
      throws Exception {
    try (var broker = EmbeddedBroker.open(folder.resolve("broker"));
        var undisturbed = new Undisturbed(topics, folder.resolve("undisturbed"))) {
      killAndCompare(new Cluster(broker.bootstrapServers(), topics, Map.of()), undisturbed);
    } catch (Exception | AssertionError e) {
      throw new AssertionError("seed %d; again: -Dphotofinish.seed=%1$d".formatted(seed), e);
    }
  }

  private void killAndCompare(Cluster cluster, Undisturbed undisturbed) throws Exception {
    try (var admin = Admin.create(cluster.clientProperties())) {
      TopicSetup.createMissing(admin, topics);
    }
    var news = new RandomNews(random.nextLong());
    var publisher = new Publisher(news, random.nextLong(), cluster);
    for (int i = 0; i < KILLS; i++) {
      publisher.goOn(PUBLISHED_EACH);
      runAndKill(cluster, publisher);
    }
    publisher.stop();
    undisturbed.read(topics.athleteAliases(), news.aliases());
    undisturbed.read(topics.articles(), news.live());
    Map<String, SortedMap<String, String>> expected = undisturbed.tables();
    try (var up = UpProcess.start(folder.resolve("data"), log(), arguments(cluster))) {
      awaitTables(cluster, expected, up);
      up.terminate();
    }
    // Stopped: what is committed now is all there is.
    expected.forEach((topic, table) -> compare(cluster, topic, table));
    compareStores(cluster, undisturbed, expected);
    refusedOnce(cluster, news);
    var happenings = new ToldHappenings(Told.on(cluster, topics.happenings().name()), topics);
    happenings.areToldOnce();
    happenings.tellAllThat(
        new Changes<>(topics.results(), cluster),
        new Changes<>(topics.personalBests(), cluster),
        new Changes<>(topics.records(), cluster));
    assertThat(expected.get(topics.results().name())).hasSizeGreaterThan(20);
    assertThat(unfinished(cluster, undisturbed))
        .as("records of transactions that a kill cut off, on the topics")
        .isPositive();
    System.out.printf(
        "%d kills, %d versions of articles, seed %d%n", KILLS, publisher.published(), seed);
  }

  /**
   * Some are killed while they start and restore, most while they read, often while they answer.
   */
  private void runAndKill(Cluster cluster, Publisher publisher) throws Exception {
    if (random.nextInt(4) == 0) {
      Process starting =
          UpProcess.launch(log(), UpProcess.arguments(folder.resolve("data"), arguments(cluster)));
      starting.waitFor(random.nextInt(LONGEST_START_MILLIS), TimeUnit.MILLISECONDS);
      assertThat(starting.isAlive()).as("killed by us, not ended by itself").isTrue();
      starting.destroyForcibly().waitFor();
      return;
    }
    try (var up = UpProcess.start(folder.resolve("data"), log(), arguments(cluster))) {
      publisher.goOn(PUBLISHED_EACH);
      up.runFor(Duration.ofMillis(random.nextInt(LONGEST_RUN_MILLIS)));
      var instance = RunningInstance.at(up.port());
      for (int i = random.nextInt(MOST_QUESTIONS); i > 0; i--) {
        assertThat(instance.get("/health/ready").status()).isIn(200, 503);
      }
      up.kill();
    }
  }

  private Path log() {
    return folder.resolve("up-" + started++ + ".log");
  }

  private static String[] arguments(Cluster cluster) {
    return new String[] {"--bootstrap-servers", cluster.bootstrapServers()};
  }

  private static void awaitTables(
      Cluster cluster, Map<String, SortedMap<String, String>> expected, UpProcess up) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .failFast(() -> assertThat(up.isAlive()).as(up.output()).isTrue())
        .untilAsserted(
            () ->
                expected.forEach(
                    (topic, table) ->
                        assertThat(Told.on(cluster, topic).table()).as(topic).isEqualTo(table)));
  }

  private static void compare(Cluster cluster, String topic, SortedMap<String, String> table) {
    Told told = Told.on(cluster, topic);
    assertThat(told.table()).as(topic).isEqualTo(table);
    assertThat(told.repeated()).as("keys of %s told the same twice", topic).isEmpty();
  }

  /** Files, changelog and topic of a store, and what an undisturbed run has in it. */
  private void compareStores(
      Cluster cluster, Undisturbed undisturbed, Map<String, SortedMap<String, String>> tables)
      throws Exception {
    var files = new StoreFiles(folder.resolve("data").resolve("state"));
    for (Stores.Store<?> store : Stores.all()) {
      SortedMap<String, String> held = files.read(store);
      assertThat(held).as("files of %s", store.name()).isEqualTo(undisturbed.store(store));
      Told changelog = Told.on(cluster, "photofinish-" + store.name() + "-changelog");
      assertThat(changelog.table()).as("changelog of %s", store.name()).isEqualTo(held);
      topics
          .named(store.name())
          .ifPresent(
              topic -> assertThat(held).as(store.name()).isEqualTo(tables.get(topic.name())));
    }
  }

  private void refusedOnce(Cluster cluster, RandomNews news) {
    var letters = Told.on(cluster, topics.deadLetters().name()).records();
    assertThat(letters.stream().map(Told::key))
        .as("one dead letter for each version that cannot be read")
        .containsExactlyInAnyOrderElementsOf(news.unreadable());
  }

  private static long unfinished(Cluster cluster, Undisturbed undisturbed) {
    return undisturbed.outputs().stream()
        .mapToLong(
            topic ->
                Told.withoutRegardToCommits(cluster, topic.name()).records().size()
                    - Told.on(cluster, topic.name()).records().size())
        .sum();
  }
}
