package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import java.util.Optional;

/** When a number is a mark. */
final class Marks {
  private static final int SPLIT_REACH = 5;

  /** "the first British woman to throw the javelin beyond". */
  private static final int BARRIER_REACH = 9;

  /** Fewer than anybody scores in a combined event: a team's or a series'. */
  private static final int LEAST_POINTS = 500;

  private Marks() {}

  /** The figure, unless the words around make it a split, a standard or something hoped for. */
  static Optional<Value.Amount> number(Clause clause, Mention mention) {
    boolean counts =
        mention.value() instanceof Value.Amount number
            && clause.happened(mention)
            && clause.counts(mention, m -> counted(clause, m, number));
    return counts ? Optional.of((Value.Amount) mention.value()) : Optional.empty();
  }

  private static boolean counted(Clause clause, Mention mention, Value.Amount number) {
    if (bounded(clause, mention) || ofAge(clause, mention) || Heights.tried(clause, mention)) {
      return false;
    }
    if (barrier(clause, mention, number) || beaten(clause, mention)) {
      return false;
    }
    if (overnight(clause, mention, number)) {
      return false;
    }
    if (score(clause, mention, number.figure())) {
      return false;
    }
    boolean jump = number.figure().shape() == Figure.Shape.LENGTH;
    if (leg(clause, mention, jump)
        || practised(clause, mention.to())
        || improvement(clause, mention, number.figure())) {
      return false;
    }
    return !split(clause, mention) && !standard(clause, mention) && !Splits.told(clause, mention);
  }

  /** "the first woman to clear five metres": what nobody had done, and no mark. */
  private static boolean barrier(Clause clause, Mention mention, Value.Amount number) {
    boolean how =
        mention.from() > clause.from()
            && (clause.token(mention.from() - 1).is("of")
                || clause.token(mention.from() - 1).is("in"));
    if (number.figure().decimals() > 0 || how) {
      return false;
    }
    int first = -1;
    for (Mention rank : clause.all(Value.Rank.class)) {
      first =
          rank.to() <= mention.from() && clause.token(rank.from()).is("first") ? rank.to() : first;
    }
    for (int i = first; first >= 0 && i < mention.from(); i++) {
      if (clause.token(i).is("to")) {
        return mention.from() - first <= BARRIER_REACH;
      }
    }
    return false;
  }

  /** "broke the meeting record of 8:36.20 by two seconds": the mark of before. */
  private static boolean beaten(Clause clause, Mention mark) {
    int by = mark.to();
    return by + 1 < clause.to()
        && clause.token(by).is("by")
        && clause.has(Value.Best.class, Math.max(clause.from(), mark.from() - 3), mark.from())
        && clause.has(Cue.BREAK, clause.from(), mark.from())
        && (clause.at(Value.Margin.class, by + 1).isPresent()
            || clause.at(Value.Other.class, by + 1).isPresent());
  }

  /** "(U17M)", "M40", "the over-50s": an age group. */
  private static boolean ofAge(Clause clause, Mention mention) {
    if (mention.from() == 0 || !clause.token(mention.from()).glued()) {
      return false;
    }
    if (mention.from() > 1 && clause.token(mention.from() - 1).is("-")) {
      String group = clause.token(mention.from() - 2).word();
      return group.equals("over") || group.equals("under");
    }
    return switch (clause.token(mention.from() - 1).word()) {
      case "u", "m", "f", "w", "v", "mv", "fv", "mu", "fu", "t" -> true;
      default -> false;
    };
  }

