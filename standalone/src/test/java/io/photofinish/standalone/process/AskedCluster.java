package io.photofinish.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A broker for several instances, the questions that they are asked, and the news behind them. */
final class AskedCluster implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Topics TOPICS = Topics.standard();

  /** Questions whose answers {@link RandomNews} leaves alone. */
  static final List<String> SETTLED =
      List.of(
          "/v1/athletes/ann-aakberg",
          "/v1/athletes/ann-bakberg/results",
          "/v1/athletes/ann-cakberg/personal-bests",
          "/v1/athletes/ann-dakberg/personal-bests?asOf=2020-01-01",
          "/v1/athletes/ann-eakberg/season-bests",
          "/v1/athletes/ann-fakberg/progression",
          "/v1/athletes/ann-aakberg/wins",
          "/v1/athletes/ann-aakberg/records",
          "/v1/athletes/ann-aakberg/rivals?limit=200",
          "/v1/athletes/ann-aakberg/head-to-heads/ann-bakberg",
          "/v1/results/ann-aakberg/1500m/wch-2015",
          "/v1/races/1500m/women/wch-2017",
          "/v1/competitions/wch/2019",
          "/v1/articles/2015-A.txt",
          "/v1/articles/2019-C.txt/claims",
          "/v1/articles/2013-F.txt/claims");

  /** Questions about all that there is. */
  private static final List<String> OVERALL =
      List.of(
          "/v1/athletes?name=berg&limit=200",
          "/v1/results/latest?limit=200",
          "/v1/rankings?discipline=1500m&category=women",
          "/v1/rankings?discipline=1500m&category=women&allMarks=true&season=2022",
          "/v1/records",
          "/v1/records/CR/wch/1500m/women/outdoor",
          "/openapi.json",
          "/v1/happenings?since=0-0-0-0&limit=20");

  /** Routes whose answers are the instance's own, or have its address in them. */
  static final List<String> OF_ONE =
      List.of("/v1/instance", "/v1/feed.atom", "/health/live", "/health/ready", "/metrics");

  static final List<String> FOUND = Stream.concat(SETTLED.stream(), OVERALL.stream()).toList();

  static final List<String> ABSENT =
      List.of(
          "/v1/athletes/nobody",
          "/v1/athletes/nobody-else/results",
          "/v1/results/ann-aakberg/1500m/og-1896",
          "/v1/races/1500m/women/og-1896",
          "/v1/articles/none",
          "/v1/articles/none-either/claims",
          "/v1/records/WR/world/1500m/women/indoor");

  private final Path folder;
  private final EmbeddedBroker broker;

  AskedCluster(Path folder) {
    this.folder = folder;
    broker = EmbeddedBroker.open(folder.resolve("broker"));
  }

  Cluster cluster() {
    return new Cluster(broker.bootstrapServers(), TOPICS, Map.of());
  }

  /** What an undisturbed run makes of the articles and aliases that are live now. */
  Map<String, SortedMap<String, String>> undisturbed() {
    try (var undisturbed = new Undisturbed(TOPICS, folder.resolve("undisturbed"))) {
      undisturbed.read(TOPICS.athleteAliases(), newest(TOPICS.athleteAliases()));
      undisturbed.read(TOPICS.articles(), newest(TOPICS.articles()));
      return undisturbed.tables();
    }
  }

  private SortedMap<String, byte[]> newest(Topic<?, ?> topic) {
    var values = new TreeMap<String, byte[]>();
    Told.on(cluster(), topic.name())
        .table()
        .forEach((key, value) -> values.put(key, HexFormat.of().parseHex(value)));
    return values;
  }

  /**
   * Returns once it answers.
   *
   * @param port 0 for any that is free
   */
  UpProcess start(String name, int port) throws IOException {
    return UpProcess.start(
        folder.resolve(name),
        folder.resolve(name + ".log"),
        port,
        "--bootstrap-servers",
        broker.bootstrapServers(),
        "--cluster-token-file",
        folder.resolve("cluster-token").toString(),
        "--requests-per-second",
        "0");
  }

  /**
   * What all of them say to each of these questions, once they say the same and miss nothing, each
   * answer from who has the key.
   */
  static Map<String, String> sameEverywhere(List<UpProcess> instances, List<String> questions) {
    var right = new LinkedHashMap<String, String>();
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .untilAsserted(
            () -> {
              right.clear();
              for (UpProcess each : instances) {
                var asked = new AskedInstance(each.port());
                for (String path : questions) {
                  var answer = asked.get(path);
                  assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
                  assertThat(answer.headers().map()).as(path).doesNotContainKey("age");
                  String before = right.putIfAbsent(path, answer.body());
                  assertThat(answer.body()).isEqualTo(before == null ? answer.body() : before);
                }
                for (String path : OF_ONE) {
                  assertThat(asked.get(path).statusCode()).as(path).isEqualTo(200);
                }
                for (String path : ABSENT) {
                  assertThat(asked.get(path).statusCode()).as(path).isEqualTo(404);
                }
              }
            });
    return right;
  }

  /** Six women in five finals. */
  Path writeNews() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    var cities =
        new TreeMap<>(
            Map.of(2013, "Moscow", 2015, "Beijing", 2017, "London", 2019, "Doha", 2022, "Eugene"));
    for (var edition : cities.entrySet()) {
      for (char name = 'A'; name <= 'F'; name++) {
        int place = 1 + (name - 'A' + edition.getKey()) % 6;
        String article =
            "Ann %sakberg finished %s in the women's 1500m final at the %d World Championships in %s in 3:5%d.%d0%s."
                .formatted(
                    name,
                    List.of("first", "second", "third", "fourth", "fifth", "sixth").get(place - 1),
                    edition.getKey(),
                    edition.getValue(),
                    place,
                    edition.getKey() % 10,
                    place == 1 ? ", a championship record" : "");
        Files.writeString(news.resolve(edition.getKey() + "-" + name + ".txt"), article);
      }
    }
    return news;
  }

  @Override
  public void close() {
    broker.close();
  }
}
