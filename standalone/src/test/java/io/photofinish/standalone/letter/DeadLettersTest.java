package io.photofinish.standalone.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.Application;
import io.photofinish.app.Settings;
import io.photofinish.app.http.WebSettings;
import io.photofinish.app.read.Extracting;
import io.photofinish.app.read.Limits;
import io.photofinish.extraction.Extractor;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Silence;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.TopicSetup;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.command.Run;
import io.photofinish.standalone.records.LatestRecords;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong with a record, on a real broker: it is kept, and the stream goes on. */
@Tag("slow")
class DeadLettersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Topics TOPICS = Topics.standard();
  private static final String SYLLABLES = "bakedofuginohulemisu";
  private static final String UNREADABLE = "UnreadableValueException";

  @TempDir static Path directory;
  private static EmbeddedBroker broker;
  private static Cluster cluster;
  private static Application application;
  private static KafkaProducer<byte[], byte[]> producer;
  private static volatile boolean healed;

  @BeforeAll
  static void start() throws Exception {
    broker = EmbeddedBroker.open(directory.resolve("broker"));
    cluster = new Cluster(broker.bootstrapServers(), TOPICS, Map.of());
    try (var admin = Admin.create(cluster.clientProperties())) {
      // As an operator may have made it: a compacted topic takes no record without a key.
      var articles =
          new NewTopic(TOPICS.articles().name(), TOPICS.articles().partitions(), (short) 1);
      admin
          .createTopics(List.of(articles.configs(Map.of("max.message.bytes", "8388608"))))
          .all()
          .get();
      TopicSetup.createMissing(admin, TOPICS);
    }
    Map<String, Object> writing = cluster.clientProperties();
    writing.put("max.request.size", Topics.MAX_RECORD_BYTES);
    producer = new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer());
    var real = Extractor.create();
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
    application =
        Application.start(
            settings,
            List.of(),
            Extracting.of(
                article -> {
                  if (article.text().contains("crash") && !healed) {
                    throw new IllegalStateException("the extractor fails on this article");
                  }
                  return real.extract(article);
                }));
    application.awaitReady(PATIENCE);
  }

  @AfterAll
  static void stop() {
    producer.close();
    application.close();
    broker.close();
  }

  @Test
  void what_cannot_be_read_is_kept_with_its_cause_and_counted_and_the_rest_is_read()
      throws Exception {
    byte[] unknown = HexFormat.of().parseHex("c3010123456789abcdef0000");
    byte[] other = bytes(TOPICS.athleteAliases(), new AthleteAlias("nobody"));
    byte[] large = article("\n".repeat((1 << 20) + 1));
    byte[] keyless = article("It rained in Oslo.");
    articles("no-avro", "not an article".getBytes(UTF_8));
    articles("unknown-schema", unknown);
    articles("another-type", other);
    articles("large", large);
    articles(null, keyless);
    write(TOPICS.athleteAliases(), "nobody", "not an alias".getBytes(UTF_8));
    articles("good", article("Ann Ott won the women's 800m in 1:59.10 in Oslo in 2023."));
    awaitRead();

    var letters = listed();
    letters.check("no-avro", "articles", UNREADABLE, "not an article".getBytes(UTF_8));
    letters.check("unknown-schema", "articles", UNREADABLE, unknown);
    letters.check("another-type", "articles", UNREADABLE, other);
    letters.check("large", "articles", "ArticleOverLimitException", large);
    letters.check(null, "articles", "IllegalArgumentException", keyless);
    String nameless = letters.id(null);
    assertThat(run("replay", nameless).err()).contains(nameless + " not replayed: it has no key");
    letters.check("nobody", "athlete-aliases", UNREADABLE, "not an alias".getBytes(UTF_8));
    assertThat(claims("good").getClaims()).hasSize(1);
    assertThat(counted(UNREADABLE)).isGreaterThanOrEqualTo(4);
    for (String cause : List.of("ArticleOverLimitException", "IllegalArgumentException")) {
      assertThat(counted(cause)).as(cause).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void an_article_that_asks_for_more_work_than_one_may_is_refused_and_the_next_is_read()
      throws Exception {
    byte[] slow = article(whichOfThousands());
    articles("slow", slow);
    articles("next", article("Flo Gale won the women's 800m in 1:59.20 in Rome in 2023."));
    awaitRead();

    listed().check("slow", "articles", "WorkBudgetExceededException", slow);
    assertThat(counted("WorkBudgetExceededException")).isEqualTo(1);
    assertThat(claims("slow").getSilence()).isEqualTo(Silence.UNREADABLE);
    assertThat(claims("next").getClaims()).hasSize(1);
  }

  /** Thousands of names, and thousands of times the question which of them is meant. */
  private static String whichOfThousands() {
    var text = new StringBuilder();
    for (int athlete = 10_000; athlete < 30_000; athlete++) {
      text.append("Al Q");
      for (char digit : Integer.toString(athlete).toCharArray()) {
        text.append(SYLLABLES, 2 * (digit - '0'), 2 * (digit - '0') + 2);
      }
      text.append(" ran.\n");
    }
    return text + "The Finn won.\n".repeat(20_000);
  }

  @Test
  void what_cannot_be_decoded_or_processed_further_on_changes_nothing_and_the_rest_goes_on()
      throws Exception {
    articles("before", article("Bea Rye won the women's 400m in 50.10 in Rome in 2023."));
    awaitRead();
    byte[] garbage = "no changes".getBytes(UTF_8);
    write(TOPICS.aliasedChanges(), "garbled", garbage);
    ResultClaim said = claims("before").getClaims().get(0);
    // Nobody made the claim under that name, so it cannot be taken back.
    var impossible =
        new AthleteChanges("x", null, null, List.of(said), List.of(), "bea-rigg", null);
    byte[] poison = bytes(TOPICS.aliasedChanges(), impossible);
    write(TOPICS.aliasedChanges(), "bea-rye", poison);
    articles("after", article("Bea Rye won the women's 400m in 50.30 in Oslo in 2022."));
    awaitRead();

    var letters = listed();
    letters.check("garbled", "aliased-changes", UNREADABLE, garbage);
    letters.check("bea-rye", "aliased-changes", "IllegalStateException", poison);
    assertThat(counted("IllegalStateException")).isGreaterThanOrEqualTo(1);
    assertThat(page("bea-rye")).contains("50.10", "50.30").doesNotContain("bea-rigg");
  }

  @Test
  void what_cannot_be_written_costs_the_article_that_it_follows_from_and_no_other()
      throws Exception {
    articles("stands", article("Cy Dent won the men's 200m in 20.10 in Rome in 2023."));
    awaitRead();
    claimsMayTake(2_000);
    var many = new StringBuilder();
    for (int i = 10; i < 60; i++) {
      many.append("Cy Dent won the men's 200m in 20.%d in Oslo in 20%d. ".formatted(i, i % 24));
    }
    byte[] long0 = article(many.toString());
    articles("stands", long0);
    articles("small", article("Di Eck won the women's 100m in 11.10 in Rome in 2023."));
    awaitRead();
    claimsMayTake(Topics.MAX_RECORD_BYTES);

    var letters = listed();
    letters.check("stands", "articles", "RecordTooLargeException", long0);
    assertThat(counted("RecordTooLargeException")).isGreaterThanOrEqualTo(1);
    assertThat(claims("stands").getSilence()).isEqualTo(Silence.UNREADABLE);
    assertThat(claims("small").getClaims()).hasSize(1);
  }

  @Test
  void a_letter_is_replayed_once_or_discarded_and_shows_no_more() throws Exception {
    byte[] bytes = article("Ed Fox won the men's 100m in 10.10 in Rome in 2023, before the crash.");
    articles("replayed", bytes);
    articles("overtaken", article("It rained before the crash."));
    articles("discarded", article("It snowed before the crash."));
    awaitRead();
    articles("overtaken", article("It rained in Rome."));
    awaitRead();
    var letters = listed();
    letters.check("replayed", "articles", "IllegalStateException", bytes);
    String replayed = letters.id("replayed");
    String overtaken = letters.id("overtaken");
    String discarded = letters.id("discarded");

    assertThat(run("show", replayed).out())
        .contains("the extractor fails on this article", "key      replayed", "Ed Fox")
        .contains("at io.photofinish");
    assertThat(run("show", replayed, "--hex").out()).contains("00000000  c3 01 ");
    assertThat(run("list", "--cause", "IllegalState", "--topic", "articles").out())
        .contains(replayed, overtaken, discarded);
    assertThat(run("list", "--cause", "NoSuchThing").out()).contains("no open dead letters");

    healed = true;
    Run both = run("replay", replayed, overtaken);
    assertThat(both.exitCode()).isEqualTo(1);
    assertThat(both.out()).contains(replayed + " replayed to photofinish.articles", "1 of 2");
    assertThat(both.err()).contains(overtaken + " not replayed", "newer record");
    awaitRead();
    assertThat(claims("replayed").getClaims()).hasSize(1);
    assertThat(claims("overtaken").getClaims()).isEmpty();

    Run again = run("replay", replayed);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains(replayed + " was replayed at", "replayed 0 of 0");
    assertThat(run("discard", discarded).out()).contains("discarded 1");
    assertThat(run("list").out()).doesNotContain(" replayed ", " discarded ");
    assertThat(run("list", "--all").out())
        .containsPattern(replayed + " .* replayed ")
        .containsPattern(discarded + " .* discarded ");
  }

  @Test
  void letters_that_are_not_named_are_a_usage_error_and_one_that_is_not_there_is_refused() {
    assertThat(run("replay").exitCode()).isEqualTo(2);
    assertThat(run("discard", "0/0", "--every").exitCode()).isEqualTo(2);
    Run none = run("show", "3/999999");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("3/999999", "dead-letters list --all");
    assertThat(run("list", "--since", "yesterday").err()).contains("2024-08-06", "7d");
  }

  private static Listed listed() throws Exception {
    return Listed.of(run("list", "--all", "--json"), cluster);
  }

  private static Run run(String command, String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "dead-letters";
    all[1] = command;
    System.arraycopy(more, 0, all, 2, more.length);
    all[more.length + 2] = "--bootstrap-servers";
    all[more.length + 3] = broker.bootstrapServers();
    return Run.of(all);
  }

  private static byte[] article(String text) {
    return bytes(TOPICS.articles(), Article.newBuilder().setText(text).build());
  }

  private static <V> byte[] bytes(Topic<String, V> topic, V value) {
    return topic.value().serializer().serialize(topic.name(), value);
  }

  private static void articles(String id, byte[] value) {
    write(TOPICS.articles(), id, value);
  }

  private static void write(Topic<?, ?> topic, String key, byte[] value) {
    byte[] bytes = key == null ? null : key.getBytes(UTF_8);
    try {
      var unused = producer.send(new ProducerRecord<>(topic.name(), bytes, value)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the test's own record was not taken", e);
    }
  }

  private static void awaitRead() throws InterruptedException {
    assertThat(application.awaitRead(PATIENCE)).isTrue();
  }

  private static ArticleClaims claims(String article) {
    return LatestRecords.of(cluster, TOPICS.claims()).get(article);
  }

  private static void claimsMayTake(int bytes) throws Exception {
    var claims = new ConfigResource(ConfigResource.Type.TOPIC, TOPICS.claims().name());
    var most = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
    try (var admin = Admin.create(cluster.clientProperties())) {
      admin
          .incrementalAlterConfigs(
              Map.of(claims, List.of(new AlterConfigOp(most, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }

  private static double counted(String cause) throws Exception {
    String line = "photofinish_dead_letters_total{cause=\"" + cause + "\"} ";
    return get("/metrics")
        .lines()
        .filter(each -> each.startsWith(line))
        .mapToDouble(each -> Double.parseDouble(each.substring(line.length())))
        .sum();
  }

  private static String page(String athlete) throws Exception {
    return get("/v1/athletes/" + athlete);
  }

  private static String get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(application.address().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
