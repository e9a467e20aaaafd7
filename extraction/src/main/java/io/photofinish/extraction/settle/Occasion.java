package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When and where a race was, as far as the article tells.
 *
 * @param round of the statement itself, never taken over from another sentence
 */
record Occasion(
    Optional<String> competition,
    OptionalInt year,
    Optional<String> city,
    Optional<Claim.Round> round,
    Optional<LocalDate> date) {
  static final Occasion UNKNOWN =
      new Occasion(
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  Occasion withRound(Optional<Claim.Round> other) {
    return new Occasion(competition, year, city, other, date);
  }

  Occasion withDate(Optional<LocalDate> other) {
    return new Occasion(competition, year, city, round, other);
  }

  Occasion withYear(OptionalInt other) {
    return new Occasion(competition, other, city, round, date);
  }

  Occasion withCity(Optional<String> other) {
    return new Occasion(competition, year, other, round, date);
  }

  Occasion withCompetition(Optional<String> other) {
    return new Occasion(other, year, city, round, date);
  }

  boolean unknown() {
    return competition.isEmpty() && year.isEmpty() && city.isEmpty();
  }

  boolean nowhere() {
    return competition.isEmpty() && city.isEmpty();
  }

  /** Whether nothing that both tell differs; rounds apart. */
  boolean agrees(Occasion other) {
    return agree(competition, other.competition)
        && (year.isEmpty() || other.year.isEmpty() || year.equals(other.year))
        && agree(city, other.city);
  }

  /** An unnamed round is the final or the only one. */
  boolean sameRound(Occasion other) {
    return early().equals(other.early());
  }

  private Optional<Claim.Round> early() {
    return round.filter(r -> r != Claim.Round.FINAL);
  }

  private static <T> boolean agree(Optional<T> one, Optional<T> other) {
    return one.isEmpty() || other.isEmpty() || Objects.equals(one, other);
  }

  /** All that both tell. */
  Occasion and(Occasion other) {
    return new Occasion(
        competition.or(() -> other.competition),
        year.isPresent() ? year : other.year,
        city.or(() -> other.city),
        round.or(() -> other.round),
        date.or(() -> other.date));
  }
}
