package io.photofinish.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.read.Work;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Its long texts are read several at a time. */
@Execution(ExecutionMode.CONCURRENT)
class HostileTextTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final int SOME = 1 << 16;
  private static final Extractor EXTRACTOR = Extractor.create();

  static Stream<String> units() {
    return Stream.of(
        "(",
        "7",
        "A",
        "a",
        "Ab ",
        "1. ",
        "\"",
        "\uD800",
        "\u202E",
        "(Kerr ",
        "Al Bo, ",
        "won ",
        "won gold in 3:29.1 and ",
        "He ran. ",
        "1:1",
        "-",
        "who ",
        "800m ",
        "4x",
        "in Oslo ",
        "\n",
        "Ab Cd 3:29\n",
        "2001 and ",
        "Ann Lee was first of the women. ",
        "In the Ab 10k Ann Lee won. ");
  }

  @ParameterizedTest
  @MethodSource("units")
  void much_of_one_thing_is_read_or_refused_within_the_budget(String unit) {
    String text = unit.repeat(SOME / unit.length());
    assertThat(steps(text)).isLessThanOrEqualTo(budget(text));
  }

  @Tag("slow") // half a minute
  @ParameterizedTest
  @MethodSource("units")
  void a_mebibyte_of_one_thing_is_read_or_refused_within_the_budget(String unit) {
    String text = unit.repeat(MEBIBYTE / unit.length());
    assertThat(steps(text)).isLessThanOrEqualTo(budget(text));
  }

  @Test
  void lone_surrogates_nulls_and_marks_of_direction_do_no_harm() {
    String text = "\uDC00Ann \uD83DLee\u0000 won\u202E the 800m in 2:01.50.\uD800";
    assertThat(EXTRACTOR.extract(Article.of(text)).claims()).hasSize(1);
  }

  @Test
  void random_texts_give_no_exception_and_the_same_claims_twice() {
    var random = new Random(20240806);
    var words =
        "Ann Lee won the 800m in 2:01.50 , and Beth Hall ( KEN ) was third . who beat her by 0.2 seconds \" 1. 2 ; second of the Olympic Games in Oslo last year with gold record \n"
            .split(" ");
    for (int i = 0; i < 400; i++) {
      var text = new StringBuilder();
      for (int k = random.nextInt(80); k >= 0; k--) {
        text.append(random.nextInt(12) == 0 ? (char) random.nextInt(0x10000) : "")
            .append(words[random.nextInt(words.length)])
            .append(random.nextInt(9) == 0 ? "" : " ");
      }
      PropertiesTest.check(Article.of(text.toString(), LocalDate.of(2020, 2, 29)));
    }
  }

  /** The steps taken, or the budget where the text was refused. */
  private static long steps(String text) {
    var work = Work.forLength(text.length());
    try {
      EXTRACTOR.extract(Article.of(text), work);
    } catch (WorkBudgetExceededException e) {
      return budget(text);
    }
    return work.steps();
  }

  private static long budget(String text) {
    return 100_000 + 400L * text.length();
  }
}
