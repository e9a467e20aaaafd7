package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.RecordOf;
import java.util.List;

/**
 * the MARK set by X; the MARK that X ran; the MARK of X, set in Rome; the record of MARK stood to
 * X; X's record of MARK, which another broke: whose a mark is that is spoken of.
 */
public final class HeldRecord implements Rule {
  private static final int RECORD_REACH = 6;
  private static final int REACH = 7;

  private record Owner(Mention athlete, Clause clause) {}

  @Override
  public String id() {
    return "held-record";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention mark : clause.all(Value.Amount.class)) {
      Figure figure = ((Value.Amount) mark.value()).figure();
      boolean of = mark.from() > clause.from() && clause.token(mark.from() - 1).is("of");
      boolean counted =
          figure.shape() == Figure.Shape.WHOLE
              || (figure.shape() == Figure.Shape.HYPHEN && !of); // "the mark of 12-1 held by"
      boolean open = !counted && clause.stated(mark);
      Owner owner = open ? owner(clause, mark) : null;
      if (owner != null) {
        finds.apart(owner.clause(), owner.athlete(), new MarkOf(figure), mark, 0.96, mark.from());
        record(clause, mark, owner, finds);
      }
    }
  }

  private static void record(Clause clause, Mention mark, Owner owner, Finds finds) {
    for (Mention best : clause.all(Value.Best.class)) {
      String code = ((Value.Best) best.value()).code();
      int to =
          Math.min(mark.from(), owner.clause().another() ? owner.clause().from() : mark.from());
      boolean near = best.to() <= to && to - best.to() <= RECORD_REACH;
      if (near && !code.isEmpty()) {
        finds.apart(owner.clause(), owner.athlete(), new RecordOf(code), best, 0.96, mark.from());
      }
    }
  }

  private static Owner owner(Clause clause, Mention mark) {
    for (Clause child : clause.children()) {
      boolean about =
          child.kind() == Clause.Kind.SUBORDINATE
              && (child.from() >= mark.to()
                  ? follows(clause, mark, child.from()) && !left(child)
                  : child.another() && precedes(clause, child, mark));
      Mention athlete = about && !SentenceView.hangs(child) ? athlete(child) : null;
      if (athlete != null) {
        return new Owner(athlete, child);
      }
    }
    Mention of = of(clause, mark);
    if (of != null) {
      return new Owner(of, setting(clause, of));
    }
    Mention holder = holder(clause, mark);
    holder = holder == null ? passive(clause, mark) : holder;
    return holder == null ? null : new Owner(holder, since(clause));
  }

  /** "The old mark, 13:33.07, had been held by Jones": hers; null where nobody is told. */
  private static Mention passive(Clause clause, Mention mark) {
    boolean old = Lists.any(clause.cues(Cue.PREVIOUS), c -> c.to() <= mark.from());
    boolean comma =
        mark.from() > clause.from()
            && clause.token(mark.from() - 1).is(",")
            && mark.to() < clause.to()
            && clause.token(mark.to()).is(",");
    if (!old || !comma || !clause.subjects().isEmpty()) {
      return null;
    }
    for (Mention name : clause.all(Value.Person.class)) {
      int by = clause.phraseStart(name) - 1;
      boolean held =
          by > mark.to()
              && clause.token(by).is("by")
              && switch (clause.token(by - 1).word()) {
                case "held", "set", "owned", "established", "run" -> true;
                default -> false;
              };
      if (held) {
        return name;
      }
    }
    return null;
  }

  /** The clause that says since when, where one hangs on it. */
  private static Clause since(Clause clause) {
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.SUBORDINATE && clause.token(child.from()).is("since")) {
        return child;
      }
    }
    return clause;
  }

  /** "won in 54.41, which left Jones": the mark is not hers. */
  private static boolean left(Clause child) {
    return child.from() + 1 < child.to()
        && switch (child.token(child.from() + 1).word()) {
          case "left", "gave", "put", "saw", "earned" -> true;
          default -> false;
        };
  }

  /** "broke X's national record of MARK", "beating X's 1995 figures of MARK": of another than X. */
  private static Mention holder(Clause clause, Mention mark) {
    int of = mark.from() - 1;
    if (of - 2 < clause.from() || !clause.token(of).is("of")) {
      return null;
    }
    switch (clause.token(of - 1).word()) {
      case "record", "standard", "figures" -> {}
      default -> {
        return null;
      }
    }
    for (int i = of - 2; i > Math.max(clause.from(), of - RECORD_REACH - 2); i--) {
      if (clause.token(i).is("'s") || clause.token(i).is("'")) {
        for (Mention mention : clause.mentions()) {
          boolean own = clause.subjects().isEmpty() || clause.subjects().contains(mention);
          if (mention.to() == i && mention.is(Value.Person.class) && !own) {
            return mention;
          }
        }
        return null;
      }
      if (clause.token(i).isPunctuation() && !clause.token(i).is("-")) {
        return null;
      }
    }
    return null;
  }

  /** "1:41.73 which", "1:41.73, set by", "1:41.73 over 800 metres that". */
  private static boolean follows(Clause clause, Mention mark, int at) {
    return at <= mark.to() + 1
        || clause.at(Value.Event.class, mark.to() + 1).filter(e -> e.to() == at).isPresent();
  }

  /** "the mark set by Smith in Oslo, 1:58.10". */
  private static boolean precedes(Clause clause, Clause child, Mention mark) {
    return mark.from() == child.to() + 1 && clause.token(child.to()).is(",");
  }

  /** "set by X", "that X ran". */
  private static Mention athlete(Clause child) {
    boolean by = child.from() + 1 < child.to() && child.token(child.from() + 1).is("by");
    if (by) {
      for (Mention mention : child.mentions()) {
        if (mention.refers() && mention.from() - child.from() <= REACH) {
          return mention;
        }
      }
      return null;
    }
    boolean own = child.ownSubject() || child.token(child.from()).is("which");
    return own && child.subjects().size() == 1 && child.subjects().get(0).from() >= child.from()
        ? child.subjects().get(0)
        : null;
  }

  /** "the MARK of X", "the record of MARK had stood to X". */
  private static Mention of(Clause clause, Mention mark) {
    for (Mention mention : clause.mentions()) {
      if (!mention.names() || mention.from() < mark.to() || mention.from() - mark.to() > REACH) {
        continue;
      }
      int at = clause.phraseStart(mention) - 1;
      boolean of = at == mark.to() && clause.token(at).is("of");
      boolean to =
          at > mark.to()
              && at - mark.to() <= 3
              && clause.token(at).is("to")
              && (clause.token(at - 1).word().startsWith("stood")
                  || clause.token(at - 1).word().startsWith("belong"));
      boolean by =
          at > mark.to()
              && at - mark.to() <= 4
              && clause.token(at).is("by")
              && (clause.token(at - 1).is("held") || wasSet(clause, mark.to(), at - 1))
              && !clause.token(mark.to()).is(",");
      return of || to || by ? mention : null;
    }
    return null;
  }

  /** "The previous mark of 1:58.10 was set by Smith". */
  private static boolean wasSet(Clause clause, int from, int verb) {
    boolean was = clause.token(from).is("was") || clause.token(from).is("had");
    return was
        && switch (clause.token(verb).word()) {
          case "set", "run", "established", "achieved", "recorded", "clocked" -> true;
          default -> false;
        };
  }

  /** "…, set at Rieti in 1993": where that mark was made. */
  private static Clause setting(Clause clause, Mention athlete) {
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.SUBORDINATE && child.from() == athlete.to() + 1) {
        return child;
      }
    }
    return clause;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "The old mark, 2:01.50, had been held by Anna Smith since 1981.",
            "Anna Smith | 2:01.50"),
        finds(
            "The world record of 1:55.10 set by Joan Benson stood.", "Joan Benson | 1:55.10 | WR"),
        finds(
            "The national record of 1:58.10 held by Anna Smith is safe.",
            "Anna Smith | 1:58.10 | NR"),
        finds("The mark set by Anna Smith in Oslo, 1:58.10, is safe.", "Anna Smith | 1:58.10"),
        finds(
            "It beat the 1:55.10 which Joan Benson ran in Oslo in 1981.", "Joan Benson | 1:55.10"),
        finds(
            "It beat the world record of 1:55.10 that Joan Benson had run in Oslo.",
            "Joan Benson | 1:55.10 | WR"),
        finds("It beat the 1:55.10 of Kenyan Joan Benson, set at Rieti.", "Joan Benson | 1:55.10"),
        finds(
            "The world record of 1:55.10 had stood to Joan Benson since 1981.",
            "Joan Benson | 1:55.10 | WR"),
        finds(
            "Anna Smith hopes to break the world record of 1:55.10 set by Joan Benson.",
            "Joan Benson | 1:55.10 | WR"),
        finds(
            "The previous mark of 1:58.10 was set by Anna Smith in Oslo.", "Anna Smith | 1:58.10"),
        finds("Anna Smith broke Beth Jones's 1995 record of 1:58.10.", "Beth Jones | 1:58.10"),
        leaves("Anna Smith's record of 1:58.10 was missed by Beth Jones.", "X is whom it tells of"),
        leaves("Smith ran 54:41, which left Beth Jones in fourth.", "whom she passed"),
        leaves("The world record of 1:55.10 stood.", "nobody is named"),
        leaves("The world record was beaten by Anna Smith.", "no mark"));
  }
}
