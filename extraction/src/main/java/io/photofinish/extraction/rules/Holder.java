package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** Kenyan winner X; X, the 2000 Olympic 200m champion; X, winner in Dublin last year. */
public final class Holder implements Rule {
  private static final int REACH = 8;
  private static final int SAME_REACH = 4;

  /** "Smith of Germany, European champion in 2016 and Olympic runner-up". */
  private static final int FAR = 14;

  @Override
  public String id() {
    return "holder";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      boolean champion = value.noun() == Value.Rank.Noun.CHAMPION;
      if ((!champion && value.noun() != Value.Rank.Noun.HOLDER)
          || !clause.happened(rank)
          || PlacesAmong.category(clause, rank)
          || plural(clause, rank)) {
        continue;
      }
      Mention athlete = after(clause, rank);
      if (athlete == null) {
        athlete = before(clause, rank);
      }
      if (athlete != null
          && (edition(clause, rank) || (winner(clause, rank) && !titled(clause, rank)))
          && !several(clause, rank)) {
        finds.add(clause, athlete, new Place(value.place()), rank, 0.6);
        if (clause.token(rank.from()).is("runners") && athlete.from() == rank.to()) {
          others(clause, rank, athlete, finds);
        }
      }
    }
  }

  private static boolean plural(Clause clause, Mention rank) {
    String word = clause.token(rank.to() - 1).word();
    return word.endsWith("s") && !word.equals("ups");
  }

  private static boolean winner(Clause clause, Mention rank) {
    String word = clause.token(rank.to() - 1).word();
    boolean medal =
        rank.from() > clause.from()
            && switch (clause.token(rank.from() - 1).word()) {
              case "medal", "prize", "award", "cup", "shield", "trophy" -> true;
              default -> false;
            };
    return (word.equals("winner") && rank.length() == 1 && !medal) || word.equals("up");
  }

  /** "two-time champion", "former winner", "defending champion": which edition is open. */
  private static boolean several(Clause clause, Mention rank) {
    for (int i = Math.max(clause.from(), rank.from() - 6); i < rank.from(); i++) {
      Token token = clause.token(i);
      switch (token.word()) {
        case "time",
            "double",
            "triple",
            "former",
            "defending",
            "times",
            "multiple",
            "prize",
            "category",
            "series",
            "potential",
            "future",
            "possible" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether the phrase around the rank names a competition without its year. */
  private static boolean titled(Clause clause, Mention rank) {
    return clause.has(
        Value.Contest.class, Math.max(clause.from(), rank.from() - REACH), rank.to() + 3);
  }

  /** Whether the phrase says which edition: a year, a city, "last year's". */
  private static boolean edition(Clause clause, Mention rank) {
    int from = Math.max(clause.from(), rank.from() - REACH);
    int to = rank.to() + REACH;
    return clause.has(Value.Year.class, from, to)
        || clause.has(Value.Ago.class, from, to)
        || same(clause, rank.to())
        || townBefore(clause, from, rank.from())
        || townAfter(clause, rank.to(), to);
  }

  /** "bronze medallist at the same Games". */
  private static boolean same(Clause clause, int from) {
    for (int i = from; i < Math.min(clause.to(), from + SAME_REACH); i++) {
      if (clause.token(i).is("same")) {
        return true;
      }
    }
    return false;
  }

  /** "runners-up Smith and Jones": the second and the third. */
  private static void others(Clause clause, Mention rank, Mention first, Finds finds) {
    int place = ((Value.Rank) rank.value()).place();
    Mention last = first;
    for (Mention name : clause.all(Value.Person.class)) {
      boolean next = name.from() == last.to() + 1;
      if (next && (clause.token(last.to()).is("and") || clause.token(last.to()).is(","))) {
        place++;
        finds.add(clause, name, new Place(place), name, 0.6);
        last = name;
      }
    }
  }

  private static boolean townBefore(Clause clause, int from, int to) {
    for (Mention mention : clause.mentions()) {
      boolean town = mention.is(Value.Town.class);
      if (town && mention.from() >= from && mention.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** "silver medallist in Sydney", and not "the world champion from Leeds". */
  private static boolean townAfter(Clause clause, int from, int to) {
    for (Mention mention : clause.all(Value.Town.class)) {
      boolean in = mention.from() > from && clause.token(mention.from() - 1).is("in");
      if (in && mention.to() <= to) {
        return true;
      }
    }
    return false;
  }

  private static Mention after(Clause clause, Mention rank) {
    var person = clause.at(Value.Person.class, rank.to());
    if (person.isEmpty() && rank.to() < clause.tokens() && clause.token(rank.to()).is(",")) {
      person =
          clause.at(Value.Person.class, rank.to() + 1).filter(p -> rank.from() > clause.from() + 1);
    }
    return person.orElse(null);
  }

  /** "X, the … champion" and "X, winner in": a comma right after the name. */
  private static Mention before(Clause clause, Mention rank) {
    Mention person = null;
    for (Mention mention : clause.spotted().in(clause.sentence())) {
      if (mention.is(Value.Person.class) && mention.to() <= rank.from()) {
        person = mention;
      }
    }
    if (person == null || rank.from() - person.to() > FAR) {
      return null;
    }
    Token next = clause.token(Math.min(Tail.after(clause, person), clause.tokens() - 1));
    boolean apposed =
        next.is(",") || next.is("(") || next.is("was") || (next.is("-") && !next.glued());
    boolean verbBetween = false;
    for (Mention mention : clause.mentions()) {
      verbBetween |=
          mention.from() > person.to()
              && mention.to() <= rank.from()
              && (mention.is(io.photofinish.extraction.mention.Cue.WIN)
                  || mention.is(io.photofinish.extraction.mention.Cue.FINISH));
    }
    return apposed && !verbBetween ? person : null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds("They ran behind Kenyan winner Alice Kip.", "Alice Kip | 1"),
        finds("Anna Smith, the 2000 Olympic 200m champion, watched.", "Anna Smith | 1"),
        finds("Anna Smith, the silver medallist in Sydney, watched.", "Anna Smith | 2"),
        finds(
            "Anna Smith of Kenya, European champion in 2016 and runner-up in Tokyo, is out.",
            "Anna Smith | 1",
            "Anna Smith | 2"),
        finds(
            "First home was Cara Webb, with runners-up Anna Smith and Beth Jones behind her.",
            "Anna Smith | 2",
            "Beth Jones | 3"),
        finds("Anna Smith, the 400m bronze medallist at the same Games, is out.", "Anna Smith | 3"),
        leaves("Olympic champion Anna Smith watched.", "the edition is open"),
        leaves("Anna Smith was a winner by a minute in the FV60 category.", "among some only"),
        leaves("Two-time London Marathon runner-up Anna Smith watched.", "which two is open"));
  }
}
