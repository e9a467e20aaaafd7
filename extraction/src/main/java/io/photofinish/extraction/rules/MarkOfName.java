package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import java.util.ArrayList;
import java.util.List;

/** the 15:07.21 of X and 15:08.90 of Y; 6,527 from X: the name after the mark. */
public final class MarkOfName implements Rule {
  /** "Their bests before the race were 2:01.50 for Smith": words from the noun to the mark. */
  private static final int REACH = 9;

  @Override
  public String id() {
    return "mark-of-name";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    listed(clause, finds);
    for (Mention mark : clause.all(Value.Amount.class)) {
      Figure figure = ((Value.Amount) mark.value()).figure();
      boolean counted =
          figure.shape() == Figure.Shape.WHOLE || figure.shape() == Figure.Shape.HYPHEN;
      if (counted || !links(clause, mark) || Marks.number(clause, mark).isEmpty()) {
        continue;
      }
      for (Mention name : clause.spotted().in(clause.sentence())) {
        boolean next =
            name.names()
                && name.from() > mark.to()
                && clause.phraseStart(name) <= noun(clause, mark.to()) + 1;
        if (next) {
          finds.add(clause, name, new MarkOf(figure), mark, 0.96);
          break;
        }
      }
    }
  }

  /** "2:58:10 (Smith), 2:59:30 for Jones and 3:40:29 Webb": the mark of each before the name. */
  private static void listed(Clause clause, Finds finds) {
    var own = clause.all(Value.Amount.class);
    if (own.isEmpty()
        || !introduced(clause, own.get(0).from())
        || before(clause, own.get(0).from())) {
      return;
    }
    var names = new ArrayList<Mention>();
    var marks = new ArrayList<Mention>();
    for (Mention mark : clause.spotted().in(clause.sentence()).all(Value.Amount.class)) {
      Mention name = mark.from() < own.get(0).from() ? null : behind(clause, mark);
      if (name != null && clock(mark) && Marks.number(clause, mark).isPresent()) {
        names.add(name);
        marks.add(mark);
      }
    }
    boolean all = names.size() > 1 && marks.get(0).equals(own.get(0));
    for (int i = 0; all && i < names.size(); i++) {
      var figure = ((Value.Amount) marks.get(i).value()).figure();
      finds.add(clause, names.get(i), new MarkOf(figure), marks.get(i), 0.985);
    }
  }

  /** The name right behind a mark, in brackets or after "for"; null where none is. */
  private static Mention behind(Clause clause, Mention mark) {
    int at = mark.to();
    boolean link =
        at < clause.tokens()
            && (clause.token(at).is("for")
                || (clause.token(at).is("from") && clause.cues(Cue.WIN).isEmpty())
                || clause.token(at).is("("));
    for (Mention name : clause.spotted().in(clause.sentence()).all(Value.Person.class)) {
      boolean closed =
          !link
              || !clause.token(at).is("(")
              || (name.to() < clause.tokens() && clause.token(name.to()).is(")"));
      if (name.from() == at + (link ? 1 : 0)) {
        return closed ? name : null;
      }
    }
    return null;
  }

  private static boolean clock(Mention mark) {
    return switch (((Value.Amount) mark.value()).figure().shape()) {
      case CLOCK2, CLOCK3 -> true;
      default -> false;
    };
  }

  /** "times of", "the finish:": no name that the first mark would belong to. */
  private static boolean introduced(Clause clause, int at) {
    return at > clause.from()
        && switch (clause.token(at - 1).word()) {
          case "of", ":", "-", "\u2013", "\u2014", "with", "were", ";" -> true;
          default -> false;
        };
  }

  /** "their bests were 2:01.50", "with targets of 2:01.50": marks of other days. */
  private static boolean before(Clause clause, int to) {
    boolean were = clause.token(to - 1).is("were");
    int start = clause.spotted().sentence(clause.sentence()).from();
    for (int i = to - 1; i >= Math.max(start, to - REACH); i--) {
      switch (clause.token(i).word()) {
        case "target", "targets", "standard", "standards" -> {
          return true;
        }
        case "best", "bests", "pbs" -> {
          if (were && !clause.token(i + 1).is("of")) { // no "best of the rest"
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** Where "a 6.71m leap" ends, or the mark itself. */
  private static int noun(Clause clause, int at) {
    boolean noun =
        at < clause.tokens()
            && switch (clause.token(at).word()) {
              case "effort", "throw", "jump", "leap", "put", "run", "vault", "clocking" -> true;
              case "performance", "swim", "clearance", "heave", "toss" -> true;
              default -> false;
            };
    return at + (noun ? 1 : 0);
  }

  /** "won in 50.10 from Smith" is the winner's: "from" and "by" need a list. */
  private static boolean links(Clause clause, Mention mark) {
    int at = noun(clause, mark.to());
    if (at + 1 >= clause.tokens()) {
      return false;
    }
    String before = mark.from() > clause.from() ? clause.token(mark.from() - 1).word() : "";
    if (at > mark.to()) {
      return clause.token(at).is("by") || clause.token(at).is("from");
    }
    return switch (clause.token(at).word()) {
      case "of" -> !before.equals("in") && !before.equals("with");
      case "from", "by" ->
          before.equals("the")
              || before.equals("to")
              || (before.equals("and") && clause.cues(Cue.WIN).isEmpty());
      default -> false;
    };
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Cara Webb was third to the 15:07.21 of Anna Smith and 15:08.90 of Beth Jones.",
            "Anna Smith | 15:07.21",
            "Beth Jones | 15:08.90"),
        finds(
            "Cara Webb totalled more than the 6,531 points of Anna Smith.",
            "Anna Smith | 6,531 points"),
        finds(
            "They had times of 2:58:10 Anna Smith, 3:12:59 for Beth Jones and 3:40:29 Cara Webb.",
            "Anna Smith | 2:58:10",
            "Beth Jones | 3:12:59",
            "Cara Webb | 3:40:29"),
        leaves(
            "Their bests coming in were 2:01.50 for Anna Smith and 2:02.00 for Beth Jones.",
            "of other days"),
        leaves(
            "They won with 2:01.50 from Anna Smith and 2:02.10 from Beth Jones.", "who was behind"),
        leaves("Anna Smith 2:58:10, Beth Jones 2:59:30 and Cara Webb 3:40:29.", "names first"),
        leaves("Cara Webb won in 50.10 from Anna Smith.", "the winner's mark"),
        leaves("Cara Webb could match the 15:07.21 of Anna Smith.", "it has not happened"));
  }
}
