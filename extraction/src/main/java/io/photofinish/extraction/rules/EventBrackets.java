package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import java.util.List;

/** Marks in a bracket behind the events they were done in; null where there is none. */
final class EventBrackets {
  private EventBrackets() {}

  /** "the 800m (2:01.50)". */
  static Mention of(Clause clause, Mention event) {
    for (Clause child : clause.children()) {
      boolean beside = child.from() == event.to() || child.from() == named(clause, event);
      if (child.kind() == Clause.Kind.BRACKET && beside) {
        var marks =
            child.all(Value.Amount.class).stream()
                .filter(m -> Marks.number(child, m).isPresent())
                .toList();
        boolean other = Lists.any(child.mentions(), Mention::refers);
        return marks.size() == 1 && !other ? marks.get(0) : null;
      }
    }
    return null;
  }

  /** Where "the 60 meter dash", "the 800m final" ends. */
  private static int named(Clause clause, Mention event) {
    boolean more =
        event.to() < clause.tokens()
            && switch (clause.token(event.to()).word()) {
              case "dash", "run", "race", "final", "event", "title", "titles", "double" -> true;
              default -> false;
            };
    return event.to() + (more ? 1 : 0);
  }

  /** "the 100m and 200m double (11.80 and 24.18 respectively)". */
  static Mention respective(Clause clause, List<Mention> events, Mention event) {
    for (Clause child : clause.children()) {
      if (child.kind() != Clause.Kind.BRACKET || child.from() < event.to()) {
        continue;
      }
      var marks =
          child.all(Value.Amount.class).stream()
              .filter(m -> Marks.number(child, m).isPresent())
              .toList();
      var before = events.stream().filter(e -> e.to() <= child.from()).toList();
      int first = before.size() - marks.size();
      int index = before.indexOf(event) - first;
      boolean near = !before.isEmpty() && child.from() - before.get(before.size() - 1).to() <= 2;
      boolean fits = marks.size() > 1 && first >= 0 && index >= 0 && near;
      return fits && joined(clause, before.subList(first, before.size())) ? marks.get(index) : null;
    }
    return null;
  }

  private static boolean joined(Clause clause, List<Mention> events) {
    for (int i = 1; i < events.size(); i++) {
      for (int k = events.get(i - 1).to(); k < events.get(i).from(); k++) {
        String word = clause.token(k).word();
        if (!word.equals("and") && !word.equals(",") && !word.equals("/") && !word.equals("the")) {
          return false;
        }
      }
    }
    return true;
  }
}
