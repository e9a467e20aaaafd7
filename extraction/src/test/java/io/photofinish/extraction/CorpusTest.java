package io.photofinish.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Floors for the figures over the labelled corpus, a little under what was reached, so that no
 * change loses ground unseen. The corpus is not part of the repository: it lies beside it, in a
 * folder {@code shared}, or nowhere.
 */
class CorpusTest {
  private static final Path CORPUS = Path.of("../../shared/corpus");
  private static final double OWN_F1 = 0.82;
  private static final double OWN_PRECISION = 0.84;
  private static final Path OWN = Path.of("src/test/resources/io/photofinish/extraction/corpus");

  @ParameterizedTest
  @CsvSource({"seeds, 0.95, 0.98", "dev-a, 0.92, 0.95", "dev-b, 0.91, 0.94"})
  void no_change_loses_ground_on_the_corpus(String part, double f1, double precision)
      throws IOException {
    Path folder = CORPUS.resolve(part);
    if (!Files.isDirectory(folder)) {
      System.out.println(
          "**** NO CORPUS AT " + folder.toAbsolutePath() + ": ITS FLOORS WERE NOT CHECKED ****");
      return;
    }
    check(part, folder, f1, precision);
  }

  @Test
  void no_change_loses_ground_on_our_own_texts() throws IOException {
    check("our own texts", OWN, OWN_F1, OWN_PRECISION);
  }

  private static void check(String part, Path folder, double f1, double precision)
      throws IOException {
    var score = Gold.score(folder);
    System.out.printf(
        Locale.ROOT,
        "%s: core F1 %.4f, precision %.4f, recall %.4f%n",
        part,
        score.f1(),
        score.precision(),
        score.recall());
    score
        .reliability()
        .forEach(
            (tenth, claims) ->
                System.out.printf(
                    Locale.ROOT,
                    "  confidence 0.%d: %d claims, %.2f right%n",
                    tenth,
                    claims.claims(),
                    (double) claims.right() / claims.claims()));
    assertThat(score.f1()).as("core F1 on %s", part).isGreaterThanOrEqualTo(f1);
    assertThat(score.precision()).as("precision on %s", part).isGreaterThanOrEqualTo(precision);
  }
}
