package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import java.util.List;

/** What words for compatriots, rivals and kin tell of two athletes. */
final class Ties {
  private final Story story;

  Ties(Story story) {
    this.story = story;
  }

  /**
   * Learns where somebody is from.
   *
   * @param subject whom the sentence has spoken of so far; null for nobody
   * @param before whom the one before was about; null for nobody
   */
  void tell(Mention mention, Athlete who, Athlete subject, Athlete before) {
    fellow(mention, who, subject != null ? subject : before);
    rivals(mention, who);
    compatriot(mention, who, subject != null && subject != who ? subject : before);
  }

  /** "beaten by his fellow American": both are. */
  private void fellow(Mention mention, Athlete who, Athlete other) {
    if (story.word(mention.from()).equals("fellow")
        && mention.value() instanceof Value.Definite definite
        && other != null
        && other != who
        && other.nation().isEmpty()) {
      definite.nation().ifPresent(other::nation);
    }
  }

  /** "her sister Grace": of whom no surname is told, who has the other's. */
  void sibling(Mention mention, Athlete who, Athlete other) {
    if (who == null || other == null || who == other || who.parts().size() > 1) {
      return;
    }
    String kin = story.word(mention.from() - 1);
    boolean born =
        switch (kin) {
          case "brother", "sister", "twin" -> true;
          default -> false;
        };
    int at = mention.from() - (story.word(mention.from() - 2).equals("twin") ? 3 : 2);
    boolean younger = story.word(at).equals("younger") || story.word(at).equals("older");
    String whose = story.word(younger ? at - 1 : at);
    boolean own = whose.equals("her") || whose.equals("his");
    if (born && own && other.parts().size() > 1) {
      String[] name = other.name().split(" ");
      who.fuller(
          mention.value() instanceof Value.Person person
              ? person.name() + " " + name[name.length - 1]
              : who.name(),
          List.of(who.parts().get(0), other.surname()));
    }
  }

  /** "her compatriot Lund". */
  private void compatriot(Mention mention, Athlete who, Athlete other) {
    int at = mention.is(Value.Person.class) ? Nationality.compatriot(story, mention) : -1;
    if (at > 0 && Nationality.whose(story.word(at - 1)) && other != null && other != who) {
      who.compatriot(other);
    }
  }

  /** "held off her British rivals": so she is British. */
  private void rivals(Mention mention, Athlete who) {
    if (!(mention.value() instanceof Value.Pronoun pronoun) || !pronoun.possessive()) {
      return;
    }
    for (Mention other : story.spotted.in(story.sentenceOf(mention))) {
      boolean next = other.from() == mention.to() && other.value() instanceof Value.Country;
      if (next && who.nation().isEmpty() && mates(story.word(other.to()))) {
        who.nation(((Value.Country) other.value()).code());
      }
    }
  }

  private static boolean mates(String word) {
    return switch (word) {
      case "rival", "rivals", "team", "teammate", "teammates", "compatriot", "compatriots" -> true;
      case "countryman", "countrymen", "countrywoman", "colleagues" -> true;
      default -> false;
    };
  }
}
