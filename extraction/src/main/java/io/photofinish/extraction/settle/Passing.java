package io.photofinish.extraction.settle;

import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import java.util.Set;

/** Distances that are no race: where in a longer one something happened, or a part of it. */
final class Passing {
  /** "400m in 1:58.2 and": words from one point to the next. */
  private static final int POINTS = 7;

  private final Story story;

  Passing(Story story) {
    this.story = story;
  }

  /**
   * Whether the words around a discipline make it a point or a part of a race.
   *
   * @param named what the article names
   */
  boolean by(Mention event, Discipline discipline, Set<Discipline> named) {
    return (part(event) && measured(discipline))
        || onTheWay(event, discipline, named)
        || (measured(discipline) && (counted(event) || past(event)))
        || half(event)
        || another(event, discipline);
  }

  /** "another 1:18 half marathon": the second half of a longer race. */
  private boolean another(Mention event, Discipline discipline) {
    if (!discipline.code().equals("half-marathon")) {
      return false;
    }
    for (Mention mark : story.spotted.in(story.sentenceOf(event))) {
      boolean before = mark.is(Value.Amount.class) && mark.to() == event.from();
      if (before && story.word(mark.from() - 1).equals("another")) {
        return true;
      }
    }
    return false;
  }

  private String before(Mention event, int words) {
    int at = event.from() - words;
    return at < 0 ? "" : story.word(at);
  }

  /** "the final 300m" of a race is no race. */
  private boolean part(Mention event) {
    if (story.word(event.to() - 1).endsWith("er")) {
      return false; // "the first shot putter to win three titles"
    }
    if (own(event) || race(event.to())) {
      return false;
    }
    return switch (before(event, 1)) {
      case "final", "last", "first", "opening", "closing", "remaining" -> true;
      default -> false;
    };
  }

  /** "the opening 2000m road race". */
  private boolean race(int at) {
    boolean kind = story.word(at).equals("road") || story.word(at).equals("track");
    String noun = story.word(kind ? at + 1 : at);
    return noun.equals("race") || noun.equals("event");
  }

  /** "in her first 200", "his last 800m": a race. */
  private boolean own(Mention event) {
    return switch (before(event, 2)) {
      case "his", "her", "their", "my", "'s" -> true;
      default -> false;
    };
  }

  /** "at 35km", "after 10km": where something happened in a longer race. */
  private boolean onTheWay(Mention event, Discipline discipline, Set<Discipline> named) {
    boolean at =
        switch (before(event, 1)) {
          case "at", "by", "after", "past", "through", "around", "until", "beyond", "from" -> true;
          default -> false;
        };
    return at
        && (story.spotted.page().token(event.from()).isNumber()
            || story.vocabulary.number(story.word(event.from())))
        && discipline.setting() == Discipline.Setting.ROAD
        && discipline.code().endsWith("km")
        && named.stream().anyMatch(Passing::longRoad);
  }

  private static boolean longRoad(Discipline discipline) {
    return switch (discipline.code()) {
      case "marathon", "half-marathon", "ultra", "20kmW", "35kmW", "50kmW", "cross-country" -> true;
      default -> false;
    };
  }

  /** Whether its name is a bare length that may be run of anything. */
  private static boolean measured(Discipline discipline) {
    return discipline.measure() == Discipline.Measure.TIME
        && !discipline.relay()
        && switch (discipline.code().charAt(discipline.code().length() - 1)) {
          case 'm', 'e', 's' -> !discipline.code().contains("-");
          default -> false;
        };
  }

  /** "the 22nd mile", "the eighth mile", "eight of the ten kilometres". */
  private boolean counted(Mention event) {
    for (Mention mention : story.spotted.in(story.sentenceOf(event))) {
      boolean rank = mention.is(Value.Rank.class);
      if (rank && mention.to() == event.from() && event.length() == 1 && !own(event)) {
        return true;
      }
    }
    return before(event, 1).equals("the")
        && before(event, 2).equals("of")
        && story.vocabulary.number(before(event, 3));
  }

  /**
   * "after two miles", "passed 400m", "out in 61 for the 400", "the mile mark": unless it names a
   * title or a race.
   */
  private boolean past(Mention event) {
    switch (story.word(event.to())) {
      case "marker", "post", "split", "point" -> {
        return true;
      }
      case "mark" -> {
        return at(event) || (discipline(event).startsWith("mile") && !broken(event));
      }
      default -> {}
    }
    boolean the = before(event, 1).equals("the");
    if (before(event, 1).equals("and") && passedBefore(event)) {
      return true;
    }
    return switch (before(event, the ? 2 : 1)) {
      case "past", "through", "beyond", "passed", "passing", "reached" -> !contest(event);
      case "hit", "hitting" -> !contest(event);
      case "for" -> the && timed(before(event, 3)) && before(event, 5).equals("out");
      case "at" -> the && timed(before(event, 3)) && !contest(event);
      case "after", "before" -> !the && !contest(event);
      case "reaching", "until", "inside" -> !the && !contest(event);
      default -> false;
    };
  }

  /** "splitting 67 at the 400", "in 62.4 at the 400": a time before it. */
  private static boolean timed(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** "reaching 400m in 58.2 and 800m in 1:59.0": the next point. */
  private boolean passedBefore(Mention event) {
    for (Mention other : story.spotted.in(story.sentenceOf(event))) {
      boolean near = other.to() < event.from() && event.from() - other.to() <= POINTS;
      if (near && other.is(Value.Event.class)) {
        switch (before(other, 1)) {
          case "past", "through", "passed", "passing", "reached", "reaching" -> {
            return !contest(other);
          }
          default -> {}
        }
      }
    }
    return false;
  }

  private static String discipline(Mention event) {
    return ((Value.Event) event.value()).discipline().code();
  }

  /** "at the 5k mark", and no "sliced the 800m mark to 1:41". */
  private boolean at(Mention event) {
    return switch (before(event, 2)) {
      case "at", "by", "past", "through", "after", "hitting", "reaching" -> true;
      default -> false;
    };
  }

  /** "broke the mile mark": a record. */
  private boolean broken(Mention event) {
    return Lists.any(
        story.spotted.in(story.sentenceOf(event)),
        cue -> cue.is(Cue.BREAK) && cue.to() <= event.from());
  }

  private boolean contest(Mention event) {
    return switch (story.word(event.to())) {
      case "gold",
          "silver",
          "bronze",
          "title",
          "victory",
          "win",
          "race",
          "final",
          "heats",
          "heat" ->
          true;
      case "champion", "record", "success", "and", "runner", "winner", "semi", "qualifying" -> true;
      default -> false;
    };
  }

  /** "half a minute", "the second half", "a mile and a half". */
  private boolean half(Mention event) {
    if (event.length() != 1 || !story.word(event.from()).equals("half")) {
      return false;
    }
    boolean named =
        story.spotted.page().token(event.from()).capital()
            || (event.from() > 0 && story.spotted.page().token(event.from() - 1).capital());
    boolean the = before(event, 1).equals("the");
    return !named
        && (!the
            || switch (story.word(event.to())) {
              case "a", "an", "of", "way", "hour", "mile", "century", "lap", "distance" -> true;
              default -> false;
            });
  }
}
