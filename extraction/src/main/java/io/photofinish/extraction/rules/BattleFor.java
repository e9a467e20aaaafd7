package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** SUBJECT won the battle for bronze; SUBJECT edged X for third: the place that was fought for. */
public final class BattleFor implements Rule {
  private static final int REACH = 12;

  private static final Kinds WINNING = Kinds.of(Cue.WIN, Cue.BEAT);

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
        finds("Anna Smith edged Beth Jones for third.", "Anna Smith | 3"),
        finds(
            "Anna Smith was just pipped for second by Beth Jones.",
            "Beth Jones | 2",
            "Anna Smith | 3"),
        leaves("Anna Smith won for the third time.", "a count"),
        leaves("Anna Smith hopes to have won the battle for bronze.", "a wish"));
  }
}
