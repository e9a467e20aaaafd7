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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Several events of one athlete: won the EVENT (MARK) and EVENT (MARK); RANK in the EVENT at MARK
 * and RANK in the EVENT; MARK in the EVENT and MARK in the EVENT; X (RANK EVENT, RANK EVENT).
 */
public final class EventSeries implements Rule {
  private static final int AFTER = 6;

  private record Group(Mention event, Mention rank, Mention mark, boolean bracketed) {}

  @Override
  public String id() {
    return "event-series";
  }

  @Override
  public Kinds needs() {
    return Kinds.of(Value.Event.class);
  }

  @Override
  public void read(Clause clause, Finds finds) {
    boolean bracket = clause.kind() == Clause.Kind.BRACKET;
    if (clause.subjects().size() != 1
        || (bracket && Lists.any(clause.mentions(), Mention::refers))) {
      return;
    }
    boolean several =
        clause.all(Value.Event.class).size() > 1
            || bracket
            || clause.shared().isPresent()
            || Lists.any(clause.children(), child -> child.kind() == Clause.Kind.BRACKET);
    if (!several) {
      return;
    }
    Mention subject = clause.subjects().get(0);
    var groups = groups(clause);
    boolean enough =
        groups.size() > 1
            || bracket
            || clause.shared().isPresent()
            || Lists.any(groups, Group::bracketed);
    for (int i = 0; enough && i < groups.size(); i++) {
      Group group = groups.get(i);
      if (clause.ownSubject() && group.event().from() < subject.from()) {
        continue;
      }
      add(clause, whose(clause, subject, group), group, finds);
    }
  }

  /** "Smith, fourth in the 800m (2:01.50), and Jones, sixth in the 1500m": each her own. */
  private static Mention whose(Clause clause, Mention subject, Group group) {
    Mention own = group.rank() == null ? null : ApposedPlace.athlete(clause, group.rank().from());
    return own == null ? subject : own;
  }

  private static void add(Clause clause, Mention subject, Group group, Finds finds) {
    int key = group.event().from();
    boolean whole = group.rank() != null || won(clause, group.event());
    boolean inside = clause.kind() == Clause.Kind.BRACKET;
    double weight = group.bracketed() && (whole || inside) ? 0.985 : 0.97;
    finds.apart(clause, subject, new InEvent(group.event()), group.event(), weight, key);
    if (group.mark() != null) {
      var figure = ((Value.Amount) group.mark().value()).figure();
      finds.apart(clause, subject, new MarkOf(figure), group.mark(), weight, key);
    }
    if (group.rank() != null) {
      int place = ((Value.Rank) group.rank().value()).place();
      finds.apart(clause, subject, new Place(place), group.rank(), weight, key);
    } else if (won(clause, group.event())) {
      finds.apart(clause, subject, new Place(1), group.event(), weight, key);
    }
  }

  private static List<Group> groups(Clause clause) {
    var groups = new ArrayList<Group>();
    Set<Mention> used = new HashSet<>();
    int from = clause.from();
    var events = events(clause);
    if (clause.kind() == Clause.Kind.BRACKET && events.size() == 1) {
      return List.of(only(clause, events.get(0)));
    }
    for (Mention event : events) {
      Mention rank = EventRanks.of(clause, event, from);
      rank = rank == null ? EventRanks.shared(clause, events, event) : rank;
      Mention before = before(clause, event, from);
      boolean open = used.contains(before) || before == null;
      Mention inside = open ? EventBrackets.of(clause, event) : null;
      inside = open && inside == null ? EventBrackets.respective(clause, events, event) : inside;
      Mention mark = before != null && !used.contains(before) ? before : inside;
      mark = mark == null ? after(clause, event) : mark;
      boolean more = !groups.isEmpty() && listed(clause, event) && won(clause, event);
      if (rank != null || mark != null || more || shared(clause, event)) {
        groups.add(new Group(event, rank, mark, inside != null && inside.equals(mark)));
        used.add(mark);
      }
      from = event.to();
    }
    return groups;
  }

  /** "won the 800m (2:01.50), … and the open 3000m": one more of them. */
  private static boolean listed(Clause clause, Mention event) {
    int at = event.from() - 1;
    boolean adjective =
        switch (clause.token(at).word()) {
          case "open", "senior", "junior", "intermediate" -> true;
          default -> false;
        };
    at -= adjective ? 1 : 0;
    at -= at > clause.from() && clause.token(at).is("the") ? 1 : 0;
    return at > clause.from() && (clause.token(at).is("and") || clause.token(at).is(","));
  }

