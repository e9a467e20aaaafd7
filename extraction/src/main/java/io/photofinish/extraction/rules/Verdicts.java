package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import java.util.function.Predicate;

/** What was found out of each mention of a clause, once only. */
final class Verdicts {
  private static final byte NO = 1;
  private static final byte YES = 2;

  private final Mentions mentions;
  private final byte[] known;

  Verdicts(Mentions mentions) {
    this.mentions = mentions;
    this.known = new byte[mentions.size()];
  }

  /** The verdict on a mention; of one that is not the clause's it is found each time. */
  boolean of(Mention mention, Predicate<Mention> tells) {
    int at = index(mention);
    if (at < 0) {
      return tells.test(mention);
    }
    if (known[at] == 0) {
      known[at] = tells.test(mention) ? YES : NO;
    }
    return known[at] == YES;
  }

  @SuppressWarnings("ReferenceEquality") // the very one
  private int index(Mention mention) {
    for (int i = 0; i < known.length; i++) {
      if (mentions.get(i) == mention) {
        return i;
      }
    }
    return -1;
  }
}
