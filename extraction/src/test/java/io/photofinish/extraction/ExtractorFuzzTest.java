package io.photofinish.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that a fuzzer makes of our own, in search of one that breaks what holds of any text. The
 * gate only reads the texts again that once did, which lie in {@code ExtractorFuzzTestInputs};
 * CONTRIBUTING tells how to search.
 */
class ExtractorFuzzTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2019, 7, 6);

  static Stream<Arguments> golden() throws IOException {
    return GoldenTest.texts().stream().map(text -> Arguments.of(text.getBytes(UTF_8)));
  }

  @MethodSource("golden")
  @FuzzTest(maxDuration = "30m")
  void any_bytes_as_text_are_read(byte @NotNull [] bytes) {
    PropertiesTest.check(Article.of(text(bytes), PUBLISHED));
  }

  /** Bytes that are no UTF-8 become a surrogate without its other half. */
  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8).replace('\ufffd', '\ud83c');
  }
}
