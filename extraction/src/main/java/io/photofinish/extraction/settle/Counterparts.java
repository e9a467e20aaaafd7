package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Discipline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which disciplines a competition has, and what stands in it for those that it has not. */
final class Counterparts {
  private Counterparts() {}

  /** No championships on the track have cross-country. */
  static boolean holds(Story story, Occasion occasion, Discipline discipline) {
    return occasion
        .competition()
        .flatMap(c -> story.vocabulary.athletics().competitions().of(c))
        .map(c -> c.holds(discipline))
        .orElse(true);
  }

  /** A hurdler over 60 metres runs the longer race outdoors, and the other way round. */
  static List<Discipline> of(
      Story story, Set<Discipline> options, Occasion occasion, Athlete athlete) {
    var found = new ArrayList<Discipline>();
    boolean women = athlete.category().filter(c -> c == Claim.Category.WOMEN).isPresent();
    for (Discipline option : options) {
      String code =
          switch (option.code()) {
            case "60mH" -> women ? "100mH" : "110mH";
            case "100mH", "110mH" -> "60mH";
            case "pentathlon" -> "heptathlon";
            default -> "";
          };
      boolean other = !code.isEmpty() && !holds(story, occasion, option);
      if (other) {
        story
            .vocabulary
            .athletics()
            .disciplines()
            .of(code)
            .filter(d -> holds(story, occasion, d))
            .ifPresent(found::add);
      }
    }
    return found;
  }
}
