package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.Place;
import io.photofinish.extraction.rules.Candidate.StatusOf;
import java.util.ArrayList;
import java.util.List;

/**
 * A (EVENT), B (EVENT) and C (EVENT) were disqualified; A (EVENT, MARK) and B (EVENT, MARK) each
 * placed third: each in an event of her own.
 */
public final class EachInBracket implements Rule {
  private static final double SURE = 0.985;

  /** As much as the events and marks of the brackets. */
  private static final double PLACED = 0.985;

  @Override
  public String id() {
    return "each-in-bracket";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Fate.class, Value.Rank.class).and(Kinds.of(Cue.WIN));
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().size() < 2) {
      return;
    }
    if (clause.all(Value.Fate.class).isEmpty()) {
      places(clause, finds);
    }
    var subjects = clause.subjects();
    var events = new ArrayList<Mention>();
    for (Mention subject : subjects) {
      Mention event = event(clause, subject);
      if (event != null) {
        events.add(event);
      }
    }
    if (events.size() < subjects.size()) {
      return;
    }
    for (Mention fate : clause.all(Value.Fate.class)) {
      var value = (Value.Fate) fate.value();
      boolean result =
          value.status() == Claim.Status.DQ
              ? !value.context().equals("event")
              : value.context().equals("plain");
      if (!result || !clause.happened(fate)) {
        continue;
      }
      for (int i = 0; i < subjects.size(); i++) {
        Mention event = events.get(i);
        Mention subject = subjects.get(i);
        finds.apart(clause, subject, new InEvent(event), event, SURE, event.from());
        finds.apart(clause, subject, new StatusOf(value.status()), fate, SURE, event.from());
      }
      return;
    }
  }

  /** "… each placed third", "… both won": one place for all, which their brackets go with. */
  private static void places(Clause clause, Finds finds) {
    Mention rank = place(clause);
    if (rank == null) {
      return;
    }
    int place = rank.value() instanceof Value.Rank value ? value.place() : 1;
    var hosts = new ArrayList<Clause>();
    for (Mention subject : clause.subjects()) {
      for (Clause child : clause.children()) {
        boolean behind = child.kind() == Clause.Kind.BRACKET && child.from() == subject.to();
        if (behind && EventSeries.events(child).size() == 1) {
          hosts.add(child);
        }
      }
    }
    for (int i = 0; hosts.size() == clause.subjects().size() && i < hosts.size(); i++) {
      Mention event = EventSeries.events(hosts.get(i)).get(0);
      Mention subject = clause.subjects().get(i);
      finds.apart(hosts.get(i), subject, new InEvent(event), event, PLACED, event.from());
      finds.apart(hosts.get(i), subject, new Place(place), rank, PLACED, event.from());
    }
  }

  /** The only place that is told, or the verb of winning behind "each" or "both". */
  private static Mention place(Clause clause) {
    var ranks = Places.ordinals(clause);
    for (Mention rank : clause.all(Value.Rank.class)) {
      boolean plural = rank.to() < clause.tokens() && clause.token(rank.to()).is("places");
      if (plural && ranks.isEmpty() && clause.happened(rank)) { // "took second places"
        return rank;
      }
    }
    if (!ranks.isEmpty()) {
      return ranks.size() == 1 ? ranks.get(0) : null;
    }
    for (Mention verb : clause.cues(Cue.WIN)) {
      boolean each =
          verb.from() > clause.from()
              && (clause.token(verb.from() - 1).is("each")
                  || clause.token(verb.from() - 1).is("both"));
      if (each && clause.happened(verb) && !Places.passive(clause, verb)) {
        return verb;
      }
    }
    return null;
  }

  /** The one that a bracket behind a name holds, and nothing else; null where none does. */
  private static Mention event(Clause clause, Mention subject) {
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.BRACKET && child.from() == subject.to()) {
        var events = child.all(Value.Event.class);
        boolean only = !events.isEmpty() && events.get(0).to() + 1 >= child.to();
        return only ? events.get(0) : null;
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith (800m) and Beth Jones (javelin) were disqualified.",
            "Anna Smith | DQ",
            "Beth Jones | DQ"),
        finds(
            "Anna Smith (hammer), Beth Jones (discus) and Cara Webb (shot) were stripped of their"
                + " titles.",
            "Anna Smith | DQ",
            "Beth Jones | DQ",
            "Cara Webb | DQ"),
        finds(
            "Anna Smith (shot, 12.40m) and Beth Jones (800m, 2:01.50) each placed third.",
            "Anna Smith | 3",
            "Beth Jones | 3"),
        finds(
            "Anna Smith (javelin) and Beth Jones (1500m, 4:20.5) both won.",
            "Anna Smith | 1",
            "Beth Jones | 1"),
        leaves("Anna Smith (shot) and Beth Jones (800m) were third and fourth.", "each in her own"),
        leaves("Anna Smith (800m) and Beth Jones (Leeds) were disqualified.", "of whom is open"),
        leaves(
            "Anna Smith (800m) and Beth Jones (javelin) may be disqualified.",
            "it has not happened"));
  }
}
