package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
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
  /** How many races on the track make a meeting on it. */
  private static final int TRACK_EVENTS = 3;

  /** How many races and jumps of a stadium make a text one on track and field. */
  private static final int STADIUM_EVENTS = 3;

  /** How many events make a text one on many. */
  private static final int SEVERAL = 3;

  /** The tokens of a wind in a bracket. */
  private static final int WIND = 6;

  private final Story story;
  private final Passing passing;
  private final LinkedHashSet<Discipline> mentioned = new LinkedHashSet<>();
  private final Map<String, Value.Contest> byTown = new HashMap<>();
  private Optional<Discipline> country = Optional.empty();

  /** Whether the article names a road race. */
  private boolean road;

  /** Whether the first race that the article names is a walk. */
  private boolean walking;

  Races(Story story) {
    this.story = story;
    this.passing = new Passing(story);
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
    walking |= lead && mentioned.isEmpty() && walkers(clause);
    for (Mention mention : in(clause)) {
      walking |=
          lead && mentioned.isEmpty() && discipline(mention).setting() == Discipline.Setting.WALK;
      mentioned.add(discipline(mention));
    }
    for (Mention mention : clause.all(Value.Contest.class)) {
      var contest = (Value.Contest) mention.value();
      var discipline = ofContest(contest);
      discipline.ifPresent(mentioned::add);
      road |= discipline.filter(d -> settings(d, Discipline.Setting.ROAD)).isPresent();
      if (discipline.isPresent() && contest.city().isPresent()) {
        byTown.putIfAbsent(contest.city().get(), contest);
      }
    }
  }

  /**
   * "the race walker Anna Smith", "the race walking championships": what a text on her calls the
   * 20km is a walk.
   */
  private boolean walkers(Clause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      switch (story.word(i)) {
        case "walker", "walkers", "walking", "walk", "walks" -> {
          if (story.word(i - 1).equals("race")) {
            return true;
          }
        }
        case "racewalker", "racewalkers", "racewalking" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
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
      boolean title = Anchors.title(clause, mention);
      if (discipline.isPresent() && story.told(mention) && !title) {
        return discipline;
      }
    }
    return Optional.empty();
  }

  /** A report on races and jumps that speaks of cross-country in passing is none on it. */
  void learned() {
    long others = mentioned.stream().filter(Races::stadium).count();
    if (others >= STADIUM_EVENTS) {
      country = Optional.empty();
    } else if (others == 0 && !road && country.isEmpty() && Course.ofSchools(story)) {
      country = story.vocabulary.athletics().disciplines().of("cross-country");
      mentioned.clear();
      story.topic.discipline = country;
    }
  }

  private static boolean stadium(Discipline discipline) {
    boolean far = discipline.code().endsWith("000m") || discipline.code().contains("mile");
    return settings(discipline, Discipline.Setting.FIELD)
        || (settings(discipline, Discipline.Setting.TRACK) && !far);
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

  /** Whether this paragraph is about a relay, so that what somebody ran is a leg of it. */
  boolean relaying() {
    return story.topic.held && story.topic.discipline.filter(Discipline::relay).isPresent();
  }

  /** In an article on cross-country "the 3000m race" is one. */
  Discipline discipline(Mention event) {
    Discipline discipline = ((Value.Event) event.value()).discipline();
    boolean far =
        switch (discipline.code()) {
          case "2000m", "3000m", "5000m", "10000m", "2miles" -> true;
          case "5km", "10km", "15km" -> course(event) || !road;
          default -> false;
        };
    boolean hurdles =
        switch (((Value.Event) event.value()).context()) {
          case "men", "women", "indoor" -> true;
          default -> false;
        };
    if (hurdles && story.topic.discipline.filter(d -> d.code().endsWith("mH")).isPresent()) {
      return story.topic.discipline.get();
    }
    if (walking && discipline.setting() == Discipline.Setting.ROAD) {
      return walk(event, discipline);
    }
    if (far && country.isPresent() && !onTrack(event)) {
      return country.get();
    }
    if (far && story.word(event.to()).equals("race")) {
      return offRoad(event).orElse(track(discipline));
    }
    return track(discipline);
  }

  /** "On the fells, Smith won a 10k race": what the sentence says before. */
  private Optional<Discipline> offRoad(Mention event) {
    for (Mention mention : story.spotted.in(story.sentenceOf(event))) {
      if (mention.to() <= event.from() && mention.value() instanceof Value.Event before) {
        switch (before.discipline().code()) {
          case "fell", "trail", "mountain" -> {
            return Optional.of(before.discipline());
          }
          default -> {}
        }
      }
    }
    return Optional.empty();
  }

  /** Among walks "the 20km" is one, and so is "the 50km". */
  private Discipline walk(Mention event, Discipline discipline) {
    boolean ultra = discipline.code().equals("ultra") && story.word(event.from()).equals("50");
    return story
        .vocabulary
        .athletics()
        .disciplines()
        .of(ultra ? "50kmW" : discipline.code() + "W")
        .orElse(discipline);
  }

  /** The race that an event is on an occasion: at games without cross-country none of that. */
  Discipline discipline(Mention event, Occasion occasion) {
    Discipline read = discipline(event);
    boolean held =
        occasion
            .competition()
            .flatMap(c -> story.vocabulary.athletics().competitions().of(c))
            .map(c -> c.holds(read))
            .orElse(true);
    return held ? read : ((Value.Event) event.value()).discipline();
  }

  /** "former world junior champion Smith": who somebody is. */
  private boolean champion(int at) {
    return switch (story.word(at)) {
      case "champion", "champions", "medallist", "medalist", "winner" -> true;
      default -> false;
    };
  }

  /** "fourth in the Olympic 5000m", "the 5km record": no cross-country, whatever the text is on. */
  private boolean onTrack(Mention event) {
    for (Mention mention : story.spotted.in(story.sentenceOf(event))) {
      boolean record =
          mention.is(Value.Best.class)
              && mention.from() >= event.to()
              && mention.from() - event.to() <= 3;
      boolean track =
          mention.value() instanceof Value.Contest contest
              && !contest.competition().holds(country.orElseThrow())
              && !champion(mention.to())
              && !champion(mention.to() - 1);
      if (record || track) {
        return true;
      }
    }
    return false;
  }

  /** "the 5K" between an 800 and a 60m hurdles is run on the track. */
  private Discipline track(Discipline discipline) {
    boolean either = discipline.code().equals("5km") || discipline.code().equals("10km");
    long others =
        either ? mentioned.stream().filter(d -> settings(d, Discipline.Setting.TRACK)).count() : 0;
    return others >= TRACK_EVENTS && !road
        ? story
            .vocabulary
            .athletics()
            .disciplines()
            .of(discipline.code().replace("km", "000m"))
            .orElse(discipline)
        : discipline;
  }

  private static boolean settings(Discipline discipline, Discipline.Setting setting) {
    return discipline.setting() == setting;
  }

  /** Events that can be meant here, without those inside longer ones. */
  List<Mention> in(Clause clause) {
    var all = clause.all(Value.Event.class);
    if (all.isEmpty()) { // as most are
      return List.of();
    }
    var events = new ArrayList<Mention>();
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
    boolean mile = event.discipline().code().startsWith("mile");
    if (mile && (country.isPresent() || before.equals("-"))) { // "the 21-mile course"
      return false;
    }
    if (relaying() && leg(clause, mention)) {
      return false;
    }
    if (bicycle(clause, mention) || passing.by(mention, event.discipline(), mentioned)) {
      return false;
    }
    return switch (event.context()) {
      case "plain" -> true;
      case "bare" -> heading(mention) || bare(story.word(mention.from() - 2), before, after);
      case "men" ->
          sexOf(clause).filter(c -> c == Claim.Category.MEN).isPresent() && !story.indoors;
      case "women" ->
          sexOf(clause).filter(c -> c == Claim.Category.WOMEN).isPresent() && !story.indoors;
      case "indoor" -> story.indoors;
      case "road" ->
          half(mention, before, after)
              && story
                  .topic
                  .discipline
                  .filter(d -> d.setting() == Discipline.Setting.ROAD)
                  .isPresent();
      case "athletics" ->
          before.equals("the")
              || before.equals("'s")
              || heading(mention)
              || switch (after) {
                case "champion", "title", "final", "record", "gold", "silver", "bronze" -> true;
                case "champions", "titles", "medal", "medals", "medallist", "medalist" -> true;
                case "qualifying", "competition", "contest", "event" -> true;
                default -> false;
              };
      default -> false;
    };
  }

  /** "ran a 50.5 400" in a relay. */
  private static boolean leg(Clause clause, Mention event) {
    for (Mention mark : clause.all(Value.Amount.class)) {
      if (mark.to() == event.from() && ((Value.Event) event.value()).bare()) {
        return true;
      }
    }
    return false;
  }

  /** "won the half in Leeds", "the Leeds half"; no "mile and a half", "through the half". */
  private boolean half(Mention mention, String before, String after) {
    String first = story.word(mention.from() - 2);
    boolean named =
        before.equals("the")
            ? !first.equals("through") && !first.equals("of") && !first.equals("at")
            : mention.from() > 0 && story.spotted.page().token(mention.from() - 1).capital();
    return named
        && !longer(mention)
        && switch (after) {
          case "of", "-", "a", "an", "hour", "mile", "dozen", "century", "way", "distance" -> false;
          default -> true;
        };
  }

  /** "the Ashby Half Hobble": a name that goes on, of a race over who knows what. */
  private boolean longer(Mention half) {
    int next = half.to();
    return next < story.spotted.sentence(story.sentenceOf(half)).to()
        && story.spotted.page().token(next).isWord()
        && story.spotted.page().token(next).capital()
        && !Lists.any(story.spotted.in(story.sentenceOf(half)), m -> m.from() == next);
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

  /** "1500: 1. …", "100 (2.4): 1. …". */
  private boolean heading(Mention event) {
    int at = event.to();
    if (story.word(at).equals("(")) {
      while (at < event.to() + WIND && !story.word(at).equals(")")) {
        at++;
      }
      at++;
    }
    return story.word(at).equals(":");
  }

  /** "the 200", "the women's 200", "in his first 200", "a 4:29.1 1500". */
  private static boolean bare(String first, String before, String after) {
    return switch (before) {
      case "the", "'s", "men", "women", "boys", "girls", "his", "her", "their" -> true;
      case "first", "second", "third", "debut", "opening", "final", "last" ->
          first.equals("his") || first.equals("her") || first.equals("a") || first.equals("the");
      case "open", "individual", "flat", "senior", "junior", "intermediate", "invitational" ->
          first.equals("the");
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
    return Titles.names(story, clause, event)
        && !(mentioned.size() >= SEVERAL
            && event.is(Value.Event.class)
            && Titles.race(story, clause, event, discipline(event)));
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
