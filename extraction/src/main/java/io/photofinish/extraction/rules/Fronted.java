package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;

/** "Third last year, Smith won in 27:30": a place of another day that a sentence begins with. */
final class Fronted {
  /** Words that a place and its occasion take. */
  private static final int LONGEST = 14;

  private Fronted() {}

  /** Whether the sentence begins with such a place, and its comma comes before a subject. */
  static boolean opens(SentenceView view) {
    int from = view.sentence().from();
    int comma = from + 1;
    while (comma < Math.min(view.sentence().to(), from + LONGEST) && !view.token(comma).is(",")) {
      comma++;
    }
    boolean ends = comma + 1 < view.sentence().to() && view.token(comma).is(",");
    Mention subject = ends ? view.refSoon(comma + 1) : null;
    if (subject == null || view.verbBefore(from + 1, comma)) {
      return false;
    }
    boolean place = false;
    boolean when = false;
    for (Mention mention : view.mentions()) {
      if (mention.from() >= comma) {
        break;
      }
      place |= mention.from() == from && place(view, mention);
      when |= anchors(mention);
      if (mention.refers() || mention.is(Cue.SPLIT)) {
        return false;
      }
    }
    return place && when;
  }

  private static boolean place(SentenceView view, Mention mention) {
    return mention.value() instanceof Value.Rank rank
        && (rank.noun() == Value.Rank.Noun.ORDINAL
            || view.token(mention.from()).is("runner")
            || view.token(mention.to() - 1).word().startsWith("medal"));
  }

  private static boolean anchors(Mention mention) {
    return mention.is(Value.Town.class)
        || mention.is(Value.Contest.class)
        || mention.is(Value.Year.class)
        || mention.is(Value.Ago.class);
  }
}
