package io.photofinish.extraction.settle;

import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Statement;
import java.util.Optional;

/** Disciplines that are part of what somebody is called. */
final class Titles {
  /** From an event to the name: "110m hurdles national champion". */
  private static final int NAME = 4;

  /** Sentences that introduce those whom a text is on. */
  private static final int OPENING = 8;

  private Titles() {}

  /** "the national champion in the 3000m steeplechase". */
  private static boolean championIn(Story story, Mention event) {
    int at = event.from() - 1;
    if (at > 1 && story.word(at).equals("the")) {
      at--;
    }
    boolean in = at > 0 && (story.word(at).equals("in") || story.word(at).equals("over"));
    String noun = in ? story.word(at - 1) : "";
    return switch (noun) {
      case "champion", "finalist", "holder", "medallist", "medalist", "medallists" -> true;
      default -> false;
    };
  }

  /** "added silver to his 800m gold": what somebody had already. */
  private static boolean besides(Story story, Mention event) {
    String whose = story.word(event.from() - 1);
    boolean way =
        switch (story.word(event.from() - 3)) {
          case "route", "way" -> true;
          default -> false;
        };
    boolean to =
        switch (story.word(event.from() - 2)) {
          case "to", "with" -> !way;
          default -> false;
        };
    return to
        && (whose.equals("his") || whose.equals("her"))
        && switch (story.word(event.to())) {
          case "gold", "silver", "bronze", "title", "crown", "win", "victory", "medal" -> true;
          default -> false;
        };
  }

  /** "added the title to the 100m he won on Tuesday": what somebody had already. */
  private static boolean won(Clause clause, Mention event) {
    return Lists.any(
        clause.children(),
        c -> c.ownSubject() && c.from() == event.to() && c.subjects().get(0).from() == c.from());
  }

  /** "the 1500m and 3000m specialist": what somebody runs. */
  private static boolean both(Story story, Clause clause, Mention event) {
    if (!story.word(event.to()).equals("and")) {
      return false;
    }
    for (Mention next : clause.all(Value.Event.class)) {
      if (next.from() == event.to() + 1) {
        switch (story.word(next.to())) {
          case "specialist", "runner", "star", "international" -> {
            return true;
          }
          default -> {}
        }
      }
    }
    return false;
  }

  /** "ahead of the decathlete Smith": what somebody does of whom the clause does not tell. */
  private static boolean called(Story story, Clause clause, Mention event) {
    String noun = story.word(event.to() - 1);
    return (noun.endsWith("athlete") || noun.endsWith("er"))
        && Lists.any(
            clause.all(Value.Person.class),
            p ->
                p.from() == event.to() && (noun.equals("miler") || !clause.subjects().contains(p)));
  }

  /** "Smith, the defending 400m champion, was seventh": of that race, where no other is named. */
  private static boolean defended(Story story, Clause clause, Mention event) {
    boolean defends = story.word(event.from() - 1).equals("defending");
    return defends
        && story.word(event.to()).equals("champion")
        && Lists.all(
            clause.all(Value.Event.class), e -> e.from() < event.to() && e.to() > event.from());
  }

  /**
   * "110m hurdles champion Smith fell and did not finish", in a text on many events: of the race of
   * the title, where that is no race like the one at hand.
   */
  static boolean race(Story story, Clause clause, Mention event, Discipline discipline) {
    boolean alone =
        clause.kind() != Clause.Kind.SUBORDINATE
            && clause.subjects().size() == 1
            && Lists.all(
                clause.all(Value.Event.class), e -> e.from() < event.to() && e.to() > event.from());
    int gap = alone ? clause.subjects().get(0).from() - event.to() : -1;
    boolean told =
        Lists.any(clause.all(Value.Fate.class), clause::happened)
            || Lists.any(
                clause.all(Value.Rank.class),
                r ->
                    ((Value.Rank) r.value()).noun() == Value.Rank.Noun.ORDINAL
                        && clause.happened(r));
    return gap > 0
        && gap <= NAME
        && told
        && story.topic.discipline.filter(d -> !like(d, discipline)).isPresent();
  }

  /** Races that the same athletes run. */
  private static boolean like(Discipline one, Discipline other) {
    return !hurdles(one) && !hurdles(other) && one.measure() == other.measure();
  }

  private static boolean hurdles(Discipline discipline) {
    return discipline.code().endsWith("H");
  }

  /** "each won individual titles": of which races, is open. */
  static boolean each(Statement statement) {
    Clause clause = statement.clause();
    boolean each = false;
    for (int i = clause.from(); i < clause.to(); i++) {
      each |= clause.token(i).is("each") || clause.token(i).is("individual");
    }
    return each
        && Lists.any(
            statement.candidates(),
            c ->
                c.source().is(Value.Rank.class)
                    && clause.token(c.source().to() - 1).word().endsWith("s"));
  }

  /** Whether a statement only tells of a title that somebody holds. */
  static boolean held(Statement statement) {
    return Lists.all(statement.candidates(), c -> c.rule().equals("holder"));
  }

  /** "Olympic champion Smith", whom the opening also calls "the Olympic 800m champion". */
  static Optional<Mention> of(Story story, Athlete athlete) {
    int last = Math.min(OPENING, story.spotted.page().sentences().size());
    for (int i = 0; i < last; i++) {
      var mentions = story.spotted.in(i);
      for (Mention event : mentions.all(Value.Event.class)) {
        boolean champion =
            story.word(event.to()).equals("champion")
                && !story.word(event.from() - 1).equals("former");
        for (Mention name : champion ? mentions.all(Value.Person.class) : Mentions.NONE) {
          if (name.from() == event.to() + 1
              && story
                  .cast
                  .named((Value.Person) name.value())
                  .filter(athlete::equals)
                  .isPresent()) {
            return Optional.of(event);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "World 100m champion Kim Collins": a discipline that only says who somebody is. */
  static boolean names(Story story, Clause clause, Mention event) {
    if (defended(story, clause, event)) {
      return false;
    }
    if (championIn(story, event)
        || both(story, clause, event)
        || besides(story, event)
        || won(clause, event)
        || called(story, clause, event)) {
      return true;
    }
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
        case ",", ".", "in", "and", "the" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }
}
