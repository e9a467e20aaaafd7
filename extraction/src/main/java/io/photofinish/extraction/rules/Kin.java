package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import java.util.List;

/** Subjects that are somebody's: "whose team-mate Jones", "her brother". */
final class Kin {
  /** "whose former training partner Jones". */
  private static final int REACH = 6;

  private final SentenceView view;

  Kin(SentenceView view) {
    this.view = view;
  }

  /** "whose team-mate Jones won": who is named, and not whose team-mate. */
  List<Mention> named(Clause clause) {
    if (!view.token(clause.from()).is("whose")) {
      return List.of();
    }
    for (int i = clause.from() + 1; i < Math.min(clause.to() - 1, clause.from() + REACH); i++) {
      Mention who = relation(i) ? view.ref(i + 1) : null;
      if (who != null && who.is(Value.Person.class) && view.verbSoon(who.to())) {
        return List.of(who);
      }
    }
    return List.of();
  }

  private boolean relation(int at) {
    boolean noun =
        switch (view.token(at).word()) {
          case "brother", "sister", "twin", "cousin", "father", "mother", "son", "daughter" -> true;
          case "husband", "wife", "mate", "teammate", "coach", "compatriot", "rival" -> true;
          case "countryman", "countrywoman", "clubmate", "colleague", "partner", "friend" -> true;
          default -> false;
        };
    return noun && !view.next(at, "'s");
  }

  /** "her brother was second", "his team-mate fell": somebody whom the text does not name. */
  boolean unnamed(Clause clause) {
    boolean whose = false;
    for (Mention mention : clause.mentions()) {
      boolean possessive = mention.value() instanceof Value.Pronoun pronoun && pronoun.possessive();
      boolean opens = mention.from() <= clause.from() + 1;
      if (mention.value() instanceof Value.Role && whose && relation(mention.to() - 1)) {
        return true;
      }
      if (view.verb(mention.from())) {
        return false;
      }
      whose |= possessive && opens;
    }
    return false;
  }

  /** "to see whose chest came first": what it was is not said. */
  boolean asked(int before) {
    return before > view.sentence().from()
        && switch (view.token(before).word()) {
          case "determine", "decide", "establish", "tell", "know", "wonder", "see", "ask" -> true;
          default -> false;
        };
  }
}
