package io.photofinish.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;

/**
 * What one article says about one athlete, or relay team, on one occasion in one discipline. An
 * article that mentions an outcome five times makes one claim, with the evidence of all five.
 *
 * @param athlete the fullest name the article gives, without titles; a relay team is its nation
 * @param nation World Athletics three-letter code
 * @param discipline a code of {@code disciplines.tsv}: "1500m", "110mH", "LJ"
 * @param place 1 is the winner; in a heat, the place in that heat
 * @param windTenths tenths of a metre a second, positive from behind
 * @param records codes set, equalled or held with this mark: "WR", "NR", "PB", "U20WR"; in order
 * @param competition a code of {@code competitions.tsv}: "OG", "WCH", "DL"
 * @param year the year of the occasion; the edition's where the calendar differs (Tokyo 2020)
 * @param date the day of the race, where the text and the publication date fix it
 * @param indoor whether the mark is an indoor one; empty where nothing tells
 * @param confidence from 0 to 1: the share of claims like this one that are right
 * @param evidence at least one, in the order of the text
 */
public record Claim(
    String athlete,
    Optional<String> nation,
    Optional<Category> category,
    String discipline,
    OptionalInt place,
    Optional<Mark> mark,
    OptionalInt windTenths,
    Optional<Status> status,
    SortedSet<String> records,
    Optional<String> competition,
    OptionalInt year,
    Optional<LocalDate> date,
    Optional<String> city,
    Optional<Round> round,
    Optional<Boolean> indoor,
    Kind kind,
    double confidence,
    List<Evidence> evidence) {

  public enum Category {
    MEN,
    WOMEN,
    MIXED
  }

  /** Did not finish, did not start, disqualified, no mark. */
  public enum Status {
    DNF,
    DNS,
    DQ,
    NM
  }

  public enum Round {
    QUALIFICATION,
    HEAT,
    QUARTERFINAL,
    SEMIFINAL,
    FINAL
  }

  /** {@code REPORTED} is what the article is news of, {@code HISTORICAL} its background. */
  public enum Kind {
    REPORTED,
    HISTORICAL
  }

  public Claim {
    if (!named(athlete) || discipline.isBlank()) {
      throw new IllegalArgumentException("a claim names an athlete and a discipline");
    }
    if (place.isPresent() && place.getAsInt() < 1) {
      throw new IllegalArgumentException("place " + place.getAsInt());
    }
    if (place.isEmpty() && mark.isEmpty() && status.isEmpty() && records.isEmpty()) {
      throw new IllegalArgumentException("a claim has a place, a mark, a status or a record");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a claim rests on something");
    }
    Objects.requireNonNull(kind);
    evidence = List.copyOf(evidence);
  }

  private static boolean named(String athlete) {
    for (int i = 0; i < athlete.length(); i = athlete.offsetByCodePoints(i, 1)) {
      if (Character.isLetterOrDigit(athlete.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}
