package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;

/** References that are no subject: to whom something is done, or who is merely there. */
final class Objects {
  /** "First across the line at the Great South Run was". */
  private static final int OPENING = 13;

  /** "Wing", "King": of a verb with its ending. */
  private static final int SHORTEST = 4;

  private final SentenceView view;

  Objects(SentenceView view) {
    this.view = view;
  }

  /** "led him through 400m": no subject, unless somebody sees him win. */
  boolean object(Mention mention) {
    if (!mention.is(Value.Pronoun.class)) {
      return false;
    }
    String word = view.token(mention.from()).word();
    return (word.equals("him") || word.equals("her")) && !infinitive(mention.to());
  }

  /** "With Anna Smith to pace her, …", "against Beth Jones, …": who is there, and does not act. */
  boolean accompanies(Mention mention) {
    int at = view.phraseStart(mention);
    int start = view.sentence().from();
    if (at <= start || (at - 1 > start && !view.token(at - 2).isPunctuation())) {
      return false;
    }
    return switch (view.token(at - 1).word()) {
      case "with", "without", "against", "under", "unlike", "like", "alongside", "between" -> true;
      default -> false;
    };
  }

  /** "Without Anna Smith, Beth Jones won": who is named behind the comma acts. */
  boolean acts(Mention beside, Mention next) {
    boolean comma = next.from() == beside.to() + 1 && view.token(beside.to()).is(",");
    Token verb = next.to() < view.sentence().to() ? view.token(next.to()) : null;
    return comma
        && verb != null
        && verb.isWord()
        && verb.letters() == Token.Case.LOWER
        && !verb.is("and")
        && !verb.is("'s")
        && !verb.word().endsWith("ing")
        && !SentenceView.prepositional(verb);
  }

  /** "Passing Beth Jones late on, Anna Smith won": whom somebody did that to. */
  boolean opened(Mention mention) {
    int from = view.sentence().from();
    String word = view.token(from).word();
    if (!word.endsWith("ing")
        || word.length() <= SHORTEST
        || view.phraseStart(mention) != from + 1) {
      return false;
    }
    for (int i = mention.to(); i < Math.min(view.sentence().to(), mention.to() + OPENING); i++) {
      if (view.token(i).is(",")) {
        Mention next = view.refSoon(i + 1);
        return next != null && view.verbSoon(next.to());
      }
    }
    return false;
  }

  /** "leaving Smith and Jones trailing": who is left behind. */
  boolean left(Mention mention) {
    int at = view.phraseStart(mention);
    return at > view.sentence().from()
        && view.token(at - 1).is("leaving")
        && !(mention.to() < view.sentence().to() && view.token(mention.to()).is("to"));
  }

  /** "saw Anna Smith (Leeds) take the title". */
  private boolean infinitive(int from) {
    int at = from;
    if (at < view.sentence().to() && view.token(at).is("(")) {
      while (at < view.sentence().to() && !view.token(at).is(")")) {
        at++;
      }
      at++;
    }
    for (Mention mention : view.mentions()) {
      boolean base =
          mention.is(Cue.TAKE_BASE)
              || mention.is(Cue.WIN_BASE)
              || mention.is(Cue.FINISH_BASE)
              || mention.is(Cue.RUN_BASE)
              || mention.is(Cue.SET_BASE);
      if (mention.from() == at && base) {
        return true;
      }
    }
    return false;
  }

  /** "saw Smith win", "great to see Smith and Jones in the final, finishing fifth and sixth". */
  private boolean sees(String verb, Mention seen) {
    return (verb.equals("saw") && (infinitive(seen.to()) || bare(seen.to()))) || verb.equals("see");
  }

  /** "saw Smith storm home", "saw Smith edge Jones": a verb, whatever it means. */
  private boolean bare(int at) {
    if (at + 1 >= view.sentence().to()) {
      return false;
    }
    Token verb = view.token(at);
    boolean goesOn =
        switch (view.token(at + 1).word()) {
          case "home", "clear", "away", "past", "to", "through", "off", "up", "over", "in" -> true;
          default -> view.ref(at + 1) != null;
        };
    return goesOn
        && verb.isWord()
        && verb.letters() == Token.Case.LOWER
        && !SentenceView.prepositional(verb)
        && !verb.is("and")
        && !verb.is("'s");
  }

  /** "the relay quartet of Smith, Jones, Webb and Kip": those who run. */
  private boolean runners(int of) {
    return of > view.sentence().from()
        && view.token(of).is("of")
        && switch (view.token(of - 1).word()) {
          case "quartet", "foursome", "trio", "pair", "duo", "comprised", "composed" -> true;
          default -> false;
        };
  }

  boolean governed(Mention mention) {
    Mention governor = view.governor(mention);
    if (governor == null) {
      return false;
    }
    if (sees(view.token(governor.from()).word(), mention) || runners(governor.from())) {
      return false;
    }
    boolean lets =
        view.token(governor.from()).word().startsWith("leav")
            || view.token(governor.from()).is("left");
    return !(lets && mention.to() < view.sentence().to() && view.token(mention.to()).is("to"));
  }
}
