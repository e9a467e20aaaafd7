package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mood;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The words of one clause that tell when and where.
 *
 * @param contests without those that only describe a person ("Olympic champion Kerr")
 */
record Anchors(
    List<Mention> contests,
    List<Mention> years,
    List<Mention> agos,
    List<Mention> months,
    List<Mention> towns,
    List<Mention> stages) {
  private static final int TITLE_REACH = 5;
  private static final int STOP_REACH = 9;

  /** "into Sunday's women's 400m final". */
  private static final int NEXT = 6;

  private static final Kinds TELLING =
      Kinds.of(
          Value.Contest.class,
          Value.Year.class,
          Value.Ago.class,
          Value.MonthOf.class,
          Value.Town.class,
          Value.Stage.class);

  static final Anchors NONE =
      new Anchors(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Whether a clause has any such words. */
  static boolean tells(Clause clause) {
    return clause.mentions().kinds().meets(TELLING);
  }

  static Anchors of(Clause clause, List<Mention> sources) {
    if (!tells(clause)) {
      return NONE;
    }
    var aside = Aside.of(clause);
    boolean past = !sources.isEmpty() && Lists.all(sources, clause::happened);
    return new Anchors(
        said(
            clause,
            Value.Contest.class,
            sources,
            m ->
                !(past && ahead(clause, m))
                    && !aside.apart(m, sources)
                    && !describes(clause, m, sources)
                    && !nested(clause, m)
                    && !Recalled.felt(clause, m)
                    && !standard(clause, m.to())
                    && !General.is(clause, m)
                    && !Purpose.of(clause, m)),
        said(
            clause,
            Value.Year.class,
            sources,
            m ->
                !describes(clause, m, sources)
                    && !OtherYears.ofRecord(clause, m, sources)
                    && !Recalled.matched(clause, m)
                    && !aside.apart(m, sources)),
        said(
            clause,
            Value.Ago.class,
            sources,
            m ->
                !compared(clause, m)
                    && !OtherYears.ofWinner(clause, m, sources)
                    && !aside.apart(m, sources)
                    && !(owned(clause, m) && describes(clause, m, sources))),
        said(
            clause,
            Value.MonthOf.class,
            sources,
            m -> !Purpose.of(clause, m) && !aside.apart(m, sources)),
        said(
            clause,
            Value.Town.class,
            sources,
            m -> Whereabouts.told(clause, m, sources) && !aside.apart(m, sources)),
        stages(clause, sources));
  }

  /** "Kip, eighth in Rabat, went out in his heat": the rounds that what is stated may be of. */
  static List<Mention> stages(Clause clause, List<Mention> sources) {
    var all = clause.all(Value.Stage.class);
    if (all.isEmpty()) {
      return all;
    }
    var aside = Aside.of(clause);
    return only(all, m -> !aside.apart(m, sources) && !came(clause, m, sources));
  }

  /** "qualified for the final with 5.45m", and no "qualified for the final and finished fifth". */
  private static boolean came(Clause clause, Mention stage, List<Mention> sources) {
    if (sources.isEmpty() || !ahead(clause, stage.from())) {
      return false;
    }
    for (int i = stage.to(); i < sources.get(0).from(); i++) {
      switch (clause.token(i).word()) {
        case "and", "where", "which", "before", "finishing" -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  /** "qualified for the final", "into Sunday's final": a round that is still to come. */
  private static boolean ahead(Clause clause, int stage) {
    int at = stage - 1;
    while (at > clause.from() && at > stage - NEXT && !link(clause.token(at).word())) {
      at--;
    }
    if (at <= clause.from() || !link(clause.token(at).word())) {
      return false;
    }
    return clause.token(at).is("into")
        || switch (clause.token(at - 1).word()) {
          case "qualified", "qualifying", "advanced", "advancing", "progressed", "through" -> true;
          case "went", "safely" -> true;
          default -> false;
        };
  }

  private static boolean link(String word) {
    return word.equals("into") || word.equals("for") || word.equals("to");
  }

  /** What the first of its races and meetings is called; empty where none is named. */
  String series() {
    return contests.isEmpty() ? "" : ((Value.Contest) contests.get(0).value()).series();
  }

  /** Without what stands in a quotation: that is of what was said there, if of anything. */
  private static List<Mention> said(
      Clause clause,
      Class<? extends Value> type,
      List<Mention> sources,
      Predicate<Mention> counts) {
    return only(clause.all(type), m -> !quoted(clause, m, sources) && counts.test(m));
  }

  private static boolean quoted(Clause clause, Mention mention, List<Mention> sources) {
    return sources.isEmpty()
        ? clause.token(mention.from()).quoted()
        : clause.spotted().mood(mention) == Mood.QUOTED;
  }

  /** "four minutes quicker than last year": when it was not. */
  private static boolean compared(Clause clause, Mention ago) {
    return ago.from() > clause.from() && clause.token(ago.from() - 1).is("than");
  }

  /** "last year's runner-up Kip dropped out": when he was second. */
  static boolean owned(Clause clause, Mention ago) {
    return clause.token(ago.to() - 1).is("'s")
        || (ago.to() < clause.tokens() && clause.token(ago.to()).is("'s"));
  }

  /** "won and would love to defend her European title": what somebody will do. */
  private static boolean ahead(Clause clause, Mention contest) {
    Mood mood = clause.spotted().mood(contest);
    return mood == Mood.FUTURE || mood == Mood.CONDITIONAL;
  }

  private static List<Mention> only(List<Mention> mentions, Predicate<Mention> which) {
    if (mentions.isEmpty()) { // as most are
      return mentions;
    }
    var only = new ArrayList<Mention>(mentions.size());
    for (Mention mention : mentions) {
      if (which.test(mention)) {
        only.add(mention);
      }
    }
    return only;
  }

  /**
   * "second in Tokyo three years ago and third at the trials in Leeds": of several places that each
   * have an occasion, the words from this one's to the next.
   */
  Anchors segment(Clause clause, List<Mention> sources) {
    if (sources.isEmpty() || !sources.get(0).is(Value.Rank.class)) {
      return this;
    }
    int from = named(clause, sources.get(0));
    int to = clause.to();
    boolean earlier = false;
    boolean later = false;
    for (Mention rank : clause.all(Value.Rank.class)) {
      boolean other = !sources.contains(rank) && clause.happened(rank);
      boolean anchored = other && !between(rank.to(), next(clause, rank)).none();
      earlier |= anchored && rank.to() <= from;
      if (anchored && rank.from() > sources.get(0).from() && rank.from() < to) {
        later = true;
        to = named(clause, rank);
      }
    }
    var own = between(from, to);
    if (own.contests.isEmpty() && own.towns.isEmpty() && !own.none()) {
      own = own.at(shared(clause));
    }
    return (earlier || later) && !own.none() ? own : this;
  }

  /** Where "European 800m bronze" begins, of which the rank is the last word. */
  private static int named(Clause clause, Mention rank) {
    int at = rank.from();
    for (int i = clause.mentions().size() - 1; i >= 0; i--) {
      Mention mention = clause.mentions().get(i);
      boolean name = mention.is(Value.Contest.class) || mention.is(Value.Event.class);
      at = name && mention.to() == at ? mention.from() : at;
    }
    return at;
  }

  /** "an Olympic medal after Smith's gold in 1984 and Webb's bronze in 2004": named for all. */
  private List<Mention> shared(Clause clause) {
    int first = clause.to();
    for (Mention rank : clause.all(Value.Rank.class)) {
      boolean anchored = !between(rank.from() - 2, next(clause, rank)).none();
      first = anchored ? Math.min(first, rank.from()) : first;
    }
    var before = within(contests, clause.from(), first);
    return contests.size() == 1 ? before : List.of();
  }

  private Anchors at(List<Mention> where) {
    return new Anchors(where, years, agos, months, towns, stages);
  }

  private static int next(Clause clause, Mention rank) {
    int next = clause.to();
    for (Mention other : clause.all(Value.Rank.class)) {
      next = other.from() >= rank.to() ? Math.min(next, other.from()) : next;
    }
    return next;
  }

  /** Those within a stretch of the sentence. */
  Anchors between(int from, int to) {
    return new Anchors(
        within(contests, from, to),
        within(years, from, to),
        within(agos, from, to),
        within(months, from, to),
        within(towns, from, to),
        stages);
  }

  private static List<Mention> within(List<Mention> mentions, int from, int to) {
    return only(mentions, m -> m.from() >= from && m.to() <= to);
  }

  /** "a year earlier": counted from what was spoken of before. */
  Optional<Value.Ago> relative(int near) {
    return years.isEmpty()
        ? nearest(agos, near).map(m -> (Value.Ago) m.value()).filter(Value.Ago::relative)
        : Optional.empty();
  }

  /** Whether a place alone tells the occasion. */
  boolean onlyTown() {
    return !towns.isEmpty()
        && contests.isEmpty()
        && years.isEmpty()
        && agos.isEmpty()
        && months.isEmpty();
  }

  /** "the fastest time this year": no other occasion than that of the news. */
  boolean thisSeason() {
    return years.isEmpty()
        && months.isEmpty()
        && Lists.all(agos, m -> ((Value.Ago) m.value()).count() == 0);
  }

  /** Whether nothing tells when, unless it counts from what was told before. */
  boolean untimed() {
    return contests.isEmpty()
        && years.isEmpty()
        && months.isEmpty()
        && towns.isEmpty()
        && Lists.all(agos, m -> ((Value.Ago) m.value()).relative());
  }

  boolean none() {
    return contests.isEmpty()
        && years.isEmpty()
        && agos.isEmpty()
        && months.isEmpty()
        && towns.isEmpty();
  }

  /** "under the World Championships standard", "in the Olympic team": of what is to come. */
  private static boolean standard(Clause clause, int at) {
    return at < clause.tokens()
        && switch (clause.token(at).word()) {
          case "standard", "standards", "team", "squad", "selection", "selectors" -> true;
          case "a", "b" -> qualifies(clause, at + 1); // "the Olympic A qualifying standard"
          default -> qualifies(clause, at);
        };
  }

  private static boolean qualifies(Clause clause, int at) {
    return at + 1 < clause.tokens()
        && clause.token(at).is("qualifying")
        && switch (clause.token(at + 1).word()) {
          case "standard", "standards", "mark", "time", "height", "distance", "period" -> true;
          default -> false;
        };
  }

  private static boolean nested(Clause clause, Mention mention) {
    for (Mention other : clause.all(Value.Contest.class)) {
      if (other.from() <= mention.from()
          && other.to() >= mention.to()
          && other.length() > mention.length()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a competition is named through its title or medal: "his Diamond League title". */
  static boolean title(Clause clause, Mention contest) {
    String last = clause.token(contest.to() - 1).word();
    String next = contest.to() < clause.tokens() ? clause.token(contest.to()).word() : "";
    return titleWord(last) || titleWord(next);
  }

  private static boolean titleWord(String word) {
    return switch (word) {
      case "title",
          "titles",
          "champion",
          "champions",
          "crown",
          "gold",
          "silver",
          "bronze",
          "medal",
          "medallist",
          "medalist",
          "trophy" ->
          true;
      default -> false;
    };
  }

  /** Without stadiums that are called after games. */
  Anchors withoutVenues(Clause clause) {
    boolean venue = Lists.any(contests, c -> General.venue(clause, c));
    return venue
        ? new Anchors(
            only(contests, c -> !General.venue(clause, c)), years, agos, months, towns, stages)
        : this;
  }

  /** Without those that are named through a title. */
  Anchors occasions(Clause clause) {
    return new Anchors(only(contests, c -> !title(clause, c)), years, agos, months, towns, stages);
  }

  /** Whether a competition only says who somebody is. */
  static boolean describes(Clause clause, Mention contest, List<Mention> sources) {
    if (favours(clause, contest.to())) {
      return true;
    }
    if (contest.is(Value.Contest.class) && at(clause, contest.from())) {
      return false;
    }
    for (Mention mention : clause.mentions()) {
      if (!(mention.value() instanceof Value.Rank rank) || mention.to() < contest.to()) {
        continue;
      }
      boolean person =
          rank.noun() == Value.Rank.Noun.CHAMPION || rank.noun() == Value.Rank.Noun.HOLDER;
      boolean near = mention.from() - contest.to() <= TITLE_REACH;
      if (person
          && near
          && !Lists.any(sources, s -> s.equals(mention))
          && phrase(clause, contest.to(), mention.from())) {
        return true;
      }
    }
    return false;
  }

  /** "fourth at the 2004 Olympics and bronze medallist in Rome": an occasion, and no title. */
  private static boolean at(Clause clause, int contest) {
    int at = contest - 1;
    while (at > clause.from()
        && (clause.token(at).is("the") || clause.at(Value.Year.class, at).isPresent())) {
      at--;
    }
    return at > clause.from() && clause.token(at).is("at");
  }

  /** "the European favourite Smith": of a race that is to come. */
  private static boolean favours(Clause clause, int at) {
    return at < clause.tokens()
        && switch (clause.token(at).word()) {
          case "favourite", "favourites", "favorite", "favorites", "hopeful", "hopefuls" -> true;
          case "contender", "contenders", "hope", "hopes", "debutant" -> true;
          default -> false;
        };
  }

  /** Whether only a discipline and the like lie between. */
  private static boolean phrase(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = clause.token(i).word();
      if (word.equals(",") || word.equals("in") || word.equals("to") || word.equals("at")) {
        return false;
      }
    }
    return true;
  }

  /** The contest closest to what was said, outside its own words if possible. */
  Optional<Mention> contest(int near) {
    return nearest(contests, near);
  }

  /** "the Golden Gala in Florence": where it is held this time. */
  Optional<String> townBeside(Mention contest) {
    for (Mention town : towns) {
      int gap = town.from() - contest.to();
      if (gap >= 0 && gap <= 1) {
        return Optional.of(((Value.Town) town.value()).city());
      }
    }
    return Optional.empty();
  }

  /**
   * "the Ashby Grand Prix, a stop of the Diamond League": whether a meeting is one of a circuit.
   */
  boolean stopOf(Mention meeting, String circuit) {
    return ((Value.Contest) meeting.value()).competition().code().equals("IGP")
        && Lists.any(
            contests,
            c ->
                c.from() >= meeting.to()
                    && c.from() - meeting.to() <= STOP_REACH
                    && ((Value.Contest) c.value()).competition().code().equals(circuit));
  }

  static Optional<Mention> nearest(List<Mention> mentions, int near) {
    Mention best = null;
    for (Mention mention : mentions) {
      if (best == null || distance(mention, near) < distance(best, near)) {
        best = mention;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(Mention mention, int near) {
    return mention.from() > near ? mention.from() - near : near - mention.to() + 1;
  }
}
