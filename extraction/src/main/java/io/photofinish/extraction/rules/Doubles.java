package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * SUBJECT took the sprint double in MARK and MARK; in both the EVENT and EVENT SUBJECT won in MARK
 * and MARK respectively; SUBJECT took the treble (EVENT, EVENT and EVENT); SUBJECT won MEDAL and
 * MEDAL over EVENT and EVENT.
 */
public final class Doubles implements Rule {
  private static final double SURE = 0.975;
  private static final double EACH = 0.986;

  @Override
  public String id() {
    return "double";
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.kind() == Clause.Kind.BRACKET) {
      clause.parent().ifPresent(parent -> inside(parent, clause, finds));
      return;
    }
    if (clause.subjects().size() != 1) {
      return;
    }
    each(clause, finds);
    var marks = marks(clause);
    if (marks.size() < 2) {
      return;
    }
    boolean taken = noun(clause, clause.from(), clause.to()) && taking(clause, clause.to());
    boolean both = !clause.cues(Cue.RESPECTIVELY).isEmpty() && winning(clause);
    if (!taken && !both) {
      return;
    }
    var events = events(clause);
    for (int i = 0; i < marks.size(); i++) {
      Mention mark = marks.get(i);
      Mention subject = clause.subjects().get(0);
      int group = mark.from();
      if (events.size() == marks.size()) {
        Mention event = events.get(i);
        finds.apart(clause, subject, new InEvent(event), event, SURE, group);
      }
      var figure = ((Value.Amount) mark.value()).figure();
      finds.apart(clause, subject, new MarkOf(figure), mark, SURE, group);
      finds.apart(clause, subject, new Place(1), mark, SURE, group);
    }
  }

  /** "gold and bronze over 800m and 1500m", "third and fifth in the 100m and 200m". */
  private static void each(Clause clause, Finds finds) {
    var ranks = Places.ordinals(clause);
    if (ranks.size() < 2) {
      return;
    }
    var events = EventSeries.events(clause);
    boolean even =
        ranks.size() == events.size()
            && ranks.get(ranks.size() - 1).to() <= events.get(0).from()
            && joined(clause, ranks)
            && joined(clause, events);
    for (int i = 0; even && i < ranks.size(); i++) {
      Mention event = events.get(i);
      Mention subject = clause.subjects().get(0);
      int place = ((Value.Rank) ranks.get(i).value()).place();
      finds.apart(clause, subject, new InEvent(event), event, EACH, event.from());
      finds.apart(clause, subject, new Place(place), ranks.get(i), EACH, event.from());
    }
  }

  private static boolean joined(Clause clause, List<Mention> list) {
    for (int i = 1; i < list.size(); i++) {
      if (!joined(clause, list.get(i - 1).to(), list.get(i).from())) {
        return false;
      }
    }
    return true;
  }

  /** "took the treble (100m, 200m and 400m)": first in all of them. */
  private static void inside(Clause parent, Clause bracket, Finds finds) {
    boolean taken =
        parent.subjects().size() == 1
            && noun(parent, bracket.from() - 2, bracket.from())
            && taking(parent, bracket.from());
    if (!taken || Lists.any(bracket.mentions(), Mention::refers)) {
      return;
    }
    for (Mention event : bracket.all(Value.Event.class)) {
      boolean inner =
          Lists.any(
              bracket.all(Value.Event.class),
              o -> o.length() > event.length() && o.to() == event.to());
      if (!inner && bracket.all(Value.Rank.class).isEmpty()) {
        Mention subject = parent.subjects().get(0);
        int group = event.from();
        finds.apart(bracket, subject, new InEvent(event), event, SURE, group);
        finds.apart(bracket, subject, new Place(1), event, SURE, group);
      }
    }
  }

  private static boolean noun(Clause clause, int from, int to) {
    for (int i = Math.max(from, clause.from()); i < to; i++) {
      switch (clause.token(i).word()) {
        case "double", "treble", "triple", "hat-trick" -> {
          return i + 1 == to || !clause.token(i + 1).isWord() || small(clause.token(i + 1).word());
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a double is a noun here, and no "double winner". */
  private static boolean small(String next) {
    return switch (next) {
      case "in", "with", "at", "of", "for", "and", "over", "on" -> true;
      default -> false;
    };
  }

  private static boolean taking(Clause clause, int to) {
    for (Mention verb : clause.mentions()) {
      boolean takes = verb.is(Cue.TAKE) || verb.is(Cue.WIN);
      boolean small = clause.token(verb.from()).is("in") || clause.token(verb.from()).is("with");
      if (takes && !small && verb.to() <= to && clause.happened(verb)) {
        return true;
      }
    }
    return false;
  }

  private static boolean winning(Clause clause) {
    for (Mention verb : clause.cues(Cue.WIN)) {
      boolean here = clause.happened(verb) && !Places.passive(clause, verb);
      if (here && !clause.has(Value.Rank.class, verb.to(), clause.to())) {
        return true;
      }
    }
    return false;
  }

  /** "in 11.92 and 24.31": marks that only commas and "and" part. */
  private static List<Mention> marks(Clause clause) {
    var marks = new ArrayList<Mention>();
    for (Mention mark : clause.all(Value.Amount.class)) {
      if (Marks.number(clause, mark).isEmpty()) {
        return List.of();
      }
      if (!marks.isEmpty() && !joined(clause, marks.get(marks.size() - 1).to(), mark.from())) {
        return List.of();
      }
      marks.add(mark);
    }
    return marks;
  }

  private static boolean joined(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!clause.token(i).is("and") && !clause.token(i).is(",")) {
        return false;
      }
    }
    return to - from <= 2;
  }

  /** Those that the clause names, or else the sentence before it. */
  private static List<Mention> events(Clause clause) {
    var own = EventSeries.events(clause);
    return own.isEmpty() && clause.parent().isPresent()
        ? EventSeries.events(clause.parent().get())
        : own;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith took the sprint double in 12.45 and 25.60.",
            "Anna Smith | 1 | 12.45",
            "Anna Smith | 1 | 25.60"),
        finds(
            "In both the 100m and 200m Anna Smith beat Beth Jones, winning in 11.92 and 24.31"
                + " respectively.",
            "Anna Smith | 1 | 11.92",
            "Anna Smith | 1 | 24.31"),
        finds(
            "Anna Smith took the sprint treble (100m, 200m and 400m).",
            "Anna Smith | 1",
            "Anna Smith | 1",
            "Anna Smith | 1"),
        finds(
            "Anna Smith took gold and bronze over 800m and 1500m respectively.",
            "Anna Smith | 1",
            "Anna Smith | 3"),
        leaves("Anna Smith was a double winner (100m and 200m).", "no noun of its own"),
        leaves("Anna Smith hopes to take the double (100m and 200m).", "a wish"));
  }
}
