package io.photofinish.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractionPageTest {
  private static final Path PAGE = Path.of("../docs/extraction.md");

  @Test
  void the_article_of_the_page_yields_the_claims_of_the_page() throws IOException {
    String page = Files.readString(PAGE);
    var article = Article.of(block(page, "article"), LocalDate.of(2023, 6, 3));

    List<String> claims =
        Extractor.create().extract(article).claims().stream().map(ClaimLines::slots).toList();

    assertThat(claims).isEqualTo(block(page, "claims").lines().toList());
  }

  private static String block(String page, String name) {
    String opens = "```" + name + "\n";
    int from = page.indexOf(opens) + opens.length();
    return page.substring(from, page.indexOf("```", from)).strip();
  }
}
