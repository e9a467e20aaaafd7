package io.photofinish.standalone.reprocess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.app.Application;
import io.photofinish.app.Settings;
import io.photofinish.app.http.WebSettings;
import io.photofinish.app.read.Extracting;
import io.photofinish.app.read.Limits;
import io.photofinish.extraction.Article;
import io.photofinish.extraction.Extraction;
import io.photofinish.extraction.Extractor;
import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.command.Run;
import io.photofinish.standalone.records.LatestRecords;
import io.photofinish.standalone.records.TopicReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade of the extractor, on a real broker: shown first, and then made. */
@Tag("slow") // a dozen commands and clients
class ReprocessTest {
  private static final Instant LONG_AGO = Instant.parse("2020-02-29T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Topics TOPICS = Topics.standard();

  @TempDir static Path directory;
  private static EmbeddedBroker broker;
  private static Cluster cluster;
  private static Application application;
  private static final OlderOnce EXTRACTOR = new OlderOnce();

  /** An extractor that missed all silver medals, until it is upgraded. */
  private static final class OlderOnce implements Extracting {
    private final Extractor current = Extractor.create();
    private volatile boolean upgraded;

    @Override
    public String version() {
      return upgraded ? Extractor.VERSION : "0.0";
    }

    @Override
    public Extraction extract(Article article) {
      Extraction now = current.extract(article);
      return upgraded || !article.text().contains("silver")
          ? now
          : Extraction.of(
              now.claims().stream().filter(claim -> claim.place().orElse(0) != 2).toList());
    }
  }

  @BeforeAll
  static void start() throws Exception {
    broker = EmbeddedBroker.open(directory.resolve("broker"));
    cluster = new Cluster(broker.bootstrapServers(), TOPICS, Map.of());
    try (var admin = Admin.create(cluster.clientProperties())) {
      TopicSetup.createMissing(admin, TOPICS);
    }
    var settings =
        new Settings(
            broker.bootstrapServers(),
            TOPICS,
            directory.resolve("state"),
            "127.0.0.1",
            0,
            "photofinish",
            Limits.DEFAULT,
            Map.of(),
            WebSettings.of("a token of the test"));
    application = Application.start(settings, List.of(), EXTRACTOR);
    application.awaitReady(PATIENCE);
  }

  @AfterAll
  static void stop() {
    application.close();
    broker.close();
  }

  @Test
  void the_difference_is_shown_and_the_book_follows_when_it_is_applied() throws Exception {
    publish(
        Map.of(
            "gold",
                "Ann Ott won gold in the women's 800m in 1:59.10 at the 2023 World Championships in"
                    + " Budapest.",
            "silver",
                "Bea Rye won silver in the women's 800m in 1:59.30 at the 2023 World Championships"
                    + " in Budapest.",
            "rain", "It rained in Oslo.",
            "retracted",
                "Cy Dent won silver in the men's 200m in 20.10 at the 2023 World Championships in"
                    + " Budapest."));
    publish("retracted", null);
    publish(
        "long-ago",
        "Di Eck won silver in the women's 100m in 11.10 at the 2023 World Championships in"
            + " Budapest.",
        LONG_AGO.toEpochMilli());
    awaitRead();
    var before = tables();
    assertThat(before.get("results")).hasSize(1);
    EXTRACTOR.upgraded = true;
    assertThat(tables()).isEqualTo(before);

    JsonNode recent = reprocess("--since", "30d", "--json");
    assertThat(recent.at("/articles/read").asInt()).isEqualTo(3);
    assertThat(recent.at("/articles/differ").asInt()).isEqualTo(1);
    assertThat(recent.at("/claims/added").asInt()).isEqualTo(1);
    assertThat(recent.at("/results/added").asInt()).isEqualTo(1);
    assertThat(recent.at("/results/changed").asInt()).isZero();
    assertThat(LatestRecords.of(cluster, TOPICS.claimDifferences())).containsOnlyKeys("silver");
    assertThat(LatestRecords.of(cluster, TOPICS.resultDifferences()))
        .containsOnlyKeys("bea-rye/800m/wch-2023");

    JsonNode all = reprocess("--json");
    assertThat(all.at("/articles/read").asInt()).isEqualTo(4);
    assertThat(all.at("/articles/differ").asInt()).isEqualTo(2);
    assertThat(LatestRecords.of(cluster, TOPICS.claimDifferences()))
        .containsOnlyKeys("silver", "long-ago");
    var results = LatestRecords.of(cluster, TOPICS.resultDifferences());
    assertThat(results).containsOnlyKeys("bea-rye/800m/wch-2023", "di-eck/100m/wch-2023");
    var expected = results.get("bea-rye/800m/wch-2023").getAfter();
    assertThat(tables()).isEqualTo(before);
    long happenings = lines("happenings");

    assertThat(run("reprocess", "--apply").out()).contains("published 4 articles again");
    awaitRead();
    assertThat(LatestRecords.of(cluster, TOPICS.results()).get("bea-rye/800m/wch-2023"))
        .isEqualTo(expected);
    assertThat(tables().get("claims").values())
        .allMatch(claims -> claims.toString().contains("\"extractor\": \"" + Extractor.VERSION));
    // What nobody reads differently tells nobody anything: two new bests and no more.
    assertThat(lines("happenings")).isEqualTo(happenings + 2);

    aRunThatWasStoppedGoesOn();
    JsonNode again = reprocess("--apply", "--json");
    assertThat(again.at("/articles/current").asInt()).isEqualTo(4);
    assertThat(again.at("/articles/applied").asInt()).isZero();
    assertThat(LatestRecords.of(cluster, TOPICS.claimDifferences())).isEmpty();
    assertThat(LatestRecords.of(cluster, TOPICS.resultDifferences())).isEmpty();
  }

  /** As if it had been killed with one article left in each partition. */
  private static void aRunThatWasStoppedGoesOn() throws Exception {
    try (var reader = TopicReader.open(cluster, TOPICS.articles());
        var writer = DifferenceWriter.open(cluster, Extractor.VERSION + " all")) {
      reader.ends().forEach((partition, end) -> writer.read(partition, end));
      writer.save();
      assertThat(writer.interrupted(reader.ends().keySet()))
          .hasSize(TOPICS.articles().partitions());
    }
    Run resumed = run("reprocess", "--json");
    assertThat(resumed.err()).contains("goes on where the last run was stopped");
    assertThat(new ObjectMapper().readTree(resumed.out()).at("/articles/current").asInt()).isZero();
  }

  private static Map<String, Map<String, ?>> tables() {
    return Map.of(
        "claims", LatestRecords.of(cluster, TOPICS.claims()),
        "results", LatestRecords.of(cluster, TOPICS.results()));
  }

  private static long lines(String topic) {
    return run("read", topic).lines().size();
  }

  private static JsonNode reprocess(String... options) throws Exception {
    String[] all = new String[options.length + 1];
    all[0] = "reprocess";
    System.arraycopy(options, 0, all, 1, options.length);
    Run run = run(all);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private static Run run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--bootstrap-servers";
    all[arguments.length + 1] = broker.bootstrapServers();
    return Run.of(all);
  }

  private static void awaitRead() throws InterruptedException {
    assertThat(application.awaitRead(PATIENCE)).isTrue();
  }

  private static void publish(Map<String, String> texts) {
    texts.forEach(ReprocessTest::publish);
  }

  private static void publish(String id, String text) {
    publish(id, text, null);
  }

  /**
   * @param time when it came in; null is now
   */
  private static void publish(String id, String text, Long time) {
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(cluster.clientProperties(), bytes, bytes)) {
      var article =
          text == null ? null : io.photofinish.schemas.Article.newBuilder().setText(text).build();
      var unused =
          producer.send(
              new ProducerRecord<>(
                  TOPICS.articles().name(),
                  null,
                  time,
                  id.getBytes(UTF_8),
                  TOPICS
                      .articles()
                      .value()
                      .serializer()
                      .serialize(TOPICS.articles().name(), article)));
    }
  }
}