  /** "(fifth, 1500m, 4:41.20)", "(junior boys shot 12.08)": whatever else a bracket has. */
  private static Group only(Clause bracket, Mention event) {
    Mention first = EventRanks.of(bracket, event, bracket.from());
    boolean debut =
        first != null
            && ((Value.Rank) first.value()).place() == 1
            && first.to() == event.from(); // "(first marathon)"
    Mention rank = debut ? null : first;
    for (Mention mention : Places.ordinals(bracket)) {
      rank = rank == null && !debut ? mention : rank;
    }
    Mention mark = null;
    for (Mention mention : bracket.all(Value.Amount.class)) {
      boolean open = mention.to() <= event.from() || mention.from() >= event.to();
      mark = mark == null && open && Marks.number(bracket, mention).isPresent() ? mention : mark;
    }
    return new Group(event, rank, mark, true);
  }

  /** The mark in an event's bracket, or after it: "the high jump (1.70m)", "… at 1.70m". */
  static Mention mark(Clause clause, Mention event) {
    Mention inside = EventBrackets.of(clause, event);
    return inside == null ? after(clause, event) : inside;
  }

  /** Those that the words alone tell, without those inside longer ones and those of titles. */
  static List<Mention> events(Clause clause) {
    var events = new ArrayList<Mention>();
    for (Mention mention : clause.all(Value.Event.class)) {
      if (!clause.happened(mention)) {
        continue;
      }
      var event = (Value.Event) mention.value();
      boolean bare = event.context().equals("bare");
      boolean known =
          event.context().equals("plain")
              || event.context().equals("athletics")
              || (bare && !event.discipline().relay());
      boolean inside = false;
      for (Mention other : clause.all(Value.Event.class)) {
        inside |=
            other.from() <= mention.from()
                && other.to() >= mention.to()
                && other.length() > mention.length();
      }
      if (known
          && !inside
          && !event.discipline().relay()
          && !describes(clause, mention)
          && !point(clause, mention)) {
        events.add(mention);
      }
    }
    return events;
  }

  /** "reaching 400m in 58.2": a point on the way. */
  private static boolean point(Clause clause, Mention event) {
    return event.from() > clause.from()
        && switch (clause.token(event.from() - 1).word()) {
          case "reaching", "reached", "passing", "passed", "through", "past" -> true;
          default -> false;
        };
  }

  /** "the 800m champion", "an 800m best". */
  private static boolean describes(Clause clause, Mention event) {
    if (event.to() >= clause.tokens()) {
      return false;
    }
    return switch (clause.token(event.to()).word()) {
      case "champion",
          "champions",
          "medallist",
          "medalist",
          "title",
          "titles",
          "record",
          "runner",
          "best",
          "finalist",
          "heat",
          "heats" ->
          true;
      default -> clause.at(Value.Best.class, event.to()).isPresent();
    };
  }

  /** "7.31 in the 60m". */
  private static Mention before(Clause clause, Mention event, int from) {
    for (Mention mention : clause.all(Value.Amount.class)) {
      boolean near =
          mention.from() >= from && mention.to() < event.from() && event.from() - mention.to() <= 4;
      if (near
          && Marks.number(clause, mention).isPresent()
          && linked(clause, mention.to(), event.from())) {
        return mention;
      }
    }
    return null;
  }

