package io.photofinish.standalone.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.standalone.print.TextTable;
import java.util.ArrayList;
import java.util.List;

/** The answer of {@code /v1/articles/{id}/claims} for people. */
public final class ArticleText {
  private ArticleText() {}

  public static List<String> lines(JsonNode article) {
    var table =
        new TextTable(
            "athlete",
            "nation",
            "discipline",
            "place",
            "mark",
            "status",
            "records",
            "occasion",
            "round",
            "kind");
    for (JsonNode claim : article.path("claims")) {
      table.add(
          Field.text(claim, "athlete"),
          Field.text(claim, "nation"),
          Field.text(claim, "discipline"),
          Field.text(claim, "place"),
          Field.text(claim, "mark"),
          Field.text(claim, "status"),
          Field.joined(claim, "records"),
          Field.occasion(claim),
          Field.text(claim, "round"),
          Field.text(claim, "kind"));
    }
    var lines = new ArrayList<String>();
    String published = Field.text(article, "published");
    lines.add(
        Field.text(article, "article") + (published.isEmpty() ? "" : ", published " + published));
    lines.addAll(table.lines());
    if (table.isEmpty()) {
      lines.add("no claims: " + Field.text(article, "silence").replace('_', ' '));
    }
    return lines;
  }
}
