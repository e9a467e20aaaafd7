package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;

/** Times that a sentence tells of a point on the way: "By mile two, Smith (11:37) led". */
final class Splits {
  /** Words of the phrase that names the point. */
  private static final int LONGEST = 8;

  private Splits() {}

  static boolean told(Clause clause, Mention mark) {
    return another(clause, mark)
        || through(clause, mark.from())
        || point(clause, mark.to())
        || passed(clause, mark.from())
        || opened(clause, mark);
  }

  /** "hitting the 800 in 2:08", "reached 3000m in 8:59". */
  private static boolean passed(Clause clause, int at) {
    boolean in = at > clause.from() + 2 && clause.token(at - 1).is("in");
    Mention point = null;
    for (Mention mention : in ? clause.mentions() : Mentions.NONE) {
      boolean distance = mention.is(Value.Event.class) || mention.is(Value.Other.class);
      point = distance && mention.to() == at - 1 ? mention : point;
    }
    if (point == null) {
      return false;
    }
    int verb = point.from() - 1;
    verb -= verb > clause.from() && clause.token(verb).is("the") ? 1 : 0;
    return verb >= clause.from()
        && switch (clause.token(verb).word()) {
          case "hit", "hitting", "reached", "reaching", "passed", "passing" -> true;
          default -> false;
        };
  }

  /** "came through in 64.4", "came through 400m in 64.4". */
  private static boolean through(Clause clause, int at) {
    int from = Math.max(clause.from() + 1, at - LONGEST);
    boolean in = at > from && clause.token(at - 1).is("in");
    for (int i = at - 2; in && i >= from; i--) {
      if (clause.token(i).is("through")) {
        return clause.token(i - 1).is("came") || clause.token(i - 1).is("coming");
      }
      if (clause.token(i).isPunctuation()
          || clause.token(i).is("to")
          || clause.token(i).is("for")) {
        return false;
      }
    }
    return false;
  }

  /** "putting down another 5:56": one of several. */
  private static boolean another(Clause clause, Mention mark) {
    return mark.from() > clause.from() && clause.token(mark.from() - 1).is("another");
  }

  /** "21:40 when mile four was done", "15:10 at the three mile mark". */
  private static boolean point(Clause clause, int at) {
    boolean opens =
        at + 1 < clause.to()
            && (clause.token(at).is("at")
                || clause.token(at).is("by")
                || clause.token(at).is("after"));
    return opens && place(clause, at + 1, clause.to());
  }

  /** Whether the sentence begins with a point of the course and nobody has finished since. */
  static boolean opened(Clause clause, Mention mark) {
    var sentence = clause.spotted().sentence(clause.sentence());
    boolean opens =
        switch (clause.token(sentence.from()).word()) {
          case "at", "by", "in", "through", "after", "with", "past" -> true;
          default -> false;
        };
    int comma = opens ? comma(clause, sentence.from(), mark.from()) : -1;
    if (comma < 0 || !place(clause, sentence.from() + 1, comma + 1)) {
      return false;
    }
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      boolean before = mention.from() > comma && mention.to() <= mark.from();
      boolean ends =
          mention.is(Value.Rank.class)
              || mention.is(Cue.WIN)
              || mention.is(Cue.WIN_BASE)
              || mention.is(Cue.FINISH_BASE)
              || (mention.is(Cue.FINISH) && mention.from() > comma);
      if (before && ends) {
        return false;
      }
    }
    return true;
  }

  /** Where the phrase ends that a sentence begins with; -1 where it goes on. */
  private static int comma(Clause clause, int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + LONGEST); i++) {
      if (clause.token(i).is(",")) {
        return i;
      }
    }
    for (Mention name : clause.spotted().in(clause.sentence()).all(Value.Person.class)) {
      if (name.from() > from && name.from() < Math.min(to, from + LONGEST)) {
        return name.from() - 1; // "By the mile mark Smith was third"
      }
    }
    return -1;
  }

  /** "mile two", "the two mile mark", "the third and fourth miles", "halfway", "the bell". */
  private static boolean place(Clause clause, int from, int to) {
    int last = Math.min(to, from + LONGEST);
    for (int i = from; i < last; i++) {
      String next = i + 1 < last ? clause.token(i + 1).word() : "";
      switch (clause.token(i).word()) {
        case "halfway", "bell" -> {
          return true;
        }
        case "mile", "kilometre", "kilometer" -> {
          return next.equals("mark")
              || next.equals("post")
              || number(clause, i + 1, last)
              || part(clause, from, i);
        }
        case "miles", "kilometres", "kilometers", "laps", "lap" -> {
          return next.equals("mark") || part(clause, from, i);
        }
        default -> {
          if (clause.token(i).isPunctuation()) {
            return false;
          }
        }
      }
    }
    return false;
  }

  private static boolean number(Clause clause, int at, int to) {
    if (at >= to) {
      return false;
    }
    return clause.token(at).isNumber()
        || switch (clause.token(at).word()) {
          case "one", "two", "three", "four", "five", "six", "seven", "eight" -> true;
          default -> false;
        };
  }

  /** "the final full mile": one of those of the race. */
  private static boolean part(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      switch (clause.token(i).word()) {
        case "final", "last", "opening", "first", "second", "third", "fourth", "next", "middle" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
