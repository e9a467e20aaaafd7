package io.photofinish.app.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.read.Claims;
import io.photofinish.app.read.Extracting;
import io.photofinish.app.read.Limits;
import io.photofinish.app.topology.Telegrams;
import io.photofinish.extraction.Extraction;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.ArticleClaims;
import io.photofinish.schemas.ResultClaim;
import io.photofinish.schemas.topic.Topics;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimDifferencesTest {
  private static ArticleClaims read(String version, String text) {
    var extractor =
        new Extracting() {
          @Override
          public String version() {
            return version;
          }

          @Override
          public Extraction extract(io.photofinish.extraction.Article article) {
            return Telegrams.read(article);
          }
        };
    return claims(extractor).of(Article.newBuilder().setText(text).build());
  }

  private static Claims claims(Extracting extractor) {
    return new Claims(Topics.standard().articles(), extractor, Limits.DEFAULT);
  }

  @Test
  void another_version_alone_is_no_difference() {
    String text = Telegrams.claim("Ada Quick", "1500m", "1", "209380", "WCH", "2023", "", "", "");
    assertThat(ClaimDifferences.between(read("1", text), read("2", text))).isEmpty();
  }

  @Test
  void what_one_could_not_read_and_the_other_can_is_a_difference_even_without_a_claim() {
    var unreadable = claims(Extracting.of(Telegrams::read)).unreadable();
    assertThat(ClaimDifferences.between(unreadable, read("2", ""))).isPresent();
    assertThat(ClaimDifferences.between(unreadable, unreadable)).isEmpty();
  }

  @Test
  void the_live_claims_with_the_difference_are_the_claims_of_the_other_version() {
    for (long seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      ArticleClaims live = read("1", text(random));
      ArticleClaims now = read("2", text(random));
      var difference = ClaimDifferences.between(live, now);
      var applied =
          difference
              .map(d -> ClaimDifferences.applied(live.getClaims(), d))
              .orElse(live.getClaims());
      assertThat(versionless(applied)).as("seed " + seed).isEqualTo(versionless(now.getClaims()));
      difference.ifPresent(
          d ->
              assertThat(d.getAdded().size() + d.getGone().size() + d.getChanged().size())
                  .isPositive());
    }
  }

  /** Lines move from text to text, so that a claim's evidence changes too. */
  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(5))
        .mapToObj(
            i ->
                Telegrams.claim(
                    "Ada Quick",
                    "1500m",
                    Integer.toString(1 + random.nextInt(3)),
                    "",
                    random.nextBoolean() ? "WCH" : "OG",
                    "2023",
                    "",
                    "",
                    ""))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static Set<ResultClaim> versionless(Iterable<ResultClaim> claims) {
    var found = new HashSet<ResultClaim>();
    claims.forEach(claim -> found.add(ClaimDifferences.under(claim, "any")));
    return found;
  }
}
