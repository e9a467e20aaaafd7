package io.photofinish.extraction.rules;

import static io.photofinish.extraction.rules.Example.finds;
import static io.photofinish.extraction.rules.Example.leaves;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.rules.Candidate.InEvent;
import io.photofinish.extraction.rules.Candidate.MarkOf;
import io.photofinish.extraction.rules.Candidate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * There were silvers for A in EVENT (MARK) and B in EVENT, who ran MARK; bronzes went to A in EVENT
 * with MARK and B in EVENT: each in an event of her own.
 */
public final class MedalsEach implements Rule {
  private static final double SURE = 0.97;

  /** "in the under-20 senior women's". */
  private static final int EVENT = 9;

  /** "with a leap of", "who clocked a fine". */
  private static final int MARK = 7;

  /** In which clause, since what a bracket tells of its event and mark is a part of it. */
  private record Winner(Mention person, Mention event, Mention mark, Clause where) {}

  @Override
  public String id() {
    return "medals-each";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Rank.class);
  }

  @Override
  public Set<String> words() {
    return Set.of("for", "to");
  }

  @Override
  public void read(Clause clause, Finds finds) {
    for (Mention rank : clause.all(Value.Rank.class)) {
      var value = (Value.Rank) rank.value();
      int link = value.noun() == Value.Rank.Noun.MEDAL ? link(clause, rank.to()) : -1;
      boolean counts = Places.counts(clause, rank) || plural(clause, rank);
      if (link < 0 || !clause.happened(rank) || !counts) {
        continue;
      }
      var winners = winners(clause, link + 1);
      for (Winner winner : winners) {
        int key = winner.event().from();
        finds.apart(
            winner.where(),
            winner.person(),
            new InEvent(winner.event()),
            winner.event(),
            SURE,
            key);
        finds.apart(winner.where(), winner.person(), new Place(value.place()), rank, SURE, key);
        if (winner.mark() != null) {
          var figure = ((Value.Amount) winner.mark().value()).figure();
          finds.apart(
              winner.where(), winner.person(), new MarkOf(figure), winner.mark(), 0.985, key);
        }
      }
    }
  }

  private static boolean plural(Clause clause, Mention rank) {
    return clause.token(rank.to() - 1).word().endsWith("s");
  }

  /** Where "for" stands of "silver medals for", "to" of "silvers went to"; -1 where none does. */
  private static int link(Clause clause, int from) {
    int at = from;
    at += at < clause.to() && clause.token(at).word().startsWith("medal") ? 1 : 0;
    if (at + 1 >= clause.to()) {
      return -1;
    }
    boolean went =
        clause.token(at + 1).is("to")
            && switch (clause.token(at).word()) {
              case "went", "fell", "go" -> true;
              default -> false;
            };
    return went ? at + 1 : clause.token(at).is("for") ? at : -1;
  }

  private static List<Winner> winners(Clause clause, int from) {
    Sentence sentence = clause.spotted().sentence(clause.sentence());
    var people = clause.spotted().in(clause.sentence()).all(Value.Person.class);
    var winners = new ArrayList<Winner>();
    int at = from;
    int first = -1;
    boolean one = false;
    for (int i = 0; i < people.size(); i++) {
      Mention person = people.get(i);
      if (person.from() < at) {
        continue;
      }
      first = first < 0 ? i : first;
      int start = Shapes.phraseStart(clause.spotted(), clause.sentence(), person);
      if (start > (i == first ? at : joint(clause, at))) {
        break;
      }
      int end = i + 1 < people.size() ? people.get(i + 1).from() : sentence.to();
      Winner inside = inside(clause, person);
      if (inside != null) {
        winners.add(inside);
        at = inside.where().to();
        continue;
      }
      Mention before = told(clause, person, end);
      int to = before == null ? Tail.after(clause, person) : before.to();
      Mention event = event(clause, to, end);
      int again = event == null ? again(clause, people, i + 1) : -1;
      if (again > 0) { // a race without a code
        at = again;
        continue;
      }
      if (event == null) {
        one = winners.size() == 1; // whose medal is told in another way
        break;
      }
      Mention mark = before == null ? mark(clause, event.to(), end) : before;
      winners.add(new Winner(person, event, mark, clause));
      at = behind(clause, Math.max(event.to(), mark == null ? 0 : mark.to()));
    }
    return one ? List.of() : winners;
  }

  /** ", who ran 57.3" before the event is named; null where it is not told so. */
  private static Mention told(Clause clause, Mention person, int end) {
    int at = Tail.after(clause, person);
    boolean who = at + 2 < end && clause.token(at).is(",") && clause.token(at + 1).is("who");
    return who ? mark(clause, at, end) : null;
  }

  /**
   * Where ", and for Jones" begins, behind what is told of the one before; -1 where it does not.
   */
  private static int again(Clause clause, List<Mention> people, int next) {
    if (next >= people.size()) {
      return -1;
    }
    int start = Shapes.phraseStart(clause.spotted(), clause.sentence(), people.get(next));
    boolean link = clause.token(start - 1).is("for") || clause.token(start - 1).is("to");
    return link && clause.token(start - 2).is("and") ? start - 2 : -1;
  }

  /** "Smith (javelin, 51.20m)"; null where the bracket names no event, or there is none. */
  private static Winner inside(Clause clause, Mention person) {
    for (Clause child : clause.children()) {
      if (child.kind() == Clause.Kind.BRACKET && child.from() == person.to()) {
        var events = EventSeries.events(child);
        Mention mark = null;
        for (Mention amount : child.all(Value.Amount.class)) {
          mark = mark == null && Marks.number(child, amount).isPresent() ? amount : mark;
        }
        return events.size() == 1 ? new Winner(person, events.get(0), mark, child) : null;
      }
    }
    return null;
  }

  private static int behind(Clause clause, int at) {
    return at < clause.tokens() && clause.token(at).is(")") ? at + 1 : at;
  }

  /** The token after ", and for", at the most. */
  private static int joint(Clause clause, int from) {
    int at = from;
    boolean link = false;
    while (at < clause.tokens()) {
      String word = clause.token(at).word();
      boolean and = word.equals(",") || word.equals("and") || word.equals("&");
      if (!and && !(link && (word.equals("for") || word.equals("to")))) {
        break;
      }
      link |= and;
      at++;
    }
    return link ? at : -1;
  }

  /** "in the under-20 men's 3000m": the longest that begins there. */
  private static Mention event(Clause clause, int at, int end) {
    if (at >= end || !(clause.token(at).is("in") || clause.token(at).is("over"))) {
      return null;
    }
    for (Mention event : clause.spotted().in(clause.sentence()).all(Value.Event.class)) {
      if (event.from() > at && event.to() <= end && event.from() - at <= EVENT) {
        return plain(clause, at + 1, event.from()) ? event : null;
      }
    }
    return null;
  }

  private static boolean plain(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (clause.token(i).is(",") || clause.token(i).is("(") || clause.token(i).is("and")) {
        return false;
      }
    }
    return true;
  }

  /** "(8:51.2)", "with 10.42m", ", who threw 45.17m". */
  private static Mention mark(Clause clause, int from, int end) {
    int at = from;
    at += at < end && clause.token(at).is(",") ? 1 : 0;
    boolean opens =
        at < end
            && switch (clause.token(at).word()) {
              case "(", "with", "who", "in", "at" -> true;
              default -> false;
            };
    for (Mention mark : clause.spotted().in(clause.sentence()).all(Value.Amount.class)) {
      boolean near = mark.from() > at && mark.to() <= end && mark.from() - at <= MARK;
      if (opens && near && plain(clause, at + 1, mark.from())) {
        return Marks.number(clause, mark).isPresent() ? mark : null;
      }
    }
    return null;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "There were silvers for Anna Smith in the under-20 women's 800m (2:10.5) and Ian Webb"
                + " in the senior men's javelin, who threw 51.20m.",
            "Anna Smith | 2 | 2:10.5",
            "Ian Webb | 2 | 51.20m"),
        finds(
            "Bronze medals went to Anna Smith in the shot with 10.42m and Ian Webb in the 400m.",
            "Anna Smith | 3 | 10.42m",
            "Ian Webb | 3"),
        finds(
            "There was gold for Anna Smith in the javelin (41.20m) and for Beth Jones in the 800m.",
            "Anna Smith | 1 | 41.20m",
            "Beth Jones | 1"),
        finds(
            "There were golds for Anna Smith in the 100m hurdles (15.1) and Ian Webb, who ran 57.3"
                + " in the 400m hurdles.",
            "Anna Smith | 1 | 15.1",
            "Ian Webb | 1 | 57.3"),
        finds(
            "Silver medals went to Ian Webb (men's javelin, 61.10m) and Anna Smith (800m, 2:11.0).",
            "Ian Webb | 2 | 61.10m",
            "Anna Smith | 2 | 2:11.0"),
        leaves("There were silvers for Anna Smith and Beth Jones in the relay.", "no event each"),
        leaves("There could be silver for Anna Smith in the shot (10.42m).", "it may not happen"));
  }
}
