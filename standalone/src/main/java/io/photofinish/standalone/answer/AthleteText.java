package io.photofinish.standalone.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.standalone.print.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answer of {@code /v1/athletes/{id}} for people. */
public final class AthleteText {
  private AthleteText() {}

  /** Who it is, the bests and the wins, each with a sentence that says so, and the results. */
  public static List<String> lines(JsonNode athlete) {
    var lines = new ArrayList<String>();
    lines.add(title(athlete));
    lines.addAll(bests(athlete));
    lines.addAll(wins(athlete));
    Section.add(lines, "Results", results(athlete.path("results")).lines());
    return lines;
  }

  /** "Josh Kerr (GBR, men)". */
  public static String title(JsonNode athlete) {
    String inBrackets =
        (Field.text(athlete, "nation") + ", " + Field.text(athlete, "category"))
            .replaceAll("^, |, $", "");
    return Field.text(athlete, "name") + (inBrackets.isEmpty() ? "" : " (" + inBrackets + ")");
  }

  /** A heading, then each best with its evidence; nothing where there are none. */
  public static List<String> bests(JsonNode athlete) {
    var body = new ArrayList<String>();
    for (JsonNode best : athlete.path("personalBests")) {
      JsonNode mark = best.path("best");
      body.add(
          Field.text(best, "discipline")
              + (best.path("indoor").asBoolean() ? " indoors" : "")
              + "  "
              + Field.text(mark, "mark")
              + "  "
              + Field.occasion(mark));
      quotes(body, best, Field.text(mark, "mark"));
      for (JsonNode other : best.path("contradicted")) {
        body.add("    contradicted: " + Field.text(other, "mark") + " called a best");
      }
    }
    var lines = new ArrayList<String>();
    Section.add(lines, "Personal bests", body);
    return lines;
  }

  /** A heading with the count, then each win with its evidence; nothing where there are none. */
  public static List<String> wins(JsonNode athlete) {
    JsonNode wins = athlete.path("wins");
    var body = new ArrayList<String>();
    for (JsonNode won : wins.path("won")) {
      body.add(
          (Field.text(won, "discipline") + "  " + Field.text(won, "mark")).strip()
              + "  "
              + Field.occasion(won));
      quotes(body, won, Field.text(won, "mark"));
    }
    var lines = new ArrayList<String>();
    Section.add(lines, "Wins: " + wins.path("wins").asInt(0) + medals(wins), body);
    return lines;
  }

  private static String medals(JsonNode wins) {
    return String.format(
        Locale.ROOT,
        "; medals: %d gold, %d silver, %d bronze",
        wins.path("gold").asInt(0),
        wins.path("silver").asInt(0),
        wins.path("bronze").asInt(0));
  }

  private static TextTable results(JsonNode results) {
    var table =
        new TextTable(
            "discipline", "place", "mark", "status", "records", "occasion", "round", "claims");
    for (JsonNode result : results) {
      table.add(
          Field.text(result, "discipline"),
          Field.text(result, "place"),
          Field.text(result, "mark"),
          Field.text(result, "status"),
          Field.joined(result, "records"),
          Field.occasion(result),
          Field.text(result, "round"),
          Field.text(result, "claims"));
    }
    return table;
  }

  private static void quotes(List<String> body, JsonNode node, String wanted) {
    Quotes.lines(node.path("evidence"), wanted, 1).forEach(quote -> body.add("    " + quote));
  }
}
