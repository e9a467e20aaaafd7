package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.WordSet;
import io.photofinish.extraction.read.Token;

/** Places in a list of the season or of all time, or before a race: no places in one. */
final class Rankings {
  /** "second on the Australian all-time list". */
  private static final int REACH = 9;

  private static final WordSet LISTS =
      WordSet.of("rankings", "ranking", "standings", "list", "lists", "table", "voting", "poll");

  private static final WordSet RANKED =
      WordSet.of("ranks", "ranked", "ranking", "rankings", "seeded");

  private static final Kinds RACES =
      Kinds.of(
          Cue.FINISH,
          Cue.FINISH_BASE,
          Cue.TAKE,
          Cue.TAKE_BASE,
          Cue.WIN,
          Cue.WIN_BASE,
          Cue.RUN,
          Cue.BE);

  private Rankings() {}

  static boolean of(Clause clause, Mention rank) {
    return inList(clause, rank.to())
        || topOfList(clause, rank)
        || spokenOf(clause, rank)
        || goesOn(clause, rank);
  }

  /** "third in the European rankings", "second on the world list". */
  private static boolean inList(Clause clause, int from) {
    if (from < clause.to() && clause.token(from).is("nationally")) {
      return true;
    }
    for (int i = from; i < Math.min(clause.to(), from + REACH); i++) {
      Token token = clause.token(i);
      if (LISTS.has(token)) {
        return true;
      }
      if (token.isPunctuation() && !token.is("-")) {
        return false;
      }
    }
    return false;
  }

  /** "third in the rankings, with Smith occupying top spot": of the rankings. */
  private static boolean topOfList(Clause clause, Mention rank) {
    if (!clause.token(rank.to() - 1).is("spot")) {
      return false;
    }
    boolean list = false;
    int from = clause.spotted().sentence(clause.sentence()).from();
    for (int i = from; i < rank.from() && !list; i++) {
      list = clause.token(i).word().startsWith("rank");
    }
    return list;
  }

  /** "ranks fifth with Smith sixth and Jones in seventh": where no race comes in between. */
  private static boolean spokenOf(Clause clause, Mention rank) {
    var spotted = clause.spotted();
    int from = spotted.sentence(clause.sentence()).from();
    if (!ranked(spotted, from, rank.from())) {
      return false;
    }
    for (Mention verb : spotted.in(clause.sentence())) {
      if (verb.to() <= rank.from() && races(verb, spotted.page().token(verb.from()).word())) {
        from = verb.to();
      }
    }
    return ranked(spotted, from, rank.from());
  }

  private static boolean races(Mention verb, String word) {
    return switch (word) {
      case "with", "in", "places", "is", "moved", "moves", "moving" -> false;
      default -> verb.value() instanceof Value.Word cue && RACES.has(cue.cue());
    };
  }

  /** "He ranks fifth at 800m. Smith is sixth": what is, and was not, of the list told before. */
  private static boolean goesOn(Clause clause, Mention rank) {
    int before = rank.from() - 1;
    if (clause.sentence() == 0 || before < clause.from() || !clause.token(before).is("is")) {
      return false;
    }
    var spotted = clause.spotted();
    int first = Math.max(0, clause.sentence() - 2);
    return ranked(spotted, spotted.sentence(first).from(), rank.from());
  }

  private static boolean ranked(Spotted spotted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (RANKED.has(spotted.page().token(i))) {
        return true;
      }
    }
    return false;
  }
}
