package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** There were wins for A and B; first places for A in X, B in Y; and a second place for C. */
public final class PlacesFor implements Rule {
  private static final int REACH = 30;

  /** "at Leeds Dock in". */
  private static final int MARK_REACH = 6;

  @Override
  public String id() {
    return "places-for";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public Kinds besides() {
    return Kinds.of(Value.Person.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      int at = rank.to();
      at += at < clause.to() && clause.token(at).is("gender") ? 1 : 0;
      boolean whole = clause.token(rank.to() - 1).is("place");
      boolean places =
          at < clause.to()
              && (clause.token(at).is("places")
                  || clause.token(at).is("place")
                  || clause.token(at).is("placings")
                  || clause.token(at).is("finish")
                  || clause.token(at).is("finishes"));
      at += places ? 1 : 0;
      boolean plural = clause.token(at - 1).word().endsWith("s");
      at = passive(clause, at);
      at += at < clause.to() && (clause.token(at).is("too") || clause.token(at).is("also")) ? 1 : 0;
      if (at < clause.to()
          && linked(clause, rank, at)
          && (places || whole || goesOn(clause, rank) || fits(clause, rank, plural))
          && clause.happened(rank)
          && open(clause, rank, at)) {
        var before = coordinated(clause, rank);
        if (before.isEmpty()) {
          give(clause, rank, at + 1, plural, finds);
        } else {
          before.add(rank);
          respectively(clause, before, at + 1, finds);
        }
      }
    }
  }

  private static boolean fits(Clause clause, Mention rank, boolean plural) {
    return switch (((Value.Rank) rank.value()).noun()) {
      case MEDAL -> true;
      case VICTORY -> plural || there(clause) || agent(clause, rank).isPresent();
      case ORDINAL -> false;
      default -> plural;
    };
  }

  /** "fifth place for Smith in the hammer and eighth for Jones": one more of them. */
  private static boolean goesOn(Clause clause, Mention rank) {
    boolean ordinal = ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.ORDINAL;
    for (int i = clause.from(); ordinal && i + 1 < rank.from(); i++) {
      boolean place = clause.token(i).is("place") || clause.token(i).is("places");
      if (place && clause.token(i + 1).is("for")) {
        return clause.token(rank.from() - 1).is("and") || clause.token(rank.from() - 1).is(",");
      }
    }
    return false;
  }

  /** Where "by" stands of "were recorded by"; else the token itself. */
  private static int passive(Clause clause, int at) {
    boolean was =
        at + 2 < clause.to()
            && (clause.token(at).is("were") || clause.token(at).is("was"))
            && clause.token(at + 1).word().endsWith("ed")
            && clause.token(at + 2).is("by");
    return at + (was ? 2 : 0);
  }

  /** Whose "the win by Smith", "a victory by Smith" was. */
  static Optional<Mention> agent(Clause clause, Mention rank) {
    boolean victory = ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.VICTORY;
    boolean by = victory && rank.to() + 1 < clause.to() && clause.token(rank.to()).is("by");
    return by ? clause.at(Value.Person.class, rank.to() + 1) : Optional.empty();
  }

  /** Of whom alone "there was bronze for Smith in 2:01.50" tells. */
  static Optional<Mention> whom(Clause clause) {
    var people = clause.all(Value.Person.class);
    return people.size() == 1 && there(clause) && clause.token(people.get(0).from() - 1).is("for")
        ? Optional.of(people.get(0))
        : Optional.empty();
  }

  /** "a win for Smith", "the win by Smith", "third place from Smith". */
  private static boolean linked(Clause clause, Mention rank, int at) {
    boolean victory = ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.VICTORY;
    return clause.token(at).is("for")
        || clause.token(at).is("by")
        || (clause.token(at).is("from") && !victory);
  }

  /** The ordinals that "fourth, fifth and sixth places" has before the last. */
  private static List<Mention> coordinated(Clause clause, Mention rank) {
    var before = new ArrayList<Mention>();
    var ranks = clause.all(Value.Rank.class);
    int from = rank.from();
    for (int i = ranks.indexOf(rank) - 1; i >= 0; i--) {
      Mention other = ranks.get(i);
      boolean ordinal = ((Value.Rank) other.value()).noun() == Value.Rank.Noun.ORDINAL;
      if (!ordinal || !listed(clause, other.to(), from)) {
        break;
      }
      before.add(0, other);
      from = other.from();
    }
    return before;
  }

  private static boolean listed(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!clause.token(i).is("and") && !clause.token(i).is(",")) {
        return false;
      }
    }
    return to > from && to - from <= 2;
  }

  /** As many people as places, in order. */
  private static void respectively(Clause clause, List<Mention> ranks, int from, Finds finds) {
    var people = new ArrayList<Mention>();
    for (Mention mention : clause.all(Value.Person.class)) {
      if (mention.from() >= from && mention.from() - from <= REACH) {
        people.add(mention);
      }
    }
    for (int i = 0; people.size() == ranks.size() && i < people.size(); i++) {
      int place = ((Value.Rank) ranks.get(i).value()).place();
      finds.add(clause, people.get(i), new Place(place), ranks.get(i), 0.9);
    }
  }

  /** "there was a victory for Smith". */
  private static boolean there(Clause clause) {
    for (int i = clause.from(); i + 1 < clause.to(); i++) {
      if (clause.token(i).is("there")) {
        return clause.token(i + 1).is("was") || clause.token(i + 1).is("were");
      }
    }
    return false;
  }

  /** No age group and nobody who wins them: "age category wins for", "Smith took her wins for". */
  private static boolean open(Clause clause, Mention rank, int link) {
    for (int i = Math.max(clause.from(), rank.from() - 3); i < rank.from(); i++) {
      String word = clause.token(i).word();
      if (word.equals("category")
          || word.equals("age")
          || word.equals("class")
          || word.equals("team")
          || word.startsWith("vet")) {
        return false;
      }
    }
    boolean whose = clause.token(link - 1).is("places") && !clause.token(link).is("from");
    return whose
        || with(clause, rank)
        || !Lists.any(clause.subjects(), s -> s.from() < rank.from());
  }

  /** "…, with a third place for Jones", "…, with silver for Jones and bronze for Webb". */
  private static boolean with(Clause clause, Mention rank) {
    boolean medal = ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.MEDAL;
    for (int i = rank.from() - 1; i >= Math.max(clause.from(), rank.from() - REACH); i--) {
      if (clause.token(i).is("with")) {
        return medal
            ? clause.at(Value.Person.class, rank.to() + 1).isPresent()
            : i == rank.from() - 2 && clause.token(i + 1).is("a");
      }
      if (clause.has(Cue.WIN, i, i + 1) || clause.has(Cue.TAKE, i, i + 1)) {
        return false;
      }
    }
    return false;
  }

  private static void give(Clause clause, Mention rank, int from, boolean plural, Finds finds) {
    for (Mention mention : clause.mentions()) {
      boolean near = mention.from() >= from && mention.from() - from <= REACH;
      if (mention.from() > from && !mention.equals(rank) && another(clause, mention)) {
        return;
      }
      if (near
          && (mention.is(Cue.WIN) || mention.is(Cue.TAKE) || mention.is(Cue.RUN))
          && !clause.token(mention.from()).is("in")
          && !clause.token(mention.from()).is("with")) {
        return;
      }
      if (near && mention.is(Value.Person.class) && !group(clause, mention)) {
        if (plural && each(clause, mention, rank, finds)) {
          return;
        }
        double weight = with(clause, rank) ? 0.95 : 0.7;
        finds.add(clause, mention, new Place(((Value.Rank) rank.value()).place()), rank, weight);
        mark(clause, mention, finds);
        if (!plural) {
          return;
        }
      }
    }
  }

  /** "double victories for Smith in the 1500m (4:45.2) and 3000m": one in each. */
  private static boolean each(Clause clause, Mention person, Mention rank, Finds finds) {
    boolean alone =
        Lists.all(clause.all(Value.Person.class), p -> p.equals(person) || p.to() < rank.from());
    var events = new ArrayList<Mention>();
    for (Mention event : EventSeries.events(clause)) {
      if (event.from() >= person.to()) {
        events.add(event);
      }
    }
    if (!alone || events.size() < 2) {
      return false;
    }
    for (Mention event : events) {
      int place = ((Value.Rank) rank.value()).place();
      finds.apart(clause, person, new InEvent(event), event, 0.97, event.from());
      finds.apart(clause, person, new Place(place), event, 0.97, event.from());
      Mention mark = EventSeries.mark(clause, event);
      if (mark != null) {
        var figure = ((Value.Amount) mark.value()).figure();
        finds.apart(clause, person, new MarkOf(figure), mark, 0.985, event.from());
      }
    }
    return true;
  }

  /** "for Smith at Leeds in 21:05": the mark before the next is named. */
  private static void mark(Clause clause, Mention person, Finds finds) {
    var mark = clause.next(Value.Amount.class, person.to(), MARK_REACH);
    boolean own =
        mark.isPresent()
            && clause.token(mark.get().from() - 1).is("in")
            && !clause.has(Value.Person.class, person.to(), mark.get().from())
            && Marks.number(clause, mark.get()).isPresent();
    if (own) {
      var figure = ((Value.Amount) mark.get().value()).figure();
      finds.add(clause, person, new MarkOf(figure), mark.get(), 0.9);
    }
  }

  /** "… and a third place for Cara Webb". */
  private static boolean another(Clause clause, Mention mention) {
    if (!mention.is(Value.Rank.class)) {
      return false;
    }
    int at = mention.to();
    at += at < clause.tokens() && clause.token(at).is("gender") ? 1 : 0;
    return at < clause.tokens()
        && (clause.token(at).word().startsWith("place") || clause.token(at).is("for"));
  }

  /** "Anna Smith (over 60 ladies)". */
  private static boolean group(Clause clause, Mention person) {
    for (Clause child : clause.children()) {
      boolean own =
          child.kind() == Clause.Kind.BRACKET
              && child.from() == person.to()
              && child.from() + 1 < clause.tokens();
      if (own) {
        String word = clause.token(child.from() + 1).word();
        return word.equals("over")
            || word.equals("v")
            || word.equals("m")
            || word.equals("f")
            || word.startsWith("u");
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "There were first places for Anna Smith in Halifax and Beth Jones in Leeds.",
            "Anna Smith | 1",
            "Beth Jones | 1"),
        finds(
            "There were second places for Anna Smith at Leeds in 21:05 and Beth Jones at York.",
            "Anna Smith | 2 | 21:05",
            "Beth Jones | 2"),
        finds(
            "There were double wins for Anna Smith in the 1500m (4:45.2) and 3000m (10:05.1).",
            "Anna Smith | 1 | 4:45.2",
            "Anna Smith | 1 | 10:05.1"),
        finds("There was a surprise victory for Anna Smith.", "Anna Smith | 1"),
        finds("There were wins for Anna Smith and Beth Jones.", "Anna Smith | 1", "Beth Jones | 1"),
        finds(
            "There was a first place for Anna Smith, second gender places for Beth Jones and Cara"
                + " Webb and a third place for Dora Lane.",
            "Anna Smith | 1",
            "Beth Jones | 2",
            "Cara Webb | 2",
            "Dora Lane | 3"),
        finds("There was bronze for Anna Smith in the javelin.", "Anna Smith | 3"),
        finds(
            "Cara Webb won in 2:01.20, with silver for Anna Smith and bronze for Beth Jones.",
            "Anna Smith | 2",
            "Beth Jones | 3"),
        finds(
            "Leeds scored with fourth and fifth places by Anna Smith and Beth Jones.",
            "Anna Smith | 4",
            "Beth Jones | 5"),
        finds("Despite the win by Anna Smith in the 800m Leeds were behind.", "Anna Smith | 1"),
        leaves(
            "There were age category wins for Anna Smith (over 40) and Beth Jones (over 70).",
            "age groups"),
        leaves("There could be wins for Anna Smith and Beth Jones.", "it has not happened"));
  }
}
