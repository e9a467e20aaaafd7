package io.photofinish.app.reprocess;

import io.photofinish.app.store.Copies;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.ClaimDifference;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.Silence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two versions of the extractor read differently in one article, and what that makes of its
 * claims. The version alone is no difference. Pure.
 */
public final class ClaimDifferences {
  private ClaimDifferences() {}

  /** Whose claim, and what it says: an article makes each once. */
  private record Identity(String athlete, Outcome outcome) {
    static Identity of(ResultClaim claim) {
      return new Identity(claim.getAthleteId(), claim.getOutcome());
    }
  }

  /** Empty where both say the same on the same evidence. */
  public static Optional<ClaimDifference> between(ArticleClaims live, ArticleClaims now) {
    Map<Identity, ResultClaim> before = byIdentity(live.getClaims());
    Map<Identity, ResultClaim> after = byIdentity(now.getClaims());
    var added = new ArrayList<ResultClaim>();
    var changed = new ArrayList<ResultClaim>();
    after.forEach(
        (identity, claim) -> {
          ResultClaim known = before.remove(identity);
          if (known == null) {
            added.add(claim);
          } else if (!under(claim, known.getExtractor()).equals(known)) {
            changed.add(claim);
          }
        });
    List<ResultClaim> gone = List.copyOf(before.values());
    boolean same = added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    boolean readable = isUnreadable(live) == isUnreadable(now);
    return same && readable
        ? Optional.empty()
        : Optional.of(
            new ClaimDifference(
                live.getExtractor(), now.getExtractor(), now.getPublished(), added, gone, changed));
  }

  static boolean isUnreadable(ArticleClaims claims) {
    return claims.getSilence() == Silence.UNREADABLE;
  }

  /** The live claims with the difference. */
  static List<ResultClaim> applied(List<ResultClaim> live, ClaimDifference difference) {
    Map<Identity, ResultClaim> claims = byIdentity(live);
    difference.getGone().forEach(claim -> claims.remove(Identity.of(claim)));
    difference.getChanged().forEach(claim -> claims.put(Identity.of(claim), claim));
    difference.getAdded().forEach(claim -> claims.put(Identity.of(claim), claim));
    return List.copyOf(claims.values());
  }

  /** The claim as another version would have made it. */
  static ResultClaim under(ResultClaim claim, String extractor) {
    ResultClaim copy = Copies.of(claim, new ResultClaim());
    copy.setExtractor(extractor);
    return copy;
  }

  private static Map<Identity, ResultClaim> byIdentity(List<ResultClaim> claims) {
    var found = new LinkedHashMap<Identity, ResultClaim>();
    claims.forEach(claim -> found.put(Identity.of(claim), claim));
    return found;
  }
}
