package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Sentence;
import java.util.List;

/** The mentions of a sentence by the token that they begin at. */
final class Beginnings {
  private static final int NONE = 0;

  private final int start;
  private final Mention[] mentions;

  /** One more than the index of each token's first mention, and after each mention the next. */
  private final int[] first;

  private final int[] next;

  Beginnings(Sentence sentence, List<Mention> found) {
    start = sentence.from();
    mentions = found.toArray(new Mention[0]);
    first = new int[sentence.size()];
    next = new int[mentions.length];
    for (int i = mentions.length - 1; i >= 0; i--) {
      int at = mentions[i].from() - start;
      next[i] = first[at];
      first[at] = i + 1;
    }
  }

  /** Whether any begins at a token of the sentence. */
  boolean any(int token) {
    return first[token - start] != NONE;
  }

  /** The first of this type that begins at a token; null for none, as beyond the sentence. */
  Mention at(int token, Class<? extends Value> type) {
    if (token - start >= first.length) {
      return null;
    }
    for (int i = first[token - start]; i != NONE; i = next[i - 1]) {
      if (mentions[i - 1].is(type)) {
        return mentions[i - 1];
      }
    }
    return null;
  }
}
