package io.photofinish.app.read;

import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.ResultClaim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    LocalDate publishedBefore = before.map(ArticleClaims::getPublished).orElse(null);
    LocalDate published = after.map(ArticleClaims::getPublished).orElse(null);
    List<ResultClaim> old = before.map(ArticleClaims::getClaims).orElse(List.of());
    List<ResultClaim> current = after.map(ArticleClaims::getClaims).orElse(List.of());
    // The publication date is part of the evidence that the book keeps (see Support).
    boolean sameDate =
        before.isEmpty() || after.isEmpty() || Objects.equals(publishedBefore, published);
    var changes = new TreeMap<String, AthleteChanges>();
    minus(old, sameDate ? current : List.of())
        .forEach(claim -> of(changes, claim, article, published).getRemoved().add(claim));
    minus(current, sameDate ? old : List.of())
        .forEach(claim -> of(changes, claim, article, published).getAdded().add(claim));
    return changes;
  }

  private static List<ResultClaim> minus(List<ResultClaim> claims, List<ResultClaim> others) {
    Set<ResultClaim> without = new HashSet<>(others);
    return claims.stream().filter(claim -> !without.contains(claim)).toList();
  }

  private static AthleteChanges of(
      Map<String, AthleteChanges> changes, ResultClaim claim, String article, LocalDate published) {
    return changes.computeIfAbsent(
        claim.getAthleteId(),
        id ->
            new AthleteChanges(
                article, published, new ArrayList<>(), new ArrayList<>(), null, null));
  }
}
