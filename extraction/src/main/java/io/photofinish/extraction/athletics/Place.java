package io.photofinish.extraction.athletics;

import java.util.List;
import java.util.Optional;

/**
 * A city, or a stadium and the city it is in, where athletics happens.
 *
 * @param text as prose has it: "Zurich", "Hayward Field"
 * @param city the city, in one spelling: "Zürich", "Eugene"
 * @param venue whether the text names a stadium or the like, and no city
 * @param also what else the same words are in English, if anything: "given name", "adjective"
 */
public record Place(String text, String city, Nation nation, boolean venue, Optional<String> also) {

  static List<Place> load(Athletics.Codes codes) {
    return Table.load("cities.tsv", "form", "city", "nation", "venue", "also")
        .mapUnique(
            row ->
                new Place(
                    row.text("form"),
                    row.optional("city").orElse(row.text("form")),
                    codes.nation(row, row.text("nation")),
                    row.yes("venue"),
                    row.optional("also")),
            Place::text);
  }
}
