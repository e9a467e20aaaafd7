package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;

/** Whom a verb has behind it: "winning in Oslo was Smith", "standing out were Smith and Jones". */
final class Inversions {
  /** "First across the line at the Great South Run was". */
  private static final int OPENING = 13;

  /** "Wing", "King": of a verb with its ending. */
  private static final int SHORTEST = 4;

  private final SentenceView view;

  Inversions(SentenceView view) {
    this.view = view;
  }

  /** "It was Kerr who …": the verb introduces its subject. */
  boolean cleft(Mention verb) {
    return (verb.from() > view.sentence().from() && view.token(verb.from() - 1).is("it"))
        || (be(verb.from())
            && behind(verb) != null
            && (participle(behind(verb).to()) || inverted(verb)));
  }

  private boolean be(int at) {
    for (Mention mention : view.mentions()) {
      if (mention.from() == at && mention.is(Cue.BE)) {
        return true;
      }
    }
    return false;
  }

  /** "Winning in Oslo was Anna Smith": before either verb stands no subject. */
  boolean opening(int verb) {
    int from = view.sentence().from();
    if (!participle(from) && !(view.verb(from) && view.token(from).is("first"))) {
      return false;
    }
    for (Mention mention : view.mentions()) {
      int after = mention.from() - view.sentence().from();
      if (mention.is(Cue.BE) && after > 0 && after < OPENING && behind(mention) != null) {
        boolean here = verb == view.sentence().from() || verb == mention.from();
        return here && behind(mention).is(Value.Person.class);
      }
    }
    return false;
  }

  /** "First home was Anna Smith in 2:01", "next was Beth Jones". */
  private boolean inverted(Mention be) {
    for (Mention mention : view.mentions()) {
      boolean before = mention.to() <= be.from() && be.from() - mention.to() <= 5;
      if (before && mention.is(Value.Rank.class) && behind(be).is(Value.Person.class)) {
        return true;
      }
    }
    return be.from() > view.sentence().from() && view.token(be.from() - 1).is("next");
  }

  /**
   * "was Anna Smith", "was Kenya's Anna Smith": who stands right behind a verb; null for nobody.
   */
  Mention behind(Mention be) {
    Mention who = view.ref(be.to());
    if (who == null) {
      Mention soon = view.refSoon(be.to());
      boolean name = soon != null && soon.is(Value.Person.class);
      int start = name ? view.phraseStart(soon) : -1;
      who = start == be.to() ? soon : null;
    }
    return who;
  }

  /** "Also impressing were Smith and Jones", "Standing out was Webb": who comes behind the verb. */
  boolean outstanding(int at) {
    String word = view.token(view.token(at).is("and") ? at + 1 : at).word();
    boolean also = word.equals("also") || word.equals("others");
    return also || (word.endsWith("ing") && word.length() > SHORTEST);
  }

  static boolean nobody(Clause clause, Mention be) {
    return clause.mentions().stream().noneMatch(m -> m.refers() && m.to() <= be.from());
  }

  /** "The highlight was Anna Smith winning the 800m." */
  boolean participle(int at) {
    return view.verb(at) && view.token(at).word().endsWith("ing");
  }
}
