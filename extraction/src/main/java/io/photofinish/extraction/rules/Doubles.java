package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.ArrayList;
import java.util.List;

/**
 * SUBJECT took the sprint double in MARK and MARK; in both the EVENT and EVENT SUBJECT won in MARK
 * and MARK respectively; SUBJECT took the treble (EVENT, EVENT and EVENT); SUBJECT won MEDAL and
 * MEDAL over EVENT and EVENT; SUBJECT won the EVENT and EVENT, the latter in MARK.
 */
public final class Doubles implements Rule {
  private static final double SURE = 0.975;
  private static final double EACH = 0.986;

  /** "the 100m and 200m in 12.40 and 25.10". */
  private static final int EACH_REACH = 2;

  /** "the latter being a personal best of 25.30". */
  private static final int LATTER = 8;

  /** "titles in the intermediate girls (100m …)". */
  private static final int TITLES = 6;

  @Override
  public String id() {
    return "double";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Event.class, Value.Rank.class, Value.Amount.class);
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
    int amounts = clause.all(Value.Amount.class).size();
    if (clause.all(Value.Event.class).size() > 1) {
      each(clause, finds);
    }
    if (amounts > 0) {
      latter(clause, finds);
    }
    if (clause.all(Value.Event.class).size() > 1) {
      had(clause, finds);
    }
    var marks = amounts > 1 ? marks(clause) : List.<Mention>of();
    if (marks.size() < 2) {
      return;
    }
    boolean taken = noun(clause, clause.from(), clause.to()) && taking(clause, clause.to());
    boolean both = !clause.cues(Cue.RESPECTIVELY).isEmpty() && winning(clause);
    var events = events(clause);
    boolean each =
        events.size() == marks.size()
            && joined(clause, events)
            && events.get(0).from() > clause.from()
            && marks.get(0).from() > events.get(events.size() - 1).to()
            && marks.get(0).from() - events.get(events.size() - 1).to() <= EACH_REACH
            && winning(clause);
    if (!taken && !both && !each) {
      return;
    }
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
    if (clause.all(Value.Rank.class).size() < 2) {
      return;
    }
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

  /** "won the 100m and 200m, the latter in 25.30": a mark of the last alone. */
  private static void latter(Clause clause, Finds finds) {
    for (int i = clause.from() + 1; i < clause.to(); i++) {
      if (!clause.token(i).is("latter")) {
        continue;
      }
      Mention event = null;
      for (Mention mention : events(clause)) {
        event = mention.to() <= i ? mention : event;
      }
      Mention mark = clause.next(Value.Amount.class, i, LATTER).orElse(null);
      if (event != null && mark != null && Marks.number(clause, mark).isPresent()) {
        Mention subject = clause.subjects().get(0);
        var figure = ((Value.Amount) mark.value()).figure();
        finds.apart(clause, subject, new InEvent(event), event, EACH, event.from());
        finds.apart(clause, subject, new MarkOf(figure), mark, EACH, event.from());
        record(clause, subject, event, mark, finds);
      }
      return;
    }
  }

  private static void record(
      Clause clause, Mention subject, Mention event, Mention mark, Finds finds) {
    for (Mention best : clause.all(Value.Best.class)) {
      String code = ((Value.Best) best.value()).code();
      boolean beside = best.from() > event.to() && best.from() <= mark.to() + 2;
      if (beside && !code.isEmpty()) {
        finds.apart(clause, subject, new RecordOf(code), best, EACH, event.from());
      }
    }
  }

  /** "had a 100m/200m double": first in both. */
  private static void had(Clause clause, Finds finds) {
    var events = EventSeries.events(clause);
    int last = events.size() - 1;
    if (last < 1) {
      return;
    }
    int end = events.get(last).to();
    if (!noun(clause, end, Math.min(clause.to(), end + 2))) {
      return;
    }
    int a = events.get(0).from() - 1;
    boolean verb =
        a > clause.from()
            && (clause.token(a).is("a") || clause.token(a).is("the"))
            && switch (clause.token(a - 1).word()) {
              case "had", "completed", "achieved", "completing", "did" -> true;
              default -> false;
            };
    for (Mention event : verb && joined(clause, events) ? events : List.<Mention>of()) {
      if (clause.happened(event)) {
        Mention subject = clause.subjects().get(0);
        finds.apart(clause, subject, new InEvent(event), event, SURE, event.from());
        finds.apart(clause, subject, new Place(1), event, SURE, event.from());
      }
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
            && (noun(parent, bracket.from() - 2, bracket.from()) || titles(parent, bracket))
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

  /** "claimed three county titles (100m, 200m and long jump)". */
  private static boolean titles(Clause parent, Clause bracket) {
    for (Mention rank : parent.all(Value.Rank.class)) {
      boolean several =
          switch (parent.token(rank.to() - 1).word()) {
            case "titles", "golds", "wins", "victories" -> true;
            default -> false;
          };
      int gap = bracket.from() - rank.to();
      if (several && gap >= 0 && gap <= TITLES && parent.happened(rank)) {
        return bracket.all(Value.Event.class).size() > 1;
      }
    }
    return false;
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
      if (!clause.token(i).is("and") && !clause.token(i).is(",") && !clause.token(i).is("/")) {
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
        finds(
            "Anna Smith won the 100m and 200m, the latter with a personal best of 25.30.",
            "Anna Smith | 25.30 | PB"),
        finds(
            "Anna Smith won the 100m and 200m in 12.40 and 25.10.",
            "Anna Smith | 1 | 12.40",
            "Anna Smith | 1 | 25.10"),
        finds("Anna Smith had a 100m/200m double.", "Anna Smith | 1", "Anna Smith | 1"),
        finds(
            "Anna Smith claimed two county titles (shot and discus).",
            "Anna Smith | 1",
            "Anna Smith | 1"),
        leaves("Anna Smith plans a 100m/200m double.", "a plan"),
        leaves("Anna Smith was a double winner (100m and 200m).", "no noun of its own"),
        leaves("Anna Smith hopes to take the double (100m and 200m).", "a wish"));
  }
}
