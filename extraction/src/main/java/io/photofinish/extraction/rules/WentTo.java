package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** The title went to X; second place was taken by X; the race was won by X. */
public final class WentTo implements Rule {
  private static final int REACH = 9;

  /** "Silver in the 400m at the World Championships in Helsinki went to". */
  private static final int RANK_REACH = 18;

  @Override
  public String id() {
    return "went-to";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Cue.WENT_TO, Cue.WIN);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (NamedWinners.prizes(clause) != null) { // several, each in an event of its own
      return;
    }
    clause.cues(Cue.WIN).forEach(won -> marked(clause, won, finds));
    for (Mention verb : clause.cues(Cue.WENT_TO)) {
      Mention athlete = athlete(clause, verb);
      if (athlete == null || !clause.happened(verb)) {
        continue;
      }
      if (!gives(clause, verb, athlete)) {
        continue;
      }
      boolean race = clause.token(verb.from()).is("won") || contest(clause, verb);
      Mention rank = race ? null : rank(clause, verb);
      boolean event = rank == null && !race && (event(clause, verb) || trophy(clause, verb));
      boolean won = event || contest(clause, verb) || won(clause, verb);
      if (rank != null) {
        finds.add(clause, athlete, new Place(((Value.Rank) rank.value()).place()), rank, 0.9);
      } else if (won) {
        finds.add(clause, athlete, new Place(1), verb, 0.9);
      }
      if (rank != null) {
        others(clause, verb, finds);
        shared(clause, verb, athlete, rank, finds);
      }
    }
  }

  /**
   * "bronze was shared by Smith, Jones and Webb", "two bronzes were awarded to Smith and Jones".
   */
  private static void shared(
      Clause clause, Mention verb, Mention first, Mention rank, Finds finds) {
    boolean shared =
        (clause.token(rank.to() - 1).word().endsWith("s")
                && (rank.length() == 1 || clause.token(rank.to() - 1).is("medals")))
            || places(clause.token(rank.to()).word())
            || (clause.token(rank.to()).is("gender") && places(clause.token(rank.to() + 1).word()));
    for (int i = verb.from(); i < verb.to(); i++) {
      shared |= clause.token(i).is("shared");
    }
    Mention last = first;
    for (Mention name : clause.all(Value.Person.class)) {
      boolean next = shared && name.from() > last.to() && name.from() - last.to() <= REACH + 3;
      next = next && !clause.token(name.from() - 1).is("at"); // a place that no table lists
      if (next && !clause.has(Value.Rank.class, last.to(), name.from())) {
        finds.add(clause, name, new Place(((Value.Rank) rank.value()).place()), rank, 0.9);
        last = name;
      }
    }
  }

  /** "second places went to": one each. */
  private static boolean places(String word) {
    return switch (word) {
      case "places", "finishes", "placings", "spots" -> true;
      default -> false;
    };
  }

  /** "… went to Smith, silver to Jones and bronze to Webb": the verb is said once. */
  private static void others(Clause clause, Mention verb, Finds finds) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      int to = rank.to() + (clause.at(Value.Rank.class, rank.to()).isPresent() ? 1 : 0);
      boolean given =
          rank.from() > verb.to()
              && to < clause.to()
              && clause.token(to).is("to")
              && clause.happened(rank);
      Mention athlete = given ? next(clause, to) : null;
      if (athlete != null) {
        finds.add(clause, athlete, new Place(((Value.Rank) rank.value()).place()), rank, 0.9);
      }
    }
  }

  /** Whose phrase begins behind a token; null where it is no athlete's. */
  private static Mention next(Clause clause, int to) {
    for (Mention mention : clause.mentions()) {
      if (mention.refers() && mention.from() > to) {
        return Shapes.opens(clause, mention, to + 1) ? mention : null;
      }
    }
    return null;
  }

  /** "was won by", "was won in 2:01.50 by". */
  private static boolean won(Clause clause, Mention verb) {
    boolean by = clause.token(Math.max(0, verb.to() - 2)).is("won");
    return by || (verb.length() > 2 && clause.token(verb.from() + 1).is("won"));
  }

  /** "The shot put went to Smith". */
  private static boolean event(Clause clause, Mention verb) {
    for (Mention event : clause.all(Value.Event.class)) {
      boolean gone =
          clause.token(verb.from()).is("went")
              || clause.token(verb.from()).is("fell")
              || clause.token(verb.to() - 1).is("by");
      if (event.to() <= verb.from() && verb.from() - event.to() <= 2 && gone) {
        return true;
      }
    }
    return false;
  }

  /** "The Memorial Cup was claimed by Smith": what is given to who wins. */
  private static boolean trophy(Clause clause, Mention verb) {
    for (int i = clause.from() + 1; i < verb.from(); i++) {
      switch (clause.token(i).word()) {
        case "cup", "trophy", "shield" -> {
          return !clause.token(i - 1).is("team");
        }
        default -> {}
      }
    }
    return verb.from() > clause.from() && clause.token(verb.from() - 1).is("race");
  }

  /** "The pole vault was won at 4.80m by Smith". */
  private static void marked(Clause clause, Mention won, Finds finds) {
    int at = won.to();
    Mention mark = clause.at(Value.Amount.class, at + 1).orElse(null);
    boolean passive =
        mark != null
            && won.from() > clause.from()
            && clause.has(Cue.BE, won.from() - 1, won.from())
            && mark.to() < clause.to()
            && clause.token(mark.to()).is("by");
    Mention who = passive ? next(clause, mark.to()) : null;
    if (who != null && clause.happened(won) && Marks.number(clause, mark).isPresent()) {
      finds.add(clause, who, new Place(1), won, 0.9);
      finds.add(clause, who, new MarkOf(((Value.Amount) mark.value()).figure()), mark, 0.9);
    }
  }

  /** "the first gold came from Smith": no test, idea or news. */
  static boolean gives(Clause clause, Mention verb, Mention athlete) {
    if (!clause.token(verb.from()).is("came")) {
      return true;
    }
    Mention rank = rank(clause, verb);
    return rank != null
        && ((Value.Rank) rank.value()).noun() != Value.Rank.Noun.ORDINAL
        && Shapes.opens(clause, athlete, verb.to());
  }

  /** "sixth in the discus, which went to Smith", "fourth in a race that went to Smith". */
  private static boolean contest(Clause clause, Mention verb) {
    int that = verb.from() - 1;
    if (that <= clause.spotted().sentence(clause.sentence()).from()) {
      return false;
    }
    if (clause.token(that).is("that")) {
      return switch (clause.token(that - 1).word()) {
        case "race", "competition", "contest", "event", "final" -> true;
        default -> false;
      };
    }
    Clause outer = clause.parent().orElse(null);
    if (outer == null || that != clause.from() || !clause.token(that).is("which")) {
      return false;
    }
    Mention last = null;
    for (Mention mention : outer.mentions()) {
      boolean thing = mention.is(Value.Event.class) || mention.is(Value.Rank.class);
      last = thing && mention.to() <= that ? mention : last;
    }
    return last != null && last.is(Value.Event.class) && that - last.to() <= REACH;
  }

  /** Whom the verb names; null where it names nobody. */
  static Mention athlete(Clause clause, Mention verb) {
    for (Mention mention : clause.mentions()) {
      if (mention.refers() && mention.from() >= verb.to() && mention.from() - verb.to() <= REACH) {
        return beaten(clause, verb.to(), mention.from()) ? null : mention;
      }
    }
    return null;
  }

  /** "won by almost a second from Jones": who did not win. */
  private static boolean beaten(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (clause.token(i).is("from") || clause.token(i).is("over")) {
        return true;
      }
    }
    return false;
  }

  private static Mention rank(Clause clause, Mention verb) {
    Mention last = null;
    for (Mention mention : clause.mentions()) {
      if (mention.value() instanceof Value.Rank rank
          && mention.to() <= verb.from()
          && verb.from() - mention.to() <= RANK_REACH
          && rank.noun() != Value.Rank.Noun.HOLDER
          && rank.noun() != Value.Rank.Noun.CHAMPION
          && !(won(clause, verb) && heat(clause, mention))) {
        last = mention;
      }
    }
    return last;
  }

  /** "The second was won by Smith", "the second heat was won by Smith": a race and no place. */
  private static boolean heat(Clause clause, Mention rank) {
    boolean ordinal = ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.ORDINAL;
    return ordinal
        && rank.length() == 1
        && rank.to() < clause.tokens()
        && switch (clause.token(rank.to()).word()) {
          case "place", "spot", "position", "placing" -> false;
          default -> !places(clause.token(rank.to()).word());
        };
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("The title went to Anna Smith.", "Anna Smith | 1"),
        finds(
            "Second gender placings went to Anna Smith in Leeds and Beth Jones in Ripon.",
            "Anna Smith | 2",
            "Beth Jones | 2"),
        finds("The women's race was won by Anna Smith in 2:01.50.", "Anna Smith | 1"),
        finds("The women's shot put went to Anna Smith.", "Anna Smith | 1"),
        finds("The second was won in 2:03.10 by Anna Smith.", "Anna Smith | 1 | 2:03.10"),
        finds(
            "Heat two was won in 2:01.50 by the favourite Anna Smith.", "Anna Smith | 1 | 2:01.50"),
        leaves("Heat two was won in 2:01.50 by two metres from Anna Smith.", "who did not win"),
        finds("The javelin fell to Anna Smith with a modest 54.18m.", "Anna Smith | 1"),
        finds(
            "Gold went to Anna Smith in 2:01.50, silver to Beth Jones and bronze to Cara Webb.",
            "Anna Smith | 1",
            "Beth Jones | 2",
            "Cara Webb | 3"),
        finds(
            "Bronze was shared by Anna Smith, Beth Jones and Cara Webb.",
            "Anna Smith | 3",
            "Beth Jones | 3",
            "Cara Webb | 3"),
        finds(
            "Second places went to Anna Smith in Leeds (21:05) and Beth Jones (22:10) in York.",
            "Anna Smith | 2",
            "Beth Jones | 2"),
        finds(
            "Third-place finishes were recorded by Anna Smith and Beth Jones.",
            "Anna Smith | 3",
            "Beth Jones | 3"),
        finds("The Harper Memorial Cup was claimed by Anna Smith.", "Anna Smith | 1"),
        finds("Beth Jones was sixth in the discus, which went to Anna Smith.", "Anna Smith | 1"),
        finds("The only gold of the day came from Anna Smith in the 800m.", "Anna Smith | 1"),
        finds("The pole vault was won at 4.80m by Kenya's Anna Smith.", "Anna Smith | 1 | 4.80m"),
        leaves("The first test came from Anna Smith in the 800m.", "no prize"),
        leaves("The team trophy went to Anna Smith and her club.", "a team's"),
        leaves("Anna Smith won by almost a second from Beth Jones.", "who did not win"),
        leaves("The credit went to Anna Smith.", "credit is no place"),
        leaves("The gold could have been won by Anna Smith.", "it was not"));
  }
}
