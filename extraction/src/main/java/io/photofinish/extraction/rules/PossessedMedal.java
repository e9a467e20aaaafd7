package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Optional;

/** X's bronze in 2004; X's 1984 gold; X's victory in the 800m. */
public final class PossessedMedal implements Rule {
  private static final int REACH = 6;

  /** "her 4x400m relay". */
  private static final int NEAR = 5;

  /** "Smith's junior women's high jump victory". */
  private static final int OWNED = 8;

  @Override
  public String id() {
    return "possessed-medal";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public Kinds besides() {
    return Kinds.of(Value.Person.class, Value.Team.class, Value.Pronoun.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      boolean medal =
          value.noun() == Value.Rank.Noun.MEDAL || value.noun() == Value.Rank.Noun.VICTORY;
      boolean place = value.noun() == Value.Rank.Noun.ORDINAL;
      if (!(medal || (place && raced(clause, rank))) || !clause.happened(rank)) {
        continue;
      }
      if (Won.ofRun(clause, rank)) {
        continue;
      }
      Mention owner = place ? possessor(clause, rank) : owner(clause, rank);
      if (owner != null && Places.counts(clause, rank) && fixed(clause, rank)) {
        finds.add(clause, owner, new Place(value.place()), rank, 0.7);
        mark(clause, rank).ifPresent(m -> finds.add(clause, owner, new MarkOf(figure(m)), m, 0.83));
      }
      Mention own = medal && owner == null ? own(clause, rank) : null;
      if (own != null && Places.counts(clause, rank) && fixed(clause, rank)) {
        finds.apart(clause, own, new Place(value.place()), rank, 0.7, rank.from());
        mark(clause, rank)
            .ifPresent(m -> finds.apart(clause, own, new MarkOf(figure(m)), m, 0.83, rank.from()));
      }
    }
  }

  /** "After her bronze in the 800m, Smith won": whoever the clause speaks of; else null. */
  private static Mention own(Clause clause, Mention rank) {
    Mention whose = null;
    for (Mention mention : clause.all(Value.Pronoun.class)) {
      boolean near = mention.to() <= rank.from() && rank.from() - mention.to() <= NEAR;
      whose = near && ((Value.Pronoun) mention.value()).possessive() ? mention : whose;
    }
    if (whose == null || clause.subjects().size() != 1 || !after(clause, whose.from() - 1)) {
      return null;
    }
    for (int i = whose.to(); i < rank.from(); i++) {
      if (clause.token(i).is(",") || clause.token(i).is("and")) {
        return null;
      }
    }
    Mention subject = clause.subjects().get(0);
    boolean acts = subject.value() instanceof Value.Pronoun p && !p.possessive();
    boolean named = subject.is(Value.Person.class) && !official(clause, subject);
    return acts || named ? subject : null;
  }

  /** "coach Joan Benson": who speaks of somebody else. */
  private static boolean official(Clause clause, Mention name) {
    return Lists.any(
        clause.spotted().in(clause.sentence()).all(Value.Role.class),
        m -> m.to() == name.from() && ((Value.Role) m.value()).official());
  }

  /** "after her win", "followed her bronze": it was won before. */
  private static boolean after(Clause clause, int at) {
    return at >= clause.from()
        && switch (clause.token(at).word()) {
          case "after", "following", "followed", "since" -> true;
          default -> false;
        };
  }

  /** "victory with 5.93m", "win in 2:01.50". */
  private static Optional<Mention> mark(Clause clause, Mention rank) {
    boolean victory = value(rank).noun() == Value.Rank.Noun.VICTORY;
    boolean told =
        victory
            && rank.to() + 1 < clause.to()
            && (clause.token(rank.to()).is("with") || clause.token(rank.to()).is("in"));
    return told
        ? clause
            .next(Value.Amount.class, rank.to() + 1, 2)
            .filter(m -> Marks.number(clause, m).isPresent())
        : Optional.empty();
  }

  private static Figure figure(Mention mark) {
    return ((Value.Amount) mark.value()).figure();
  }

  /** "second place in the 800m", "second placing over 800m", "excellent third in the 800m". */
  private static boolean raced(Clause clause, Mention rank) {
    int at = rank.to();
    if (at + 1 >= clause.to()) {
      return false;
    }
    String word = clause.token(at).word();
    boolean noun = word.equals("place") || word.equals("placing") || word.equals("position");
    noun |= clause.token(at - 1).is("place");
    boolean praised =
        rank.from() - 2 >= clause.from()
            && clause.at(Value.Pronoun.class, rank.from() - 1).isEmpty()
            && ((Value.Rank) rank.value()).place() > 1;
    at += noun && !clause.token(at - 1).is("place") ? 1 : 0;
    boolean in = at < clause.to() && (clause.token(at).is("in") || clause.token(at).is("over"));
    return in && (noun || praised);
  }

  /** "following his excellent third in the 800m": whoever owns it. */
  private static Mention possessor(Clause clause, Mention rank) {
    for (Mention mention : clause.mentions()) {
      boolean near = mention.to() <= rank.from() && rank.from() - mention.to() <= 1;
      if (near && mention.value() instanceof Value.Pronoun pronoun && pronoun.possessive()) {
        return mention;
      }
    }
    Mention owner = owner(clause, rank);
    return owner != null && rank.from() - owner.to() <= 2 ? owner : null;
  }

  private static Value.Rank value(Mention rank) {
    return (Value.Rank) rank.value();
  }

  /** The year or race that it was: "the gold of her dreams" is none. */
  private static boolean fixed(Clause clause, Mention rank) {
    int from = Math.max(clause.from(), rank.from() - REACH);
    int to = rank.to() + REACH;
    for (int i = rank.to(); i < Math.min(clause.to(), to); i++) {
      if (clause.token(i).is("race") && value(rank).noun() == Value.Rank.Noun.ORDINAL) {
        return true;
      }
    }
    boolean timed =
        value(rank).noun() == Value.Rank.Noun.VICTORY
            && clause.has(Value.Amount.class, from, rank.from());
    return timed
        || clause.has(Value.Year.class, from, to)
        || clause.has(Value.Ago.class, from, to)
        || clause.has(Value.Town.class, from, to)
        || clause.has(Value.Event.class, from, to);
  }

  /** Whose it is: of several the last who is named. */
  private static Mention owner(Clause clause, Mention rank) {
    Mention owner = null;
    for (Mention mention : clause.mentions()) {
      boolean near = mention.to() < rank.from() && rank.from() - mention.to() <= OWNED;
      boolean owns =
          near && (clause.token(mention.to()).is("'s") || clause.token(mention.to()).is("'"));
      owner = owns && mention.names() ? mention : owner;
    }
    return owner;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("It follows Joan Benson's bronze in 2004.", "Joan Benson | 3"),
        finds("Joan Benson's victory in the 800m came late.", "Joan Benson | 1"),
        finds("It followed Joan Benson's second placing over 800m.", "Joan Benson | 2"),
        finds("I missed Joan Benson after her excellent third in the javelin.", "her | 3"),
        finds(
            "Joan Benson's under 18 long jump win with 5.93m came late.",
            "Joan Benson | 1",
            "Joan Benson | 5.93m"),
        finds("They were led by Joan Benson's 18:17 wire to wire victory.", "Joan Benson | 1"),
        finds("After her bronze in the 800m, Joan Benson won the 1500m.", "Joan Benson | 3"),
        finds(
            "Two days after her victory in the 800m in 1:58.10, Joan Benson was fifth.",
            "Joan Benson | 1"),
        leaves("After her bronze in the 800m, coach Joan Benson praised Ann Lee.", "Ann Lee's"),
        leaves("Joan Benson's first in the 800m was slow.", "a first race"),
        leaves("Joan Benson's gold medal hopes were dashed.", "a hope"),
        leaves("Joan Benson's gold was a surprise.", "which race is not said"));
  }
}
