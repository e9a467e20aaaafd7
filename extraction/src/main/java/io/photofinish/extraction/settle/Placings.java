package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Reading;
import io.photofinish.extraction.rules.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Who came where by the last sentence that told it. "Smith beat Jones to gold. The Kenyan had to
 * settle for silver": that is no Smith.
 */
final class Placings {
  private final Story story;
  private final Map<Athlete, OptionalInt> last = new LinkedHashMap<>();

  Placings(Story story) {
    this.story = story;
  }

  /** Takes over what a sentence told of those whom it named. */
  void tell(Reading reading, Map<Mention, Athlete> resolved) {
    if (reading.statements().isEmpty()) {
      return;
    }
    last.clear();
    resolved.values().forEach(athlete -> last.putIfAbsent(athlete, OptionalInt.empty()));
    for (Statement statement : reading.statements()) {
      Athlete athlete = resolved.get(statement.athlete());
      if (athlete != null && here(statement.clause())) {
        place(statement).ifPresent(p -> last.put(athlete, OptionalInt.of(p)));
      }
    }
  }

  /**
   * Whom a noun or pronoun means where the nearest came elsewhere: who came where it says, or the
   * only other one of whom no place was told.
   */
  Optional<Athlete> other(Mention noun, Reading reading, Athlete nearest, Predicate<Athlete> fits) {
    OptionalInt place = OptionalInt.empty();
    for (Statement statement : reading.statements()) {
      if (statement.athlete().equals(noun) && restates(statement.clause())) {
        place = place(statement);
      }
    }
    OptionalInt told = last.getOrDefault(nearest, OptionalInt.empty());
    if (place.isEmpty() || told.equals(place)) {
      return Optional.empty();
    }
    OptionalInt wanted = place;
    if (told.isEmpty() && !last.containsKey(nearest)) {
      return Optional.empty();
    }
    if (told.isEmpty()) {
      return only(a -> a != nearest && fits.test(a) && last.get(a).equals(wanted));
    }
    return only(a -> a != nearest && fits.test(a) && last.get(a).equals(wanted))
        .or(() -> only(a -> a != nearest && fits.test(a) && last.get(a).isEmpty()));
  }

  private Optional<Athlete> only(Predicate<Athlete> which) {
    var found = last.keySet().stream().filter(which).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static OptionalInt place(Statement statement) {
    for (Candidate candidate : statement.candidates()) {
      if (candidate.what() instanceof Candidate.Place place) {
        return OptionalInt.of(place.place());
      }
      if (candidate.what() instanceof Candidate.After after) {
        return OptionalInt.of(1 + after.places());
      }
    }
    return OptionalInt.empty();
  }

  /** Whether a clause tells of the race at hand, and of no year or competition that it names. */
  private boolean here(Clause clause) {
    return clause.kind() != Clause.Kind.SUBORDINATE || story.anchors(clause).none();
  }

  /** Whether it tells of the race of which the sentence before told. */
  private boolean restates(Clause clause) {
    return story.anchors(clause).none() && clause.all(Value.Event.class).isEmpty();
  }
}
