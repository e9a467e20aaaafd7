package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Absent;

/**
 * Whom a passage speaks of that has lost its first name: "… took the title in 2:01. Webb's time was
 * a record" tells it, where nobody called Webb was named before and nowhere more of the name is.
 */
final class Heirs {
  /** Of a passage. */
  private static final int SENTENCES = 9;

  private final Story story;

  Heirs(Story story) {
    this.story = story;
  }

  /** Who it is of whom the fragment tells; null where nobody is left to be. */
  Athlete of(int fragment) {
    Athlete first = null;
    int all = story.spotted.page().sentences().size();
    for (int i = fragment + 1; i < Math.min(all, fragment + SENTENCES); i++) {
      if (Absent.begins(story.spotted, i)) {
        return first;
      }
      for (Mention mention : story.spotted.in(i)) {
        story.work.step(1);
        if (mention.value() instanceof Value.Person person
            && person.parts().size() == 1
            && !Standing.official(story, mention, i)) {
          Athlete athlete = story.cast.named(person).orElse(null);
          boolean surname = athlete != null && athlete.parts().size() == 1;
          if (surname && athlete.mentions() == 0) {
            first = first == null ? athlete : first;
            if (speaks(mention)) {
              return athlete;
            }
          }
        }
      }
    }
    return first;
  }

  /** "said Webb", "Webb told reporters": whom the passage is about has a say in it. */
  private boolean speaks(Mention name) {
    return says(story.word(name.from() - 1)) || says(story.word(name.to()));
  }

  private static boolean says(String word) {
    return switch (word) {
      case "said", "added", "told", "admitted", "explained" -> true;
      default -> false;
    };
  }
}
