package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Reading;
import java.util.List;
import java.util.Optional;

/** Which occasion an article is news of: by its dateline, its headline and its first sentences. */
final class Lead {
  private static final int LEAD = 8;
  private static final int OPENING = 3;
  private static final Kinds CONTEST = Kinds.of(Value.Contest.class);
  private static final Kinds PLACED = Kinds.of(Value.Contest.class, Value.Town.class);

  /** "her best at Berlin". */
  private static final int BEST = 3;

  private static final int NEWS_DAYS = 45;

  /** "at Inter Schools in March" is no news in May. */
  private static final int MONTHS_AGO = 2;

  private static final int DATELINE_SENTENCES = 4;
  private static final int DATELINE_TOKENS = 10;

  private final Story story;
  private final Calendar calendar;

  /** The town that the report is written in, if it says so. */
  private Optional<String> dateline = Optional.empty();

  Lead(Story story, Calendar calendar) {
    this.story = story;
    this.calendar = calendar;
  }

  /** The occasion that the lead reports: the first that has happened and is not long past. */
  void read(List<Reading> readings) {
    dateline = dateline(readings.size());
    lead(readings, true);
    if (story.main.unknown()) {
      lead(readings, false);
    }
    if (story.main.unknown()) {
      inner(readings);
    }
    boolean on = goesOn(story.main);
    if (!on) {
      goingOn(
          story.main.unknown() ? readings : readings.subList(0, Math.min(LEAD, readings.size())));
    }
    dateline(readings);
    headline();
    circuit(readings);
    meeting();
  }

  /** Reads the first sentences, without what had happened earlier if that is not wanted. */
  private void lead(List<Reading> readings, boolean news) {
    for (int i = 0; i < Math.min(LEAD, readings.size()); i++) {
      boolean line = story.spotted.sentence(i).kind() == Sentence.Kind.LINE;
      for (Clause clause : readings.get(i).clausesWith(PLACED)) {
        boolean inner =
            clause.another()
                || story.word(story.spotted.sentence(i).from()).equals("elsewhere")
                || (clause.kind() == Clause.Kind.SUBORDINATE && story.main.unknown());
        if (!inner && !(news && story.main.unknown() && earlier(clause))) {
          lead(clause, line);
        }
      }
    }
  }

  /** "A week earlier she had run 8:52 in Cork": before what the text goes on to tell. */
  private boolean earlier(Clause clause) {
    return story.anchors(clause).relative(clause.from()).isPresent();
  }

  /** "Smith and Webb light up Oslo": the meeting's town is what a headline ends with. */
  private void headline() {
    Sentence first = story.spotted.sentence(0);
    boolean open = story.main.competition().isPresent() && story.main.city().isEmpty();
    if (!open || first.kind() != Sentence.Kind.LINE) {
      return;
    }
    for (Mention town : story.spotted.in(0)) {
      boolean last = town.is(Value.Town.class) && town.to() == first.to();
      if (last && story.told(town)) {
        var there = Optional.of(((Value.Town) town.value()).city());
        story.main = story.main.withCity(there);
      }
    }
  }

  /** "Smith became the first to … when she won in Eugene on Saturday". */
  private void inner(List<Reading> readings) {
    for (int i = 0; i < Math.min(OPENING, readings.size()); i++) {
      boolean line = story.spotted.sentence(i).kind() == Sentence.Kind.LINE;
      for (Clause clause : readings.get(i).clausesWith(PLACED)) {
        String first = story.word(clause.from());
        boolean when = first.equals("when") || first.equals("as") || first.equals("after");
        boolean tells =
            linedUp(clause)
                || Lists.any(readings.get(i).statements(), s -> s.clause().equals(clause));
        if (when && tells && story.main.unknown()) {
          lead(clause, line);
        }
      }
    }
  }

  /** "When Smith lined up in the 5000m at the Golden Gala": a race that was run. */
  private boolean linedUp(Clause clause) {
    for (int i = clause.from(); i + 1 < clause.to(); i++) {
      if (story.word(i).equals("lined") && story.word(i + 1).equals("up")) {
        return true;
      }
    }
    return false;
  }

