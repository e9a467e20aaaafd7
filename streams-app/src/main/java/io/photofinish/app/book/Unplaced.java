package io.photofinish.app.book;

import io.photofinish.schemas.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Groups the statements that no full occasion takes up. */
final class Unplaced {
  private Unplaced() {}

  /** What {@link #group(List)} must see together: statements of other groups change nothing. */
  static String group(Outcome outcome) {
    return outcome.getMark() == null ? withoutMark(outcome) : "mark " + outcome.getMark().getText();
  }

  /**
   * Statements of one mark are one result, named by the mark, unless they name different occasions;
   * those without a mark are one where they say the same of occasion, place and status.
   */
  static Map<String, List<Member>> group(List<Member> alone) {
    var byMark = new TreeMap<String, List<Member>>();
    var results = new TreeMap<String, List<Member>>();
    for (Member member : alone) {
      if (member.outcome().getMark() == null) {
        add(results, withoutMark(member.outcome()), member);
      } else {
        add(byMark, member.outcome().getMark().getText(), member);
      }
    }
    byMark.forEach(
        (mark, members) -> {
          boolean one = oneOccasion(members);
          members.forEach(
              member -> add(results, one ? mark : mark + suffix(member.outcome()), member));
        });
    return results;
  }

  private static boolean oneOccasion(List<Member> members) {
    return atMostOne(members, Outcome::getCompetition)
        && atMostOne(members, Outcome::getYear)
        && atMostOne(members, Outcome::getDate)
        && atMostOne(
            members, outcome -> outcome.getCity() == null ? null : AthleteId.of(outcome.getCity()))
        && atMostOne(members, Outcome::getRound)
        && atMostOne(members, Outcome::getIndoor)
        && atMostOne(members, Outcome::getPlace);
  }

  private static boolean atMostOne(List<Member> members, Function<Outcome, ?> slot) {
    return members.stream()
            .map(member -> slot.apply(member.outcome()))
            .filter(value -> value != null)
            .distinct()
            .limit(2)
            .count()
        < 2;
  }

  private static String suffix(Outcome outcome) {
    String occasion = occasion(outcome);
    return occasion.isEmpty() ? "" : "-" + occasion;
  }

  private static String withoutMark(Outcome outcome) {
    var name = new StringBuilder(occasion(outcome));
    if (outcome.getStatus() != null) {
      part(name, outcome.getStatus().name().toLowerCase(Locale.ROOT));
    }
    if (outcome.getPlace() == null && outcome.getStatus() == null) {
      part(name, String.join("-", outcome.getRecords()).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private static String occasion(Outcome outcome) {
    var name = new StringBuilder(Occasions.partial(outcome, true));
    if (outcome.getDate() != null) {
      part(name, outcome.getDate().toString());
    }
    if (Boolean.TRUE.equals(outcome.getIndoor())) {
      part(name, "indoor");
    }
    if (outcome.getRound() != null) {
      part(name, outcome.getRound().name().toLowerCase(Locale.ROOT));
    }
    if (outcome.getPlace() != null) {
      part(name, "place-" + outcome.getPlace());
    }
    return name.toString();
  }

  private static void part(StringBuilder name, String part) {
    name.append(name.isEmpty() ? "" : "-").append(part);
  }

  private static void add(Map<String, List<Member>> results, String name, Member member) {
    results.computeIfAbsent(name, n -> new ArrayList<>()).add(member);
  }
}
