package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Which occasion the article is news of, and which one each statement means. */
final class Occasions {
  /** What one statement means, and whether its own words say so. */
  record Found(Occasion occasion, boolean explicit) {}

  private static final int SAME_REACH = 6;
  private static final Kinds CONTEST = Kinds.of(Value.Contest.class);
  private static final Kinds PLACED = Kinds.of(Value.Contest.class, Value.Town.class);

  private final Story story;
  private final Calendar calendar;
  private final Lead lead;
  private final Roundup roundup;
  private final Map<String, Occasion> byTown = new HashMap<>();
  private final Map<String, Occasion> byNation = new HashMap<>();
  private final Map<String, Set<Occasion>> byCode = new HashMap<>();
  private Occasion spokenOf = Occasion.UNKNOWN;

  /** From what the words count that were read last: "four years later". */
  private Occasion since = Occasion.UNKNOWN;

  private Mention lastAgo;
  private int spokenIn = -1;

  /** Whether that was said of somebody in passing: "Kip, fourth in Oslo, ran 2:01". */
  private boolean passing;

  Occasions(Story story, Calendar calendar) {
    this.story = story;
    this.calendar = calendar;
    this.lead = new Lead(story, calendar);
    this.roundup = new Roundup(story, calendar);
    story.games = calendar.goingOn("OG").isPresent();
  }

  /** Finds out what the article is news of. */
  void lead(List<Reading> readings) {
    lead.read(readings);
    for (Reading reading : readings) {
      for (Clause clause : reading.clausesWith(CONTEST)) {
        learn(clause);
      }
    }
    story.topic.occasion = story.main;
    story.topic.news = !story.main.unknown();
  }

  /** Which competitions the article names by which town, in whatever sentence. */
  private void learn(Clause clause) {
    var anchors = story.anchors(clause);
    if (anchors.contests().isEmpty()) {
      return;
    }
    roundup.learn(clause, anchors);
    var occasion = calendar.read(anchors, clause.from());
    if (!anchors.towns().isEmpty() && !lead.happened(clause, anchors)) { // "… title this summer"
      var none = OptionalInt.empty();
      occasion = calendar.read(anchors, clause.from(), none, Calendar.Memory.SOME_YEARS);
    }
    learn(occasion, anchors, lead.happened(clause, anchors) || calendar.over(occasion));
  }

  private void learn(Occasion occasion, Anchors anchors, boolean happened) {
    if (happened) {
      occasion.city().ifPresent(c -> byTown.putIfAbsent(c, occasion));
      for (Mention town : calendar.over(occasion) ? anchors.towns() : List.<Mention>of()) {
        byNation.putIfAbsent(((Value.Town) town.value()).nation(), occasion);
      }
      if (occasion.year().isPresent()) {
        String code = occasion.competition().orElseThrow();
        byCode.computeIfAbsent(code, c -> new HashSet<>()).add(occasion);
      }
    }
  }

  /**
   * "won silver in Sydney" in an article that has named the Sydney Olympics; "the Olympic final"
   * where it names one edition only.
   */
  private Occasion known(Occasion read, Calendar.Memory memory) {
    if (read.competition().filter(calendar::edition).isPresent()
        && read.year().isEmpty()
        && read.city().isEmpty()) {
      var editions = byCode.getOrDefault(read.competition().get(), Set.of());
      return editions.size() == 1
          ? editions.iterator().next()
          : calendar.lastOf(read.competition().get()).orElse(read);
    }
    var known = read.competition().isPresent() ? null : read.city().map(byTown::get).orElse(null);
    if (known == null || (memory == Calendar.Memory.NONE && calendar.over(known))) {
      return read;
    }
    boolean edition = known.competition().filter(calendar::edition).isPresent();
    if (!edition) {
      return read.withCompetition(known.competition());
    }
    return read.agrees(known) ? read.and(known) : read;
  }

