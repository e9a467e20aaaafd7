package io.photofinish.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.book.Said;
import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Evidence;
import io.photofinish.extraction.Extraction;
import io.photofinish.extraction.Extractor;
import io.photofinish.extraction.Mark;
import io.photofinish.extraction.Span;
import io.photofinish.schemas.Category;
import io.photofinish.schemas.ClaimKind;
import io.photofinish.schemas.MarkKind;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Round;
import io.photofinish.schemas.Status;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClaimMappingTest {
  private static final String TEXT = "😀 Kerr won gold. He ran 3:29.38. Gold for Kerr.";

  private static Evidence sentence(int start, int end) {
    return new Evidence(new Span(start, end), List.of(new Span(start, start + 2)), List.of("won"));
  }

  private static Claim bare(int place, Claim.Kind kind, double confidence, Evidence... evidence) {
    return new Claim(
        "Josh Kerr",
        Optional.empty(),
        Optional.empty(),
        "1500m",
        OptionalInt.of(place),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Collections.emptySortedSet(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        kind,
        confidence,
        List.of(evidence));
  }

  private static Claim full(Mark mark) {
    return new Claim(
        "Josh Kerr",
        Optional.of("GBR"),
        Optional.of(Claim.Category.MEN),
        "1500m",
        OptionalInt.of(1),
        Optional.of(mark),
        OptionalInt.of(-3),
        Optional.of(Claim.Status.DQ),
        new TreeSet<>(List.of("PB", "NR")),
        Optional.of("WCH"),
        OptionalInt.of(2023),
        Optional.of(LocalDate.of(2023, 8, 23)),
        Optional.of("Budapest"),
        Optional.of(Claim.Round.FINAL),
        Optional.of(false),
        Claim.Kind.REPORTED,
        0.9,
        List.of(sentence(0, 17)));
  }

  private static List<ResultClaim> map(String text, Claim... claims) {
    return ClaimMapping.toAvro(Extraction.of(List.of(claims)), text);
  }

  @Test
  void every_slot_has_its_place() {
    ResultClaim claim = map(TEXT, full(new Mark.Time(209_380, 2))).get(0);
    Outcome outcome = claim.getOutcome();
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                "Josh Kerr",
                "GBR",
                Category.MEN,
                "1500m",
                "WCH",
                2023,
                LocalDate.of(2023, 8, 23),
                "Budapest",
                Round.FINAL,
                false,
                1,
                new io.photofinish.schemas.Mark(MarkKind.TIME, 209_380L, 2, "3:29.38"),
                -3,
                Status.DQ,
                List.of("NR", "PB")));
    assertThat(claim.getAthleteId()).isEqualTo("josh-kerr");
    assertThat(claim.getExtractor()).isEqualTo(Extractor.VERSION);
  }

  @Test
  void what_is_not_said_is_null() {
    Outcome outcome =
        map(TEXT, bare(1, Claim.Kind.REPORTED, 1, sentence(0, 17))).get(0).getOutcome();
    assertThat(outcome.getSchema().getFields().stream().filter(f -> outcome.get(f.pos()) != null))
        .extracting(f -> f.name())
        .containsExactly("athlete", "discipline", "place", "records");
  }

  @Test
  void each_kind_of_mark_keeps_its_value_and_its_text() {
    assertThat(map(TEXT, full(new Mark.Distance(8_200, 2))).get(0).getOutcome().getMark())
        .isEqualTo(new io.photofinish.schemas.Mark(MarkKind.DISTANCE, 8_200L, 2, "8.20"));
    assertThat(map(TEXT, full(new Mark.Points(6_255))).get(0).getOutcome().getMark())
        .isEqualTo(new io.photofinish.schemas.Mark(MarkKind.POINTS, 6_255L, 0, "6255"));
  }

  @Test
  void every_symbol_of_the_extractor_has_one_on_the_topics() {
    assertThat(Category.values()).extracting(Enum::name).containsAll(names(Claim.Category.class));
    assertThat(Round.values()).extracting(Enum::name).containsAll(names(Claim.Round.class));
    assertThat(Status.values()).extracting(Enum::name).containsAll(names(Claim.Status.class));
    assertThat(ClaimKind.values()).extracting(Enum::name).containsAll(names(Claim.Kind.class));
  }

  private static List<String> names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  @Test
  void evidence_counts_in_code_points_and_quotes_its_sentence() {
    var evidence =
        map(TEXT, bare(1, Claim.Kind.REPORTED, 1, sentence(3, 17))).get(0).getEvidence().get(0);
    assertThat(evidence.getSentence()).isEqualTo("Kerr won gold.");
    assertThat(evidence.getStart()).isEqualTo(2);
    assertThat(evidence.getSpans().get(0).getStart()).isEqualTo(2);
    assertThat(evidence.getSpans().get(0).getEnd()).isEqualTo(4);
  }

  @Test
  void a_long_sentence_is_cut_and_never_through_a_character() {
    String text = "x".repeat(ClaimMapping.MAX_SENTENCE - 1) + "😀 and so on";
    String quote =
        map(text, bare(1, Claim.Kind.REPORTED, 1, sentence(0, text.length())))
            .get(0)
            .getEvidence()
            .get(0)
            .getSentence();
    assertThat(quote).isEqualTo("x".repeat(ClaimMapping.MAX_SENTENCE - 1) + "…");
  }

  @Test
  void claims_that_say_the_same_are_one_with_the_evidence_of_all_in_the_order_of_the_text() {
    var claims =
        map(
            TEXT,
            bare(1, Claim.Kind.HISTORICAL, 0.5, sentence(0, 17), sentence(34, 48)),
            bare(2, Claim.Kind.REPORTED, 0.5, sentence(0, 17)),
            bare(1, Claim.Kind.REPORTED, 0.8, sentence(18, 33), sentence(0, 17)));
    assertThat(claims).extracting(c -> c.getOutcome().getPlace()).containsExactly(1, 2);
    ResultClaim both = claims.get(0);
    assertThat(both.getKind()).isEqualTo(ClaimKind.REPORTED);
    assertThat(both.getConfidence()).isEqualTo(0.8);
    assertThat(both.getEvidence()).extracting(e -> e.getStart()).containsExactly(0, 17, 33);
  }

  @Test
  void a_claim_that_an_article_repeats_without_end_keeps_the_first_sentences() {
    String text = "Kerr won. ".repeat(1_000);
    var evidence = new Evidence[1_000];
    Arrays.setAll(evidence, i -> sentence(i * 10, i * 10 + 9));
    var kept = map(text, bare(1, Claim.Kind.REPORTED, 1, evidence)).get(0).getEvidence();
    assertThat(kept).hasSize(ClaimMapping.MAX_EVIDENCE);
    assertThat(kept.get(ClaimMapping.MAX_EVIDENCE - 1).getStart())
        .isEqualTo((ClaimMapping.MAX_EVIDENCE - 1) * 10);
  }

  @Test
  void a_mark_stands_as_the_article_writes_it_and_articles_that_write_it_differently_agree() {
    String words = "He ran 3min 29.38sec.";
    String figures = "He ran 3:29.38.";
    Outcome first = marked(words, new Span(7, 20));
    Outcome second = marked(figures, new Span(7, 14));
    assertThat(first.getMark().getText()).isEqualTo("3min 29.38sec");
    assertThat(second.getMark().getText()).isEqualTo("3:29.38");
    assertThat(Said.normal(first)).isEqualTo(Said.normal(second));
  }

  private static Outcome marked(String text, Span mark) {
    var claim = full(new Mark.Time(209_380, 2));
    var evidence =
        new Evidence(new Span(0, text.length()), List.of(new Span(0, 2), mark), List.of("ran"));
    var shown =
        new Claim(
            claim.athlete(),
            claim.nation(),
            claim.category(),
            claim.discipline(),
            claim.place(),
            claim.mark(),
            claim.windTenths(),
            claim.status(),
            claim.records(),
            claim.competition(),
            claim.year(),
            claim.date(),
            claim.city(),
            claim.round(),
            claim.indoor(),
            claim.kind(),
            claim.confidence(),
            List.of(evidence));
    return ClaimMapping.toAvro(Extraction.of(List.of(shown)), text).get(0).getOutcome();
  }
}
