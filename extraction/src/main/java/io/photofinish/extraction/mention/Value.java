package io.photofinish.extraction.mention;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Competition;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.read.Token;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a mention stands for. */
public sealed interface Value {
  /** Whether of two that lie over each other in the text only the longer is meant. */
  default boolean sameKind(Value other) {
    return getClass() == other.getClass();
  }

  /**
   * A name.
   *
   * @param name as the article has it, without titles
   * @param parts its words, folded
   */
  record Person(String name, List<String> parts) implements Value {
    public Person {
      parts = List.copyOf(parts);
    }
  }

  /**
   * "he", "she".
   *
   * @param possessive "his": stands for no subject, yet tells the sex
   */
  record Pronoun(Optional<Claim.Category> category, boolean possessive) implements Value {}

  /**
   * "the Norwegian", "the 25-year-old", "the Kent athlete", "the Olympic champion".
   *
   * @param category what the noun says of the sex
   */
  record Definite(Optional<String> nation, OptionalInt age, Optional<Claim.Category> category)
      implements Value {}

  /**
   * @param person whether the word can stand for one of its people: "a Kenyan"
   * @param spelled whether it is the nation's name, and no adjective or code
   */
  record Country(String code, String name, boolean person, boolean spelled) implements Value {
    /** Whether a token is its code, in capitals. */
    boolean coded(Token token) {
      return token.letters() == Token.Case.CAPITALS && token.length() == code.length();
    }
  }

  /**
   * A nation, school or club as a relay team.
   *
   * @param code of the nation; empty for a school or club
   */
  record Team(String code, String name) implements Value {}

  record Event(Discipline discipline, String context, boolean bare) implements Value {
    @Override
    public boolean sameKind(Value other) {
      return other instanceof Event event && event.context.equals(context);
    }
  }

  /** A race or contest that has no code. */
  record Unlisted() implements Value {}

  /** A number that may be a mark. */
  record Amount(Figure figure) implements Value {}

  /** A number that is none: a year of age, a sum, a date. */
  record Other() implements Value {}

  /**
   * A difference between two marks.
   *
   * @param amount thousandths of a second, millimetres or points
   * @param decimals of a second or a metre it was given with
   */
  record Margin(Discipline.Measure measure, long amount, int decimals) implements Value {}

  /** "third", "bronze", "winner", "title". */
  record Rank(int place, Noun noun) implements Value {
    public enum Noun {
      ORDINAL,
      MEDAL,
      /** A person: "bronze medallist", "winner". */
      HOLDER,
      /** "champion": which edition, the word alone does not tell. */
      CHAMPION,
      TITLE,
      VICTORY;

      /** What a word for a place is, by its letters. */
      static Noun of(String form, boolean ordinal) {
        if (form.contains("medallist")
            || form.contains("medalist")
            || form.startsWith("winn")
            || form.endsWith("winner")
            || form.contains("runner")
            || form.equals("victor")) {
          return form.contains("spot") ? ORDINAL : HOLDER;
        }
        if (form.startsWith("champion")) {
          return CHAMPION;
        }
        if (form.startsWith("title") || form.startsWith("crown")) {
          return TITLE;
        }
        if (form.startsWith("victor") || form.startsWith("win") || form.equals("triumph")) {
          return VICTORY;
        }
        return ordinal || form.contains("place") || form.contains("top") ? ORDINAL : MEDAL;
      }
    }
  }

  /** A competition, or a meeting or road race with a name. */
  record Contest(
      Competition competition,
      String series,
      String context,
      Optional<String> city,
      Optional<Discipline> discipline,
      boolean meeting)
      implements Value {}

  /** The noun that ends the name of an event: "Half Marathon". */
  record Head(Competition competition, Optional<Discipline> discipline, String context)
      implements Value {
    @Override
    public boolean sameKind(Value other) {
      return other instanceof Head head && head.context.equals(context);
    }
  }

  record Town(String city, String nation) implements Value {}

  record Year(int year) implements Value {}

  /** "last year", "two weeks ago", "this season". */
  record Ago(Unit unit, int count, boolean relative) implements Value {
    public enum Unit {
      DAY,
      WEEK,
      MONTH,
      YEAR
    }
  }

  record Weekday(DayOfWeek day) implements Value {}

  record MonthOf(Month month, OptionalInt day, OptionalInt year, boolean last) implements Value {}

  record Stage(Claim.Round round) implements Value {}

  record Best(String code) implements Value {}

  record Fate(Claim.Status status, String context) implements Value {}

  record Sex(Claim.Category category, boolean youth) implements Value {}

  record Role(boolean official, Optional<Claim.Category> category) implements Value {}

  record Word(Cue cue) implements Value {
    @Override
    public boolean sameKind(Value other) {
      return other instanceof Word word && word.cue == cue;
    }
  }
}
