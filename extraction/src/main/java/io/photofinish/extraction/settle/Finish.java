package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Evidence;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Discipline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes a claim of a settled draft. */
final class Finish {
  private final Athletics athletics;

  Finish(Athletics athletics) {
    this.athletics = athletics;
  }

  Claim claim(Draft draft) {
    Occasion occasion = road(draft);
    return new Claim(
        draft.athlete.name(),
        draft.athlete.nation().map(n -> home(n, occasion)),
        draft.category,
        draft.discipline.code(),
        draft.place,
        draft.mark,
        draft.mark.isPresent() ? draft.wind : OptionalInt.empty(),
        draft.status,
        draft.records,
        occasion.competition(),
        occasion.year(),
        occasion.date(),
        occasion.city(),
        occasion.round(),
        indoor(occasion),
        draft.main ? Claim.Kind.REPORTED : Claim.Kind.HISTORICAL,
        confidence(draft, occasion),
        inOrder(draft.evidence));
  }

  private static List<Evidence> inOrder(List<Evidence> evidence) {
    if (evidence.size() < 2) { // as mostly
      return evidence;
    }
    var sorted = new ArrayList<>(evidence);
    sorted.sort(Comparator.comparingInt(e -> e.sentence().start()));
    return sorted;
  }

  /** A road race in a city that is no championship is the city's. */
  private static Occasion road(Draft draft) {
    Occasion occasion = draft.occasion;
    boolean road = draft.discipline.setting() == Discipline.Setting.ROAD;
    boolean stadium =
        draft.discipline.setting() == Discipline.Setting.TRACK
            || draft.discipline.setting() == Discipline.Setting.FIELD;
    boolean country = draft.discipline.setting() == Discipline.Setting.COUNTRY;
    if ((stadium || country) && occasion.competition().filter("CM"::equals).isPresent()) {
      return occasion.withCompetition(
          Optional.of("OTHER")); // a club's night with a road race, or a fell race
    }
    return road && occasion.competition().isEmpty() && occasion.city().isPresent()
        ? occasion.withCompetition(Optional.of("CM"))
        : occasion;
  }

  private Optional<Boolean> indoor(Occasion occasion) {
    return occasion
        .competition()
        .flatMap(athletics.competitions()::of)
        .filter(c -> c.edition())
        .map(c -> c.indoor());
  }

  /**
   * A place and a mark, an occasion of its own, and several sentences make a claim surer; a name of
   * one word is often none. The steps fit the share of right claims in labelled articles.
   */
  private static double confidence(Draft draft, Occasion occasion) {
    double sure = 0.35 + 0.45 * draft.weight;
    sure += draft.place.isPresent() && draft.mark.isPresent() ? 0.08 : 0;
    sure += draft.evidence.size() > 1 ? 0.05 : 0;
    sure -= occasion.unknown() ? 0.1 : 0;
    boolean oneWord = draft.athlete.name().indexOf(' ') < 0 && !draft.discipline.relay();
    sure -= oneWord ? 0.2 : 0;
    return Math.max(0.05, Math.min(0.98, sure));
  }

  static boolean isHomeNation(String code) {
    return code.equals("ENG") || code.equals("SCO") || code.equals("WAL") || code.equals("NIR");
  }

  /** The home nations compete for themselves at the Commonwealth Games alone. */
  private static String home(String code, Occasion occasion) {
    return isHomeNation(code) && occasion.competition().filter("CWG"::equals).isEmpty()
        ? "GBR"
        : code;
  }
}
