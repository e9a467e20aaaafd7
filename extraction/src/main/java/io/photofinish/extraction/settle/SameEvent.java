package io.photofinish.extraction.settle;

import java.util.Locale;

/** Whether what a text calls two races or meetings can be names of one. */
final class SameEvent {
  private SameEvent() {}

  /** Whether two names, where both are told, are those of two events. */
  static boolean not(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !alike(one, other);
  }

  /** "Ashby 10K" and "the Ann Lee Memorial Ashby 10K": with a word of a name in common. */
  private static boolean alike(String one, String other) {
    for (String word : one.toLowerCase(Locale.ROOT).split(" ", -1)) {
      boolean kind =
          switch (word) {
            case "half", "marathon", "race", "run", "parkrun", "road", "fell", "trail" -> true;
            case "10k", "5k", "10km", "5km", "mile", "10", "cross", "country", "relays" -> true;
            case "championships", "championship", "league", "open", "games", "the" -> true;
            case "meeting", "invitational", "challenge", "senior", "junior", "schools" -> true;
            default -> false;
          };
      if (!kind && other.toLowerCase(Locale.ROOT).contains(word)) {
        return true;
      }
    }
    return false;
  }
}
