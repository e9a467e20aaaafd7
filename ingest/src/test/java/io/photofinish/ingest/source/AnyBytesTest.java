package io.photofinish.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties that hold for any bytes; seeded, so that a failure can be seen again. */
class AnyBytesTest {
  private static final int ROUNDS = 2000;
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "\\",
    "\\u",
    "d83e",
    "null",
    "true",
    "1e9",
    "\"id\"",
    "\"article\"",
    "\"text\"",
    "\"retract\"",
    "\"published\"",
    "2024-08-06",
    " ",
    "\t",
    "\r",
    "é",
    "🥇",
    "<p>",
    "<table>",
    "</td>",
    "<!--",
    "&amp;",
    "<script>",
    "<meta charset=utf-16>",
    "id,text",
    "\"\"",
    "# ",
    "---",
    "**",
    "WARC/1.0\r",
    "WARC-Type: response\r",
    "Content-Length: 5\r",
    "HTTP/1.1 200 OK\r"
  };

  @ParameterizedTest
  @EnumSource(Format.class)
  void no_bytes_make_a_reader_throw(Format format) {
    var random = new Random(20240806);
    ReadOptions options =
        ReadOptions.standard().withFormat(format).withId("a").withMaxTextBytes(200);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = anyBytes(random, 300, true);

      List<Candidate> found = Reading.bytes(bytes, options);

      for (Candidate candidate : found) {
        if (candidate instanceof Candidate.Accepted article) {
          assertThat(article.bytes())
              .isEqualTo(article.article().getText().getBytes(StandardCharsets.UTF_8).length)
              .isBetween(1L, 200L);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON_LINES", "JSON"})
  void good_lines_are_read_and_bad_ones_numbered_whatever_is_between(Format format) {
    var random = new Random(19850727);
    for (int round = 0; round < ROUNDS; round++) {
      var input = new ByteArrayOutputStream();
      List<String> expected = new ArrayList<>();
      int lines = 1 + random.nextInt(12);
      for (int line = 1; line <= lines; line++) {
        if (line == 1 || random.nextBoolean()) {
          input.writeBytes(
              ("{\"id\":\"" + line + "\",\"text\":\"x\"}\n").getBytes(StandardCharsets.UTF_8));
          expected.add("article " + line);
        } else {
          // The colon in front makes it bad whatever follows.
          input.write(':');
          input.writeBytes(anyBytes(random, 40, false));
          input.write('\n');
          expected.add("refused " + line);
        }
      }

      List<Candidate> found =
          Reading.bytes(input.toByteArray(), ReadOptions.standard().withFormat(format));

      assertThat(found.stream().map(AnyBytesTest::inShort))
          .as("round %d", round)
          .isEqualTo(expected);
    }
  }

  private static String inShort(Candidate candidate) {
    return candidate instanceof Candidate.Accepted article
        ? "article " + article.id()
        : "refused " + ((Candidate.Refused) candidate).line().getAsLong();
  }

  private static byte[] anyBytes(Random random, int max, boolean newlines) {
    var bytes = new ByteArrayOutputStream();
    while (bytes.size() < max && random.nextInt(40) > 0) {
      if (random.nextInt(8) > 0) {
        bytes.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
      } else {
        int any = random.nextInt(256);
        bytes.write(any == '\n' && !newlines ? ' ' : any);
      }
      if (newlines && random.nextInt(10) == 0) {
        bytes.write('\n');
      }
    }
    return bytes.toByteArray();
  }
}
