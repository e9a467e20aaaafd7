package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.List;

/** SUBJECT set a national record; SUBJECT broke the British record; MARK, the fastest this year. */
public final class SetRecord implements Rule {
  private static final int REACH = 13;

  @Override
  public String id() {
    return "set-record";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Best.class);
  }

  @Override
  public Kinds besides() {
    return Kinds.of(Cue.SET, Cue.BREAK);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention best : clause.all(Value.Best.class)) {
      String code = ((Value.Best) best.value()).code();
      if (vague(clause, best)) {
        continue;
      }
      if (code.isEmpty() || !clause.happened(best) || holderWord(clause, best)) {
        continue;
      }
      if (missed(clause, best)) {
        continue;
      }
      Mention verb = verb(clause, best);
      if (verb == null) {
        continue;
      }
      Mention owner = BestOf.owner(clause, best);
      for (Mention subject : Shapes.actors(clause)) {
        boolean others = owner != null && !owner.equals(subject) && clause.subjects().size() == 1;
        if (!others || clause.has(Cue.BREAK, verb.from(), best.from())) {
          finds.add(clause, subject, new RecordOf(code), best, 0.7);
        }
      }
    }
  }

  /** "at his best": no record. */
  private static boolean vague(Clause clause, Mention best) {
    String first = clause.token(best.from()).word();
    return clause.token(best.to() - 1).is("best")
        && (best.length() == 1
            || (best.length() == 2
                && (first.equals("his")
                    || first.equals("her")
                    || first.equals("own")
                    || first.equals("previous"))));
  }

  /** "a second outside his lifetime best", "within a stride of the record": not set. */
  private static boolean missed(Clause clause, Mention best) {
    int at = best.from() - 1;
    while (at > clause.from() && determiner(clause.token(at).word())) {
      at--;
    }
    return switch (at > clause.from() ? clause.token(at).word() : "") {
      case "outside" -> true;
      case "of", "to" ->
          switch (clause.token(at - 1).word()) {
            case "short", "shy", "adrift", "wide", "close", "near" -> true;
            default -> within(clause, at - 1);
          };
      case "than" -> clause.token(at - 1).is("slower");
      case "from" -> clause.token(at - 1).is("away");
      default -> false;
    };
  }

  private static boolean within(Clause clause, int at) {
    for (int i = at; i >= Math.max(clause.from(), at - REACH); i--) {
      if (clause.token(i).is("within")) {
        return true;
      }
    }
    return false;
  }

  private static boolean determiner(String word) {
    return switch (word) {
      case "his", "her", "their", "the", "a", "an", "own", "'s" -> true;
      default -> false;
    };
  }

  private static Mention verb(Clause clause, Mention best) {
    Mention last = null;
    for (Mention mention : clause.mentions()) {
      boolean setting = mention.is(Cue.SET) || mention.is(Cue.BREAK);
      if (setting
          && mention.to() <= best.from()
          && best.from() - mention.to() <= REACH
          && clause.happened(mention)) {
        last = mention;
      }
    }
    return last;
  }

  /** "the world record holder". */
  private static boolean holderWord(Clause clause, Mention best) {
    String last = clause.token(best.to() - 1).word();
    if (last.equals("holder")) {
      return true;
    }
    for (int i = best.to(); i < Math.min(clause.tokens(), best.to() + 2); i++) {
      String word = clause.token(i).word();
      if (word.equals("holder")
          || word.equals("holders")
          || word.equals("attempt")
          || word.equals("pace")
          || word.equals("bid")
          || word.equals("chance")
          || word.equals("schedule")) {
        return true;
      }
    }
    return Marks.previous(clause, best) && !clause.has(Cue.BREAK, clause.from(), best.from());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith set a national record in Oslo.", "Anna Smith | NR"),
        finds("Anna Smith broke the world record on Friday.", "Anna Smith | WR"),
        finds("Anna Smith broke Joan Benson's world record of 1:55.10.", "Anna Smith | WR"),
        leaves("Anna Smith took silver behind Joan Benson's Games record of 6.97m.", "another's"),
        leaves("Anna Smith ran 2:01.10, a second outside her lifetime best.", "not set"),
        leaves("Anna Smith ran within a stride of the national record in Oslo.", "not set"),
        leaves("Anna Smith hopes to break the world record.", "a wish"),
        leaves("Anna Smith beat the world record holder.", "a person"));
  }
}
