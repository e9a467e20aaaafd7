package io.photofinish.extraction.settle;

import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.rules.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A report on what the members of a club did at several races: each is news, and what a paragraph
 * says of where it was holds for that paragraph, or for what a heading stands over.
 */
final class Roundup {
  private static final int RACES = 3;

  /** No paragraph of a report has more; a list of fixtures may. */
  private static final int MOST_NAMES = 64;

  /** "at this last weekend 's parkruns". */
  private static final int MODIFIERS = 5;

  /** What is held somewhere. */
  private static final Set<String> HELD =
      Set.of("championships", "championship", "games", "meeting", "meet", "relays", "league");

  private final Story story;
  private final Calendar calendar;

  /** What the races are called that are told of, each once. */
  private final List<String> names = new ArrayList<>();

  private final Set<Integer> paragraphs = new HashSet<>();

  /** The paragraph that set where the text is, and whether a heading did. */
  private int since = -1;

  private boolean heading;
  private boolean brief;

  Roundup(Story story, Calendar calendar) {
    this.story = story;
    this.calendar = calendar;
  }

  /** Learns of the races that a clause names. */
  void learn(Clause clause, Anchors anchors) {
    boolean inner =
        clause.kind() == Clause.Kind.SUBORDINATE || clause.kind() == Clause.Kind.BRACKET;
    if (inner || several() || names.size() >= MOST_NAMES) {
      return;
    }
    for (Mention mention : anchors.contests()) {
      var contest = (Value.Contest) mention.value();
      boolean race = contest.meeting() && !contest.competition().edition() && story.fact(mention);
      boolean now = anchors.years().isEmpty() && anchors.agos().isEmpty();
      if (!race || !now) {
        continue;
      }
      int paragraph = story.spotted.sentence(clause.sentence()).paragraph();
      since = names.isEmpty() ? paragraph : since;
      if (!known(contest.series())) {
        names.add(contest.series());
        paragraphs.add(paragraph);
      }
    }
  }

  private boolean known(String series) {
    for (String name : names) {
      story.work.step(1);
      if (!SameEvent.not(name, series)) {
        return true;
      }
    }
    return false;
  }

  private boolean several() {
    return names.size() >= RACES && paragraphs.size() >= RACES;
  }

  boolean is() {
    return several() && story.main.competition().filter(calendar::edition).isEmpty();
  }

  /** "Three records fell at the county championships in Exeter.": a paragraph begins there. */
  boolean opens(Clause clause, Anchors anchors) {
    var sentence = story.spotted.sentence(clause.sentence());
    boolean first =
        clause.sentence() > 0
            && clause.kind() == Clause.Kind.MAIN
            && story.spotted.sentence(clause.sentence() - 1).paragraph() != sentence.paragraph();
    if (!first || anchors.towns().size() != 1 || !anchors.contests().isEmpty()) {
      return false;
    }
    int at = anchors.towns().get(0).from();
    boolean in = story.word(at - 1).equals("in") || story.word(at - 1).equals("at");
    return in
        && (at == clause.from() + 1 ? weekday(clause, at + 1) : HELD.contains(story.word(at - 2)));
  }

  /** Another international meeting, where the text is on one. */
  Occasion alike(Occasion occasion) {
    boolean open = occasion.competition().isEmpty();
    return open
        ? occasion.withCompetition(story.main.competition().filter("IGP"::equals))
        : occasion;
  }

  /** "At Marden on Saturday". */
  private static boolean weekday(Clause clause, int at) {
    return clause.has(Value.Weekday.class, at, at + 3);
  }

