package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Clause;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in apposition to a name: in "Kip, winner in Rabat and Oslo last month, finished
 * second", Rabat, Oslo and last month are of the win and not of the second place.
 */
final class Aside {
  private static final int LONGEST = 16;

  /** "her 1995 national record of 2:01.50". */
  private static final int OWNED = 8;

  private final List<Mention> names;
  private final Clause clause;

  private Aside(Clause clause, List<Mention> names) {
    this.clause = clause;
    this.names = names;
  }

  static Aside of(Clause clause) {
    var names = new ArrayList<Mention>();
    for (Mention name : clause.mentions()) {
      boolean mark = name.is(Value.Amount.class) && name.to() + 1 < clause.to();
      if (!name.is(Value.Person.class) && !(mark && clause.token(name.to() + 1).is("the"))) {
        continue;
      }
      if (name.to() + 1 < clause.to()
          && clause.token(name.to()).is(",")
          && noun(clause, name.to() + 1)) {
        names.add(name);
      }
    }
    return new Aside(clause, names);
  }

  /** Whether the words at a token belong to what some others state, and to nothing else. */
  boolean apart(Mention mention, List<Mention> sources) {
    if (mention.is(Value.Year.class) && owned(mention) && !sources.isEmpty()) {
      int from = mention.to();
      return !Lists.any(sources, s -> s.from() >= from && s.from() < from + OWNED);
    }
    for (Mention name : names) {
      int from = name.to() + 1;
      int to = end(from);
      boolean inside = mention.from() >= from && mention.from() < to;
      boolean own = Lists.any(sources, s -> s.from() >= from && s.from() < to);
      if (inside != own && !sources.isEmpty()) {
        if (inside || anchored(from, to)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "bettered Smith's 1995 record of 2:01.50": the year is the record's. */
  private boolean owned(Mention year) {
    if (year.from() <= clause.from()) {
      return false;
    }
    return switch (clause.token(year.from() - 1).word()) {
      case "'s", "'", "his", "her" -> true;
      default -> false;
    };
  }

  private boolean anchored(int from, int to) {
    for (Mention mention : clause.mentions()) {
      boolean when =
          mention.is(Value.Town.class)
              || mention.is(Value.Year.class)
              || mention.is(Value.Ago.class)
              || mention.is(Value.Contest.class);
      if (when && mention.from() >= from && mention.from() < to) {
        return true;
      }
    }
    return false;
  }

  private int end(int from) {
    int last = Math.min(clause.to(), from + LONGEST);
    for (int i = from; i < last; i++) {
      if (clause.token(i).is(",")) {
        return i;
      }
    }
    return from;
  }

  private static boolean noun(Clause clause, int at) {
    for (Mention mention : clause.mentions()) {
      if (mention.from() == at && (mention.is(Value.Rank.class) || mention.is(Value.Role.class))) {
        return true;
      }
    }
    return switch (clause.token(at).word()) {
      case "a", "an", "the", "once", "twice", "last", "unbeaten" -> true;
      default -> false;
    };
  }
}
