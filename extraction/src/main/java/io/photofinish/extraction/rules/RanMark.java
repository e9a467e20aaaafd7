package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import java.util.ArrayList;
import java.util.List;

/** SUBJECT clocked … MARK; SUBJECT won in MARK; A and B ran MARK and MARK; MARK for X. */
public final class RanMark implements Rule {
  private static final int REACH = 10;

  private static final Kinds RUNNING = Kinds.of(Cue.RUN, Cue.RUN_BASE, Cue.WIN, Cue.WIN_BASE);

  /** So many with one mark are a relay team; what they ran is for the settle step to tell. */
  private static final int QUARTET = 4;

  @Override
  public String id() {
    return "ran-mark";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.kind() == Clause.Kind.BRACKET) {
      return;
    }
    var marks = new ArrayList<Mention>();
    for (Mention mention : clause.all(Value.Amount.class)) {
      if (verb(clause, mention)
          && !anothers(clause, mention)
          && !names(clause, mention)
          && Marks.number(clause, mention).isPresent()) {
        marks.add(mention);
      }
    }
    if (marks.isEmpty()) {
      return;
    }
    highest(clause, marks);
    var subjects = clause.subjects().isEmpty() ? Shapes.winners(clause) : Shapes.actors(clause);
    if (marks.size() == subjects.size() && marks.size() > 1) {
      for (int i = 0; i < marks.size(); i++) {
        add(clause, subjects.get(i), marks.get(i), 0.95, finds);
      }
      return;
    }
    if (quartet(clause) && marks.size() == 1) {
      add(clause, clause.subjects().get(0), marks.get(0), 0.5, finds);
      return;
    }
    for (Mention mark : marks) {
      Mention athlete = forWhom(clause, mark);
      if (athlete != null) {
        add(clause, athlete, mark, 0.9, finds);
      } else if (subjects.size() == 1
          || (shared(clause) && subjects.size() == 2)
          || (all(clause) && marks.size() == 1)) {
        for (Mention subject : subjects) {
          add(clause, subject, mark, strong(clause, mark) ? 0.8 : 0.5, finds);
        }
      }
    }
  }

  /** "cleared 4.41m, 4.56m and 4.71m": the last of the heights. */
  private static void highest(Clause clause, List<Mention> marks) {
    boolean series = marks.size() > 2 && clause.subjects().size() == 1;
    for (int i = 0; series && i + 1 < marks.size(); i++) {
      Mention next = marks.get(i + 1);
      int gap = next.from() - marks.get(i).to();
      String link = clause.token(next.from() - 1).word();
      series = (gap == 1 || gap == 2) && (link.equals(",") || link.equals("and"));
    }
    if (series) {
      marks.subList(0, marks.size() - 1).clear();
    }
  }

  private static boolean quartet(Clause clause) {
    return clause.ownSubject()
        && clause.subjects().size() == QUARTET
        && Lists.all(clause.subjects(), s -> s.is(Value.Person.class));
  }

  private static void add(
      Clause clause, Mention athlete, Mention mark, double weight, Finds finds) {
    finds.add(clause, athlete, new MarkOf(((Value.Amount) mark.value()).figure()), mark, weight);
  }

  /** "beat the previous mark of 9.87": nobody's of this clause. */
  private static boolean anothers(Clause clause, Mention mark) {
    boolean winner = // "69:10 to the winner's 68:24"
        mark.from() > clause.from() + 1
            && clause.token(mark.from() - 1).is("'s")
            && clause.token(mark.from() - 2).is("winner");
    if (winner) {
      return true;
    }
    for (Mention word : clause.cues(Cue.PREVIOUS)) {
      boolean before =
          word.to() <= mark.from()
              && mark.from() - word.to() <= 3
              && !clause.token(mark.from() - 1).is("with");
      if (before && word.from() > clause.from() && clause.token(word.from() - 1).is("the")) {
        return true;
      }
    }
    return false;
  }

  /** "Smith ran 2:01.50, Jones 2:02.00": whose name stands before it. */
  private static boolean names(Clause clause, Mention mark) {
    for (Mention person : clause.all(Value.Person.class)) {
      if (person.to() == mark.from() && !clause.subjects().contains(person)) {
        return true;
      }
    }
    return false;
  }

  private static boolean verb(Clause clause, Mention mark) {
    for (Mention mention : clause.mentions()) {
      boolean near = mention.to() <= mark.from() && mark.from() - mention.to() <= REACH;
      if (near && mention.is(RUNNING) && clause.happened(mention)) {
        return true;
      }
    }
    if (mark.from() > clause.from() + 1
        && (clause.token(mark.from() - 1).is("on") || clause.token(mark.from() - 1).is("at"))
        && ranked(clause, mark.from() - 1)) {
      return true;
    }
    if (clause.shared().isPresent()
        && clause.ownSubject()
        && mark.from() - 1 == Tail.after(clause, clause.subjects().get(0))) {
      return true; // "and Jones a 2:09.85"
    }
    boolean continued =
        clause.kind() == Clause.Kind.JOINED
            && mark.from() - clause.from() <= 3
            && mark.from() > 0
            && (clause.token(mark.from() - 1).is("to") || clause.token(mark.from() - 1).is("by"));
    return continued;
  }

  /** "third at", "runner-up at". */
  private static boolean ranked(Clause clause, int at) {
    return Lists.any(clause.all(Value.Rank.class), rank -> rank.to() <= at && at - rank.to() <= 2);
  }

  /** "A and B shared bronze at 5.95m", "both A and B cleared 1.95m". */
  private static boolean shared(Clause clause) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      if (Places.tied(clause, rank)) {
        return true;
      }
    }
    for (Mention verb : clause.cues(Cue.TAKE)) {
      if (clause.token(verb.from()).word().startsWith("shar")) {
        return true;
      }
    }
    for (int i = clause.from(); i < clause.to(); i++) {
      switch (clause.token(i).word()) {
        case "both", "each" -> {
          return true;
        }
        case "heat", "heated" -> {
          if (clause.token(Math.max(0, i - 2)).is("dead")) { // "dead-heated"
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** "A, B and C, who all cleared 2.29m". */
  private static boolean all(Clause clause) {
    for (int i = clause.from(); i + 1 < clause.to(); i++) {
      if (clause.token(i).is("who") && clause.token(i + 1).is("all")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb or preposition stands right before the mark. */
  private static boolean strong(Clause clause, Mention mark) {
    for (Mention mention : clause.mentions()) {
      if (mention.is(Cue.RUN) && mark.from() - mention.to() <= 1 && mark.from() >= mention.to()) {
        return true;
      }
    }
    return false;
  }

  /** "2:01.50 for Smith", "only for Smith to respond with 60.05m". */
  private static Mention forWhom(Clause clause, Mention mark) {
    for (Mention person : clause.all(Value.Person.class)) {
      int start = clause.phraseStart(person);
      boolean does =
          start > clause.from()
              && clause.token(start - 1).is("for")
              && person.to() < mark.from()
              && clause.token(person.to()).is("to")
              && mark.from() - person.to() <= REACH;
      if (does) {
        return person;
      }
    }
    if (mark.to() + 1 >= clause.tokens() || !clause.token(mark.to()).is("for")) {
      return null;
    }
    return clause.at(Value.Person.class, mark.to() + 1).orElse(null);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith came through in lane three to clock 13.38.", "Anna Smith | 13.38"),
        finds("Anna Smith clocked 2:01.50 in Oslo.", "Anna Smith | 2:01.50"),
        finds(
            "Anna Smith and Beth Jones ran 2:01.50 and 2:02.00.",
            "Anna Smith | 2:01.50",
            "Beth Jones | 2:02.00"),
        finds("The long jump was won by Anna Smith with a leap of 6.52m.", "Anna Smith | 6.52m"),
        finds(
            "Anna Smith and Beth Jones shared bronze at 4.70m.",
            "Anna Smith | 4.70m",
            "Beth Jones | 4.70m"),
        finds(
            "Both Anna Smith and Beth Jones cleared 1.95m.",
            "Anna Smith | 1.95m",
            "Beth Jones | 1.95m"),
        finds(
            "Bronze went to Ann Lee, Beth Jones and Cara Webb, who all cleared 1.85m.",
            "Ann Lee | 1.85m",
            "Beth Jones | 1.85m",
            "Cara Webb | 1.85m"),
        finds("Anna Smith cleared 4.41m, 4.56m and 4.71m.", "Anna Smith | 4.71m"),
        leaves("Anna Smith went out at 4.60m.", "a height that she failed"),
        finds("Ann Lee, Beth Jones, Cara Webb and Dee Kip ran 3:27.50.", "Ann Lee | 3:27.50"),
        finds(
            "Anna Smith and Beth Jones dead-heated for silver in 10.98.",
            "Anna Smith | 10.98",
            "Beth Jones | 10.98"),
        finds("Anna Smith also beat the old record with 2:01.50.", "Anna Smith | 2:01.50"),
        finds(
            "Anna Smith threw 59.22m, only for Beth Jones to respond with 60.05m.",
            "Anna Smith | 59.22m",
            "Beth Jones | 60.05m"),
        finds("Anna Smith was runner-up at 1.98m.", "Anna Smith | 1.98m"),
        finds(
            "Anna Smith, the fastest in the heats with 2:01.50, was ill.", "Anna Smith | 2:01.50"),
        finds(
            "Anna Smith was beaten by Beth Jones. Both women cleared 1.95m.",
            "Anna Smith | 1.95m",
            "Beth Jones | 1.95m"),
        finds(
            "Anna Smith and Beth Jones met again. Both clocked 2:01.50.",
            "Anna Smith | 2:01.50",
            "Beth Jones | 2:01.50"),
        leaves("Anna Smith met the coach of Beth Jones. Both clocked 2:01.50.", "who, is open"),
        leaves("Anna Smith went through the bell in 1:01.50.", "a split"),
        leaves("Anna Smith ran well to beat the old mark of 1:59.00.", "the mark of somebody else"),
        leaves("Anna Smith wants to run 1:59.00.", "a wish"));
  }
}
