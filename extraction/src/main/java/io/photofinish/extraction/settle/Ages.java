package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;

/** How old the article says that its people are: "Smith, 24, …", "24-year-old Anna Smith". */
final class Ages {
  /** "24-year-old Leeds sprinter Anna Smith": to the name it is less than so many words. */
  private static final int DESCRIBED = 4;

  private static final int DIGITS = 2;

  private Ages() {}

  static void learn(Story story) {
    for (int i = 0; i < story.spotted.page().sentences().size(); i++) {
      for (Mention name : story.spotted.in(i).all(Value.Person.class)) {
        story.work.step(1);
        int years = behind(story, name.to());
        int told = years > 0 ? years : before(story, name.from());
        if (told > 0) {
          story.cast.named((Value.Person) name.value()).ifPresent(a -> a.age(told));
        }
      }
    }
  }

  private static int behind(Story story, int at) {
    boolean aside =
        story.word(at).equals(",")
            && (story.word(at + 2).equals(",") || story.word(at + 2).equals("."));
    return aside ? years(story, at + 1) : 0;
  }

  private static int before(Story story, int name) {
    for (int i = name - 1; i > Math.max(3, name - DESCRIBED); i--) {
      if (story.word(i).equals("old") && story.word(i - 2).equals("year")) {
        return years(story, i - 4);
      }
      if (!story.spotted.page().token(i).isWord()) {
        return 0;
      }
    }
    return 0;
  }

  private static int years(Story story, int at) {
    String word = story.word(at);
    boolean age = word.length() == DIGITS && Character.isDigit(word.charAt(0));
    return age && Character.isDigit(word.charAt(1)) ? Integer.parseInt(word) : 0;
  }
}