  private static boolean linked(Clause clause, int from, int to) {
    String first = clause.token(from).word();
    if (!first.equals("in") && !first.equals("over") && !first.equals("for")) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      String word = clause.token(i).word();
      if (!word.equals("the") && !word.equals("'s") && clause.at(Value.Sex.class, i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** "the 800m in 2:01.50", "the high jump with a leap of 1.70m". */
  private static Mention after(Clause clause, Mention event) {
    for (Mention mention : clause.all(Value.Amount.class)) {
      int gap = mention.from() - event.to();
      if (gap >= 0 && gap <= AFTER && Marks.number(clause, mention).isPresent()) {
        return introduced(clause, event.to(), mention.from()) ? mention : null;
      }
    }
    return null;
  }

  private static boolean introduced(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = clause.token(i).word();
      boolean stops =
          clause.token(i).isPunctuation()
              || word.equals("and")
              || clause.at(Value.Event.class, i).isPresent()
              || clause.at(Value.Rank.class, i).isPresent();
      if (stops) {
        return false;
      }
    }
    String first = from < to ? clause.token(from).word() : "";
    return from == to || first.equals("in") || first.equals("at") || first.equals("with");
  }

  /** "Smith won the 800m and Jones the 1500m": the second verb is left out. */
  private static boolean shared(Clause clause, Mention event) {
    Clause model = clause.shared().orElse(null);
    if (model == null || clause.subjects().size() != 1) {
      return false;
    }
    int from = clause.subjects().get(0).to();
    boolean the = false;
    for (int i = Math.max(from, event.from() - 3); i < event.from(); i++) {
      the |= clause.token(i).is("the");
    }
    var events = model.all(Value.Event.class); // "the hurdles", too
    return the
        && event.from() - from <= 4
        && !clause.has(Value.Rank.class, clause.from(), event.from())
        && !events.isEmpty()
        && won(model, events.get(0));
  }

  /** "The sprint double went to Smith, who ran 11.72 in the 100m and 24.01 in the 200m". */
  private static boolean doubled(Clause clause) {
    Clause parent = clause.kind() == Clause.Kind.SUBORDINATE ? clause.parent().orElse(null) : null;
    if (parent == null || parent.cues(Cue.WENT_TO).isEmpty()) {
      return false;
    }
    Mention verb = parent.cues(Cue.WENT_TO).get(0);
    Mention who = WentTo.athlete(parent, verb);
    return who != null
        && clause.subjects().contains(who)
        && clause.happened(verb)
        && verb.from() > parent.from()
        && clause.token(verb.from() - 1).is("double");
  }

  private static boolean won(Clause clause, Mention event) {
    if (shared(clause, event) || doubled(clause)) {
      return true;
    }
    Mention last = null;
    for (Mention verb : clause.mentions()) {
      boolean won = last != null && last.is(Cue.WIN) && last.from() == verb.from();
      boolean any = verb.is(Cue.WIN) || (!won && (verb.is(Cue.TAKE) || verb.is(Cue.FINISH)));
      last =
          any
                  && verb.to() <= event.from()
                  && !clause.token(verb.from()).is("in")
                  && !clause.token(verb.from()).is("with")
              ? verb
              : last;
    }
    return last != null
        && clause.happened(last)
        && !clause.has(Value.Rank.class, last.to(), event.from())
        && (last.is(Cue.WIN) || Won.takesRace(clause, last));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        finds(
            "Anna Smith won the 800m (2:01.50) and 1500m (4:10.00).",
            "Anna Smith | 1 | 2:01.50",
            "Anna Smith | 1 | 4:10.00"),
        finds(
            "Anna Smith won the 100m and 200m double (12.80 and 26.18 respectively).",
            "Anna Smith | 1 | 12.80",
            "Anna Smith | 1 | 26.18"),
        finds(
            "Anna Smith was second in the long jump at 5.61m and third in the high jump.",
            "Anna Smith | 2 | 5.61m",
            "Anna Smith | 3"),
        finds(
            "Anna Smith won the long jump (6.52m) and Beth Jones the triple jump (13.80m).",
            "Anna Smith | 1 | 6.52m",
            "Beth Jones | 1 | 13.80m"),
        finds("Anna Smith (fourth senior girls long jump) smiled.", "Anna Smith | 4"),
        finds("Anna Smith (fifth, 1500m, 4:41.20) smiled.", "Anna Smith | 5 | 4:41.20"),
        finds("Anna Smith (junior girls shot 12.08m) smiled.", "Anna Smith | 12.08m"),
        finds("Anna Smith took wins in the 100m and the 200m.", "Anna Smith | 1", "Anna Smith | 1"),
        finds(
            "Anna Smith, fourth in the 800m (2:01.50) and Beth Jones, sixth in the long jump"
                + " (6.01m), scored.",
            "Anna Smith | 4 | 2:01.50",
            "Beth Jones | 6 | 6.01m"),
        leaves("Anna Smith passed 400m in 58.20 and 800m in 2:01.50.", "on the way"),
        leaves("Anna Smith was second in the 800m in 2:01.50.", "one event is for other rules"),
        leaves("Anna Smith hopes to win the 800m (2:01.50) and 1500m (4:10.00).", "a wish"));
  }
}
