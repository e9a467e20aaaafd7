package io.photofinish.standalone.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.standalone.print.Printable;
import java.util.ArrayList;
import java.util.List;

/** Evidence as people read it: the sentence, and where it stands. */
final class Quotes {
  private static final int LONGEST = 240;

  private Quotes() {}

  /**
   * @param evidence a list of articles with their sentences
   * @param wanted what the quoted sentence should show, a mark perhaps; the first where none does
   * @param most how many articles to quote; the rest are counted
   */
  static List<String> lines(JsonNode evidence, String wanted, int most) {
    var lines = new ArrayList<String>();
    for (JsonNode article : evidence) {
      if (lines.size() == most) {
        lines.add("and " + (evidence.size() - most) + " more");
        break;
      }
      lines.add(
          quote(sentence(article.path("sentences"), wanted))
              + "  — "
              + Field.text(article, "article"));
    }
    return lines;
  }

  private static String sentence(JsonNode sentences, String wanted) {
    for (JsonNode sentence : sentences) {
      if (!wanted.isEmpty() && sentence.asText().contains(wanted)) {
        return sentence.asText();
      }
    }
    return sentences.path(0).asText();
  }

  static String quote(String sentence) {
    String line = Printable.of(sentence.strip().replaceAll("\\s+", " "));
    if (line.codePointCount(0, line.length()) > LONGEST) {
      line = line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
    return "“" + line + "”";
  }
}
