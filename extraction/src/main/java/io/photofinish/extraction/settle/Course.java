package io.photofinish.extraction.settle;

/**
 * Whether a report that does not name it is on cross-country: what the runners of colleges and
 * schools run over a course is nothing else, be it called a 5K.
 */
final class Course {
  private Course() {}

  /** Takes one look at every word. */
  static boolean ofSchools(Story story) {
    int tokens = story.spotted.page().tokens().size();
    boolean school = false;
    boolean course = false;
    for (int i = 0; i < tokens && !(school && course); i++) {
      switch (story.word(i)) {
        case "varsity", "intercollegiate", "collegiate" -> school = true;
        case "course" -> course |= !story.word(i - 1).equals("of");
        default -> {}
      }
    }
    return school && course;
  }
}
