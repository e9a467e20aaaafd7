package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.List;
import java.util.Set;

/**
 * Other winners were A (EVENT MARK), B in the EVENT at MARK and C; golds went to A in the EVENT.
 */
public final class NamedWinners implements Rule {
  private static final int REACH = 8;
  private static final double SURE = 0.985;

  @Override
  public String id() {
    return "named-winners";
  }

  @Override
  public Set<String> words() {
    return Set.of(
        "winners",
        "victors",
        "champions",
        "others",
        "golds",
        "silvers",
        "bronzes",
        "medals",
        "titles",
        "wins",
        "victories",
        "winning");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    if (clause.kind() == Clause.Kind.BRACKET) {
      return;
    }
    were(clause, finds);
    int from = verb(clause);
    Mention prize = from < 0 ? prizes(clause) : null;
    if (from < 0 && prize == null) {
      return;
    }
    from = prize == null ? from : given(clause, prize);
    int first = from;
    var people = clause.all(Value.Person.class).stream().filter(p -> p.from() >= first).toList();
    for (int i = 0; i < people.size(); i++) {
      int to = i + 1 < people.size() ? people.get(i + 1).from() : clause.to();
      Mention person = people.get(i);
      if (ends(clause, from, person.from())) {
        return;
      }
      give(clause, person, to, prize, finds);
    }
  }

