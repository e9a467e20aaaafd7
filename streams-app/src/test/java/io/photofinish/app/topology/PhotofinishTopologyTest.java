package io.photofinish.app.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.failure.DeadLetter;
import io.photofinish.app.read.Limits;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.Silence;
import io.photofinish.schemas.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotofinishTopologyTest {
  /** Kafka prints a processor's stores in an order that differs from one JDK to the next. */
  private static final Pattern STORES = Pattern.compile("\\(stores: \\[([^]]*)]\\)");

  private static final String GOLD =
      Telegrams.claim(
          "Ada Quick", "1500m", "1", "209380", "WCH", "2023", "Budapest", "FINAL", "PB");
  private static final String FASTER =
      Telegrams.claim("Ada Quick", "1500m", "2", "207790", "OG", "2024", "Paris", "FINAL", "PB");

  @TempDir Path directory;
  private Harness harness;

  @BeforeEach
  void open() {
    harness = new Harness(directory);
  }

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void the_topology_is_the_one_on_file() throws IOException {
    String description =
        new PhotofinishTopology(
                Harness.TOPICS, Limits.DEFAULT, new SimpleMeterRegistry(), Telegrams::read)
            .build(new StreamsConfig(Harness.config(directory)))
            .describe()
            .toString();
    description =
        STORES
            .matcher(description)
            .replaceAll(
                match ->
                    Stream.of(match.group(1).split(", ", -1))
                        .sorted()
                        .collect(Collectors.joining(", ", "(stores: [", "])")));
    Path onFile = Path.of("src/test/resources/io/photofinish/app/topology/topology.txt");
    if (Boolean.getBoolean("photofinish.write.golden")) {
      Files.writeString(onFile, description);
    }
    assertThat(description)
        .as("run with -Dphotofinish.write.golden=true to write %s anew", onFile)
        .isEqualTo(Files.readString(onFile))
        .doesNotContain("KSTREAM-", "KTABLE-");
  }

  @Test
  void a_claim_becomes_a_result_a_best_and_a_win() {
    harness.publish("a", GOLD);
    var result = harness.latest(Harness.TOPICS.results(), "ada-quick/1500m/wch-2023");
    assertThat(result.getOutcome().getPlace()).isEqualTo(1);
    assertThat(result.getSupport()).hasSize(1);
    assertThat(result.getSupport().get(0).getEvidence().get(0).getSentence()).isEqualTo(GOLD);
    var best = harness.latest(Harness.TOPICS.personalBests(), "ada-quick/1500m/outdoor");
    assertThat(best.getBest().getMark().getText()).isEqualTo("3:29.38");
    var wins = harness.latest(Harness.TOPICS.winCounts(), "ada-quick");
    assertThat(wins.getTotal().getWins()).isEqualTo(1);
    assertThat(wins.getTotal().getGold()).isEqualTo(1);
  }

  @Test
  void a_corrected_article_takes_back_the_win_it_no_longer_reports() {
    harness.publish("a", GOLD, FASTER);
    harness.publish("a", FASTER);
    assertThat(harness.latest(Harness.TOPICS.results(), "ada-quick/1500m/wch-2023")).isNull();
    assertThat(harness.latest(Harness.TOPICS.results(), "ada-quick/1500m/og-2024")).isNotNull();
    var wins = harness.latest(Harness.TOPICS.winCounts(), "ada-quick");
    assertThat(wins.getTotal().getWins()).isZero();
    assertThat(wins.getTotal().getSilver()).isEqualTo(1);
  }

  @Test
  void a_tombstone_takes_back_all_that_its_article_said_and_nothing_more() {
    harness.publish("a", GOLD, FASTER);
    harness.publish("b", GOLD);
    harness.retract("a");
    var result = harness.latest(Harness.TOPICS.results(), "ada-quick/1500m/wch-2023");
    assertThat(result.getClaims()).isEqualTo(1);
    assertThat(result.getSupport())
        .extracting(support -> support.getArticle())
        .containsExactly("b");
    assertThat(harness.latest(Harness.TOPICS.results(), "ada-quick/1500m/og-2024")).isNull();
    assertThat(harness.latest(Harness.TOPICS.claims(), "a")).isNull();
    assertThat(
            harness
                .latest(Harness.TOPICS.personalBests(), "ada-quick/1500m/outdoor")
                .getBest()
                .getMark()
                .getText())
        .isEqualTo("3:29.38");
  }

  @Test
  void two_athletes_in_one_final_meet_and_a_correction_takes_the_meeting_back() {
    String second = "Bea Swift|1500m|2||WCH|2023||FINAL||WOMEN";
    harness.publish("a", GOLD + "|WOMEN");
    harness.publish("b", second);
    var met = harness.latest(Harness.TOPICS.headToHeads(), "ada-quick/bea-swift/1500m");
    assertThat(met.getMeetings()).isEqualTo(1);
    assertThat(met.getFirstWins()).isEqualTo(1);
    assertThat(met.getRaces().get(0).getRace()).isEqualTo("1500m/women/wch-2023");
    harness.publish("b", second.replace("|2||WCH|", "|2||OG|"));
    assertThat(harness.latest(Harness.TOPICS.headToHeads(), "ada-quick/bea-swift/1500m")).isNull();
  }

  @Test
  void of_a_large_race_only_the_first_meet_whatever_the_order_in_which_they_become_known() {
    for (int place = 70; place >= 1; place--) {
      String runner = "Runner %02d|marathon|%d||CM|2024|Berlin|FINAL||MEN".formatted(place, place);
      harness.publish("article-" + place, runner);
    }
    assertThat(harness.tables().get("head-to-heads")).hasSize(64 * 63 / 2);
    assertThat(rivals("runner-01", "runner-64").getFirstWins()).isEqualTo(1);
    assertThat(rivals("runner-01", "runner-65")).isNull();
    harness.retract("article-10");
    assertThat(rivals("runner-01", "runner-10")).isNull();
    assertThat(rivals("runner-01", "runner-65").getMeetings()).isEqualTo(1);
  }

  private HeadToHead rivals(String first, String second) {
    return harness.latest(
        Harness.TOPICS.headToHeads(), String.join("/", first, second, "marathon"));
  }

  @Test
  void the_same_article_again_changes_nothing_downstream() {
    harness.publish("a", GOLD);
    int before = harness.outputs();
    harness.publish("a", GOLD);
    assertThat(harness.outputs()).isEqualTo(before);
  }

  @Test
  void retracting_an_article_that_never_was_changes_nothing_downstream() {
    harness.retract("never");
    assertThat(harness.outputs()).isZero();
  }

  @Test
  void two_papers_that_give_different_marks_make_one_disputed_result() {
    String slower = GOLD.replace("209380", "209400");
    harness.publish("a", GOLD);
    harness.publish("b", slower);
    harness.publish("c", GOLD);
    var result = harness.latest(Harness.TOPICS.results(), "ada-quick/1500m/wch-2023");
    assertThat(result.getOutcome().getMark().getText()).isEqualTo("3:29.38");
    assertThat(result.getDisputes()).hasSize(1);
    var variants = result.getDisputes().get(0).getVariants();
    assertThat(variants).extracting(v -> v.getValue()).containsExactly("3:29.38", "3:29.40");
    assertThat(variants.get(0).getArticles()).containsExactly("a", "c");
    assertThat(variants.get(1).getArticles()).containsExactly("b");
  }

  @Test
  void
      of_many_different_marks_a_dispute_shows_those_that_most_articles_give_and_how_many_there_are() {
    harness.publish("most", GOLD);
    harness.publish("most-too", GOLD);
    for (int hundredth = 1; hundredth <= 30; hundredth++) {
      String other = GOLD.replace("209380", Integer.toString(209_380 + 10 * hundredth));
      harness.publish("paper-%02d".formatted(hundredth), other);
    }
    var result = harness.latest(Harness.TOPICS.results(), "ada-quick/1500m/wch-2023");
    assertThat(result.getClaims()).isEqualTo(32);
    var dispute = result.getDisputes().get(0);
    assertThat(dispute.getValues()).isEqualTo(31);
    assertThat(dispute.getVariants()).hasSize(10);
    assertThat(dispute.getVariants().get(0).getArticles()).containsExactly("most", "most-too");
    assertThat(dispute.getVariants().get(1).getValue()).isEqualTo("3:29.39");
  }

  private LocalDate reported() {
    return harness.latest(Harness.TOPICS.results(), "ada-quick/1500m/3:29.38").getReported();
  }

  @Test
  void a_mark_of_a_year_counts_from_the_first_of_all_live_articles_of_the_year_that_tell_of_it() {
    String best = Telegrams.claim("Ada Quick", "1500m", "", "209380", "", "2023", "", "", "PB");
    for (int day = 10; day < 25; day++) { // more than a result shows
      harness.publish("paper-" + day, Telegrams.onDay("2023-11-" + day, best));
    }
    harness.publish("weekly", Telegrams.onDay("2023-06-02", best.replace("|2023|", "||")));
    harness.publish("yesterday", Telegrams.onDay("2023-07-20", best));
    harness.publish("year-before", Telegrams.onDay("2022-06-02", best));
    harness.publish("undated", best);
    assertThat(reported()).isEqualTo("2023-06-02");
    harness.retract("weekly");
    assertThat(reported()).isEqualTo("2023-07-20");
    harness.publish("yesterday", Telegrams.onDay("2023-08-05", best));
    assertThat(reported()).isEqualTo("2023-08-05");
    harness.retract("yesterday");
    assertThat(reported()).isEqualTo("2023-11-10");
    for (int day = 10; day < 25; day++) {
      harness.retract("paper-" + day);
    }
    assertThat(reported()).isNull();
  }

  @Test
  void bytes_that_are_no_article_go_to_the_dead_letters_and_take_back_what_stood_there() {
    harness.publish("a", GOLD);
    byte[] noAvro = "not an article".getBytes(StandardCharsets.UTF_8);
    harness.publishBytes("a".getBytes(StandardCharsets.UTF_8), noAvro);
    var letters = harness.deadLetters();
    assertThat(letters).hasSize(1);
    assertThat(letters.get(0).value()).isEqualTo(noAvro);
    assertThat(header(letters.get(0), DeadLetter.MESSAGE)).contains("not Avro");
    assertThat(header(letters.get(0), DeadLetter.TOPIC)).isEqualTo("photofinish.articles");
    assertThat(header(letters.get(0), DeadLetter.OFFSET)).isEqualTo("1");
    ArticleClaims claims = harness.latest(Harness.TOPICS.claims(), "a");
    assertThat(claims.getSilence()).isEqualTo(Silence.UNREADABLE);
    assertThat(harness.tables().get("results")).isEmpty();
  }

  @Test
  void an_extractor_that_fails_costs_one_article_and_not_the_stream() {
    harness.publish("a", "crash");
    harness.publish("b", GOLD);
    assertThat(harness.deadLetters()).hasSize(1);
    assertThat(harness.latest(Harness.TOPICS.winCounts(), "ada-quick").getTotal().getWins())
        .isEqualTo(1);
    assertThat(
            harness
                .meters
                .counter("photofinish.dead.letters", "cause", "IllegalStateException")
                .count())
        .isEqualTo(1);
  }

  @Test
  void a_record_without_a_key_goes_to_the_dead_letters() {
    byte[] value = Harness.bytes(Harness.TOPICS.articles().value(), Harness.article(GOLD));
    harness.publishBytes(null, value);
    harness.publishBytes(new byte[] {(byte) 0xff}, value);
    assertThat(harness.deadLetters()).hasSize(2);
    assertThat(harness.outputs()).isZero();
  }

  @Test
  void an_article_over_the_size_limit_goes_to_the_dead_letters() {
    harness.publish("a", "\n".repeat((1 << 20) + 1));
    var letters = harness.deadLetters();
    assertThat(letters).hasSize(1);
    assertThat(header(letters.get(0), DeadLetter.MESSAGE)).contains("1048576 bytes");
  }

  @Test
  void a_record_too_long_for_a_dead_letter_is_cut_there_and_says_so() {
    byte[] huge = new byte[Topics.MAX_LETTER_BYTES];
    harness.publishBytes("a".getBytes(StandardCharsets.UTF_8), huge);
    var letter = harness.deadLetters().get(0);
    assertThat(letter.value()).hasSize(Topics.MAX_LETTER_BYTES / 2);
    assertThat(header(letter, DeadLetter.ORIGINAL_BYTES)).isEqualTo(Integer.toString(huge.length));
  }

  @Test
  void claims_that_quote_more_than_a_record_holds_are_refused_and_not_the_stream() {
    String sentence = GOLD + " and so on".repeat(50);
    String claims =
        IntStream.range(0, 4_000)
            .mapToObj(i -> sentence.replace("209380", Integer.toString(200_000 + 10 * i)))
            .collect(Collectors.joining("\n"));
    var harness = new Harness(directory.resolve("large"), new Limits(8 << 20, 5_000));
    try (harness) {
      harness.publish("a", claims);
      assertThat(header(harness.deadLetters().get(0), DeadLetter.MESSAGE)).contains("quote take");
    }
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
