package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.List;

/** a personal best of MARK; her season's best MARK; MARK, a national record; X's record of MARK. */
public final class BestOf implements Rule {
  private static final int REACH = 4;

  /** "short of her own". */
  private static final int COMPARED = 4;

  /** "Joan Benson's 12-year-old indoor 800m world record". */
  private static final int OWNER_REACH = 12;

  @Override
  public String id() {
    return "best-of";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Best.class);
  }

  @Override
  public Kinds besides() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention best : clause.all(Value.Best.class)) {
      String code = ((Value.Best) best.value()).code();
      Mention mark = holder(clause, best) || attempt(clause, best) ? null : mark(clause, best);
      Mention athlete = mark == null ? null : owner(clause, best);
      if (athlete != null
          && !code.isEmpty()
          && (clause.happened(best) || stands(clause, best, athlete))) {
        boolean other = Marks.previous(clause, best) || compared(clause, best);
        int group = other ? mark.from() : Candidate.NONE;
        var figure = ((Value.Amount) mark.value()).figure();
        finds.apart(clause, athlete, new MarkOf(figure), mark, 0.85, group);
        Mention source = clause.subjects().contains(athlete) ? best : mark; // who broke it has both
        finds.apart(clause, athlete, new RecordOf(code), source, 0.85, group);
      }
    }
  }

  /** "hopes to break Smith's record of 1:55.10", "missed her best of 2:01": that is a fact. */
  private static boolean stands(Clause clause, Mention best, Mention athlete) {
    boolean hers = false;
    for (int i = best.from() - 1; i <= best.from(); i++) {
      hers |=
          clause.at(Value.Pronoun.class, i).isPresent()
              && (clause.token(i).is("her") || clause.token(i).is("his"));
    }
    boolean owned = hers || !clause.subjects().contains(athlete);
    return owned && clause.stated(best);
  }

  /** "1.90m, well below her best of 1.98m", "short of her best of 2:01": not that of the day. */
  public static boolean compared(Clause clause, Mention best) {
    for (int i = best.from() - 1; i >= Math.max(clause.from(), best.from() - COMPARED); i--) {
      switch (clause.token(i).word()) {
        case "below", "short", "outside", "down", "shy", "slower", "adrift", "than" -> {
          return true;
        }
        case "off" -> { // "some way off her best", and no "took a second off her best"
          return i == clause.from()
              || switch (clause.token(i - 1).word()) {
                case "way", "well", "just", "far" -> true;
                default -> false;
              };
        }
        case "her", "his", "on", "of", "lifetime", "career", "own", "personal", "season", "'s" -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean holder(Clause clause, Mention best) {
    return clause.token(best.to() - 1).is("holder")
        || (best.to() < clause.tokens() && clause.token(best.to()).is("holder"))
        || (best.to() + 1 < clause.tokens() && clause.token(best.to() + 1).is("holder"));
  }

  /** "second with a best of 5.90m": the best of the attempts. */
  private static boolean attempt(Clause clause, Mention best) {
    if (best.length() == 1
        && best.from() == clause.from() + 1
        && clause.token(Math.min(best.to(), clause.tokens() - 1)).is("was")
        && clause.token(best.from() - 1).is("whose")) {
      return true;
    }
    return best.length() == 1
        && best.from() - 2 >= clause.from()
        && clause.token(best.from() - 1).is("a")
        && clause.token(best.from() - 2).is("with");
  }

  /** "her best of 2:01.50" has it behind, whatever stands before. */
  private static Mention mark(Clause clause, Mention best) {
    for (Mention mention : clause.all(Value.Amount.class)) {
      boolean after =
          mention.from() >= best.to()
              && mention.from() - afterEvent(clause, best.to()) <= REACH
              && !verbBetween(clause, best.to(), mention.from());
      boolean before =
          mention.to() <= best.from()
              && best.from() - mention.to() <= REACH
              && !verbBetween(clause, mention.to(), best.from());
      before &= best.to() >= clause.to() || !clause.token(best.to()).is("of");
      boolean wished = !clause.happened(mention) && clause.stated(mention);
      if ((after || before) && (wished || Marks.number(clause, mention).isPresent())) {
        return mention;
      }
    }
    return null;
  }

  /** "his best in the 110m hurdles is 12.94". */
  private static int afterEvent(Clause clause, int at) {
    return clause.next(Value.Event.class, at, 3).map(Mention::to).orElse(at);
  }

  private static boolean verbBetween(Clause clause, int from, int to) {
    return clause.has(Cue.BREAK, from, to)
        || clause.has(Value.Best.class, from, to)
        || (clause.has(Cue.BY, from, to)
            && !clause.token(from).is("of")
            && !clause.token(from).is("for")
            && !clause.token(from).is("with")
            && !clause.token(from).is("time"));
  }

  /** Whose the record is: the possessor before it, or else the subject. */
  static Mention owner(Clause clause, Mention best) {
    for (Mention mention : clause.mentions()) {
      boolean near = mention.to() < best.from() && best.from() - mention.to() <= OWNER_REACH;
      if (near
          && mention.is(Value.Person.class)
          && clause.token(mention.to()).is("'s")
          && !Lists.any(
              clause.spotted().in(clause.sentence()),
              m ->
                  m.from() > mention.to()
                      && m.to() <= best.from()
                      && (m.refers() || m.is(Value.Amount.class)))) {
        return mention;
      }
    }
    var subjects = Shapes.winners(clause);
    return subjects.size() == 1 ? subjects.get(0) : null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith ran a personal best of 2:01.50.", "Anna Smith | 2:01.50 | PB"),
        finds("Anna Smith's personal best in the 800m is 2:01.50.", "Anna Smith | 2:01.50 | PB"),
        finds("Joan Benson's world record of 1:55.10 survived.", "Joan Benson | 1:55.10 | WR"),
        finds(
            "Anna Smith broke Joan Benson's 17-year-old 800m world record of 1:55.10.",
            "Joan Benson | 1:55.10 | WR"),
        finds("Anna Smith had held the British record with 1:58.20.", "Anna Smith | 1:58.20 | NR"),
        finds(
            "Anna Smith hopes to break Joan Benson's world record of 1:55.10.",
            "Joan Benson | 1:55.10 | WR"),
        finds(
            "Anna Smith narrowly missed her personal best of 2:01.50.",
            "Anna Smith | 2:01.50 | PB"),
        leaves(
            "Anna Smith broke the meeting record of 8:36.20 by two seconds.", "of somebody before"),
        leaves("Anna Smith, the world record holder, ran 2:01.50.", "that of another race"),
        finds(
            "Anna Smith clocked 2:03.10, well outside her best of 2:01.50.",
            "Anna Smith | 2:01.50 | PB"),
        finds("Anna Smith won. Her best for 800m is 2:01.50.", "Her | 2:01.50 | PB"),
        leaves("Anna Smith was second with a best of 4.50m.", "of her attempts"),
        leaves("Anna Smith ran a personal best.", "no mark"),
        leaves("Anna Smith wants a personal best of 2:00.00.", "a wish"));
  }
}
