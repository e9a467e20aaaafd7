package io.photofinish.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Extractor;
import io.photofinish.extraction.read.Tokeniser;
import io.photofinish.extraction.read.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/io/photofinish/extraction/language");

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 8, 12);

  static List<String> foreign() throws IOException {
    try (var files = Files.list(FOLDER.resolve("other"))) {
      return files.map(file -> "other/" + file.getFileName()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void reports_in_another_language_are_told_apart(String name) throws IOException {
    assertThat(foreign(Files.readString(FOLDER.resolve(name)))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void a_sentence_in_another_language_claims_nothing(String name) throws IOException {
    for (String text : texts(name)) {
      assertThat(Extractor.create().extract(Article.of(text, PUBLISHED)).claims())
          .as(text)
          .isEmpty();
    }
  }

  @Test
  void english_with_foreign_names_stays_english() throws IOException {
    assertThat(texts("english/names.txt")).isNotEmpty().noneMatch(LanguageTest::foreign);
  }

  private static boolean foreign(String text) {
    var lexicon = Vocabulary.load().lexicon();
    return Language.foreign(Tokeniser.tokens(lexicon, text, Work.forLength(text.length())));
  }

  private static List<String> texts(String name) throws IOException {
    return List.of(Files.readString(FOLDER.resolve(name)).strip().split("\n\n"));
  }
}