  /** A paragraph that turns to another meeting makes it the topic. */
  void turn(int index, Reading reading) {
    boolean line = story.spotted.sentence(index).kind() == Sentence.Kind.LINE;
    for (Clause clause : index > 0 ? reading.clausesWith(PLACED) : List.<Clause>of()) {
      if (clause.kind() == Clause.Kind.SUBORDINATE || clause.kind() == Clause.Kind.BRACKET) {
        continue;
      }
      var anchors = story.anchors(clause).occasions(clause);
      boolean placed = Lists.any(anchors.contests(), m -> line || roundup.placed(m));
      boolean elsewhere = story.word(story.spotted.sentence(index).from()).equals("elsewhere");
      back(clause, anchors);
      boolean turns = placed || ((line || elsewhere) && !anchors.towns().isEmpty());
      boolean opens = !turns && roundup.opens(clause, anchors);
      turns |= opens;
      if (turns && !background(clause, anchors) && lead.happened(clause, anchors)) {
        var occasion = calendar.read(anchors, clause.from());
        occasion = opens ? roundup.alike(occasion) : occasion;
        boolean open = line && story.topic.occasion.nowhere();
        boolean other =
            open || !occasion.agrees(story.topic.occasion) || another(occasion, anchors);
        if (lead.recent(occasion, anchors)) {
          story.topic.occasion = other ? lead.thisYear(occasion) : story.topic.occasion;
          roundup.turned(index, opens);
        }
      }
    }
  }

  /** "In Rome everything went well": back to what was told of there, if that is the news. */
  private void back(Clause clause, Anchors anchors) {
    boolean first =
        clause.kind() == Clause.Kind.MAIN
            && clause.from() == story.spotted.sentence(clause.sentence()).from()
            && story.word(clause.from()).equals("in")
            && anchors.onlyTown()
            && anchors.towns().get(0).from() == clause.from() + 1;
    if (first) {
      String town = ((Value.Town) anchors.towns().get(0).value()).city();
      boolean news = story.main.city().filter(town::equals).isPresent();
      if (news && !story.topic.occasion.city().equals(story.main.city())) {
        story.topic.occasion = story.main;
      }
    }
  }

  /** Whether an occasion of its own is news like that of the article. */
  boolean news(Clause clause, Occasion occasion) {
    return roundup.news(clause, occasion);
  }

  boolean background(Clause clause, Anchors anchors) {
    if (anchors.none()) {
      return false;
    }
    var occasion = calendar.read(anchors, clause.from());
    boolean older =
        occasion.year().isPresent()
            && story.main.year().isPresent()
            && occasion.year().getAsInt() < story.main.year().getAsInt();
    return older || !lead.recent(occasion, anchors);
  }

  /** The words of each of several occasions that one deed has; empty where it has one at most. */
  List<Anchors> series(Clause clause, List<Mention> sources) {
    return Series.of(clause, story.anchors(clause, sources).segment(clause, sources));
  }

  /** What a statement means; {@code only} narrows it to one of several occasions. */
  Found of(Clause clause, List<Mention> sources, int near, Optional<Anchors> only) {
    if (again(clause, near) && !spokenOf.unknown() && clause.sentence() - spokenIn <= 1) {
      return new Found(spokenOf.withRound(round(clause, null, near, sources)), true);
    }
    Clause at = clause;
    boolean but = false;
    while (true) {
      var anchors = story.anchors(at, sources).segment(at, sources);
      if (at == clause) {
        anchors = when(clause, sources, anchors.none()).orElse(anchors);
        anchors = anchors.none() ? there(clause) : anchors;
      }
      if (but && Lists.any(anchors.agos(), m -> Lead.longAgo((Value.Ago) m.value()))) {
        break;
      }
      anchors = only.orElse(anchors);
      if (!anchors.none()) {
        var found = read(anchors, near, round(clause, at, near, sources), memory(at, sources));
        boolean again = titled(sources) || story.word(clause.from()).equals("since");
        again |= fronted(clause, sources);
        found = again || here(clause) ? same(found) : found;
        found = found.explicit() ? there(clause, found) : found;
        found = new Found(roundup.there(clause, found.occasion()), found.explicit());
        boolean last = titled(sources) && WhenSet.owned(at, anchors);
        spokenOf = last ? spokenOf : found.occasion();
        spokenIn = last ? spokenIn : clause.sentence();
        passing = Aside.of(at).holds(sources);
        return found;
      }
      if (at.kind() == Clause.Kind.MAIN || at.parent().isEmpty()) {
        break;
      }
      but |= at.kind() == Clause.Kind.JOINED && story.word(at.from()).equals("but");
      at = at.parent().orElseThrow();
    }
    var abroad = abroad(clause);
    if (abroad.isPresent()) {
      spokenOf = abroad.get().withRound(round(clause, null, near, sources));
      spokenIn = clause.sentence();
      return new Found(spokenOf, !abroad.get().agrees(story.main) || story.main.unknown());
    }
    if (story.main.unknown() && !spokenOf.unknown() && !passing && goesOn(clause.sentence())) {
      boolean year = spokenOf.competition().isEmpty() && spokenOf.city().isEmpty();
      boolean now = year && spokenOf.year().equals(calendar.thisYear());
      return new Found(spokenOf.withRound(round(clause, null, near, sources)), !now);
    }
    var topic = roundup.topic(clause);
    topic = topic.unknown() ? topic.withYear(calendar.thisYear()) : topic;
    return new Found(topic.withRound(round(clause, null, near, sources)), false);
  }

