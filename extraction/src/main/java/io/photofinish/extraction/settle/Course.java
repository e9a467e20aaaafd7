package io.photofinish.extraction.settle;

/**
 * Whether a report that does not name it is on cross-country: what the runners of colleges and
 * schools run over a course, or mile by mile, is nothing else, be it called a 5K.
 */
final class Course {
  /** So many miles of a race that are told of. */
  private static final int MILES = 4;

  private Course() {}

  /** Takes one look at every word. */
  static boolean ofSchools(Story story) {
    int tokens = story.spotted.page().tokens().size();
    boolean school = false;
    boolean course = false;
    int miles = 0;
    for (int i = 0; i < tokens && !(school && course); i++) {
      switch (story.word(i)) {
        case "varsity", "intercollegiate", "collegiate" -> school = true;
        case "course" -> course |= !story.word(i - 1).equals("of");
        case "mile" -> {
          miles += part(story, i) ? 1 : 0;
          course |= miles >= MILES;
        }
        default -> {}
      }
    }
    return school && course;
  }

  /** "the third mile", "by mile two", "at the mile mark". */
  private static boolean part(Story story, int mile) {
    boolean one =
        switch (story.word(mile - 1)) {
          case "first", "second", "third", "fourth", "fifth", "opening", "final", "last" -> true;
          default -> false;
        };
    return one
        || switch (story.word(mile + 1)) {
          case "mark", "one", "two", "three", "four", "five" -> true;
          default -> false;
        };
  }
}
