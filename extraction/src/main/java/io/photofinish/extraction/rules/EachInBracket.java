package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.StatusOf;
import java.util.ArrayList;
import java.util.List;

/** A (EVENT), B (EVENT) and C (EVENT) were disqualified: each in an event of her own. */
public final class EachInBracket implements Rule {
  private static final double SURE = 0.985;

  @Override
  public String id() {
    return "each-in-bracket";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Fate.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    var subjects = clause.subjects();
    var events = new ArrayList<Mention>();
    for (Mention subject : subjects) {
      Mention event = event(clause, subject);
      if (event != null) {
        events.add(event);
      }
    }
    if (subjects.size() < 2 || events.size() < subjects.size()) {
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
        leaves("Anna Smith (800m) and Beth Jones (Leeds) were disqualified.", "of whom is open"),
        leaves(
            "Anna Smith (800m) and Beth Jones (javelin) may be disqualified.",
            "it has not happened"));
  }
}