  /** "at the AAA Championships": where something is, and no mere qualifying mark of it. */
  boolean placed(Mention contest) {
    for (int i = contest.from() - 1; i >= Math.max(0, contest.from() - 4); i--) {
      switch (story.word(i)) {
        case "at", "in", "during", "won", "took", "claimed", "completed", "ran" -> {
          String next = story.word(contest.to());
          return !next.startsWith("qualif")
              && !next.equals("standard")
              && !next.equals("squad")
              && !next.equals("team");
        }
        case "for" -> {
          return story.word(i - 1).equals("out"); // "turned out for the 40th Ashby 10k"
        }
        case ",", ".", "to" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** A sentence has said where the text is; {@code brief} where it only began a paragraph. */
  void turned(int sentence, boolean brief) {
    this.brief = brief;
    since = story.spotted.sentence(sentence).paragraph();
    heading = story.spotted.sentence(sentence).kind() == Sentence.Kind.LINE;
  }

  /**
   * "At the weekend's parkruns": they are held everywhere every week, and the one of a week ago is
   * not told of.
   */
  private boolean weekly(Clause clause, Anchors anchors) {
    return (weekly(clause.sentence()) || (event(clause).isEmpty() && goesOn(clause.sentence())))
        && event(clause).filter(discipline -> !discipline.code().equals("5km")).isEmpty()
        && anchors.contests().isEmpty()
        && anchors.years().isEmpty();
  }

  /** "at parkruns", "at the weekend's parkrun events": one that is named is a race by itself. */
  private boolean weekly(int sentence) {
    var tokens = story.spotted.sentence(sentence);
    for (int i = tokens.from(); i < tokens.to(); i++) {
      boolean many =
          story.word(i).equals("parkruns")
              || (story.word(i).equals("parkrun") && story.word(i + 1).equals("events"));
      if (many && at(tokens.from(), i)) {
        return true;
      }
    }
    return false;
  }

  private boolean at(int from, int noun) {
    for (int i = noun - 1; i >= Math.max(from, noun - MODIFIERS); i--) {
      if (story.word(i).equals("at") || story.word(i).equals("in")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence before, of the same paragraph, is on such runs. */
  private boolean goesOn(int sentence) {
    return sentence > 0
        && story.spotted.sentence(sentence - 1).paragraph()
            == story.spotted.sentence(sentence).paragraph()
        && weekly(sentence - 1);
  }

  private static Optional<Discipline> event(Clause clause) {
    return clause.all(Value.Event.class).stream()
        .map(m -> ((Value.Event) m.value()).discipline())
        .findFirst();
  }

  /** What a clause that names no occasion is about. */
  Occasion topic(Clause clause) {
    int sentence = clause.sentence();
    Occasion topic = story.topic.occasion;
    if (weekly(clause, story.anchors(clause))) {
      return other(Optional.empty());
    }
    boolean there = story.spotted.sentence(sentence).paragraph() == since;
    boolean over = is() && !heading && !there;
    if (brief && !there && story.topic.discipline.filter(Roundup::away).isPresent()) {
      return story.main; // from the stadium to the roads and the fells
    }
    boolean road = topic.competition().filter("CM"::equals).isPresent();
    return over
        ? Occasion.UNKNOWN
            .withYear(topic.year().isPresent() ? topic.year() : calendar.thisYear())
            .withCompetition(Optional.of(road ? "CM" : "OTHER"))
        : topic;
  }

  /** "The following day Webb travelled to Rabat for the marathon and ran 2:41:09". */
  private boolean travelled(Clause clause) {
    Clause at = clause;
    while (at.kind() == Clause.Kind.JOINED && at.parent().isPresent()) {
      at = at.parent().get();
    }
    for (Mention town : story.anchors(at).towns()) {
      boolean to = town.from() > at.from() && story.word(town.from() - 1).equals("to");
      if (to && Whereabouts.travelled(at, town.from() - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean away(Discipline discipline) {
    return switch (discipline.setting()) {
      case ROAD, COUNTRY -> true;
      default -> false;
    };
  }

  /** Whether what a clause says of an occasion of its own is news like the rest. */
  boolean news(Clause clause, Occasion occasion) {
    boolean told = clause.kind() == Clause.Kind.MAIN || clause.kind() == Clause.Kind.JOINED;
    var anchors = story.anchors(clause);
    boolean now = anchors.agos().isEmpty() && anchors.months().isEmpty();
    return (((is() || travelled(clause)) && now) || weekly(clause, anchors))
        && told
        && anchors.years().isEmpty()
        && occasion.competition().filter(calendar::edition).isEmpty()
        && occasion.year().equals(calendar.thisYear());
  }

  /**
   * "first places for Smith in Leeds and Webb in Rome" on parkruns: a town alone is that of no
   * championships where the race is none of theirs.
   */
  Occasion there(Clause clause, Occasion occasion) {
    var anchors = story.anchors(clause);
    if (weekly(clause, anchors)) {
      return other(occasion.city());
    }
    var race =
        event(clause)
            .or(() -> story.topic.discipline)
            .filter(d -> !Counterparts.holds(story, occasion, d));
    boolean guessed =
        race.filter(d -> d.setting() == Discipline.Setting.ROAD).isPresent()
            && occasion.city().isPresent()
            && anchors.contests().isEmpty()
            && anchors.years().isEmpty();
    return guessed
        ? Occasion.UNKNOWN.withCity(occasion.city()).withYear(calendar.thisYear())
        : occasion;
  }

  /** A race of this year that belongs to no competition of note. */
  private Occasion other(Optional<String> city) {
    return Occasion.UNKNOWN
        .withCompetition(Optional.of("OTHER"))
        .withCity(city)
        .withYear(calendar.thisYear());
  }

  /** "the Ashby 10K" in a report that only a town stands over: another place, or none. */
  boolean apart(Anchors anchors) {
    return is()
        && story.series.isEmpty()
        && !anchors.series().isEmpty()
        && SameEvent.not(story.main.city().orElse(""), anchors.series());
  }
}
