package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** SUBJECT won the battle for bronze; SUBJECT edged X for third: the place that was fought for. */
public final class BattleFor implements Rule {
  private static final int REACH = 12;

  private static final Kinds WINNING = Kinds.of(Cue.WIN, Cue.BEAT);

  /** "a desperate sprint for". */
  private static final int NEAR = 4;

  /** "was just pipped". */
  private static final int PASSIVE = 2;

  @Override
  public String id() {
    return "battle-for";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public Kinds besides() {
    return WINNING;
  }

  @Override
  public void read(Clause clause, Finds finds) {
    that(clause, finds);
    if (clause.subjects().size() != 1) {
      return;
    }
    for (Mention verb : clause.mentions()) {
      Mention rank = verb.is(WINNING) && clause.happened(verb) ? rank(clause, verb) : null;
      Mention by = rank != null && verb.is(Cue.BEAT) ? by(clause, verb, rank) : null;
      if (by != null) {
        int place = ((Value.Rank) rank.value()).place();
        finds.add(clause, by, new Place(place), rank, 0.93);
        finds.add(clause, clause.subjects().get(0), new Place(place + 1), verb, 0.6);
      } else if (rank != null && (verb.is(Cue.BEAT) || fought(clause, verb.to(), rank.from()))) {
        int place = ((Value.Rank) rank.value()).place();
        finds.add(clause, clause.subjects().get(0), new Place(place), rank, 0.92);
        Mention beaten = verb.is(Cue.BEAT) ? beaten(clause, verb, rank) : null;
        if (beaten != null) {
          finds.add(clause, beaten, new Place(place + 1), verb, 0.6);
        }
      }
    }
  }

  /** "there was a sprint for second that Smith won". */
  private static void that(Clause clause, Finds finds) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      int that = rank.to();
      boolean told =
          rank.from() > clause.from()
              && that + 2 < clause.to()
              && clause.token(that).is("that")
              && clause.token(rank.from() - 1).is("for")
              && fought(clause, Math.max(clause.from(), rank.from() - NEAR), rank.from());
      for (Mention name : told ? clause.all(Value.Person.class) : Mentions.NONE) {
        boolean won = Lists.any(clause.cues(Cue.WIN), verb -> verb.from() == name.to());
        if (won && Shapes.opens(clause, name, that + 1) && clause.happened(rank)) {
          finds.add(clause, name, new Place(((Value.Rank) rank.value()).place()), rank, 0.9);
        }
      }
    }
  }

  /** "was just pipped for second by Smith": who did it; null where the subject beat others. */
  private static Mention by(Clause clause, Mention verb, Mention rank) {
    boolean passive = clause.has(Cue.BE, verb.from() - PASSIVE, verb.from());
    boolean agent = rank.to() + 1 < clause.to() && clause.token(rank.to()).is("by");
    if (!passive || !agent) {
      return null;
    }
    for (Mention name : clause.mentions()) {
      if (name.names() && Shapes.opens(clause, name, rank.to() + 1)) {
        return name;
      }
    }
    return null;
  }

  /** The only one who stands between the verb and the place; null where several do. */
  private static Mention beaten(Clause clause, Mention verb, Mention rank) {
    Mention only = null;
    for (Mention name : clause.mentions()) {
      boolean between = name.from() >= verb.to() && name.to() <= rank.from();
      if (between && name.is(Value.Person.class)) {
        if (only != null || !Shapes.opens(clause, name, verb.to())) {
          return null;
        }
        only = name;
      }
    }
    return only;
  }

  /** Whether "won" is said of a part of the race, whose place is told: "won the sprint for". */
  static boolean other(Clause clause, Mention verb) {
    Mention rank = rank(clause, verb);
    return rank != null && fought(clause, verb.to(), rank.from());
  }

  private static Mention rank(Clause clause, Mention verb) {
    for (Mention mention : clause.all(Value.Rank.class)) {
      if (mention.from() == clause.from()) {
        continue;
      }
      var noun = ((Value.Rank) mention.value()).noun();
      int to = mention.from() - (clause.token(mention.from() - 1).is("the") ? 1 : 0);
      boolean aim = to - 1 >= verb.to() && clause.token(to - 1).is("for");
      boolean near = mention.from() - verb.to() <= REACH;
      boolean first = ((Value.Rank) mention.value()).place() == 1;
      if (first || !aim || !near || !clause.happened(mention)) {
        continue;
      }
      boolean place =
          noun == Value.Rank.Noun.MEDAL
              || (noun == Value.Rank.Noun.ORDINAL
                  && (Places.standsAlone(clause, mention)
                      || clause.token(mention.to()).is("against")));
      if (place) {
        return mention;
      }
    }
    return null;
  }

  private static boolean fought(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      switch (clause.token(i).word()) {
        case "battle",
            "fight",
            "scrap",
            "duel",
            "sprint",
            "race",
            "dash",
            "tussle",
            "contest",
            "scramble",
            "struggle",
            "finish" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("Anna Smith won the battle for bronze in the 800m.", "Anna Smith | 3"),
        finds("Anna Smith edged Beth Jones for third.", "Anna Smith | 3", "Beth Jones | 4"),
        finds(
            "Anna Smith was just pipped for second by Beth Jones.",
            "Beth Jones | 2",
            "Anna Smith | 3"),
        finds("There was a sprint for second that Anna Smith won.", "Anna Smith | 2"),
        leaves("There was a sprint for second that Anna Smith missed.", "who won is not said"),
        leaves("Anna Smith won for the third time.", "a count"),
        leaves("Anna Smith hopes to have won the battle for bronze.", "a wish"));
  }
}