  /** "settled for bronze in Greece", where the article has named games in a Greek town. */
  private Optional<Occasion> abroad(Clause clause) {
    for (Mention mention : clause.all(Value.Country.class)) {
      var country = (Value.Country) mention.value();
      boolean in = country.spelled() && story.word(mention.from() - 1).equals("in");
      if (in && story.told(mention) && byNation.containsKey(country.code())) {
        return Optional.of(byNation.get(country.code()));
      }
    }
    return Optional.empty();
  }

  /** A preview that looks back does so to the end of its paragraph. */
  private boolean goesOn(int sentence) {
    return sentence - spokenIn <= 1
        || (spokenIn >= 0
            && story.spotted.sentence(spokenIn).paragraph()
                == story.spotted.sentence(sentence).paragraph());
  }

  /** "a medallist at the same Games", "second on the night": what was spoken of last. */
  private boolean again(Clause clause, int near) {
    int from = Math.max(clause.from(), near - SAME_REACH);
    for (int i = from; i < Math.min(clause.to(), near + SAME_REACH); i++) {
      boolean same = story.word(i).equals("same");
      if (same && (story.word(i + 1).equals("games") || story.word(i + 1).startsWith("champion"))) {
        return true;
      }
      boolean then = story.word(i).equals("night") || story.word(i).equals("day");
      if (then && story.word(i - 1).equals("the") && story.word(i - 2).equals("on")) {
        return true;
      }
    }
    return false;
  }

  /** "… set his best when he won in Budapest", "6.18m, which she jumped in Oslo". */
  private Optional<Anchors> when(Clause clause, List<Mention> sources, boolean open) {
    var inner = new ArrayList<>(clause.children());
    clause.parent().ifPresent(p -> inner.addAll(p.children()));
    for (Clause child : inner) {
      var anchors = story.anchors(child);
      String first = story.word(child.from());
      int mark = child.from() - (story.word(child.from() - 1).equals(",") ? 1 : 0);
      boolean which = first.equals("which") && Lists.any(sources, s -> s.to() == mark);
      boolean own = child.parent().filter(clause::equals).isPresent();
      boolean when = open && own && first.equals("when");
      if ((when
              || (open && which)
              || (own && (WhenSet.ofMark(child, sources) || WhenSet.since(child, sources))))
          && !anchors.none()) {
        return Optional.of(anchors);
      }
    }
    return Optional.empty();
  }

  /** "6.18m that she jumped at the Games in 2011, where she was third": of the words before. */
  private Anchors there(Clause clause) {
    boolean where =
        story.word(clause.from()).equals("where") && story.word(clause.from() - 1).equals(",");
    for (Clause before : where ? clause.parent().orElse(clause).children() : List.<Clause>of()) {
      if (before.to() == clause.from() - 1 && before.kind() == Clause.Kind.SUBORDINATE) {
        return story.anchors(before);
      }
    }
    return Anchors.NONE;
  }

