package io.photofinish.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the extractor makes of our own texts today: golden, not gold. A text's first line is its
 * date of publication. Run with {@code -Dgolden.update=true} to write what it makes of them now,
 * and read the diff.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/photofinish/extraction/golden");

  static List<String> names() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".txt"))
          .map(f -> f.substring(0, f.length() - 4))
          .sorted()
          .toList();
    }
  }

  static List<String> texts() throws IOException {
    return names().stream().map(GoldenTest::text).toList();
  }

  static String text(String name) {
    String file = read(name + ".txt");
    return file.substring(file.indexOf('\n') + 1);
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_text_gives_the_claims_on_file(String name) throws IOException {
    var published = LocalDate.parse(read(name + ".txt").lines().findFirst().orElseThrow());
    String text = text(name);
    String claims =
        Extractor.create().extract(Article.of(text, published)).claims().stream()
            .map(claim -> line(claim, text))
            .collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FOLDER.resolve(name + ".claims"), claims);
    }
    assertThat(claims).isEqualTo(read(name + ".claims"));
  }

  private static String line(Claim claim, String text) {
    var spans = new TreeSet<String>();
    claim.evidence().forEach(e -> e.spans().forEach(s -> spans.add(s.of(text))));
    return ClaimLines.slots(claim) + " <- " + String.join(" | ", spans);
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
