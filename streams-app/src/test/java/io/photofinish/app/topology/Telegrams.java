package io.photofinish.app.topology;

import io.photofinish.extraction.Article;
import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Evidence;
import io.photofinish.extraction.Extraction;
import io.photofinish.extraction.Mark;
import io.photofinish.extraction.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Articles that say exactly what a test wants, one claim a line: {@code
 * athlete|discipline|place|milliseconds|competition|year|city|round|records[|category]}. A first
 * line {@code published 2023-07-20} is no claim. Stands in for prose where a test is about what
 * becomes of claims.
 */
public final class Telegrams {
  private static final Pattern PUBLISHED =
      Pattern.compile("\\Apublished (\\d{4}-\\d{2}-\\d{2})$", Pattern.MULTILINE);

  private Telegrams() {}

  /** The day of publication; null where the text has none. */
  static LocalDate published(String text) {
    var match = PUBLISHED.matcher(text);
    return match.find() ? LocalDate.parse(match.group(1)) : null;
  }

  static String onDay(String day, String text) {
    return day.isEmpty() ? text : "published " + day + "\n" + text;
  }

  public static String claim(
      String athlete,
      String discipline,
      String place,
      String millis,
      String competition,
      String year,
      String city,
      String round,
      String records) {
    return String.join(
        "|", athlete, discipline, place, millis, competition, year, city, round, records);
  }

  public static Extraction read(Article article) {
    var claims = new ArrayList<Claim>();
    int start = 0;
    for (String line : article.text().split("\n", -1)) {
      if (line.equals("crash")) {
        throw new IllegalStateException("the extractor fails on this article");
      }
      if (!line.isBlank() && !PUBLISHED.matcher(line).matches()) {
        claims.add(claim(line, new Span(start, start + line.length())));
      }
      start += line.length() + 1;
    }
    return Extraction.of(claims);
  }

  private static Claim claim(String line, Span span) {
    String[] slots = line.split("\\|", -1);
    return new Claim(
        slots[0],
        Optional.empty(),
        slots.length > 9 ? text(slots[9]).map(Claim.Category::valueOf) : Optional.empty(),
        slots[1],
        number(slots[2]),
        text(slots[3]).map(millis -> new Mark.Time(Long.parseLong(millis), 2)),
        OptionalInt.empty(),
        Optional.empty(),
        new TreeSet<>(text(slots[8]).map(r -> Arrays.asList(r.split(","))).orElse(List.of())),
        text(slots[4]),
        number(slots[5]),
        Optional.empty(),
        text(slots[6]),
        text(slots[7]).map(Claim.Round::valueOf),
        Optional.empty(),
        Claim.Kind.REPORTED,
        0.5,
        List.of(new Evidence(span, List.of(span), List.of("telegram"))));
  }

  private static Optional<String> text(String slot) {
    return slot.isEmpty() ? Optional.empty() : Optional.of(slot);
  }

  private static OptionalInt number(String slot) {
    return slot.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(slot));
  }
}