  /** "led overnight with 3,890 points", "4,014 after the first day". */
  private static boolean overnight(Clause clause, Mention mention, Value.Amount number) {
    if (number.figure().shape() != Figure.Shape.POINTS || ended(clause, clause.from(), mention)) {
      return false;
    }
    for (int i = clause.from(); i < clause.to(); i++) {
      switch (clause.token(i).word()) {
        case "overnight", "halfway" -> {
          return true;
        }
        case "day" -> {
          String before = i > clause.from() ? clause.token(i - 1).word() : "";
          boolean one = i + 1 < clause.to() && clause.token(i + 1).is("one");
          if (one || before.equals("first") || before.equals("opening")) {
            return true;
          }
        }
        case "events" -> {
          boolean after = i > clause.from() + 1 && clause.token(i - 2).is("after");
          if (after) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** "second with three laps to go": a place on the way. */
  static boolean onTheWay(Clause clause) {
    boolean with = clause.token(clause.from()).is("with"); // "With 60 metres left Jones was sixth"
    for (int i = clause.from() + 1; with && i < clause.to() && !clause.token(i).is(","); i++) {
      boolean behind = i + 1 < clause.to() && clause.token(i + 1).is("behind");
      if (clause.token(i).is("left")
          && !behind
          && !clause.has(Value.Person.class, clause.from(), i)) {
        return true;
      }
    }
    for (Mention split : clause.cues(Cue.SPLIT)) {
      switch (clause.token(split.to() - 1).word()) {
        case "go", "remaining", "halfway", "bell" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "135 points to 74.5 for Leeds", "led 80 to 79.5": half a point of a team's. */
  private static boolean score(Clause clause, Mention mention, Figure figure) {
    if (figure.shape() == Figure.Shape.POINTS && figure.first() < LEAST_POINTS) {
      return true;
    }
    boolean half =
        figure.shape() == Figure.Shape.DECIMAL
            && figure.decimals() == 1
            && figure.thousandths() % 1000 == 500;
    if (!half) {
      return false;
    }
    boolean against =
        (mention.from() > clause.from() && clause.token(mention.from() - 1).is("to"))
            || (mention.to() < clause.to() && clause.token(mention.to()).is("to"));
    for (int i = clause.from(); i < clause.to() && !against; i++) {
      against =
          clause.token(i).is("points")
              || clause.token(i).is("score")
              || clause.token(i).is("scored");
    }
    return against;
  }

  /** "a 59.2 anchor leg", "the two-hour barrier", "a 1.4 metre headwind". */
  private static boolean leg(Clause clause, Mention mention, boolean jump) {
    for (int i = mention.to(); i < Math.min(clause.tokens(), mention.to() + 2); i++) {
      switch (clause.token(i).word()) {
        case "first" -> {
          boolean attempt = jump && i + 1 < clause.tokens() && attempt(clause.token(i + 1).word());
          if (i == mention.to() && !attempt) { // and no "49.10 for first place"
            return true;
          }
        }
        case "leg",
            "split",
            "splits",
            "anchor",
            "carry",
            "barrier",
            "lap",
            "pace",
            "1200",
            "quarters",
            "reps",
            "repetitions",
            "intervals",
            "headwind",
            "tailwind",
            "mark" -> {
          return true;
        }
        case "opener" -> {
          return !jump; // "from a 6.71m opener" is a jump
        }
        default -> {}
      }
      boolean part =
          clause.token(i).is("final")
              && i + 1 < clause.tokens()
              && (clause.token(i + 1).isNumber() || clause.token(i + 1).is("."));
      if (part) { // "a 3:58 final 1500"
        return true;
      }
      if (clause.token(i).isPunctuation()) {
        return false;
      }
    }
    return counted(clause, mention.to()) || ofPart(clause, mention.to());
  }

  /** "over 1.88m first time". */
  private static boolean attempt(String noun) {
    return noun.equals("time") || noun.equals("attempt") || noun.equals("try");
  }

  /** "a 5:07 on the third mile", "in 2:11 for 6:32.4 in all": of a part of the race. */
  private static boolean ofPart(Clause clause, int at) {
    if (at >= clause.to() || !(clause.token(at).is("on") || clause.token(at).is("for"))) {
      return false;
    }
    boolean on = clause.token(at).is("on");
    for (int i = at + 1; i < Math.min(clause.to(), at + SPLIT_REACH + 2); i++) {
      switch (clause.token(i).word()) {
        case "overall", "total", "combined" -> {
          return !on && i + 1 < clause.to() && clause.token(i + 1).is("time");
        }
        case "mile", "lap", "kilometre", "kilometer", "leg" -> {
          return on && clause.has(Value.Rank.class, at, i);
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

  /** "a 4:34 25th mile", "a 58.1 last lap": of a part of the race. */
  private static boolean counted(Clause clause, int at) {
    int noun = clause.at(Value.Rank.class, at).map(Mention::to).orElse(at + 1);
    return noun < clause.tokens() && part(clause.token(noun).word());
  }

  private static boolean part(String noun) {
    return switch (noun) {
      case "mile", "lap", "kilometre", "kilometer", "quarter" -> true;
      default -> false;
    };
  }

  /** "cleared five metres in training". */
  private static boolean practised(Clause clause, int at) {
    return at + 1 < clause.tokens()
        && clause.token(at).is("in")
        && (clause.token(at + 1).is("training") || clause.token(at + 1).is("practice"));
  }

  /** "a five-second personal best": by how much it was one. */
  private static boolean improvement(Clause clause, Mention mention, Figure figure) {
    boolean whole =
        (figure.shape() == Figure.Shape.SECONDS || figure.shape() == Figure.Shape.MINUTES)
            && figure.decimals() == 0;
    return whole
        && ((figure.shape() == Figure.Shape.SECONDS
                && mention.length() > 2
                && clause.token(mention.to() - 2).is("-"))
            || (singular(clause, mention.to() - 1)
                && (noun(clause, mention.to()) || earned(clause, mention))));
  }

  private static boolean singular(Clause clause, int at) {
    return clause.token(at).is("minute") || clause.token(at).is("second");
  }

  /** "third, and Webb fifth for a 12 second pack": how far apart they were. */
  private static boolean earned(Clause clause, Mention mention) {
    int at = mention.from() - 1;
    return at > clause.from()
        && (clause.token(at).is("a") || clause.token(at).is("an"))
        && clause.token(at - 1).is("for");
  }

  /** "a six minute PB", "a nine second gap". */
  private static boolean noun(Clause clause, int at) {
    return at < clause.tokens()
        && switch (clause.token(at).word()) {
          case "pb", "pr", "personal", "best", "lifetime", "improvement" -> true;
          case "gap", "split", "lead", "cushion", "margin", "difference", "advantage" -> true;
          default -> false;
        };
  }

  /** "under 2:20", "inside 13 minutes", "later adjusted to 2:28.98": a bound and no mark. */
  private static boolean bounded(Clause clause, Mention mention) {
    if (mention.from() == 0) {
      return false;
    }
    if (mention.from() > 1 && clause.token(mention.from() - 1).is("to")) {
      switch (clause.token(mention.from() - 2).word()) {
        case "adjusted", "corrected", "amended", "revised", "rounded" -> {
          return true;
        }
        default -> {}
      }
    }
    if (mention.from() > 1 && clause.token(mention.from() - 1).is("over")) {
      switch (clause.token(mention.from() - 2).word()) {
        case "going", "went", "got", "sailed", "sailing", "soared", "soaring", "flew" -> {
          return false; // a bar
        }
        default -> {}
      }
    }
    if (mention.from() > 2
        && clause.token(mention.from() - 1).is("at")
        && wentOut(clause, mention)) {
      return true;
    }
    if (clause.token(mention.from() - 1).is("for") && lasted(mention)) {
      return true;
    }
    return switch (clause.token(mention.from() - 1).word()) {
      case "under",
          "below",
          "break",
          "breaks",
          "breaking",
          "broke",
          "inside",
          "sub",
          "over",
          "than",
          "outside",
          "within",
          "beyond",
          "above",
          "tops",
          "topped",
          "topping",
          "around",
          "about",
          "every" ->
          true;
      default -> false;
    };
  }

  /** "ran alone for two hours". */
  private static boolean lasted(Mention mention) {
    Figure figure = ((Value.Amount) mention.value()).figure();
    boolean time = figure.shape() == Figure.Shape.HOURS || figure.shape() == Figure.Shape.MINUTES;
    return time && mention.length() == 2;
  }

  /** "went out at 4.60m", "bowed out at 5.70m": a height that was not cleared. */
  private static boolean wentOut(Clause clause, Mention height) {
    boolean out = clause.token(height.from() - 2).is("out");
    return out
        && switch (clause.token(height.from() - 3).word()) {
          case "went", "going", "bowed", "bowing", "bow", "go", "knocked" -> true;
          default -> false;
        };
  }

  /** Whether a split is told before it, and no place or finish between. */
  private static boolean split(Clause clause, Mention mention) {
    for (Mention other : clause.cues(Cue.SPLIT)) {
      boolean before = other.to() <= mention.from() && mention.from() - other.to() <= SPLIT_REACH;
      if (before
          && !ended(clause, other.to(), mention.from())
          && !behind(clause, other.to(), mention.from())
          && !clocked(clause, other, mention)
          && !round(clause, other)) {
        return true;
      }
    }
    return beside(clause);
  }

  /** "Smith came through 400m in 62.4 while Jones was fourth in 64.5": at the same point. */
  private static boolean beside(Clause clause) {
    Clause parent = clause.parent().orElse(null);
    if (parent == null || !clause.token(clause.from()).is("while")) {
      return false;
    }
    for (Mention split : parent.cues(Cue.SPLIT)) {
      if (clause.token(split.to() - 1).is("through") && !round(parent, split)) {
        return parent.all(Value.Rank.class).isEmpty();
      }
    }
    return false;
  }

  /** "came through in lane three to clock 13.38": at the finish. */
  private static boolean clocked(Clause clause, Mention split, Mention mark) {
    int verb = mark.from() - 1;
    return verb - 1 > split.to()
        && clause.token(split.to() - 1).is("through")
        && clause.token(verb - 1).is("to")
        && Lists.any(clause.cues(Cue.RUN_BASE), v -> v.from() == verb);
  }

  /** "half a lap behind in 9:31.02": at the finish. */
  private static boolean behind(Clause clause, int from, int to) {
    boolean behind = false;
    for (int i = from; i < to; i++) {
      behind |= clause.token(i).is("behind") || clause.token(i).is("adrift");
    }
    return behind && clause.token(to - 1).is("in");
  }

  /** "came through for silver in 1:58", "a fast last lap to take bronze in 8:47". */
  private static boolean ended(Clause clause, int from, Mention mark) {
    boolean prize = false;
    for (Mention rank : clause.all(Value.Rank.class)) {
      var noun = ((Value.Rank) rank.value()).noun();
      boolean won = noun == Value.Rank.Noun.MEDAL || noun == Value.Rank.Noun.VICTORY;
      prize |= won && rank.from() >= from && rank.to() <= mark.from();
    }
    return prize;
  }

  /** "came through for silver in 1:58", "a fast last lap to take bronze in 8:47". */
  private static boolean ended(Clause clause, int from, int to) {
    for (Mention mention : clause.mentions()) {
      boolean part = mention.to() < clause.tokens() && part(clause.token(mention.to()).word());
      boolean place =
          (mention.is(Value.Rank.class) && !part) // "in the first mile"
              || mention.is(Cue.TAKE_BASE)
              || mention.is(Cue.WIN_BASE)
              || mention.is(Cue.FINISH_BASE);
      if (mention.from() >= from && mention.to() <= to && place) {
        return true;
      }
    }
    return false;
  }

  /** "through his heat", "through to the final with", "her opening throw": no part of a race. */
  private static boolean round(Clause clause, Mention split) {
    String word = clause.token(split.to() - 1).word();
    String next = split.to() < clause.tokens() ? clause.token(split.to()).word() : "";
    if (word.equals("opening")) {
      return switch (next) {
        case "throw", "jump", "leap", "attempt", "effort", "round", "height", "put" -> true;
        default -> false;
      };
    }
    boolean stage = clause.next(Value.Stage.class, split.to(), 3).isPresent();
    return word.equals("through")
        && (stage || next.equals("to") || next.equals("with") || next.equals("as"));
  }

  private static boolean standard(Clause clause, Mention mention) {
    for (Mention other : clause.cues(Cue.STANDARD)) {
      boolean after = other.from() >= mention.to() && other.from() - mention.to() <= 1;
      boolean before = other.to() <= mention.from() && mention.from() - other.to() <= 2;
      if (after || before) {
        return true;
      }
    }
    return false;
  }

  /** Whether "previous", "old" or another's name makes a record one that was broken. */
  static boolean previous(Clause clause, Mention best) {
    for (Mention other : clause.cues(Cue.PREVIOUS)) {
      boolean before =
          (other.to() <= best.from() && best.from() - other.to() <= 3)
              || (other.from() >= best.from() && other.to() <= best.to());
      if (before) {
        return true;
      }
    }
    return false;
  }
}
