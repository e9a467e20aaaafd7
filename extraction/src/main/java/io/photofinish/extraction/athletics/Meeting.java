package io.photofinish.extraction.athletics;

import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * A meeting or road race that prose names by itself, without its competition.
 *
 * @param city where it is held; empty where it has moved about
 * @param month when it is usually held
 * @param discipline what is run there, if the name says so: "London Marathon", "Bowerman Mile"
 */
public record Meeting(
    String text,
    Competition competition,
    Optional<String> city,
    Optional<Nation> nation,
    Optional<Month> month,
    Optional<Discipline> discipline) {

  static List<Meeting> load(Athletics.Codes codes) {
    return Table.load(
            "meetings.tsv", "form", "competition", "city", "nation", "month", "discipline")
        .mapUnique(
            row ->
                new Meeting(
                    row.text("form"),
                    codes.competition(row, row.text("competition")),
                    row.optional("city"),
                    row.optional("nation").map(code -> codes.nation(row, code)),
                    row.optional("month").map(name -> row.oneOf("month", Month.class)),
                    row.optional("discipline").map(code -> codes.discipline(row, code))),
            Meeting::text);
  }
}
