package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;

/** A noun behind the comma that ends a name: one and the same. */
final class Renamed {
  private Renamed() {}

  /**
   * "Anna Smith, the 19-year-old who ran", "the gold was Smith's, the Kenyan's 2:01.50 …": the name
   * before the comma; null where the noun may mean another.
   */
  static Mention name(Story story, Mention noun, Value.Definite definite) {
    boolean who =
        switch (story.word(noun.to())) {
          case "who", "whose", "from" -> true;
          default -> false;
        };
    boolean owned = story.word(noun.from() - 2).equals("'s") && marked(story, noun);
    boolean same = (who && definite.nation().isEmpty()) || owned;
    int to = noun.from() - (owned ? 2 : 1);
    for (Mention name : story.spotted.in(story.sentenceOf(noun))) {
      boolean before = same && name.is(Value.Person.class) && name.to() == to;
      if (before && story.word(noun.from() - 1).equals(",")) {
        return name;
      }
    }
    return null;
  }

  /** "the Kenyan's 2:01.50". */
  private static boolean marked(Story story, Mention noun) {
    return story.word(noun.to()).equals("'s")
        && Lists.any(
            story.spotted.in(story.sentenceOf(noun)).all(Value.Amount.class),
            mark -> mark.from() == noun.to() + 1);
  }
}