  private void lead(Clause clause, boolean line) {
    var anchors = story.anchors(clause);
    boolean town = anchors.contests().isEmpty() && !anchors.towns().isEmpty();
    if ((anchors.contests().isEmpty() && !town)
        || (town && !line && story.main.unknown() && !result(clause))) {
      return;
    }
    if (town && (best(clause, anchors.towns().get(0)) || several(anchors))) {
      return;
    }
    if (town && prize(clause) && bygone(calendar.read(anchors, clause.from()))) {
      return;
    }
    var occasion = calendar.lead(anchors, clause.from());
    if (!happened(clause, anchors) || !recent(occasion, anchors)) {
      return;
    }
    if (story.main.unknown()) {
      story.main = thisYear(occasion);
      story.series = anchors.series();
      story.race =
          anchors.contests().stream()
              .flatMap(c -> ((Value.Contest) c.value()).discipline().stream())
              .findFirst();
      story.paragraph = story.spotted.sentence(clause.sentence()).paragraph();
    } else if (story.main.agrees(occasion)
        && !SameEvent.not(story.series, anchors.series())
        && !written(occasion)
        && (story.main.competition().isEmpty() || story.main.city().isEmpty())) {
      story.main = story.main.and(occasion);
    }
  }

  /** "firsts for Smith in Leeds and Webb in Rome": what the article is news of, is neither. */
  private static boolean several(Anchors anchors) {
    return anchors.towns().stream().map(m -> ((Value.Town) m.value()).city()).distinct().count()
        > 1;
  }

  /** "not far off her best from Berlin": where that was set. */
  private static boolean best(Clause clause, Mention town) {
    return clause.has(Value.Best.class, Math.max(clause.from(), town.from() - BEST), town.from());
  }

  /** "won gold in Athens", where games were held there: no news of today. */
  private static boolean prize(Clause clause) {
    return clause.all(Value.Weekday.class).isEmpty()
        && Lists.any(
            clause.all(Value.Rank.class),
            r -> ((Value.Rank) r.value()).noun() == Value.Rank.Noun.MEDAL);
  }

  private boolean bygone(Occasion there) {
    return there.competition().isPresent()
        && there.year().isPresent()
        && calendar.over(there)
        && !calendar.inTheNews(there.competition().get(), there.year().getAsInt(), NEWS_DAYS);
  }

  private static boolean result(Clause clause) {
    for (Mention mention : clause.mentions()) {
      if (mention.is(Value.Rank.class)
          || mention.is(Value.Amount.class)
          || mention.is(Value.Stage.class)
          || mention.is(Value.Event.class)
          || mention.is(Value.Best.class)) {
        return true;
      }
    }
    return false;
  }

  Occasion thisYear(Occasion occasion) {
    return occasion.year().isPresent() ? occasion : occasion.withYear(calendar.thisYear());
  }

  /** Where the lead names none: games that the article mentions and that go on at its time. */
  private void goingOn(List<Reading> readings) {
    for (Reading reading : readings) {
      for (Clause clause : reading.clausesWith(CONTEST)) {
        for (Mention mention : clause.all(Value.Contest.class)) {
          var contest = ((Value.Contest) mention.value()).competition();
          boolean about = !Anchors.describes(clause, mention, List.of());
          var edition =
              contest.edition() && (about || story.main.unknown())
                  ? calendar.goingOn(contest.code())
                  : Optional.<Occasion>empty();
          if (edition.isPresent()) {
            story.main = edition.get();
            return;
          }
        }
      }
    }
  }

  boolean happened(Clause clause, Anchors anchors) {
    return Lists.all(anchors.contests(), story::told)
        && Lists.all(anchors.towns(), story::told)
        && clause.cues(Cue.FUTURE).isEmpty();
  }

  boolean recent(Occasion occasion, Anchors anchors) {
    boolean old =
        Lists.any(anchors.agos(), m -> longAgo((Value.Ago) m.value()))
            || Lists.any(anchors.months(), m -> calendar.monthsAgo(m) >= MONTHS_AGO);
    if (old || calendar.published().isEmpty()) {
      return !old;
    }
    int now = calendar.published().get().getYear();
    int year = occasion.year().orElse(now);
    if (occasion.competition().isEmpty()) {
      return year == now;
    }
    return calendar.inTheNews(occasion.competition().get(), year, NEWS_DAYS);
  }

