package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import java.util.List;

/** The place that words give in an event: "third in the 800m", "wins in the 100m and 200m". */
final class EventRanks {
  private static final int BEFORE = 6;

  private EventRanks() {}

  /** The place right before an event, in one phrase with it; null where there is none. */
  static Mention of(Clause clause, Mention event, int from) {
    for (Mention mention : clause.all(Value.Rank.class)) {
      var noun = ((Value.Rank) mention.value()).noun();
      boolean near =
          mention.from() >= from
              && mention.to() <= event.from()
              && event.from() - mention.to() <= BEFORE;
      boolean fits = noun == Value.Rank.Noun.ORDINAL || noun == Value.Rank.Noun.MEDAL;
      if (near
          && fits
          && clause.happened(mention)
          && phrase(clause, mention, event)
          && !Rankings.of(clause, mention)) {
        return mention;
      }
    }
    return null;
  }

  /** "third overall in the senior boys' 800m": one phrase, and no "third fastest in". */
  private static boolean phrase(Clause clause, Mention rank, Mention event) {
    for (int i = rank.to(); i < event.from(); i++) {
      String word = clause.token(i).word();
      boolean link =
          switch (word) {
            case "place",
                "places",
                "spot",
                "overall",
                "in",
                "at",
                "over",
                "the",
                "'s",
                "'",
                "-",
                "senior",
                "junior",
                "intermediate",
                "year",
                "under",
                "medal",
                "medals",
                "position",
                "both" ->
                true;
            default ->
                clause.token(i).isNumber()
                    || clause.at(Value.Sex.class, i).isPresent()
                    || word.startsWith("u");
          };
      if (!link) {
        return false;
      }
    }
    return true;
  }

  /** "second in the 100m and 200m", "wins in the 100m (12.80) and 200m": one place for all. */
  static Mention shared(Clause clause, List<Mention> events, Mention event) {
    int index = events.indexOf(event);
    while (index > 0 && joined(clause, events.get(index - 1), events.get(index))) {
      index--;
    }
    Mention first = events.get(index);
    Mention several = several(clause, first);
    return several != null || index == events.indexOf(event) ? several : of(clause, first, 0);
  }

  /** Whether only "and", a comma or a bracket parts two events. */
  private static boolean joined(Clause clause, Mention one, Mention other) {
    for (int i = one.to(); i < other.from(); i++) {
      switch (clause.token(i).word()) {
        case "and", ",", "/", "&", "the", "dash", "run" -> {}
        default -> {
          if (!inBracket(clause, i)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean inBracket(Clause clause, int at) {
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.BRACKET && child.from() <= at && at < child.to()) {
        return true;
      }
    }
    return false;
  }

  /** "a double winner in the", "wins in the", "titles in the": the places of all that follow. */
  private static Mention several(Clause clause, Mention event) {
    for (Mention mention : clause.all(Value.Rank.class)) {
      boolean near = mention.to() < event.from() && event.from() - mention.to() <= BEFORE;
      if (near
          && ((Value.Rank) mention.value()).place() == 1
          && several(clause.token(mention.to() - 1).word())
          && introduced(clause, mention)
          && clause.happened(mention)
          && phrase(clause, mention, event)) {
        return mention;
      }
    }
    return null;
  }

  private static boolean several(String noun) {
    return switch (noun) {
      case "winner", "wins", "victories", "titles", "golds", "victory", "win" -> true;
      default -> false;
    };
  }

  /** "a double winner in", "was the winner of"; no "the winner of", whom the text names later. */
  private static boolean introduced(Clause clause, Mention rank) {
    return !clause.token(rank.to() - 1).is("winner")
        || (rank.from() > clause.from()
            && switch (clause.token(rank.from() - 1).word()) {
              case "double", "triple", "two-time", "dual", "multiple" -> true;
              default -> false;
            });
  }
}
