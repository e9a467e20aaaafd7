package io.photofinish.connect.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.connect.FeedPages;
import io.photofinish.connect.worker.WorkerApi.Answer;
import io.photofinish.ingest.feed.turn.HostTurns;
import io.photofinish.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plugin's archive in a real distributed worker, a process that is killed and comes back,
 * against a real broker and a real web server.
 */
@Tag("slow")
class KillsWorkerTest {
  private static final int KILLS = 8;
  private static final int ITEMS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir static Path folder;

  private static Path plugin;
  private static TestBroker broker;
  private static FeedPages pages;
  private static Published published;
  private static WorkerApi api;
  private static WorkerProcess worker;

  @BeforeAll
  static void start() throws Exception {
    plugin = unpacked(Path.of(System.getProperty("photofinish.plugin")));
    broker = TestBroker.open(Files.createDirectory(folder.resolve("broker")));
    pages = new FeedPages();
    published = new Published(broker.address());
    api = new WorkerApi(TestBroker.freePort());
    startWorker();
  }

  @AfterAll
  static void stop() {
    worker.close();
    published.close();
    pages.close();
    broker.close();
  }

  private static Path unpacked(Path archive) throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = plugins.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
    try (var folders = Files.list(plugins)) {
      return folders.findFirst().orElseThrow();
    }
  }

  private static void startWorker() throws IOException {
    worker = WorkerProcess.start(folder, plugin.getParent(), broker.address(), api.port());
    await(api::isUp);
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .conditionEvaluationListener(null)
        .until(condition);
  }

  private static Map<String, String> settings(List<String> feeds) throws IOException {
    JsonNode example =
        WorkerApi.JSON.readTree(plugin.resolve("etc/feeds.json").toFile()).path("config");
    Map<String, String> settings =
        WorkerApi.JSON.convertValue(example, new TypeReference<TreeMap<String, String>>() {});
    settings.put("feeds", String.join(",", feeds));
    settings.put("private.addresses.allowed", "true");
    settings.put("host.gap.ms", "0");
    for (String interval : List.of("first", "shortest", "longest")) {
      settings.put("poll.interval." + interval + ".ms", "20");
    }
    return settings;
  }

  @Test
  void the_archive_has_what_confluent_hub_expects_and_nothing_that_the_worker_brings()
      throws IOException {
    assertThat(plugin.getFileName().toString()).startsWith("photofinish-feeds-");
    assertThat(plugin.resolve("doc/README.md")).isRegularFile();
    assertThat(plugin.resolve("doc/LICENSE")).isRegularFile();
    JsonNode manifest = WorkerApi.JSON.readTree(plugin.resolve("manifest.json").toFile());
    assertThat(plugin.getFileName().toString())
        .isEqualTo(
            "%s-%s-%s"
                .formatted(
                    manifest.at("/owner/username").asText(),
                    manifest.path("name").asText(),
                    manifest.path("version").asText()));
    try (var jars = Files.list(plugin.resolve("lib"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString()))
          .anyMatch(jar -> jar.startsWith("photofinish-connect-"))
          .anyMatch(jar -> jar.startsWith("jackson-annotations-"))
          .allMatch(jar -> jar.endsWith(".jar"))
          .noneMatch(jar -> jar.matches("(kafka|connect|slf4j|logback|lz4|snappy|zstd|junit).*"));
    }
  }

  @Test
  void the_worker_lists_the_connector_with_its_version() throws Exception {
    assertThat(api.get("/connector-plugins").body())
        .anySatisfy(
            each -> {
              assertThat(each.path("class").asText())
                  .isEqualTo("io.photofinish.connect.FeedSourceConnector");
              assertThat("photofinish-feeds-" + each.path("version").asText())
                  .isEqualTo(plugin.getFileName().toString());
            });
  }

  @Test
  void a_connector_that_is_set_wrong_is_refused_and_each_fault_named() throws Exception {
    Map<String, String> settings = settings(List.of("file:///etc/passwd"));
    settings.put("name", "wrong");
    settings.remove("value.converter");
    settings.put("transaction.boundary", "poll");
    Answer checked =
        api.ask("PUT", "/connector-plugins/FeedSourceConnector/config/validate", settings);
    var faults = new TreeMap<String, String>();
    checked
        .body()
        .path("configs")
        .forEach(
            each -> {
              JsonNode value = each.path("value");
              if (!value.path("errors").isEmpty()) {
                faults.put(value.path("name").asText(), value.path("errors").toString());
              }
            });
    assertThat(faults)
        .containsOnlyKeys(
            "feeds", "value.converter", "transaction.boundary", "exactly.once.support");
    assertThat(faults.get("feeds")).contains("file:///etc/passwd", "no web address");
    Answer refused = api.ask("PUT", "/connectors/wrong/config", settings);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("message").asText()).contains("feeds", "file:///etc/passwd");
  }

  @Test
  void offsets_are_shown_put_back_and_forgotten() throws Exception {
    String feed = pages.address("127.0.0.1", "/calm");
    pages.put("/calm", () -> FeedPages.rss(List.of("one", "two")));
    assertThat(api.ask("PUT", "/connectors/calm/config", settings(List.of(feed))).status())
        .isEqualTo(201);
    published.readUntil(() -> published.count(feed) == 2);
    stop("calm");
    JsonNode offset = api.get("/connectors/calm/offsets").body().path("offsets").path(0);
    assertThat(offset.at("/partition/feed").asText()).isEqualTo(feed);
    assertThat(offset.at("/offset/nextPollAt").asText()).isNotEmpty();
    assertThat(offset.at("/offset/memory").asText()).isNotEmpty();

    Answer refused =
        api.ask("PATCH", "/connectors/calm/offsets", WorkerApi.offset(feed, Map.of("memory", "x")));
    assertThat(refused.status()).isGreaterThanOrEqualTo(400);
    assertThat(refused.body().toString()).contains(feed, "memory");

    // As it was: the feed is asked at once, and nothing is new.
    var earlier =
        Map.of(
            "memory", offset.at("/offset/memory").asText(), "nextPollAt", "2026-01-01T00:00:00Z");
    assertThat(
            api.ask("PATCH", "/connectors/calm/offsets", WorkerApi.offset(feed, earlier)).status())
        .isEqualTo(200);
    assertThat(api.ask("PUT", "/connectors/calm/resume", null).status()).isEqualTo(202);
    await(() -> !nextPoll("calm").startsWith("2026-01-01"));
    stop("calm");
    published.readFor(Duration.ofMillis(200));
    assertThat(published.count(feed)).isEqualTo(2);

    // Forgotten: what the feed shows is published once more.
    assertThat(api.ask("DELETE", "/connectors/calm/offsets", null).status()).isEqualTo(200);
    assertThat(api.ask("PUT", "/connectors/calm/resume", null).status()).isEqualTo(202);
    published.readUntil(() -> published.count(feed) == 4);
    assertThat(published.of(feed).values())
        .containsExactly(List.of("one", "one"), List.of("two", "two"));
    assertThat(api.ask("DELETE", "/connectors/calm", null).status()).isEqualTo(204);
  }

  @Test
  void a_task_that_is_told_of_the_brokers_takes_turns_at_hosts_with_all_who_poll()
      throws Exception {
    Map<String, Object> brokers = Map.of("bootstrap.servers", broker.address());
    try (var others =
        new HostTurns(
            brokers,
            Topics.standard().hostTurns(),
            Duration.ofSeconds(1),
            PATIENCE,
            InstantSource.system())) {
      others.take("localhost", Duration.ZERO).end(PATIENCE);
    }
    pages.put("/in-turn", () -> FeedPages.rss(List.of("one")));
    String feed = pages.address("127.0.0.1", "/in-turn");
    String resting = pages.address("localhost", "/in-turn");
    Map<String, String> settings = settings(List.of(feed, resting));
    settings.put("turns.bootstrap.servers", broker.address());
    settings.put("turns.client.client.id", "turns-of-a-test");
    assertThat(api.ask("PUT", "/connectors/in-turn/config", settings).status()).isEqualTo(201);
    published.readUntil(() -> published.count(feed) == 1);
    await(() -> api.get("/connectors/in-turn/offsets").body().path("offsets").size() == 2);
    published.readFor(Duration.ofMillis(200));
    assertThat(published.count(resting)).isZero();
    assertThat(api.ask("DELETE", "/connectors/in-turn", null).status()).isEqualTo(204);
  }

  private static void stop(String connector) throws Exception {
    assertThat(api.ask("PUT", "/connectors/" + connector + "/stop", null).status()).isEqualTo(204);
    await(() -> api.isStopped(connector));
  }

  private static String nextPoll(String connector) throws Exception {
    return api.get("/connectors/" + connector + "/offsets")
        .body()
        .at("/offsets/0/offset/nextPollAt")
        .asText();
  }

  @Test
  void whenever_the_worker_is_killed_no_version_is_missing_or_there_twice() throws Exception {
    List<String> feeds =
        List.of(
            pages.address("127.0.0.1", "/first"),
            pages.address("127.0.0.1", "/second"),
            pages.address("localhost", "/third"));
    // An item's next version comes once its last one is published, so that none is overtaken.
    for (String feed : feeds) {
      pages.put(feed.substring(feed.lastIndexOf('/')), () -> FeedPages.rss(next(feed)));
    }
    assertThat(api.ask("PUT", "/connectors/restless/config", settings(feeds)).status())
        .isEqualTo(201);
    for (int kill = 0; kill < KILLS; kill++) {
      awaitMore(feeds, ITEMS);
      // Then for a moment that ends anywhere in a poll, a send or a commit.
      published.readFor(Duration.ofMillis(new SplittableRandom(kill).nextInt(400)));
      if (kill % 3 == 2) {
        worker.terminate();
      } else {
        worker.kill();
      }
      startWorker();
    }
    await(() -> api.runs("restless", 2));
    for (String feed : feeds) {
      awaitMore(List.of(feed), 2 * ITEMS);
      assertThat(published.of(feed)).hasSize(ITEMS);
      published
          .of(feed)
          .forEach(
              (article, texts) ->
                  assertThat(texts)
                      .as(article)
                      .containsExactlyElementsOf(
                          IntStream.rangeClosed(1, texts.size()).mapToObj(n -> "v" + n).toList()));
    }
    assertThat(api.ask("DELETE", "/connectors/restless", null).status()).isEqualTo(204);
  }

  private static List<String> next(String feed) {
    Map<String, List<String>> so = published.of(feed);
    return IntStream.range(0, ITEMS)
        .mapToObj(n -> "v" + (so.getOrDefault(feed + "#" + n, List.of()).size() + 1))
        .toList();
  }

  private static void awaitMore(List<String> feeds, int versions) {
    int wanted = count(feeds) + versions;
    published.readUntil(() -> count(feeds) >= wanted);
  }

  private static int count(List<String> feeds) {
    return feeds.stream().mapToInt(published::count).sum();
  }
}
