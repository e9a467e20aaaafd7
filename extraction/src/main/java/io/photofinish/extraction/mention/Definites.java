package io.photofinish.extraction.mention;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What stands for an athlete and is no name: "the Norwegian", "the 25-year-old", "the Kent
 * athlete".
 */
final class Definites {
  private static final Set<String> NEVER_SUBJECTS =
      Set.of(
          "winner",
          "finisher",
          "leader",
          "favourite",
          "favorite",
          "pair",
          "duo",
          "trio",
          "quartet",
          "pack",
          "seed",
          "rival",
          "opponent",
          "holder",
          "runner",
          "local",
          "group",
          "team",
          "squad",
          "side",
          "name",
          "figure",
          "people",
          "person",
          "member",
          "player",
          "pacemaker",
          "field");

  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;

  Definites(Page page, Sentence sentence, List<Mention> mentions) {
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
  }

  /** "the Norwegian", "the 25-year-old", "the Kent athlete". */
  void add(int the, List<Mention> added) {
    Optional<String> nation = Optional.empty();
    OptionalInt age = OptionalInt.empty();
    Optional<Claim.Category> category = Optional.empty();
    int at = the + 1;
    int head = -1;
    for (int steps = 0; at < sentence.to() && steps < 6; steps++) {
      Token token = page.token(at);
      Mention country = starting(at, Value.Country.class);
      Mention role = starting(at, Value.Role.class);
      Mention person = starting(at, Value.Person.class);
      if (token.isNumber()
          && at + 4 < sentence.to()
          && page.token(at + 2).is("year")
          && page.token(at + 4).is("old")) {
        age =
            OptionalInt.of(
                Integer.parseInt(token.word().substring(0, Math.min(3, token.length()))));
        at += 5;
        head = at;
      } else if (country != null) {
        var value = (Value.Country) country.value();
        nation = Optional.of(value.code());
        at = country.to();
        head = value.person() ? at : head;
      } else if (role != null && !((Value.Role) role.value()).official()) {
        String word = page.token(role.to() - 1).word();
        at = role.to();
        category = ((Value.Role) role.value()).category().or(() -> Optional.empty());
        boolean subject =
            singular(word)
                && (steps > 0
                    || word.endsWith("man")
                    || word.endsWith("er")
                    || word.endsWith("star")
                    || word.endsWith("champion"))
                && !(NEVER_SUBJECTS.contains(word) && steps == 0)
                && !word.equals("winner");
        head = subject ? at : -1;
      } else if ((person != null && at > the + 1 && head < 0) || modifier(at)) {
        at = person != null ? person.to() : after(at);
      } else {
        break;
      }
    }
    boolean name =
        at < sentence.to()
            && (starting(at, Value.Person.class) != null
                || (page.token(at).is(",")
                    && at + 1 < sentence.to()
                    && !page.token(Math.max(the, 0)).is("the")
                    && starting(at + 1, Value.Person.class) != null));
    boolean possessive = at < sentence.to() && page.token(at).is("'s");
    if (head == at && !name && !possessive && !nounFollows(at)) {
      added.add(
          new Mention(
              Math.max(the, sentence.from()), at, new Value.Definite(nation, age, category)));
    }
  }

  /** "the British champion side": the word is no head where another noun follows. */
  private boolean nounFollows(int at) {
    if (at >= sentence.to()) {
      return false;
    }
    Token next = page.token(at);
    return next.isWord()
        && (starting(at, Value.Best.class) != null
            || starting(at, Value.Event.class) != null
            || next.is("team")
            || next.is("record")
            || next.is("squad")
            || next.is("women")
            || next.is("men")
            || (next.capital() && starting(at, Value.Contest.class) != null)
            || next.is("federation")
            || next.is("association")
            || next.is("sprinters")
            || next.is("runners")
            || next.is("capital")
            || next.is("public")
            || next.is("city")
            || next.is("town")
            || next.is("government")
            || starting(at, Value.Rank.class) != null
            || starting(at, Value.Role.class) != null);
  }

  private static boolean singular(String word) {
    return !word.endsWith("s")
        && !word.endsWith("men")
        && !word.equals("people")
        && !word.equals("pair")
        && !word.equals("duo")
        && !word.equals("trio")
        && !word.equals("quartet")
        && !word.equals("team")
        && !word.equals("squad")
        && !word.equals("group");
  }

  private boolean modifier(int at) {
    Token token = page.token(at);
    if (!token.isWord()) {
      return token.is("-") && token.glued();
    }
    return starting(at, Value.Contest.class) != null
        || starting(at, Value.Event.class) != null
        || starting(at, Value.Town.class) != null
        || starting(at, Value.Sex.class) != null
        || token.is("'s")
        || token.is("born")
        || token.is("based")
        || token.is("double")
        || token.is("reigning")
        || token.is("former")
        || token.is("defending")
        || token.is("young")
        || token.is("world")
        || token.is("time")
        || token.is("two")
        || token.is("three")
        || token.is("four")
        || token.is("veteran")
        || token.is("record")
        || token.is("indoor")
        || token.is("outdoor")
        || token.is("relay")
        || token.is("and")
        || token.is("junior")
        || token.is("marathon")
        || (token.capital()
            && starting(at, Value.Person.class) == null
            && starting(at, Value.Weekday.class) == null
            && starting(at, Value.MonthOf.class) == null);
  }

  private int after(int at) {
    int to = at + 1;
    for (Mention mention : mentions) {
      boolean part =
          mention.is(Value.Contest.class)
              || mention.is(Value.Event.class)
              || mention.is(Value.Town.class);
      boolean eats =
          mention.is(Value.Contest.class)
              && page.token(mention.to() - 1).word().startsWith("champion");
      if (mention.from() == at && part && !eats) {
        to = Math.max(to, mention.to());
      }
    }
    return to;
  }

  private Mention starting(int at, Class<? extends Value> type) {
    for (Mention mention : mentions) {
      if (mention.from() == at && mention.is(type)) {
        return mention;
      }
    }
    return null;
  }
}
