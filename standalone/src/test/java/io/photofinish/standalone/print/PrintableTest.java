package io.photofinish.standalone.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void a_terminal_is_given_no_commands() {
    assertThat(Printable.of("Kerr\u001b]0;won\u0007 gold\u009b2J\r"))
        .isEqualTo("Kerr\uFFFD]0;won\uFFFD gold\uFFFD2J\uFFFD");
  }

  @Test
  void any_line_keeps_its_length_and_all_that_is_no_command() {
    var random = new SplittableRandom(11);
    for (int i = 0; i < 2_000; i++) {
      var line = new StringBuilder();
      for (int c = random.nextInt(20); c > 0; c--) {
        line.append((char) random.nextInt(0x180));
      }
      String printable = Printable.of(line.toString());
      assertThat(printable).hasSameSizeAs(line);
      for (int c = 0; c < printable.length(); c++) {
        assertThat(printable.charAt(c))
            .isIn(line.charAt(c), '\uFFFD')
            .matches(shown -> shown == '\t' || !Character.isISOControl(shown));
      }
    }
  }
}
