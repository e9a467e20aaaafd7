package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which events the words of a clause name, and which of them are races that took place. */
final class Races {
  private final Story story;
  private final LinkedHashSet<Discipline> mentioned = new LinkedHashSet<>();
  private final Map<String, Value.Contest> byTown = new HashMap<>();
  private Optional<Discipline> country = Optional.empty();

  /** Whether the first race that the article names is a walk. */
  private boolean walking;

  Races(Story story) {
    this.story = story;
  }

  /** The race that the article names by this town: "the London race" beside a London Marathon. */
  Optional<Value.Contest> at(String town) {
    return Optional.ofNullable(byTown.get(town));
  }

  /** All that the article names, in order. */
  Set<Discipline> mentioned() {
    return mentioned;
  }

  /** Learns what the article is about, clause by clause, before anything is settled. */
  void learn(Clause clause, boolean lead) {
    if (lead && country.isEmpty()) {
      country = countryIn(clause);
    }
    for (Mention mention : in(clause)) {
      walking |=
          lead && mentioned.isEmpty() && discipline(mention).setting() == Discipline.Setting.WALK;
      mentioned.add(discipline(mention));
    }
    for (Mention mention : clause.all(Value.Contest.class)) {
      var contest = (Value.Contest) mention.value();
      var discipline = ofContest(contest);
      discipline.ifPresent(mentioned::add);
      if (discipline.isPresent() && contest.city().isPresent()) {
        byTown.putIfAbsent(contest.city().get(), contest);
      }
    }
  }

  /** The lead of an article on cross-country names it, in words or through the competition. */
  private Optional<Discipline> countryIn(Clause clause) {
    for (Mention mention : in(clause)) {
      var discipline = ((Value.Event) mention.value()).discipline();
      if (discipline.code().endsWith("cross-country")
          && !title(clause, mention)
          && story.told(mention)) {
        return Optional.of(discipline);
      }
    }
    for (Mention mention : clause.all(Value.Contest.class)) {
      var discipline =
          ofContest((Value.Contest) mention.value())
              .filter(d -> d.code().endsWith("cross-country"));
      if (discipline.isPresent() && story.told(mention)) {
        return discipline;
      }
    }
    return Optional.empty();
  }

  /** Whether the text is about cross-country or fell running, over whatever distance. */
  boolean offTrack() {
    return country.isPresent() || story.topic.discipline.filter(Races::offTrack).isPresent();
  }

  private static boolean offTrack(Discipline discipline) {
    return switch (discipline.code()) {
      case "cross-country", "short-cross-country", "mountain", "fell", "trail", "ultra" -> true;
      default -> false;
    };
  }

  /** In an article on cross-country "the 3000m race" is one. */
  Discipline discipline(Mention event) {
    Discipline discipline = ((Value.Event) event.value()).discipline();
    boolean far =
        switch (discipline.code()) {
          case "2000m", "3000m", "5000m", "10000m", "2miles" -> true;
          case "5km", "10km", "15km" -> course(event);
          default -> false;
        };
    if (walking && discipline.setting() == Discipline.Setting.ROAD) {
      return story
          .vocabulary
          .athletics()
          .disciplines()
          .of(discipline.code() + "W")
          .orElse(discipline);
    }
    return far && country.isPresent() ? country.get() : discipline;
  }

  /** Events that can be meant here, without those inside longer ones. */
  List<Mention> in(Clause clause) {
    var events = new ArrayList<Mention>();
    var all = clause.all(Value.Event.class);
    for (Mention mention : all) {
      boolean inside = false;
      for (Mention other : all) {
        inside |=
            other.from() <= mention.from()
                && other.to() >= mention.to()
                && other.length() > mention.length();
      }
      if (!inside && meant(clause, mention, (Value.Event) mention.value())) {
        events.add(mention);
      }
    }
    return events;
  }