  /**
   * "had held the record with 2.09m", "the mark had stood", "who has run 6.45": of no race that is
   * news.
   */
  static boolean holds(Clause clause) {
    if (perfect(clause)) {
      return true;
    }
    for (Mention verb : clause.cues(Cue.HOLDER)) {
      String word = clause.token(verb.to() - 1).word();
      String next = verb.to() < clause.tokens() ? clause.token(verb.to()).word() : "";
      boolean on =
          next.equals("off") || next.equals("on") || next.equals("up") || next.equals("by");
      boolean record = clause.all(Value.Best.class).isEmpty() && word.startsWith("h");
      if (!on && !record && !word.endsWith("holder") && clause.happened(verb)) {
        return true;
      }
    }
    return false;
  }

  private static boolean perfect(Clause clause) {
    int verb = clause.from() + 2;
    return clause.kind() == Clause.Kind.SUBORDINATE
        && verb < clause.to()
        && clause.token(clause.from()).is("who")
        && clause.token(verb - 1).is("has")
        && (clause.has(Cue.RUN, verb, verb + 1) || clause.has(Cue.RUN_BASE, verb, verb + 1));
  }

  /**
   * A medal in Rio was won at the Games there, however long ago; a time there on Sunday was not.
   */
  private static Calendar.Memory memory(Clause clause, List<Mention> sources) {
    if (!clause.all(Value.Weekday.class).isEmpty()) {
      return Calendar.Memory.NONE;
    }
    boolean medal =
        clause.all(Value.Town.class).size() > 1
            && clause.all(Value.Amount.class).isEmpty(); // "won the event in Atlanta and Sydney"
    medal |=
        Lists.any(
            sources,
            s ->
                s.value() instanceof Value.Rank rank
                    && (rank.noun() == Value.Rank.Noun.MEDAL
                        || rank.noun() == Value.Rank.Noun.CHAMPION
                        || rank.noun() == Value.Rank.Noun.TITLE));
    return medal ? Calendar.Memory.ANY : Calendar.Memory.SOME_YEARS;
  }

  private Found read(
      Anchors anchors, int near, Optional<Claim.Round> round, Calendar.Memory memory) {
    var relative = anchors.relative(near);
    if (relative.isPresent()) { // "Four years later she won the 100m and the 200m": once
      Mention ago = Anchors.nearest(anchors.agos(), near).orElseThrow();
      since = ago.equals(lastAgo) ? since : spokenOf;
      lastAgo = ago;
    }
    if (relative.isPresent() && since.year().isPresent()) {
      boolean years = relative.get().unit() == Value.Ago.Unit.YEAR;
      int apart = years ? relative.get().count() : 0; // of what is shorter few leave the year
      var year = OptionalInt.of(since.year().getAsInt() - apart);
      boolean named = !anchors.contests().isEmpty() || !anchors.towns().isEmpty();
      var then =
          named
              ? calendar.read(anchors, near, year, Calendar.Memory.ANY)
              : calendar.moved(since, year);
      return new Found(then.withRound(round), true);
    }
    if (anchors.onlyTown() && here(anchors, near)) {
      return new Found(story.main.withRound(round), !story.main.equals(story.topic.occasion));
    }
    var read = known(calendar.read(anchors, near, calendar.year(anchors, near), memory), memory);
    boolean partial = read.competition().isEmpty() && read.city().isEmpty();
    boolean now = read.year().isPresent() && read.year().equals(calendar.thisYear());
    boolean season =
        anchors.thisSeason() || (now && anchors.agos().isEmpty() && anchors.months().isEmpty());
    if (partial && story.topic.occasion.unknown() && season) {
      return new Found(read.withRound(round), false);
    }
    if (partial && read.year().isPresent() && read.year().equals(story.topic.occasion.year())) {
      return new Found(story.topic.occasion.withRound(round), false);
    }
    var occasion = complete(read, anchors).withRound(round);
    boolean same = occasion.withRound(Optional.empty()).equals(story.topic.occasion);
    return new Found(occasion, !same);
  }

  /** "Smith, champion in 2004", "the first since Smith in 2004": of what the text is about. */
  private static boolean titled(List<Mention> sources) {
    return !sources.isEmpty()
        && sources.get(0).value() instanceof Value.Rank rank
        && rank.place() == 1
        && title(rank);
  }