  /** "A and B were the winners", "A (shot, 15.20m) and B were the other home winners". */
  private static void were(Clause clause, Finds finds) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      int at = were(clause, rank);
      if (at < 0 || !open(clause, rank) || !clause.happened(rank)) {
        continue;
      }
      var people =
          clause.subjects().stream()
              .filter(s -> s.is(Value.Person.class) && s.to() <= at && s.from() >= clause.from())
              .toList();
      for (int i = 0; i < people.size(); i++) {
        int to = i + 1 < people.size() ? people.get(i + 1).from() : at;
        give(clause, people.get(i), to, null, finds);
      }
    }
  }

  /** Where "were" stands of "were the other winners", "were others to taste victory"; else -1. */
  private static int were(Clause clause, Mention rank) {
    boolean others = false;
    boolean winners =
        switch (clause.token(rank.to() - 1).word()) {
          case "winners", "victors" -> true;
          default -> false;
        };
    for (int i = rank.from() - 1; i > Math.max(clause.from(), rank.from() - REACH); i--) {
      switch (clause.token(i).word()) {
        case "were" -> {
          return winners || others ? i : -1;
        }
        case "others" -> others = true;
        case "the", "other", "only", "home", "local", "further", "remaining", "also" -> {}
        case "to", "taste", "claim", "record" -> {}
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /** The token after "winners were", "champions included"; -1 where they do not stand there. */
  private static int verb(Clause clause) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      String noun = clause.token(rank.to() - 1).word();
      boolean several =
          (noun.equals("winners") || noun.equals("champions") || noun.equals("victors"))
              && open(clause, rank)
              && clause.happened(rank);
      for (int i = rank.to(); several && i < Math.min(clause.to(), rank.to() + REACH); i++) {
        switch (clause.token(i).word()) {
          case "were", "included", "include", "are", ":" -> {
            return i + 1;
          }
          default -> {
            if (clause.token(i).isPunctuation() && !clause.token(i).is("'")) {
              return -1;
            }
          }
        }
      }
    }
    return winning(clause);
  }

  /** "Winning for the Hawks were A in the 100m and B in the 200m": the token after the verb. */
  private static int winning(Clause clause) {
    int last = Math.min(clause.to(), clause.from() + REACH);
    if (!clause.token(clause.from()).is("winning")) {
      return -1;
    }
    for (int i = clause.from() + 1; i < last; i++) {
      if (clause.token(i).is("were")) {
        return i + 1;
      }
    }
    return -1;
  }

  /** "golds went to", "silver medals were won by": several, each in an event of its own. */
  static Mention prizes(Clause clause) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      boolean several =
          switch (clause.token(rank.to() - 1).word()) {
            case "golds", "silvers", "bronzes", "medals", "titles", "wins", "victories" -> true;
            default -> false;
          };
      boolean people = clause.all(Value.Person.class).size() > 1;
      boolean events = clause.spotted().in(clause.sentence()).all(Value.Event.class).size() > 1;
      if (several && people && events && clause.happened(rank) && given(clause, rank) >= 0) {
        return rank;
      }
    }
    return null;
  }

  /** The token after "went to", "were won by"; -1 where it does not follow. */
  private static int given(Clause clause, Mention prize) {
    for (Mention verb : clause.cues(Cue.WENT_TO)) {
      if (verb.from() >= prize.to() && verb.from() - prize.to() <= 1) {
        return verb.to();
      }
    }
    return -1;
  }

  /** No "age category winners", no "veteran winners". */
  private static boolean open(Clause clause, Mention rank) {
    for (int i = Math.max(clause.from(), rank.from() - 3); i < rank.from(); i++) {
      String word = clause.token(i).word();
      boolean group =
          switch (word) {
            case "category",
                "prize",
                "age",
                "group",
                "section",
                "class",
                "team",
                "former",
                "past" ->
                true;
            default -> word.startsWith("vet");
          };
      if (group) {
        return false;
      }
    }
    return true;
  }

  /** Another verb or place: what follows is no list of winners. */
  private static boolean ends(Clause clause, int from, int to) {
    for (Mention mention : clause.mentions()) {
      boolean between = mention.from() >= from && mention.to() <= to;
      boolean verb =
          mention.is(Cue.WIN)
              || mention.is(Cue.FINISH)
              || mention.is(Cue.BEHIND)
              || mention.is(Cue.AHEAD)
              || mention.is(Cue.BEAT);
      boolean small = clause.token(mention.from()).length() < 3;
      if (between && ((verb && !small) || mention.is(Value.Rank.class))) {
        return true;
      }
    }
    return false;
  }

  private static void give(Clause clause, Mention person, int to, Mention prize, Finds finds) {
    for (Mention event : EventSeries.events(clause)) {
      if (event.to() == person.from()) { // "high jumper Smith"
        place(clause, person, event, prize, finds);
        return;
      }
    }
    for (Clause child : clause.children()) {
      boolean own =
          child.kind() == Clause.Kind.BRACKET && child.from() >= person.to() && child.to() <= to;
      var events = own ? EventSeries.events(child) : List.<Mention>of();
      if (events.size() == 1) {
        place(child, person, events.get(0), prize, finds);
        return;
      }
    }
    boolean told = false;
    for (Mention event : EventSeries.events(clause)) {
      boolean next = !told || clause.token(event.from() - 1).is("and") || the(clause, event);
      if (event.from() >= person.to() && event.to() <= to && next) {
        place(clause, person, event, prize, finds);
        Mention mark = EventSeries.mark(clause, event);
        if (mark != null) {
          var figure = ((Value.Amount) mark.value()).figure();
          finds.apart(clause, person, new MarkOf(figure), mark, SURE, event.from());
        }
        told = true;
      }
    }
    if (prize == null && !told) {
      finds.add(clause, person, new Place(1), person, 0.5);
    }
  }

  /** "in the 100m and the 200m". */
  private static boolean the(Clause clause, Mention event) {
    return clause.token(event.from() - 1).is("the") && clause.token(event.from() - 2).is("and");
  }

  private static void place(
      Clause clause, Mention person, Mention event, Mention prize, Finds finds) {
    finds.apart(clause, person, new InEvent(event), event, SURE, event.from());
    int place = prize == null ? 1 : ((Value.Rank) prize.value()).place();
    Mention source = prize == null ? person : prize;
    finds.apart(clause, person, new Place(place), source, SURE, event.from());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Other winners were Anna Smith (senior girls discus), Beth Jones (800m) and Cara Webb.",
            "Anna Smith | 1",
            "Beth Jones | 1",
            "Cara Webb | 1"),
        finds(
            "Winners on the day included Anna Smith in the high jump (1.70m) and Beth Jones in the"
                + " long jump at 6.10m.",
            "Anna Smith | 1 | 1.70m",
            "Beth Jones | 1 | 6.10m"),
        finds(
            "Winning their events for the Hawks were Anna Smith in the 100m (12.9) and Beth Jones"
                + " in the long jump.",
            "Anna Smith | 1 | 12.9",
            "Beth Jones | 1"),
        finds(
            "Other winners were Anna Smith in the 100m (12.4) and 200m (25.6), and Beth Jones (800m).",
            "Anna Smith | 1 | 12.4",
            "Anna Smith | 1 | 25.6",
            "Beth Jones | 1"),
        finds(
            "Silver medals were won by Anna Smith (girls shot, 9.87m) and Beth Jones (1500m).",
            "Anna Smith | 2",
            "Beth Jones | 2"),
        finds(
            "In the junior races Anna Smith and Beth Jones were the winners.",
            "Anna Smith | 1",
            "Beth Jones | 1"),
        finds(
            "Anna Smith (javelin, 61.22m) and Beth Jones (800m) were the other home winners.",
            "Anna Smith | 1",
            "Beth Jones | 1"),
        finds(
            "Anna Smith and Beth Jones were others to taste victory.",
            "Anna Smith | 1",
            "Beth Jones | 1"),
        leaves("The winners will be Anna Smith and Beth Jones, she said.", "it has not happened"),
        leaves("The age category winners were Anna Smith and Beth Jones.", "age groups"),
        leaves("The winners were ahead of Anna Smith.", "no list"));
  }
}
