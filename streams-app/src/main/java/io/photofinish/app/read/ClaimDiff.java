package io.photofinish.app.read;

import io.photofinish.app.book.Source;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.ResultClaim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a new version of an article changes, athlete by athlete. */
final class ClaimDiff {
  private ClaimDiff() {}

  /**
   * By athlete id, in order; athletes of whom both versions say the same are left out. A claim that
   * differs in its evidence alone is removed and added, so that the book shows the evidence of the
   * version that lives.
   *
   * @param before empty where the article was not live
   * @param after empty where it is not any more
   */
  static Map<String, AthleteChanges> between(
      String article, Optional<ArticleClaims> before, Optional<ArticleClaims> after) {
    List<ResultClaim> old = before.map(ArticleClaims::getClaims).orElse(List.of());
    List<ResultClaim> current = after.map(ArticleClaims::getClaims).orElse(List.of());
    Source was = before.map(claims -> Source.of(article, claims)).orElse(null);
    Source is =
        after
            .map(claims -> Source.of(article, claims))
            .orElseGet(() -> new Source(article, null, null));
    // What the book keeps of the article is part of the evidence (see Support).
    boolean sameSource = was == null || after.isEmpty() || was.equals(is);
    var changes = new TreeMap<String, AthleteChanges>();
    minus(old, sameSource ? current : List.of())
        .forEach(claim -> of(changes, claim, is).getRemoved().add(claim));
    minus(current, sameSource ? old : List.of())
        .forEach(claim -> of(changes, claim, is).getAdded().add(claim));
    return changes;
  }

  private static List<ResultClaim> minus(List<ResultClaim> claims, List<ResultClaim> others) {
    Set<ResultClaim> without = new HashSet<>(others);
    return claims.stream().filter(claim -> !without.contains(claim)).toList();
  }

  private static AthleteChanges of(
      Map<String, AthleteChanges> changes, ResultClaim claim, Source source) {
    return changes.computeIfAbsent(
        claim.getAthleteId(),
        id ->
            new AthleteChanges(
                source.article(),
                source.published(),
                source.version(),
                new ArrayList<>(),
                new ArrayList<>(),
                null,
                null));
  }
}
