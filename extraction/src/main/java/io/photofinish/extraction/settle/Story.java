package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mood;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Vocabulary;
import io.photofinish.extraction.read.Work;

/** One article as it is being read: its text, who is in it, and what it is about at the moment. */
final class Story {
  final Vocabulary vocabulary;
  final Spotted spotted;
  final Work work;
  final Cast cast;
  final Topic topic = new Topic();

  /** The occasion that the article is news of; unknown for a preview or a background piece. */
  Occasion main = Occasion.UNKNOWN;

  /** Whether the article has spoken of an indoor race. */
  boolean indoors;

  Story(Vocabulary vocabulary, Spotted spotted, Work work) {
    this.vocabulary = vocabulary;
    this.spotted = spotted;
    this.work = work;
    this.cast = Cast.of(spotted, work);
  }

  /** The folded word at a token; empty beyond the end. */
  String word(int at) {
    return at >= 0 && at < spotted.page().tokens().size() ? spotted.page().token(at).word() : "";
  }

  boolean fact(Mention mention) {
    return spotted.mood(mention) == Mood.NONE;
  }

  /** Whether it is spoken of as of the past, be it in a denial. */
  boolean told(Mention mention) {
    return fact(mention) || spotted.mood(mention) == Mood.NEGATED;
  }

  /** The sentence that a mention stands in. */
  int sentenceOf(Mention mention) {
    int low = 0;
    int high = spotted.page().sentences().size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (spotted.sentence(middle).from() <= mention.from()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
