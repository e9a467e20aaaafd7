package io.photofinish.app.book;

import io.photofinish.app.json.Rendering;
import io.photofinish.app.store.Copies;
import io.photofinish.app.store.Keys;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Dispute;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.Support;
import io.photofinish.schemas.Variant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One athlete's statements in one discipline → the athlete's results, with names and evidence. A
 * pure function of the statements and the evidence.
 */
public final class ResultsOf {
  /** The most articles that a result, or a variant of a disputed slot, shows. */
  static final int SAMPLE = 10;

  private final Resolver resolver;

  public ResultsOf(Athletics athletics) {
    resolver = new Resolver(athletics);
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

  private static Result result(String athleteId, Fused fused, EvidenceSample evidence) {
    return Result.newBuilder()
        .setId(Keys.of(athleteId, fused.outcome().getDiscipline(), fused.name()))
        .setAthleteId(athleteId)
        .setOutcome(fused.outcome())
        .setClaims(fused.claims())
        .setSupport(sample(fused.statements(), evidence))
        .setDisputes(fused.disagreements().stream().map(d -> dispute(d, evidence)).toList())
        .build();
  }

  private static Dispute dispute(Fused.Disagreement disagreement, EvidenceSample evidence) {
    return new Dispute(
        disagreement.slot(),
        disagreement.choices().stream()
            .map(
                choice ->
                    new Variant(
                        Rendering.text(choice.value()),
                        choice.claims(),
                        sample(choice.said(), evidence).stream()
                            .map(Support::getArticle)
                            .distinct()
                            .toList()))
            .toList());
  }

  private static List<Support> sample(List<Said> statements, EvidenceSample evidence) {
    return statements.stream()
        .flatMap(
            said ->
                evidence.first(said.key(), SAMPLE).stream()
                    .map(support -> new Found(said(support, said), said.key())))
        .sorted(
            Comparator.comparing((Found found) -> found.support().getArticle())
                .thenComparing(Found::statement))
        .limit(SAMPLE)
        .map(Found::support)
        .toList();
  }

  private static Support said(Support support, Said said) {
    Support copy = Copies.of(support, new Support());
    copy.setSaid(said.outcome());
    return copy;
  }

  private record Found(Support support, String statement) {}
}
