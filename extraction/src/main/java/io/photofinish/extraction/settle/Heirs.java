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
    int all = story.spotted.page().sentences().size();
    for (int i = fragment + 1; i < Math.min(all, fragment + SENTENCES); i++) {
      if (Absent.begins(story.spotted, i)) {
        return null;
      }
      for (Mention mention : story.spotted.in(i)) {
        story.work.step(1);
        if (mention.value() instanceof Value.Person person && person.parts().size() == 1) {
          Athlete athlete = story.cast.named(person).orElse(null);
          boolean surname = athlete != null && athlete.parts().size() == 1;
          if (surname && athlete.mentions() == 0) {
            return athlete;
          }
        }
      }
    }
    return null;
  }
}