  static boolean longAgo(Value.Ago ago) {
    boolean unit = ago.unit() == Value.Ago.Unit.YEAR || ago.unit() == Value.Ago.Unit.MONTH;
    return unit && ago.count() != 0;
  }

  private boolean goesOn(Occasion occasion) {
    return occasion
        .competition()
        .flatMap(calendar::goingOn)
        .filter(o -> o.year().equals(occasion.year()))
        .isPresent();
  }

  /** Whether a report is written elsewhere: "having won in Rabat" in one from Oslo. */
  private boolean written(Occasion occasion) {
    boolean there =
        dateline.isPresent()
            && occasion.competition().isEmpty()
            && occasion.city().isPresent()
            && !occasion.city().equals(dateline);
    return there && story.main.competition().filter(calendar::edition).isEmpty();
  }

  /** "BERLIN, Aug 16 (AP) - …", "MELBOURNE: …": reports are written where the races are. */
  private void dateline(List<Reading> readings) {
    if (dateline.isEmpty()) {
      return;
    }
    var there = calendar.lead(dateline.get());
    boolean reports = there.competition().isPresent() || result(readings);
    if (story.main.unknown() && reports) {
      story.main = thisYear(there);
    } else if (story.main.city().isEmpty()
        && story.main.agrees(there)
        && story.main.competition().filter(calendar::edition).isEmpty()) {
      story.main = story.main.withCity(there.city());
    }
  }

  private Optional<String> dateline(int sentences) {
    for (int i = 0; i < Math.min(DATELINE_SENTENCES, sentences); i++) {
      var town = datelineOf(i);
      if (town.isPresent()) {
        return town.map(m -> ((Value.Town) m.value()).city());
      }
    }
    return Optional.empty();
  }

  /**
   * "two who may share the Golden League jackpot": a meeting of the circuit, where it says where.
   */
  private void circuit(List<Reading> readings) {
    if (story.main.city().isEmpty() || story.main.competition().isPresent()) {
      return;
    }
    for (int i = 0; i < Math.min(OPENING, readings.size()); i++) {
      for (Mention mention : story.spotted.in(i)) {
        if (mention.value() instanceof Value.Contest contest
            && contest.city().isEmpty()
            && contest.competition().code().equals("DL")) {
          story.main = story.main.withCompetition(Optional.of("DL"));
          return;
        }
      }
    }
  }

  /** "at the meeting in France": a meeting of no other name is an international one. */
  private void meeting() {
    if (story.main.city().isEmpty() || story.main.competition().isPresent()) {
      return;
    }
    int last = Math.min(LEAD, story.spotted.page().sentences().size());
    for (int i = 0; i < last; i++) {
      Sentence sentence = story.spotted.sentence(i);
      for (int at = sentence.from() + 1; at < sentence.to(); at++) {
        boolean meeting = story.word(at).equals("meeting") || story.word(at).equals("gala");
        boolean named =
            switch (story.word(at - 1)) {
              case "the", "indoor", "international", "invitational", "track" -> true;
              default -> false;
            };
        if (meeting && named) {
          story.main = story.main.withCompetition(Optional.of("IGP"));
          return;
        }
      }
    }
  }

  private static boolean result(List<Reading> readings) {
    return readings.stream().limit(LEAD).anyMatch(r -> !r.statements().isEmpty());
  }

  private Optional<Mention> datelineOf(int index) {
    Sentence sentence = story.spotted.sentence(index);
    for (Mention mention : story.spotted.in(index)) {
      if (mention.is(Value.Town.class) && mention.from() == sentence.from()) {
        int end = Math.min(sentence.to(), mention.to() + DATELINE_TOKENS);
        for (int i = mention.to(); i < end; i++) {
          switch (story.word(i)) {
            case "-", "\u2013", "\u2014", "--", ":" -> {
              boolean glued = story.spotted.page().token(i).glued() && !story.word(i).equals(":");
              return glued ? Optional.empty() : Optional.of(mention);
            }
            default -> {}
          }
          if (story.spotted.page().token(i).isWord() && i == mention.to()) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.empty();
  }
}