  /** "Third last year, Smith won": of the race that the sentence is about. */
  private boolean fronted(Clause clause, List<Mention> sources) {
    return !sources.isEmpty()
        && clause.kind() == Clause.Kind.SUBORDINATE
        && sources.get(0).from() == clause.from()
        && story.spotted.sentence(clause.sentence()).from() == clause.from();
  }

  /** "won the race last year", "third here in 2008". */
  private boolean here(Clause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      boolean the = i > clause.from() && story.word(i - 1).equals("the");
      switch (story.word(i)) {
        case "race", "event", "meeting", "title" -> {
          if (the) {
            return true;
          }
        }
        case "here", "it" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "was set here last year": where the article's news comes from. */
  private Found there(Clause clause, Found found) {
    boolean open = found.occasion().city().isEmpty() && found.occasion().competition().isEmpty();
    for (int i = clause.from(); open && i < clause.to(); i++) {
      if (story.word(i).equals("here")) {
        return new Found(found.occasion().withCity(story.main.city()), true);
      }
    }
    return found;
  }

  /** The same race in another year, where nothing but the year is said. */
  private Found same(Found found) {
    var read = found.occasion();
    boolean only = read.competition().isEmpty() && read.city().isEmpty();
    boolean other = read.year().isPresent() && !read.year().equals(story.main.year());
    boolean series =
        story.main.competition().filter(c -> calendar.edition(c) || c.equals("CM")).isPresent();
    return only && other && series && found.explicit()
        ? new Found(calendar.moved(story.main, read.year()).withRound(read.round()), true)
        : found;
  }

  /** "clocking 3:35 in Birmingham", where the article's news comes from. */
  private boolean here(Anchors anchors, int near) {
    var town = Anchors.nearest(anchors.towns(), near).map(m -> ((Value.Town) m.value()).city());
    return town.isPresent()
        && town.equals(story.main.city())
        && story.main.competition().isPresent();
  }

  /** Takes over from the article's occasion what this one leaves open and does not contradict. */
  private Occasion complete(Occasion read, Anchors anchors) {
    boolean named = read.competition().isPresent() || read.city().isPresent();
    boolean sameYear = read.year().isPresent() || anchors.agos().isEmpty();
    if (another(read, anchors)) {
      return read.year().isEmpty() && sameYear ? read.withYear(calendar.thisYear()) : read;
    }
    if (!story.main.unknown() && named && sameYear && read.agrees(story.main)) {
      return read.and(story.main);
    }
    boolean edition = read.competition().filter(calendar::edition).isPresent();
    if (read.year().isEmpty() && !edition && named && anchors.agos().isEmpty()) {
      return read.withYear(calendar.thisYear());
    }
    return read;
  }

  /** Another road race or meeting than that of the news: of its place that tells nothing. */
  private boolean another(Occasion read, Anchors anchors) {
    return read.city().isEmpty()
        && (SameEvent.not(story.series, anchors.series()) || roundup.apart(anchors))
        && read.competition().filter(c -> !calendar.edition(c)).isPresent();
  }

  /** "The 2017 champion was knocked out in the heats": a title was won in no heat. */
  private static boolean title(Value.Rank rank) {
    return rank.noun() == Value.Rank.Noun.CHAMPION || rank.noun() == Value.Rank.Noun.HOLDER;
  }

  /** The round that the clause names, or one around it as far as the occasion was taken from. */
  private Optional<Claim.Round> round(Clause clause, Clause last, int near, List<Mention> sources) {
    Clause at = clause;
    if (!sources.isEmpty() && sources.get(0).value() instanceof Value.Rank rank && title(rank)) {
      return Optional.empty();
    }
    while (true) {
      var stage = Anchors.nearest(Anchors.stages(at, sources), near);
      if (stage.isPresent()) {
        return Optional.of(((Value.Stage) stage.get().value()).round());
      }
      if (at == last || at.kind() == Clause.Kind.MAIN || at.parent().isEmpty()) {
        return Optional.empty();
      }
      at = at.parent().orElseThrow();
    }
  }
}
