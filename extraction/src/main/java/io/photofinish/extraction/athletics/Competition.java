package io.photofinish.extraction.athletics;

import java.util.Optional;
import java.util.Set;

/**
 * A kind of competition, by the codes of the corpus guidelines.
 *
 * @param championship whether places 1 to 3 in a final of it are medals
 * @param edition whether competition and year name one occasion, as "the Sydney Olympics" does
 * @param indoor whether marks made there are indoor marks
 * @param area the area whose championship it is, if any: "Europe"
 * @param settings of the disciplines that it holds
 */
public record Competition(
    String code,
    String name,
    boolean championship,
    boolean edition,
    boolean indoor,
    Optional<String> area,
    Set<Discipline.Setting> settings) {
  public Competition {
    if (code.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a competition has a code and a name");
    }
    settings = Set.copyOf(settings);
  }

  /**
   * Whether it has such an event: no Olympic Games of the present has cross-country, and no
   * championships outdoors have 60 metres hurdles.
   */
  public boolean holds(Discipline discipline) {
    boolean elsewhere =
        championship && edition && (indoor ? outdoors(discipline) : indoors(discipline));
    return settings.contains(discipline.setting())
        && !elsewhere
        && !(beside() && onRoads(discipline));
  }

  /** Whether races on roads are but a part of it. */
  private boolean beside() {
    return championship && edition && settings.contains(Discipline.Setting.TRACK);
  }

  /** A road race that only races on roads alone have: no marathon. */
  private static boolean onRoads(Discipline discipline) {
    return discipline.setting() == Discipline.Setting.ROAD
        && switch (discipline.code()) {
          case "marathon", "half-marathon" -> false;
          default -> true;
        };
  }

  private static boolean indoors(Discipline discipline) {
    return switch (discipline.code()) {
      case "50mH", "60mH" -> true;
      default -> false;
    };
  }

  private static boolean outdoors(Discipline discipline) {
    return switch (discipline.code()) {
      case "100mH", "110mH", "400mH", "5000m", "10000m", "3000mSC" -> true;
      case "DT", "HT", "JT", "decathlon", "4x100m" -> true;
      default -> false;
    };
  }
}
