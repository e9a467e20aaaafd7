package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;

/** Which nation a name's neighbours tell: "Kenyan winner Alice Kip", "Culson of Puerto Rico". */
final class Nationality {
  private static final int BEFORE = 7;
  private static final int AFTER = 2;

  private final Story story;

  Nationality(Story story) {
    this.story = story;
  }

  void learn() {
    for (int i = 0; i < story.spotted.page().sentences().size(); i++) {
      for (Mention mention : story.spotted.in(i)) {
        if (mention.value() instanceof Value.Person person) {
          int sentence = i;
          story.cast.named(person).ifPresent(athlete -> beside(mention, sentence, athlete));
        }
      }
    }
  }

  private void beside(Mention person, int sentence, Athlete athlete) {
    for (Mention mention : story.spotted.in(sentence)) {
      if (mention.from() > person.to() + AFTER) {
        break;
      }
      if (!(mention.value() instanceof Value.Country country)) {
        continue;
      }
      story.work.step(1);
      int gap = person.from() - mention.to();
      boolean before =
          gap >= 0 && gap <= BEFORE && described(mention.to(), person.from(), sentence);
      String next = story.word(person.to());
      boolean after = mention.from() >= person.to() && (next.equals("of") || next.equals("("));
      if (before || after) {
        athlete.nation(country.code());
      }
    }
  }

  /** Whether only what describes a person lies between. */
  private boolean described(int from, int to, int sentence) {
    int at = from;
    while (at < to) {
      int next = at;
      for (Mention mention : story.spotted.in(sentence)) {
        if (mention.from() == at && mention.to() <= to && describes(mention)) {
          next = Math.max(next, mention.to());
        }
      }
      if (next == at && !filler(story.word(at), at == from)) {
        return false;
      }
      at = Math.max(next, at + 1);
    }
    return true;
  }

  private static boolean describes(Mention mention) {
    return mention.is(Value.Role.class)
        || mention.is(Value.Rank.class)
        || mention.is(Value.Event.class)
        || mention.is(Value.Contest.class)
        || mention.is(Value.Sex.class);
  }

  private static boolean filler(String word, boolean first) {
    return switch (word) {
      case "'s", "-", "pair", "duo", "star", "world", "rival", "record", "number", "one" -> true;
      case "," -> first;
      default -> false;
    };
  }
}
