package io.photofinish.app.book;

import io.photofinish.app.json.Rendering;
import io.photofinish.app.store.Copies;
import io.photofinish.app.store.Keys;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Dispute;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Support;
import io.photofinish.schemas.Variant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One athlete's statements in one discipline → the athlete's results, with names and evidence. A
 * pure function of the statements and the evidence.
 */
public final class ResultsOf {
  /** The most articles that a result, or a variant of a disputed slot, shows. */
  static final int SAMPLE = 10;

  /** The most variants that a disputed slot shows; those that most claims give. */
  static final int VARIANTS = 10;

  private final Resolver resolver;
  private final Performances performances;

  public ResultsOf(Athletics athletics) {
    resolver = new Resolver(athletics);
    performances = new Performances(athletics);
  }

  /**
   * In order of their ids.
   *
   * @param statements in any order
   */
  public List<Result> athlete(
      String athleteId, Collection<Said> statements, EvidenceSample evidence) {
    return resolver.resolve(statements).stream()
        .map(fused -> result(athleteId, fused, evidence))
        .toList();
  }

  /** Costs the statements that it rests on, and the evidence that it shows. */
  Result result(String athleteId, Fused fused, EvidenceSample evidence) {
    Result result = withoutEvidence(athleteId, fused);
    result.setReported(reported(fused, evidence).orElse(null));
    result.setSupport(
        first(fused.statements(), evidence).stream().map(made -> support(made, evidence)).toList());
    result.setDisputes(fused.disagreements().stream().map(d -> dispute(d, evidence)).toList());
    return result;
  }

  /**
   * By when its mark had been made, where articles tell and its day is not known: none of its
   * statements gives one, then.
   */
  private Optional<LocalDate> reported(Fused fused, EvidenceSample evidence) {
    Outcome outcome = fused.outcome();
    if (outcome.getMark() == null || outcome.getDate() != null) {
      return Optional.empty();
    }
    Period days = performances.days(outcome);
    return fused.statements().stream()
        .flatMap(said -> evidence.reported(said.key(), days).stream())
        .min(Comparator.naturalOrder());
  }

  /** As the statements alone give it. */
  static Result withoutEvidence(String athleteId, Fused fused) {
    return new Result(
        Keys.of(athleteId, fused.outcome().getDiscipline(), fused.name()),
        athleteId,
        fused.outcome(),
        fused.claims(),
        null,
        List.of(),
        List.of());
  }

  /** What the tables that follow from a result go by. */
  static Result withoutEvidence(Result result) {
    Result bare = Copies.of(result, new Result());
    bare.setSupport(List.of());
    bare.setDisputes(List.of());
    return bare;
  }

  private static Dispute dispute(Fused.Disagreement disagreement, EvidenceSample evidence) {
    return new Dispute(
        disagreement.slot(),
        disagreement.choices().stream()
            .limit(VARIANTS)
            .map(
                choice ->
                    new Variant(
                        Rendering.text(choice.value()),
                        choice.claims(),
                        first(choice.said(), evidence).stream()
                            .map(Made::article)
                            .distinct()
                            .toList()))
            .toList(),
        disagreement.choices().size());
  }

  /** A statement as one article makes it. */
  private record Made(String article, Said said) {}

  private static List<Made> first(List<Said> statements, EvidenceSample evidence) {
    return statements.stream()
        .flatMap(
            said ->
                evidence.articles(said.key(), SAMPLE).stream()
                    .map(article -> new Made(article, said)))
        .sorted(Comparator.comparing(Made::article).thenComparing(made -> made.said().key()))
        .limit(SAMPLE)
        .toList();
  }

  private static Support support(Made made, EvidenceSample evidence) {
    Support support = Copies.of(evidence.support(made.said().key(), made.article()), new Support());
    support.setSaid(made.said().outcome());
    return support;
  }
}
