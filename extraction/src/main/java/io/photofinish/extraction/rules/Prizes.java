package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;

/** Places, medals and races as what is won, and clauses that are said of them. */
final class Prizes {
  private final SentenceView view;

  Prizes(SentenceView view) {
    this.view = view;
  }

  /** The prize that "she won in Oslo" is said of, where a clause is said of one; else null. */
  static Mention before(Clause clause) {
    if (clause.kind() != Clause.Kind.SUBORDINATE) {
      return null;
    }
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      if (mention.to() == clause.from() && prize(mention)) {
        return mention;
      }
    }
    return null;
  }

  private static boolean prize(Mention mention) {
    return mention.value() instanceof Value.Rank rank
        && switch (rank.noun()) {
          case TITLE, MEDAL -> true;
          default -> false;
        };
  }

  /** "the title she won in Oslo", "the 100m that he took": a clause about a prize begins. */
  boolean prized(int i) {
    if (view.ref(i) == null && view.ref(i + 1) == null) { // as mostly
      return false;
    }
    boolean that = view.token(i).is("that");
    Mention who = view.ref(that ? i + 1 : i);
    if (who == null || !who.is(Value.Pronoun.class) || !won(who.to())) {
      return false;
    }
    for (Mention mention : view.mentions()) {
      boolean race = mention.is(Value.Event.class) && won(mention);
      if (mention.to() == i && (race || prize(mention))) {
        return true;
      }
    }
    return false;
  }

  /** "won", "had won", "took". */
  private boolean won(int at) {
    int verb = at < view.sentence().to() && view.token(at).is("had") ? at + 1 : at;
    for (Mention mention : view.mentions()) {
      boolean wins = mention.is(Cue.WIN) || mention.is(Cue.TAKE);
      if (mention.from() == verb && wins && !view.token(verb).word().endsWith("ing")) {
        return true;
      }
    }
    return false;
  }

  /** The place, or with an article the race, that a verb left out would take; null for none. */
  Mention object(int at, boolean article) {
    for (Mention mention : view.mentions()) {
      boolean event = article && mention.is(Value.Event.class);
      if (mention.from() == at && (place(mention) || event) && !view.verb(mention.to())) {
        return mention;
      }
    }
    return null;
  }

  /** Whether a clause has a verb, or shares one, with an object like this one. */
  boolean hasObject(Clause clause, int to, Mention object) {
    boolean verb = clause.shared().isPresent();
    for (int i = clause.from(); i < to; i++) {
      verb |= view.verb(i);
    }
    boolean like = false;
    for (Mention mention : view.mentions()) {
      boolean inside = mention.from() >= clause.from() && mention.to() <= to;
      like |=
          inside
              && (place(object) ? place(mention) : mention.is(Value.Event.class) && won(mention));
    }
    return verb && like;
  }

  private static boolean place(Mention mention) {
    return mention.value() instanceof Value.Rank rank
        && (rank.noun() == Value.Rank.Noun.ORDINAL || rank.noun() == Value.Rank.Noun.MEDAL);
  }

  /** "won the 800m": the race itself is what was taken. */
  private boolean won(Mention event) {
    int at = event.from() - 1;
    return at >= view.sentence().from() && (view.token(at).is("the") || view.token(at).is("'s"));
  }
}
