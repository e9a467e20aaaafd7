package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;

/** What may follow a name and still belongs to it: a bracket, a home, what somebody is. */
final class Tail {
  private static final int APPOSITION = 8;

  private Tail() {}

  /** The token after "Smith (GBR)", "Smith of Kenya", "Smith (Leeds) of Kenya", "Smith '18". */
  static int after(Clause clause, Mention name) {
    return home(clause, bracket(clause, home(clause, classYear(clause, name.to()))));
  }

  /** The token after the year of graduation in "Smith '18", where one stands there. */
  static int classYear(Clause clause, int at) {
    boolean year =
        at + 1 < clause.tokens()
            && clause.token(at).is("'")
            && !clause.token(at).glued()
            && clause.token(at + 1).glued()
            && (clause.token(at + 1).isNumber() || clause.token(at + 1).is("g"));
    return year ? at + 2 : at;
  }

  private static int home(Clause clause, int at) {
    if (at + 1 >= clause.tokens() || !clause.token(at).is("of")) {
      return at;
    }
    int next = at + (clause.token(at + 1).is("the") ? 2 : 1);
    return clause
        .at(Value.Country.class, next)
        .or(() -> clause.at(Value.Team.class, next))
        .or(() -> clause.at(Value.Town.class, next))
        .map(Mention::to)
        .orElse(at);
  }

  /** After a bracket that holds no mark. */
  private static int bracket(Clause clause, int at) {
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.BRACKET && child.from() == at) {
        return child.all(Value.Amount.class).isEmpty() ? child.to() : at;
      }
    }
    return at;
  }

  /** The token after ", the holder,", where that stands at {@code at}; else {@code at}. */
  static int apposition(Clause clause, int at) {
    if (at + 1 >= clause.to() || !clause.token(at).is(",")) {
      return at;
    }
    Token first = clause.token(at + 1);
    if (!first.is("the") && !first.is("a") && !first.is("an") && !first.isNumber()) {
      return at;
    }
    for (int i = at + 1; i < Math.min(clause.to(), at + 1 + APPOSITION); i++) {
      if (clause.token(i).is(",")) {
        return plain(clause, at + 1, i) ? i + 1 : at;
      }
    }
    return at;
  }

  /** Whether no other athlete, no mark and no place stands between. */
  private static boolean plain(Clause clause, int from, int to) {
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      boolean inside = mention.from() >= from && mention.to() <= to;
      boolean ordinal =
          mention.value() instanceof Value.Rank rank
              && (rank.noun() == Value.Rank.Noun.ORDINAL || rank.noun() == Value.Rank.Noun.MEDAL);
      if (inside && (mention.names() || mention.is(Value.Amount.class) || ordinal)) {
        return false;
      }
    }
    return true;
  }
}