  private boolean meant(Clause clause, Mention mention, Value.Event event) {
    String before = story.word(mention.from() - 1);
    String after = story.word(mention.to());
    if (bicycle(clause, mention) || part(before) || onTheWay(before, event.discipline())) {
      return false;
    }
    return switch (event.context()) {
      case "plain" -> true;
      case "bare" -> bare(before, after);
      case "men" ->
          sexOf(clause).filter(c -> c == Claim.Category.MEN).isPresent() && !story.indoors;
      case "women" ->
          sexOf(clause).filter(c -> c == Claim.Category.WOMEN).isPresent() && !story.indoors;
      case "indoor" -> story.indoors;
      case "road" ->
          story.topic.discipline.filter(d -> d.setting() == Discipline.Setting.ROAD).isPresent();
      case "athletics" ->
          before.equals("the")
              || before.equals("'s")
              || after.equals("champion")
              || after.equals("title")
              || after.equals("final");
      default -> false;
    };
  }

  /** "the Mountain Bike Cross-Country Championships". */
  private static boolean bicycle(Clause clause, Mention event) {
    for (Mention mention : clause.all(Value.Unlisted.class)) {
      if (mention.to() <= event.from() && event.from() - mention.to() <= 2) {
        return true;
      }
    }
    return false;
  }

  /** "the 10km course" of a cross-country race. */
  private boolean course(Mention event) {
    if (story.word(event.from() - 1).equals("over")) {
      return true;
    }
    return switch (story.word(event.to())) {
      case "course", "race", "loop", "route", "event" -> true;
      default -> false;
    };
  }

  /** "at 35km", "after 10km": where something happened in a longer race. */
  private boolean onTheWay(String before, Discipline discipline) {
    boolean at =
        switch (before) {
          case "at", "by", "after", "past", "through", "around", "until", "beyond", "from" -> true;
          default -> false;
        };
    return at
        && discipline.setting() == Discipline.Setting.ROAD
        && discipline.code().endsWith("km")
        && mentioned.stream().anyMatch(Races::longRoad);
  }

  private static boolean longRoad(Discipline discipline) {
    return switch (discipline.code()) {
      case "marathon", "half-marathon", "ultra", "20kmW", "35kmW", "50kmW" -> true;
      default -> false;
    };
  }

  /** "the final 300m" of a race is no race. */
  private static boolean part(String before) {
    return switch (before) {
      case "final", "last", "first", "opening", "closing", "remaining" -> true;
      default -> false;
    };
  }

  private static boolean bare(String before, String after) {
    return switch (before) {
      case "the", "'s", "men", "women", "boys", "girls" -> true;
      default -> after.equals("final") || after.equals("title");
    };
  }

  private Optional<Claim.Category> sexOf(Clause clause) {
    var sexes = clause.all(Value.Sex.class);
    return sexes.isEmpty()
        ? story.topic.category
        : Optional.of(((Value.Sex) sexes.get(0).value()).category());
  }

  /** "World 100m champion Kim Collins": a discipline that only says who somebody is. */
  boolean title(Clause clause, Mention event) {
    for (int i = event.to(); i < Math.min(clause.tokens(), event.to() + 4); i++) {
      switch (story.word(i)) {
        case "champion",
            "champions",
            "medallist",
            "medallists",
            "medalist",
            "medalists",
            "holder",
            "finalist",
            "finalists",
            "winner",
            "runner",
            "specialist",
            "star",
            "legend",
            "squad" -> {
          return true;
        }
        case ",", ".", "in", "and" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "the women's 60m", "800m women". */
  Optional<Claim.Category> sex(Clause clause, Mention event) {
    for (Mention mention : story.spotted.in(clause.sentence())) {
      if (mention.value() instanceof Value.Sex sex) {
        int before = event.from() - mention.to();
        int after = mention.from() - event.to();
        if ((before >= 0 && before <= 4) || (after >= 0 && after <= 1)) {
          return Optional.of(sex.category());
        }
      }
    }
    return Optional.empty();
  }

  /** The discipline that the name of a competition tells. */
  Optional<Discipline> ofContest(Value.Contest contest) {
    String code = contest.competition().code();
    return contest
        .discipline()
        .or(
            () ->
                code.equals("WXC") || code.equals("EXC") || contest.series().startsWith("Cross ")
                    ? story.vocabulary.athletics().disciplines().of("cross-country")
                    : Optional.empty());
  }
}
