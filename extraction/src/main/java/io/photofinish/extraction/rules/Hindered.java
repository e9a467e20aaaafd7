package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;

/** "could not stop Anna Smith winning": who did what somebody or something could not prevent. */
final class Hindered {
  private static final int SHORTEST = 4;

  private final SentenceView view;

  Hindered(SentenceView view) {
    this.view = view;
  }

  /** Who acts in a clause that tells so; null where none does. */
  Mention actor(Clause clause) {
    for (Mention mention : clause.mentions()) {
      if (!mention.refers()) {
        continue;
      }
      int start = view.phraseStart(mention);
      boolean hinders =
          start > clause.from()
              && switch (view.token(start - 1).word()) {
                case "stop", "prevent", "deter", "hinder" -> true;
                default -> false;
              };
      if (hinders && participle(mention.to())) {
        return mention;
      }
    }
    return null;
  }

  private boolean participle(int at) {
    int from = at + 1 < view.sentence().to() && view.token(at).is("from") ? at + 1 : at;
    return from < view.sentence().to()
        && view.token(from).word().endsWith("ing")
        && view.token(from).length() > SHORTEST;
  }
}
