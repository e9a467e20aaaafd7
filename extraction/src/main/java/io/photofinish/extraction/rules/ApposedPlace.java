package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;

/** X, third with MARK, …; X, fifth in Oslo last year, …: a place beside the name. */
public final class ApposedPlace implements Rule {
  private static final int REACH = 10;

  @Override
  public String id() {
    return "apposed-place";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    Mention last = null;
    Mention whose = null;
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      Mention athlete = athlete(clause, valued(clause, rank.from()));
      if (athlete == null && last != null && goesOn(clause, last, rank)) {
        athlete = whose;
      }
      boolean ordinal = value.noun() == Value.Rank.Noun.ORDINAL;
      athlete = athlete == null && ordinal ? trailing(clause, rank) : athlete;
      if (athlete == null || !clause.happened(rank) || !stands(clause, rank)) {
        continue;
      }
      last = rank;
      whose = athlete;
      int end = end(clause, rank.to());
      Mention mark = mark(clause, rank.to());
      Mention event = mark == null ? event(clause, rank.to()) : null;
      if (event != null) {
        mark = EventSeries.mark(clause, event);
        finds.apart(clause, athlete, new InEvent(event), event, 0.9, rank.from());
      }
      if (mark != null || occasion(clause, rank.to(), end) || behind(clause, rank.to())) {
        finds.apart(clause, athlete, new Place(value.place()), rank, 0.9, rank.from());
      }
      if (mark != null) {
        var figure = ((Value.Amount) mark.value()).figure();
        finds.apart(clause, athlete, new MarkOf(figure), mark, 0.93, rank.from());
      }
    }
  }

  private static boolean stands(Clause clause, Mention rank) {
    boolean place =
        switch (((Value.Rank) rank.value()).noun()) {
          case ORDINAL -> Places.standsAlone(clause, rank);
          case MEDAL -> mark(clause, rank.to()) != null;
          default -> false;
        };
    return place || (clause.token(rank.from()).is("winner") && heat(clause, rank.to()) > rank.to());
  }

  /** "Smith, only third in the heats": where the place begins with the word that values it. */
  private static int valued(Clause clause, int rank) {
    boolean word =
        rank - 1 > clause.from()
            && (clause.token(rank - 1).is("only") || clause.token(rank - 1).is("just"));
    return word ? rank - 1 : rank;
  }

  /** "Smith, second in Oslo last year and third in Rome": the places of one apposition. */
  private static boolean goesOn(Clause clause, Mention last, Mention rank) {
    boolean and = clause.token(rank.from() - 1).is("and");
    for (int i = last.to(); i < rank.from() && and; i++) {
      and = !clause.token(i).is(",") && i - last.to() < REACH;
    }
    return and;
  }

  /** Whoever the comma before the place follows, an age or home between allowed. */
  static Mention athlete(Clause clause, int rank) {
    int comma = rank - 1;
    if (comma <= clause.from() || !clause.token(comma).is(",")) {
      return null;
    }
    for (Mention mention : clause.mentions()) {
      boolean named =
          mention.names()
              || (mention.is(Value.Definite.class) && clause.subjects().contains(mention));
      if (named && afterHome(clause, mention.to()) == comma) {
        return mention;
      }
    }
    return null;
  }

  private static int afterHome(Clause clause, int name) {
    int at = Tail.classYear(clause, name);
    if (at + 1 < clause.tokens() && (clause.token(at).is("of") || clause.token(at).is("from"))) {
      return clause
          .at(Value.Country.class, at + 1)
          .or(() -> clause.at(Value.Town.class, at + 1))
          .map(Mention::to)
          .orElse(at);
    }
    boolean age =
        at + 2 < clause.tokens() && clause.token(at).is(",") && clause.token(at + 1).isNumber();
    return age && clause.token(at + 2).is(",") ? at + 2 : at;
  }

  /** "third in the 800m in 2:01.50", "third in the high jump (1.70m)": an event with its mark. */
  private static Mention event(Clause clause, int at) {
    boolean in =
        at + 2 < clause.to() && clause.token(at).is("in") && clause.token(at + 1).is("the");
    return in
        ? clause
            .next(Value.Event.class, at + 2, 4)
            .filter(e -> EventSeries.events(clause).contains(e))
            .filter(e -> EventSeries.mark(clause, e) != null)
            .orElse(null)
        : null;
  }

  /** "in MARK", "with MARK", "with a fine MARK". */
  private static Mention mark(Clause clause, int from) {
    int at = heat(clause, from);
    if (at + 1 >= clause.tokens()) {
      return null;
    }
    boolean in =
        clause.token(at).is("in") || clause.token(at).is("with") || clause.token(at).is("on");
    return !in
        ? null
        : clause
            .next(Value.Amount.class, at + 1, 2)
            .filter(mark -> Marks.number(clause, mark).isPresent())
            .orElse(null);
  }

  /**
   * Behind "in the other one", "of the second semi-final", "on the night", where that stands at a
   * token.
   */
  private static int heat(Clause clause, int at) {
    int day = Places.afterDay(clause, at);
    if (day > at) {
      return day;
    }
    boolean in =
        at + 3 < clause.to()
            && (clause.token(at).is("in") || clause.token(at).is("of"))
            && clause.token(at + 1).is("the");
    int noun = in ? at + 3 : at;
    boolean other =
        in
            && switch (clause.token(at + 2).word()) {
              case "other", "first", "second", "third", "fourth", "next", "last" -> true;
              default -> false;
            };
    if (!other) {
      return at;
    }
    if (clause.token(noun).is("one") || clause.token(noun).is("race")) {
      return noun + 1;
    }
    return clause.at(Value.Stage.class, noun).map(Mention::to).orElse(at);
  }

  /**
   * "went out after three rounds, tenth with 62.10m": the subject's, where nobody else is named.
   */
  private static Mention trailing(Clause clause, Mention rank) {
    Mention mark = mark(clause, rank.to());
    boolean ends =
        mark != null
            && rank.from() > clause.from()
            && clause.token(rank.from() - 1).is(",")
            && clause.subjects().size() == 1
            && (mark.to() >= clause.tokens() || clause.token(mark.to()).isPunctuation());
    Mention subject = ends ? clause.subjects().get(0) : null;
    if (subject == null || subject.to() > rank.from()) {
      return null;
    }
    for (Mention other : clause.mentions()) {
      int start = Math.max(subject.to(), clause.from());
      boolean between = other.from() >= start && other.to() <= rank.from();
      boolean told = other.is(Value.Amount.class) || (other.is(Value.Rank.class) && !called(other));
      if (between && (other.names() || (told && clause.happened(other)))) {
        return null;
      }
    }
    return subject;
  }

  /** "the 2015 champion": who somebody is. */
  private static boolean called(Mention rank) {
    var noun = ((Value.Rank) rank.value()).noun();
    return noun == Value.Rank.Noun.CHAMPION || noun == Value.Rank.Noun.HOLDER;
  }

  /** Where the apposition ends: its comma, or the end of the clause. */
  private static int end(Clause clause, int from) {
    for (int i = from; i < Math.min(clause.to(), from + REACH); i++) {
      if (clause.token(i).isPunctuation() && !clause.token(i).is("-") && !clause.token(i).is("'")) {
        return i;
      }
    }
    return Math.min(clause.to(), from + REACH);
  }

  /** "third behind Jones and Webb". */
  private static boolean behind(Clause clause, int at) {
    Mention other =
        at < clause.to() && clause.token(at).is("behind")
            ? clause.next(Value.Person.class, at + 1, 4).orElse(null)
            : null;
    return other != null && Shapes.opens(clause, other, at + 1);
  }

  private static boolean occasion(Clause clause, int from, int to) {
    boolean at = from < to && (clause.token(from).is("in") || clause.token(from).is("at"));
    return (at || clause.at(Value.Ago.class, from).isPresent())
        && (clause.has(Value.Town.class, from, to)
            || clause.has(Value.Contest.class, from, to)
            || clause.has(Value.Year.class, from, to)
            || clause.has(Value.Stage.class, from, to)
            || clause.has(Value.Event.class, from, to)
            || clause.has(Value.Ago.class, from, to));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith, third that day with 61.20m, will be given gold.",
            "Anna Smith | 3 | 61.20m"),
        finds("Anna Smith, second on the night with 61.20m, went home.", "Anna Smith | 2 | 61.20m"),
        finds("Beth Jones beat Anna Smith, third with 61.50m.", "Anna Smith | 3 | 61.50m"),
        finds("Anna Smith, fifth in Oslo in 2013, ran away from them.", "Anna Smith | 5"),
        finds(
            "Anna Smith, second in Oslo in 2008 and third in Rome in 2009, retired.",
            "Anna Smith | 2",
            "Anna Smith | 3"),
        finds(
            "Beth Jones beat Anna Smith, third in the 800m in 2:01.50.",
            "Anna Smith | 3 | 2:01.50"),
        finds("Anna Smith beat Beth Jones, bronze in 2:01.50.", "Beth Jones | 3 | 2:01.50"),
        finds("Anna Smith, only third in the heats, clocked 2:01.50.", "Anna Smith | 3"),
        finds("Anna Smith, fourth in the 1500m, was gracious.", "Anna Smith | 4"),
        finds("Anna Smith of Leeds, 11th in 2:35:15, was pleased.", "Anna Smith | 11 | 2:35:15"),
        finds("Anna Smith, third behind Beth Jones and Cara Webb, will run.", "Anna Smith | 3"),
        finds(
            "Anna Smith ran faster than Beth Jones, second in the other one in 51.30.",
            "Beth Jones | 2 | 51.30"),
        finds(
            "Anna Smith ran faster than Beth Jones, winner of the second semi in 51.30.",
            "Beth Jones | 1 | 51.30"),
        finds(
            "Anna Smith went out after three rounds, tenth with 62.10m.",
            "Anna Smith | 10 | 62.10m"),
        leaves("Anna Smith, bronze in hand, smiled.", "no mark"),
        leaves("Anna Smith, third in line to the throne, watched.", "no occasion"),
        leaves("Anna Smith, third in the queue at noon, waited.", "no race"));
  }
}
