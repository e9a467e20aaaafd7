package io.photofinish.standalone.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.standalone.print.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Many athletes' pages side by side: bests, wins, and one result with its evidence. */
public final class BookText {
  /** As many as a screen takes; the most successful. */
  private static final int SHOWN = 12;

  private static final Comparator<JsonNode> BY_SUCCESS =
      Comparator.<JsonNode>comparingInt(athlete -> -athlete.path("wins").path("wins").asInt())
          .thenComparingInt(athlete -> -athlete.path("wins").path("gold").asInt())
          .thenComparingInt(athlete -> -athlete.path("wins").path("podiums").asInt())
          .thenComparing(athlete -> Field.text(athlete, "name"));

  private BookText() {}

  /**
   * @param athletes answers of {@code /v1/athletes/{id}}
   */
  public static List<String> lines(List<JsonNode> athletes) {
    List<JsonNode> first = athletes.stream().sorted(BY_SUCCESS).limit(SHOWN).toList();
    var lines = new ArrayList<String>();
    Section.add(lines, "Personal bests", bests(first).lines());
    Section.add(lines, "Wins", wins(first).lines());
    if (athletes.size() > SHOWN) {
      lines.add("  and " + (athletes.size() - SHOWN) + " athletes more");
    }
    bestSupported(athletes)
        .ifPresent(
            result -> Section.add(lines, "One result, and who says so", ResultText.lines(result)));
    return lines;
  }

  private static TextTable bests(List<JsonNode> athletes) {
    var table = new TextTable("athlete", "discipline", "mark", "occasion");
    for (JsonNode athlete : athletes) {
      for (JsonNode best : athlete.path("personalBests")) {
        JsonNode mark = best.path("best");
        table.add(
            AthleteText.title(athlete),
            Field.text(best, "discipline") + (best.path("indoor").asBoolean() ? " indoors" : ""),
            Field.text(mark, "mark"),
            Field.occasion(mark));
      }
    }
    return table;
  }

  private static TextTable wins(List<JsonNode> athletes) {
    var table = new TextTable("athlete", "wins", "gold", "silver", "bronze", "where");
    for (JsonNode athlete : athletes) {
      JsonNode wins = athlete.path("wins");
      if (wins.path("wins").asInt() > 0) {
        table.add(
            AthleteText.title(athlete),
            Field.text(wins, "wins"),
            Field.text(wins, "gold"),
            Field.text(wins, "silver"),
            Field.text(wins, "bronze"),
            String.join(
                ", ",
                stream(wins.path("won"))
                    .map(won -> Field.text(won, "discipline") + " " + Field.occasion(won))
                    .toList()));
      }
    }
    return table;
  }

  /** Disputed ones first, then by the number of articles: these show most. */
  private static Optional<JsonNode> bestSupported(List<JsonNode> athletes) {
    return athletes.stream()
        .flatMap(athlete -> stream(athlete.path("results")))
        .max(
            Comparator.<JsonNode>comparingInt(result -> result.path("disputes").size())
                .thenComparingInt(result -> result.path("claims").asInt()));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
