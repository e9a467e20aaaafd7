package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Shapes;
import java.util.Map;

/** "…, and Smith's run of wins ended when she was second": she is whose it was. */
final class Owner {
  private static final int REACH = 12;

  private Owner() {}

  /** Whom a pronoun means by that; null where the last name before it owns nothing. */
  static Athlete of(Story story, Mention pronoun, Map<Mention, Athlete> resolved) {
    int sentence = story.sentenceOf(pronoun);
    Mention last = null;
    for (Mention mention : story.spotted.in(sentence).all(Value.Person.class)) {
      last = mention.to() <= pronoun.from() ? mention : last;
    }
    boolean owns =
        last != null
            && pronoun.from() - last.to() <= REACH
            && story.word(last.to()).equals("'s")
            && when(story, pronoun);
    int start = owns ? Shapes.phraseStart(story.spotted, sentence, last) : 0;
    boolean opens =
        switch (story.word(start - 1)) {
          case "and", "but", "while", ";" -> true;
          default -> start == story.spotted.sentence(sentence).from();
        };
    return owns && opens ? resolved.get(last) : null;
  }

  /** "when she", "as he", "after she": what it was that happened. */
  private static boolean when(Story story, Mention pronoun) {
    return switch (story.word(pronoun.from() - 1)) {
      case "when", "as", "after", "where", "before", "because", "since", "until" -> true;
      default -> false;
    };
  }
}
