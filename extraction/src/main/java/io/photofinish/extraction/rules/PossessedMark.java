package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.WordSet;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import java.util.List;

/** X's MARK; his MARK, her MARK: whose it is. */
public final class PossessedMark implements Rule {
  private static final int REACH = 14;

  private static final Kinds NAMES = Kinds.of(Value.Person.class, Value.Team.class);

  /** What somebody did once, or has in all. */
  private static final WordSet EFFORTS =
      WordSet.of(
          "throw",
          "effort",
          "leap",
          "jump",
          "attempt",
          "heave",
          "clearance",
          "vault",
          "total",
          "score",
          "tally",
          "time",
          "clocking",
          "performance");

  /** Right before a mark. */
  private static final WordSet PRAISE =
      WordSet.of(
          "round",
          "winning",
          "gasp",
          "huge",
          "massive",
          "superb",
          "fine",
          "modest",
          "impressive",
          "brilliant",
          "stunning",
          "sensational",
          "monster",
          "solid");

  /** Of an older mark, of a part of the race, of somebody else. */
  private static final WordSet OTHER =
      WordSet.of(
          "record",
          "previous",
          "old",
          "target",
          "qualifying",
          "entry",
          "lap",
          "half",
          "split",
          "reaction",
          "margin",
          "than",
          "and",
          "but",
          "who",
          "fastest");

  @Override
  public String id() {
    return "possessed-mark";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Amount.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention mark : clause.all(Value.Amount.class)) {
      Figure figure = ((Value.Amount) mark.value()).figure();
      boolean counted =
          figure.shape() == Figure.Shape.WHOLE || figure.shape() == Figure.Shape.HYPHEN;
      if (counted || mark.from() <= clause.from()) {
        continue;
      }
      Mention owner = owner(clause, mark.from() - 1);
      double weight = 0.82;
      if (owner == null) {
        int of = effort(clause, mark);
        owner = of < 0 ? null : owner(clause, of);
        weight = 0.81;
      }
      if (owner != null && Marks.number(clause, mark).isPresent()) {
        finds.add(clause, owner, new MarkOf(figure), mark, weight);
      }
    }
  }

  /**
   * "her third throw of 66.06m", "his second effort flew 88.17m", "her time for the 1500m was
   * 3:57.90": the token before the phrase; -1 where it is none.
   */
  private static int effort(Clause clause, Mention mark) {
    boolean effort = false;
    for (int i = mark.from() - 1; i >= Math.max(clause.from(), mark.from() - REACH); i--) {
      Token token = clause.token(i);
      boolean whose = token.is("whose");
      boolean owner =
          whose || token.is("'s") || token.is("'") || clause.at(Value.Pronoun.class, i).isPresent();
      effort |= whose && clause.token(i + 1).is("best");
      if (owner) {
        return effort ? i : -1;
      }
      if (token.isPunctuation() && !token.is("-")) {
        return -1;
      }
      boolean best = token.is("best") && (i == clause.from() || !clause.token(i - 1).is("whose"));
      boolean in = effort && (token.is("in") || token.is("with"));
      if (in) { // "her first marathon in a time of 4:12:33"
        return -1;
      }
      if (best || OTHER.has(token) || names(clause, i)) {
        return -1;
      }
      effort |= EFFORTS.has(token) || (token.is("mark") && clause.token(i + 1).is("of"));
      effort |= i + 1 == mark.from() && PRAISE.has(token); // "his last-round 66.06m"
    }
    return -1;
  }

  private static boolean names(Clause clause, int at) {
    return clause.mentions().meets(NAMES)
        && Lists.any(clause.mentions(), m -> m.to() == at + 1 && m.names());
  }

  /** "Anna Smith of Kenya's 2:01.50": whose country it is; null where it is nobody's. */
  private static Mention from(Clause clause, int end) {
    for (Mention country : clause.all(Value.Country.class)) {
      int of = country.from() - 1;
      if (country.to() == end && of > clause.from() && clause.token(of).is("of")) {
        for (Mention person : clause.all(Value.Person.class)) {
          if (person.to() == of) {
            return person;
          }
        }
      }
    }
    return null;
  }

  private static Mention owner(Clause clause, int before) {
    if (clause.token(before).is("whose")) {
      return clause.subjects().size() == 1 ? clause.subjects().get(0) : null;
    }
    if (clause.token(before).is("'s") || clause.token(before).is("'")) {
      for (Mention mention : clause.mentions()) {
        boolean named =
            mention.is(Value.Person.class)
                || mention.is(Value.Definite.class)
                || mention.is(Value.Team.class);
        if (named && mention.to() == before) {
          return mention;
        }
      }
      return from(clause, before);
    }
    for (Mention mention : clause.mentions()) {
      if (mention.to() == before + 1 && mention.is(Value.Pronoun.class)) {
        boolean told =
            clause.subjects().size() == 1 && clause.subjects().get(0).to() <= mention.from();
        return told ? clause.subjects().get(0) : mention;
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith's 2:01.50 came as a surprise.", "Anna Smith | 2:01.50"),
        finds("Anna Smith was proud of her 2:01.50.", "Anna Smith | 2:01.50"),
        finds("Anna Smith's third throw of 66.06m won.", "Anna Smith | 66.06m"),
        finds("Anna Smith won and her second effort flew 66.06m.", "Anna Smith | 66.06m"),
        finds("It was won by Anna Smith, whose time was 2:01.50.", "Anna Smith | 2:01.50"),
        finds("Beth Jones broke Anna Smith's mark of 2:01.50.", "Anna Smith | 2:01.50"),
        finds("Only Anna Smith of Kenya's 2:01.50 was better.", "Anna Smith | 2:01.50"),
        leaves("Anna Smith's previous time of 2:01.50 was beaten.", "a record of before"),
        leaves("Anna Smith's 800m came as a surprise.", "a race"),
        leaves("Anna Smith's 1:01.50 lap came as a surprise.", "a lap"));
  }
}
