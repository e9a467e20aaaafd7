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

  private final List<Integer> starts;
  private final Clause clause;

  private Aside(Clause clause, List<Integer> starts) {
    this.clause = clause;
    this.starts = starts;
  }

  static Aside of(Clause clause) {
    var starts = new ArrayList<Integer>();
    for (Mention name : clause.mentions()) {
      int comma = named(clause, name) ? comma(clause, name.to()) : clause.to();
      while (comma + 1 < clause.to() && (noun(clause, comma + 1) || met(clause, comma + 1))) {
        starts.add(comma + 1);
        int end = next(clause, comma + 1);
        comma = end < clause.to() && met(clause, end + 1) ? end : clause.to();
      }
    }
    return new Aside(clause, starts);
  }

  /** The next comma; the clause's end where there is none. */
  private static int next(Clause clause, int from) {
    for (int i = from; i < Math.min(clause.to(), from + LONGEST); i++) {
      if (clause.token(i).is(",")) {
        return i;
      }
    }
    return clause.to();
  }

  /** "champion in 2009, beaten in Daegu in 2011, …": it goes on to tell what somebody met with. */
  private static boolean met(Clause clause, int at) {
    return at < clause.to()
        && switch (clause.token(at).word()) {
          case "beaten", "injured", "disqualified", "absent", "eliminated", "ill", "hurt" -> true;
          default -> false;
        };
  }

  /** The comma after a name, or after "Kip, 34"; the clause's end where there is none. */
  private static int comma(Clause clause, int at) {
    if (at >= clause.to() || !clause.token(at).is(",")) {
      return clause.to();
    }
    boolean aged =
        at + 2 < clause.to() && clause.token(at + 1).isNumber() && clause.token(at + 2).is(",");
    return aged ? at + 2 : at;
  }

  /** "Kip", "the Norwegian", "Kip of Kenya", "3:29.05": what an apposition is of. */
  private static boolean named(Clause clause, Mention name) {
    if (name.is(Value.Amount.class)) {
      return name.to() + 1 < clause.to() && clause.token(name.to() + 1).is("the");
    }
    if (name.is(Value.Country.class) || name.is(Value.Town.class)) {
      int of = name.from() - 1;
      return of > clause.from()
          && (clause.token(of).is("of") || clause.token(of).is("from"))
          && Lists.any(
              clause.mentions(),
              m -> m.to() == of && (m.is(Value.Person.class) || m.is(Value.Definite.class)));
    }
    return name.is(Value.Person.class) || name.is(Value.Definite.class);
  }

  /**
   * Whether the words at a token belong to what some others state, and to nothing else. Where
   * nothing is stated, what an apposition says counts as long as the clause says nothing beside it.
   */
  boolean apart(Mention mention, List<Mention> sources) {
    if (mention.is(Value.Year.class) && owned(mention) && !sources.isEmpty()) {
      int from = mention.to();
      return !Lists.any(sources, s -> s.from() >= from && s.from() < from + OWNED);
    }
    for (int from : starts) {
      int to = end(from);
      boolean inside = mention.from() >= from && mention.from() < to;
      boolean own = Lists.any(sources, s -> s.from() >= from && s.from() < to);
      boolean apart =
          sources.isEmpty()
              ? inside && placedOutside(from, to)
              : inside != own && (inside || anchored(from, to));
      if (apart) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is stated stands in an apposition. */
  boolean holds(List<Mention> sources) {
    for (int from : starts) {
      int to = end(from);
      if (Lists.any(sources, s -> s.from() >= from && s.from() < to)) {
        return true;
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

  private boolean placedOutside(int from, int to) {
    for (Mention mention : clause.mentions()) {
      boolean where = mention.is(Value.Town.class) || mention.is(Value.Contest.class);
      if (where && (mention.from() < from || mention.from() >= to)) {
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
    boolean cut = // "Kip, fourth in Oslo, ran 2:01": before a clause of its own
        last == clause.to() && last < clause.tokens() && clause.token(last).is(",");
    return cut ? last : from;
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
