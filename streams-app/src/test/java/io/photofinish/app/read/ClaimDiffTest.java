package io.photofinish.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.book.Outcomes;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.ClaimKind;
import io.photofinish.schemas.Evidence;
import io.photofinish.schemas.ResultClaim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClaimDiffTest {
  private static final LocalDate DAY = LocalDate.of(2024, 8, 6);

  private static ResultClaim claim(String athleteId, int place, String sentence) {
    return new ResultClaim(
        athleteId,
        Outcomes.of(athleteId, "1500m").place(place).build(),
        ClaimKind.REPORTED,
        0.9,
        "0.1",
        List.of(new Evidence(sentence, 0, List.of(), List.of())));
  }

  private static Optional<ArticleClaims> version(LocalDate published, ResultClaim... claims) {
    return version("5feceb66ffc8", published, claims);
  }

  private static Optional<ArticleClaims> version(
      String version, LocalDate published, ResultClaim... claims) {
    return Optional.of(new ArticleClaims("0.1", published, version, null, List.of(claims), null));
  }

  private static Map<String, AthleteChanges> between(
      Optional<ArticleClaims> before, Optional<ArticleClaims> after) {
    return ClaimDiff.between("a", before, after);
  }

  @Test
  void a_new_article_adds_and_a_retracted_one_removes() {
    var one = version(DAY, claim("kerr", 1, "s"));
    AthleteChanges added = between(Optional.empty(), one).get("kerr");
    assertThat(added.getAdded()).hasSize(1);
    assertThat(added.getRemoved()).isEmpty();
    assertThat(added.getPublished()).isEqualTo(DAY);
    AthleteChanges removed = between(one, Optional.empty()).get("kerr");
    assertThat(removed.getRemoved()).hasSize(1);
    assertThat(removed.getAdded()).isEmpty();
  }

  @Test
  void athletes_of_whom_both_versions_say_the_same_are_left_out() {
    var before = version(DAY, claim("kerr", 1, "s"), claim("nordas", 3, "s"));
    var after = version(DAY, claim("kerr", 1, "s"), claim("nordas", 2, "s"));
    assertThat(between(before, after)).containsOnlyKeys("nordas");
    assertThat(between(before, before)).isEmpty();
  }

  @Test
  void other_evidence_another_date_or_another_text_replaces_the_claim() {
    var before = version(DAY, claim("kerr", 1, "s"));
    AthleteChanges sentence =
        between(before, version(DAY, claim("kerr", 1, "another"))).get("kerr");
    assertThat(sentence.getRemoved()).hasSize(1);
    assertThat(sentence.getAdded()).hasSize(1);
    AthleteChanges date = between(before, version(null, claim("kerr", 1, "s"))).get("kerr");
    assertThat(date.getRemoved()).hasSize(1);
    assertThat(date.getAdded()).hasSize(1);
    assertThat(date.getPublished()).isNull();
    AthleteChanges text =
        between(before, version("6b86b273ff34", DAY, claim("kerr", 1, "s"))).get("kerr");
    assertThat(text.getRemoved()).hasSize(1);
    assertThat(text.getAdded()).hasSize(1);
    assertThat(text.getVersion()).isEqualTo("6b86b273ff34");
  }

  @Test
  void the_version_before_with_its_changes_is_the_version_after() {
    for (long seed = 0; seed < 1_000; seed++) {
      var random = new SplittableRandom(seed);
      var before = any(random);
      var after = any(random);
      var live = new ArrayList<>(before.map(ArticleClaims::getClaims).orElse(List.of()));
      for (AthleteChanges changes : between(before, after).values()) {
        for (ResultClaim claim : changes.getRemoved()) {
          assertThat(live.remove(claim)).as("seed %d", seed).isTrue();
        }
        live.addAll(changes.getAdded());
      }
      assertThat(live)
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(
              after.map(ArticleClaims::getClaims).orElse(List.of()));
    }
  }

  private static Optional<ArticleClaims> any(SplittableRandom random) {
    var claims = new ArrayList<ResultClaim>();
    for (String athlete : List.of("kerr", "nordas", "ingebrigtsen")) {
      if (random.nextBoolean()) {
        claims.add(claim(athlete, 1 + random.nextInt(2), "s" + random.nextInt(2)));
      }
    }
    LocalDate published = random.nextBoolean() ? DAY : null;
    String version = random.nextBoolean() ? "5feceb66ffc8" : "6b86b273ff34";
    return random.nextInt(5) == 0
        ? Optional.empty()
        : version(version, published, claims.toArray(ResultClaim[]::new));
  }
}
