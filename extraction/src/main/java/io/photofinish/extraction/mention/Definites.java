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

  private static final WordSet MODIFIERS =
      WordSet.of(
          "'s",
          "born",
          "based",
          "double",
          "reigning",
          "former",
          "defending",
          "young",
          "world",
          "time",
          "two",
          "three",
          "four",
          "veteran",
          "record",
          "indoor",
          "outdoor",
          "relay",
          "and",
          "junior",
          "marathon");

  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;
  private final Beginnings beginnings;

  Definites(Page page, Sentence sentence, List<Mention> mentions, Beginnings beginnings) {
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
    this.beginnings = beginnings;
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
      Mention country = beginnings.at(at, Value.Country.class);
      Mention role = beginnings.at(at, Value.Role.class);
      Mention person = beginnings.at(at, Value.Person.class);
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
        category = sex(page.token(country.to() - 1).word(), value);
        at = country.to();
        head = value.person() ? at : head;
      } else if (role != null && !((Value.Role) role.value()).official()) {
        String word = page.token(role.to() - 1).word();
        at = role.to();
        category = ((Value.Role) role.value()).category().or(() -> Optional.empty());
        boolean subject =
            singular(word)
                && (steps > 0
                    || page.token(role.from()).capital() // "the Texan"
                    || word.endsWith("man")
                    || word.endsWith("er")
                    || word.endsWith("star")
                    || word.endsWith("champion")
                    || word.equals("sophomore")
                    || word.equals("freshman")
                    || word.equals("rookie")
                    || (classmate(word) && acts(at)))
                && !(NEVER_SUBJECTS.contains(word) && steps == 0)
                && !word.equals("winner");
        head = subject ? at : -1;
      } else if (head == at && token.is("'s") && performance(page, at + 1)) {
        break;
      } else if ((person != null && at > the + 1 && head < 0) || modifier(at)) {
        at = person != null ? person.to() : after(at);
      } else {
        break;
      }
    }
    if (head != at) {
      return;
    }
    boolean name =
        at < sentence.to()
            && (beginnings.at(at, Value.Person.class) != null
                || (page.token(at).is(",")
                    && at + 1 < sentence.to()
                    && !page.token(Math.max(the, 0)).is("the")
                    && beginnings.at(at + 1, Value.Person.class) != null));
    boolean possessive =
        at < sentence.to() && page.token(at).is("'s") && !performance(page, at + 1);
    if (!name && !possessive && (!nounFollows(at) || placed(the, at))) {
      added.add(
          new Mention(
              Math.max(the, sentence.from()), at, new Value.Definite(nation, age, category)));
    }
  }

  /** "the Algerian's time": what somebody did, and no trainer or rival. */
  private static boolean performance(Page page, int at) {
    if (at >= page.tokens().size()) {
      return false;
    }
    return switch (page.token(at).word()) {
      case "time", "winning", "effort", "throw", "leap", "jump", "clocking", "total" -> true;
      default -> page.token(at).isNumber();
    };
  }

  /** "the Irishman", "the Frenchwoman". */
  private static Optional<Claim.Category> sex(String word, Value.Country country) {
    if (word.endsWith("woman")) {
      return Optional.of(Claim.Category.WOMEN);
    }
    boolean man = country.person() && word.endsWith("man") && !word.endsWith("german");
    return man ? Optional.of(Claim.Category.MEN) : Optional.empty();
  }

  /** "with the Norwegian second in 2:01.50": a place of his own. */
  private boolean placed(int the, int at) {
    Mention rank = at < sentence.to() ? beginnings.at(at, Value.Rank.class) : null;
    boolean ordinal = rank != null && ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.ORDINAL;
    boolean with = the > sentence.from() && page.token(the - 1).is("with");
    return ordinal
        && with
        && rank.to() < sentence.to()
        && switch (page.token(rank.to()).word()) {
          case "in", "and", ",", ".", "on", "with", "behind" -> true;
          default -> false;
        };
  }

  /** "the British champion side": the word is no head where another noun follows. */
  private boolean nounFollows(int at) {
    if (at >= sentence.to()) {
      return false;
    }
    Token next = page.token(at);
    return next.isWord()
        && (beginnings.at(at, Value.Best.class) != null
            || beginnings.at(at, Value.Event.class) != null
            || next.is("team")
            || next.is("record")
            || next.is("squad")
            || next.is("women")
            || next.is("men")
            || (next.capital() && beginnings.at(at, Value.Contest.class) != null)
            || next.is("federation")
            || next.is("association")
            || next.is("sprinters")
            || next.is("runners")
            || next.is("capital")
            || next.is("public")
            || next.is("city")
            || next.is("town")
            || next.is("government")
            || beginnings.at(at, Value.Rank.class) != null
            || beginnings.at(at, Value.Role.class) != null);
  }

  /** "the junior came back", "the senior, who": no "junior race". */
  private static boolean classmate(String word) {
    return word.equals("junior") || word.equals("senior");
  }

  private boolean acts(int at) {
    if (at >= sentence.to()) {
      return false;
    }
    Token next = page.token(at);
    return switch (next.word()) {
      case "ran", "won", "took", "came", "threw", "went", "was", "had", "who", "set", "led" -> true;
      default -> next.letters() == Token.Case.LOWER && next.word().endsWith("ed");
    };
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

  /**
   * "the younger Jamaican", "the unknown sprinter": any adjective, where a nation or a kind of
   * athlete ends it all.
   */
  private boolean adjective(int at) {
    Token token = page.token(at);
    boolean lower = token.isWord() && token.letters() == Token.Case.LOWER;
    Mention country = at + 1 < sentence.to() ? beginnings.at(at + 1, Value.Country.class) : null;
    boolean person = country != null && ((Value.Country) country.value()).person();
    person |= athlete(at + 1);
    return lower
        && person
        && !token.word().endsWith("est")
        && beginnings.at(at, Value.Rank.class) == null
        && switch (token.word()) {
          case "other", "next", "only", "first", "last", "best", "top", "new", "previous" -> false;
          case "old", "current", "one", "second", "most", "leading", "winning", "third" -> false;
          default -> true;
        };
  }

  /** "the controversial sprinter", "the veteran hurdler": what kind of athlete ends it. */
  private boolean athlete(int at) {
    Mention role = at < sentence.to() ? beginnings.at(at, Value.Role.class) : null;
    String word = role == null ? "" : page.token(role.to() - 1).word();
    return word.endsWith("er")
        && !((Value.Role) role.value()).official()
        && !NEVER_SUBJECTS.contains(word);
  }

  private boolean modifier(int at) {
    Token token = page.token(at);
    if (!token.isWord()) {
      return token.is("-") && token.glued();
    }
    return beginnings.at(at, Value.Contest.class) != null
        || beginnings.at(at, Value.Event.class) != null
        || beginnings.at(at, Value.Town.class) != null
        || beginnings.at(at, Value.Sex.class) != null
        || MODIFIERS.has(token)
        || adjective(at)
        || (token.capital()
            && beginnings.at(at, Value.Person.class) == null
            && beginnings.at(at, Value.Weekday.class) == null
            && beginnings.at(at, Value.MonthOf.class) == null);
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
              && switch (page.token(mention.to() - 1).word()) {
                case "gold", "silver", "bronze" -> true;
                default -> page.token(mention.to() - 1).word().startsWith("champion");
              };
      if (mention.from() == at && part && !eats) {
        to = Math.max(to, mention.to());
      }
    }
    return to;
  }
}
