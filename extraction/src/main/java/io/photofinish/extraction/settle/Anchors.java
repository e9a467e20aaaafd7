package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of one clause that tell when and where.
 *
 * @param contests without those that only describe a person ("Olympic champion Kerr")
 */
record Anchors(
    List<Mention> contests,
    List<Mention> years,
    List<Mention> agos,
    List<Mention> months,
    List<Mention> towns,
    List<Mention> stages) {
  private static final int TITLE_REACH = 5;

  static Anchors of(Clause clause, List<Mention> sources) {
    var aside = Aside.of(clause);
    var contests = new ArrayList<Mention>();
    for (Mention mention : clause.all(Value.Contest.class)) {
      if (!aside.apart(mention, sources)
          && !describes(clause, mention, sources)
          && !nested(clause, mention)
          && !Purpose.of(clause, mention)) {
        contests.add(mention);
      }
    }
    return new Anchors(
        contests,
        clause.all(Value.Year.class).stream()
            .filter(y -> !describes(clause, y, sources) && !aside.apart(y, sources))
            .toList(),
        clause.all(Value.Ago.class).stream().filter(m -> !aside.apart(m, sources)).toList(),
        clause.all(Value.MonthOf.class).stream()
            .filter(m -> !Purpose.of(clause, m) && !aside.apart(m, sources))
            .toList(),
        towns(clause, sources).stream().filter(m -> !aside.apart(m, sources)).toList(),
        clause.all(Value.Stage.class));
  }

  /** With one year of several only. */
  Anchors of(int year) {
    var one = years.stream().filter(m -> ((Value.Year) m.value()).year() == year).toList();
    return new Anchors(contests, one, List.of(), List.of(), towns, stages);
  }

  /** "a year earlier": counted from what was spoken of before. */
  Optional<Value.Ago> relative(int near) {
    return years.isEmpty()
        ? nearest(agos, near).map(m -> (Value.Ago) m.value()).filter(Value.Ago::relative)
        : Optional.empty();
  }

  boolean none() {
    return contests.isEmpty()
        && years.isEmpty()
        && agos.isEmpty()
        && months.isEmpty()
        && towns.isEmpty();
  }

  private static boolean nested(Clause clause, Mention mention) {
    for (Mention other : clause.all(Value.Contest.class)) {
      if (other.from() <= mention.from()
          && other.to() >= mention.to()
          && other.length() > mention.length()) {
        return true;
      }
    }
    return false;
  }

  /** Towns where something is, not those where somebody is from ("Sale's Robert Mitchell"). */
  private static List<Mention> towns(Clause clause, List<Mention> sources) {
    var towns = new ArrayList<Mention>();
    for (Mention town : clause.all(Value.Town.class)) {
      if (!placed(clause, town) || Purpose.of(clause, town)) {
        continue;
      }
      boolean next = town.to() < clause.tokens();
      boolean owner =
          next
              && clause.token(town.to()).is("'s")
              && clause.at(Value.Person.class, town.to() + 1).isPresent();
      boolean born = next && clause.token(town.to()).is("-") && clause.token(town.to()).glued();
      boolean person = next && clause.at(Value.Person.class, town.to()).isPresent();
      boolean before =
          town.from() > 0 && (clause.token(town.from() - 1).is("from") || home(clause, town));
      if (!owner && !born && !person && !before && !describes(clause, town, sources)) {
        towns.add(town);
      }
    }
    return towns;
  }

  /** "Anna Smith of Leeds". */
  private static boolean home(Clause clause, Mention town) {
    return clause.token(town.from() - 1).is("of")
        && clause.all(Value.Person.class).stream().anyMatch(p -> p.to() == town.from() - 1);
  }

  /** Whether a competition is named through its title or medal: "his Diamond League title". */
  static boolean title(Clause clause, Mention contest) {
    String last = clause.token(contest.to() - 1).word();
    String next = contest.to() < clause.tokens() ? clause.token(contest.to()).word() : "";
    return titleWord(last) || titleWord(next);
  }

  private static boolean titleWord(String word) {
    return switch (word) {
      case "title",
          "titles",
          "champion",
          "champions",
          "crown",
          "gold",
          "silver",
          "bronze",
          "medal",
          "medallist",
          "medalist",
          "trophy" ->
          true;
      default -> false;
    };
  }

  /** Without those that are named through a title. */
  Anchors occasions(Clause clause) {
    return new Anchors(
        contests.stream().filter(c -> !title(clause, c)).toList(),
        years,
        agos,
        months,
        towns,
        stages);
  }

  /** "in Oslo", "the Athens Olympics", "Paris 2024", "Lisbon, Portugal". */
  private static boolean placed(Clause clause, Mention town) {
    if (town.to() < clause.tokens()) {
      if (clause.at(Value.Contest.class, town.to()).isPresent()
          || clause.at(Value.Year.class, town.to()).isPresent()
          || clause.at(Value.Event.class, town.to()).isPresent()
          || clause.token(town.to()).is("games")
          || clause.token(town.to()).is("marathon")) {
        return true;
      }
    }
    if (town.from() == 0) {
      return false;
    }
    String before = clause.token(town.from() - 1).word();
    return switch (before) {
      case "in", "at", "near", "outside", "around", "across", "and", ",", "of", "since", "over" ->
          true;
      case "to" -> false;
      default -> {
        var year =
            town.from() > 0
                ? clause.at(Value.Year.class, town.from() - 1)
                : java.util.Optional.<Mention>empty();
        yield year.isPresent();
      }
    };
  }

  /** Whether a competition only says who somebody is. */
  static boolean describes(Clause clause, Mention contest, List<Mention> sources) {
    for (Mention mention : clause.mentions()) {
      if (!(mention.value() instanceof Value.Rank rank) || mention.to() < contest.to()) {
        continue;
      }
      boolean person =
          rank.noun() == Value.Rank.Noun.CHAMPION || rank.noun() == Value.Rank.Noun.HOLDER;
      boolean near = mention.from() - contest.to() <= TITLE_REACH;
      if (person
          && near
          && sources.stream().noneMatch(s -> s.equals(mention))
          && phrase(clause, contest.to(), mention.from())) {
        return true;
      }
    }
    return false;
  }

  /** Whether only a discipline and the like lie between. */
  private static boolean phrase(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = clause.token(i).word();
      if (word.equals(",") || word.equals("in") || word.equals("to") || word.equals("at")) {
        return false;
      }
    }
    return true;
  }

  /** The contest closest to what was said, outside its own words if possible. */
  Optional<Mention> contest(int near) {
    return nearest(contests, near);
  }

  /** "the Golden Gala in Florence": where it is held this time. */
  Optional<String> townBeside(Mention contest) {
    for (Mention town : towns) {
      int gap = town.from() - contest.to();
      if (gap >= 0 && gap <= 1) {
        return Optional.of(((Value.Town) town.value()).city());
      }
    }
    return Optional.empty();
  }

  static Optional<Mention> nearest(List<Mention> mentions, int near) {
    Mention best = null;
    for (Mention mention : mentions) {
      if (best == null || distance(mention, near) < distance(best, near)) {
        best = mention;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(Mention mention, int near) {
    return mention.from() > near ? mention.from() - near : near - mention.to() + 1;
  }
}
