package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** X beat Y, 9.83 to 9.85; X won from Y, 22.93m against 22.91m: one mark each. */
public final class ScoreLine implements Rule {
  @Override
  public String id() {
    return "score-line";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.subjects().size() != 1) {
      return;
    }
    var marks = clause.all(Value.Amount.class);
    for (int i = 0; i + 1 < marks.size(); i++) {
      Mention one = marks.get(i);
      Mention two = marks.get(i + 1);
      boolean pair =
          (two.from() - one.to() == 1 || owned(clause, one, two))
              && (clause.token(one.to()).is("to") || clause.token(one.to()).is("against"))
              && Marks.number(clause, one).isPresent()
              && Marks.number(clause, two).isPresent();
      Mention verb = pair ? verb(clause, one) : null;
      boolean own = verb != null && owned(clause, one, two);
      Clause told = pair && verb == null ? inner(clause, one) : clause;
      verb = told.equals(clause) ? verb : verb(told, one);
      Mention other = verb == null ? null : other(told, verb, own ? two : one);
      if (other != null) {
        Mention subject = told.subjects().get(0);
        boolean lost = (lost(clause, verb.from()) || beaten(told, verb)) && !own;
        finds.add(clause, lost ? other : subject, mark(one), one, 0.97);
        finds.add(clause, lost ? subject : other, mark(two), two, 0.97);
        if (lost) {
          finds.add(clause, other, new Place(1), other, 0.6);
          finds.add(clause, subject, new Place(2), verb, 0.6);
        }
        if (verb.is(Cue.WIN) || verb.is(Cue.WIN_BASE)) {
          finds.add(clause, other, new Place(2), other, 0.6);
        }
        if (verb.is(Cue.BEAT) && !lost) {
          finds.add(clause, subject, new Place(1), verb, 0.6);
          if (Places.ordinals(clause).isEmpty() && !medal(clause)) {
            finds.add(clause, other, new Place(2), other, 0.45);
          }
        }
      }
    }
  }

  /** "… in the 800m, where she was pipped by Jones, 2:01.50 to 2:01.53": of the clause before. */
  private static Clause inner(Clause clause, Mention mark) {
    for (Clause child : clause.children()) {
      boolean before = child.to() == mark.from() || child.to() + 1 == mark.from();
      if (before && child.kind() == Clause.Kind.SUBORDINATE && child.subjects().size() == 1) {
        return child;
      }
    }
    return clause;
  }

  /** "beat Jones to bronze". */
  private static boolean medal(Clause clause) {
    return Lists.any(
        clause.all(Value.Rank.class),
        r -> ((Value.Rank) r.value()).noun() == Value.Rank.Noun.MEDAL);
  }

  /** "12.43 to Jones's 12.44". */
  private static boolean owned(Clause clause, Mention one, Mention two) {
    return clause.all(Value.Person.class).stream()
        .anyMatch(
            p ->
                p.from() == one.to() + 1
                    && clause.token(p.to()).is("'s")
                    && p.to() + 1 == two.from());
  }

  private static Mention verb(Clause clause, Mention mark) {
    Mention last = null;
    for (Mention mention : clause.mentions()) {
      boolean against = mention.is(Cue.BEAT) || mention.is(Cue.WIN) || mention.is(Cue.WIN_BASE);
      if (against && mention.to() <= mark.from() && clause.happened(mention)) {
        last = mention;
      }
    }
    return last == null ? loss(clause, mark) : last;
  }

  /** "lost by a hundredth to Jones, 12.44 to 12.45". */
  private static Mention loss(Clause clause, Mention mark) {
    for (int i = clause.from(); i < mark.from(); i++) {
      if (lost(clause, i)) {
        var verb = new Mention(i, i + 1, new Value.Other());
        return clause.happened(verb) ? verb : null;
      }
    }
    return null;
  }

  private static boolean lost(Clause clause, int at) {
    return clause.token(at).is("lost");
  }

  /** "was pipped by Jones". */
  private static boolean beaten(Clause clause, Mention verb) {
    return verb.is(Cue.BEAT)
        && verb.from() > clause.from()
        && clause.has(Cue.BE, Math.max(clause.from(), verb.from() - 2), verb.from());
  }

  private static MarkOf mark(Mention mention) {
    return new MarkOf(((Value.Amount) mention.value()).figure());
  }

  /** The last name between the verb and the marks. */
  private static Mention other(Clause clause, Mention verb, Mention mark) {
    Mention last = null;
    for (Mention mention : clause.mentions()) {
      boolean between = mention.from() >= verb.to() && mention.to() <= mark.from();
      if (between && mention.names() && !clause.subjects().contains(mention)) {
        last = mention;
      }
    }
    return last == null && !verb.is(Cue.BEAT) ? rival(clause, mark) : last;
  }

  /** "got past Jones, winning 2:01.50 to 2:01.53": the only other who is named before the marks. */
  private static Mention rival(Clause clause, Mention mark) {
    Mention rival = null;
    for (Mention name : clause.spotted().in(clause.sentence()).all(Value.Person.class)) {
      if (name.to() <= mark.from() && !clause.subjects().contains(name)) {
        if (rival != null || clause.token(name.to()).is("'s")) {
          return null;
        }
        rival = name;
      }
    }
    boolean object = rival != null && clause.governor(rival) != null && clause.happened(rival);
    return object ? rival : null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Ian Webb ran the 800m, where Anna Smith was pipped on the line by Beth Jones, 2:01.50"
                + " to 2:01.53.",
            "Anna Smith | 2 | 2:01.53",
            "Beth Jones | 1 | 2:01.50"),
        finds(
            "Anna Smith beat Beth Jones in the 800m, 2:01.50 to 2:01.53.",
            "Anna Smith | 1 | 2:01.50",
            "Beth Jones | 2 | 2:01.53"),
        finds(
            "Anna Smith upset Beth Jones in the shot put, 18.93m against 18.91m.",
            "Anna Smith | 1 | 18.93m",
            "Beth Jones | 2 | 18.91m"),
        finds(
            "Anna Smith won by a hair, 2:01.50 to Beth Jones's 2:01.53.",
            "Anna Smith | 2:01.50",
            "Beth Jones | 2 | 2:01.53"),
        finds(
            "Anna Smith lost by a tenth of a second to Beth Jones, 2:01.50 to 2:01.60.",
            "Beth Jones | 1 | 2:01.50",
            "Anna Smith | 2 | 2:01.60"),
        finds(
            "Anna Smith was pipped by Beth Jones in the 100m, 11.90 to 11.91.",
            "Beth Jones | 1 | 11.90",
            "Anna Smith | 2 | 11.91"),
        finds(
            "Anna Smith pulled clear of Beth Jones in the 800m to win 2:01.50 to 2:01.53.",
            "Anna Smith | 2:01.50",
            "Beth Jones | 2 | 2:01.53"),
        leaves("Anna Smith wants to beat Beth Jones, 2:01.50 to 2:01.53.", "a wish"),
        leaves("Anna Smith went from 2:01.50 to 2:00.10.", "nobody is beaten"));
  }
}
