package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.BehindWinner;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.SameAs;
import java.util.List;
import java.util.Set;

/** on countback from X; in the same time as X: both have one mark. */
public final class SameMark implements Rule {
  private static final int REACH = 5;

  @Override
  public String id() {
    return "same-mark";
  }

  @Override
  public Set<String> words() {
    return Set.of("countback", "same");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().size() == 2) {
      shared(clause, finds);
    }
    if (clause.subjects().size() < 3) {
      winners(clause, finds);
    }
    if (clause.subjects().size() != 1) {
      return;
    }
    Mention subject = clause.subjects().get(0);
    for (int i = clause.from() + 1; i + 1 < clause.to(); i++) {
      Mention other = other(clause, i);
      if (other == null || other.equals(subject)) {
        continue;
      }
      Mention source = new Mention(i, i + 1, new Value.Other());
      if (clause.happened(source)) {
        both(clause, subject, other, source, finds);
      }
    }
  }

  /** "Smith and Jones were given the same time of 11.12": told once for both. */
  private static void shared(Clause clause, Finds finds) {
    for (int i = clause.from() + 1; i + 1 < clause.to(); i++) {
      boolean same =
          clause.token(i).is("same")
              && clause.token(i - 1).is("the")
              && mark(clause.token(i + 1).word());
      Mention mark = same ? clause.next(Value.Amount.class, i + 2, 2).orElse(null) : null;
      if (mark != null && Marks.number(clause, mark).isPresent()) {
        var figure = ((Value.Amount) mark.value()).figure();
        var beside = new Mention(i, i + 2, new Value.Other());
        finds.add(clause, clause.subjects().get(0), new MarkOf(figure), mark, 0.9);
        finds.add(clause, clause.subjects().get(1), new MarkOf(figure), beside, 0.9);
      }
    }
  }

  /** Who has the same mark by the word at {@code i}; null where it says that of nobody. */
  private static Mention other(Clause clause, int i) {
    if (clause.token(i).is("countback") && clause.token(i - 1).is("on")) {
      return linked(clause, i + 1) ? name(clause, i + 1, i + REACH) : beaten(clause, i - 1);
    }
    boolean same = clause.token(i).is("same") && clause.token(i - 1).is("the");
    if (same && i + 2 < clause.tokens() && mark(clause.token(i + 1).word())) {
      if (clause.token(i + 2).is("as")) {
        return name(clause, i + 3, i + REACH);
      }
      String before = i - 2 >= clause.from() ? clause.token(i - 2).word() : "";
      boolean in = before.equals("in") || before.equals("with");
      return in ? before(clause) : ahead(clause);
    }
    return null;
  }

  /** "beat Jones on countback": whom "on" follows. */
  private static Mention beaten(Clause clause, int on) {
    for (Mention person : clause.all(Value.Person.class)) {
      Mention governor = clause.governor(person);
      if (person.to() == on && governor != null && governor.is(Cue.BEAT)) {
        return person;
      }
    }
    return null;
  }

  /** "Smith and Jones cleared the same height": as the winner, where no mark is told. */
  private static void winners(Clause clause, Finds finds) {
    for (int i = clause.from() + 2; i + 1 < clause.to(); i++) {
      int at = i - 1;
      boolean same =
          clause.token(i).is("same")
              && clause.token(at).is("the")
              && (clause.token(i + 1).is("height") || clause.token(i + 1).is("distance"));
      boolean cleared = same && Lists.any(clause.cues(Cue.RUN), v -> v.to() == at);
      boolean ends =
          i + 2 >= clause.to()
              || clause.token(i + 2).isPunctuation()
              || clause.token(i + 2).is("but");
      if (cleared && ends && clause.all(Value.Amount.class).isEmpty()) {
        int word = i;
        for (Mention subject : clause.subjects()) {
          var source = new Mention(word, word + 1, new Value.Other());
          var none = new Value.Margin(Discipline.Measure.DISTANCE, 0, 2);
          finds.add(clause, subject, new BehindWinner(none), source, 0.6);
          word++;
        }
      }
    }
  }

  /** "Jones was second in 2:02.00 and Webb third in the same time": as who was named before. */
  private static Mention before(Clause clause) {
    Mention subject = clause.subjects().get(0);
    Mention last = null;
    for (Mention person : clause.spotted().in(clause.sentence()).all(Value.Person.class)) {
      last = person.to() <= subject.from() ? person : last;
    }
    boolean placed = !Places.ordinals(clause).isEmpty();
    return placed ? last : ahead(clause);
  }

  private static void both(
      Clause clause, Mention subject, Mention other, Mention source, Finds finds) {
    var beside = new Mention(source.from() - 1, source.to(), new Value.Other());
    finds.add(clause, subject, new SameAs(other), source, 0.7);
    finds.add(clause, other, new SameAs(subject), beside, 0.7);
  }

  /** Of whom the sentence speaks where "who was given the same time" tells of another. */
  private static Mention ahead(Clause clause) {
    boolean who =
        clause.kind() == Clause.Kind.SUBORDINATE
            && clause.token(clause.from()).is("who")
            && clause.from() + 1 < clause.to();
    Clause at = clause.parent().orElse(null);
    return who && at != null && at.subjects().size() == 1 ? at.subjects().get(0) : null;
  }

  private static boolean mark(String word) {
    return switch (word) {
      case "time", "height", "distance", "mark", "score" -> true;
      default -> false;
    };
  }

  /** "on countback from", "… ahead of": who lost by it. */
  private static boolean linked(Clause clause, int at) {
    return switch (clause.token(at).word()) {
      case "from", "ahead", "over", "to", "after" -> true;
      default -> false;
    };
  }

  private static Mention name(Clause clause, int from, int to) {
    for (Mention mention : clause.spotted().in(clause.sentence()).all(Value.Person.class)) {
      if (mention.from() >= from && mention.from() <= to) {
        return mention;
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith cleared 4.80m to beat Beth Jones on countback.",
            "Anna Smith | as Beth Jones",
            "Beth Jones | as Anna Smith"),
        finds(
            "Anna Smith and Beth Jones cleared the same height.",
            "Anna Smith | same after the winner",
            "Beth Jones | height after the winner"),
        leaves("Anna Smith failed at the same height.", "not cleared"),
        finds(
            "Anna Smith cleared 4.80m to win on countback from Beth Jones.",
            "Anna Smith | as Beth Jones",
            "Beth Jones | as Anna Smith"),
        finds(
            "Anna Smith took silver in 10.08, the same time as Beth Jones.",
            "Anna Smith | as Beth Jones",
            "Beth Jones | as Anna Smith"),
        finds(
            "Anna Smith won in 10.08 from Beth Jones, who was given the same time.",
            "Anna Smith | as Beth Jones",
            "Beth Jones | as Anna Smith"),
        finds(
            "Beth Jones was second in 10.08 and Anna Smith third in the same time.",
            "Anna Smith | as Beth Jones",
            "Beth Jones | as Anna Smith"),
        finds(
            "Anna Smith and Beth Jones shared the same time, 11.12, in Bern.",
            "Anna Smith | 11.12",
            "Beth Jones | same time"),
        leaves("Anna Smith won on countback.", "from whom is not said"),
        leaves("Anna Smith left at the same time as the bus.", "nobody"));
  }
}
