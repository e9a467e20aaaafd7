package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Candidate;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Reading;
import io.photofinish.extraction.rules.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which discipline a clause, a statement and the article are about. */
final class Events {
  /** Words between two events that are told at once. */
  private static final int LINKED = 4;

  private static final Kinds EVENT = Kinds.of(Value.Event.class);

  /** What may name a discipline. */
  private static final Kinds NAMING = Kinds.of(Value.Event.class, Value.Contest.class);

  private final Story story;
  private final Races races;
  private final Relays relays;

  Events(Story story, Races races) {
    this.story = story;
    this.races = races;
    this.relays = new Relays(story, races);
  }

  /**
   * What a statement may be about: one discipline, or several where the clause lists them.
   *
   * @param others whom the clause speaks of besides, where it tells of another occasion than the
   *     article's or that is unknown
   */
  List<Discipline> of(
      Reading reading,
      Statement statement,
      Athlete athlete,
      Optional<List<Athlete>> others,
      Occasion occasion) {
    var figures = new ArrayList<Figure>();
    for (Candidate candidate : statement.candidates()) {
      if (candidate.what() instanceof Candidate.MarkOf mark) {
        figures.add(mark.figure());
      }
      if (candidate.what() instanceof Candidate.Differs differs) {
        figures.add(differs.other());
      }
    }
    for (Candidate candidate : statement.candidates()) {
      if (candidate.what() instanceof Candidate.InEvent in) {
        var own = races.discipline(in.event());
        athlete.discipline(own);
        return figures.isEmpty() || possible(own, figures) ? List.of(own) : List.of();
      }
    }
    if (relays.tells(statement)) {
      return relays.relay(figures).map(List::of).orElse(List.of());
    }
    if (relays.leg(statement)) {
      return List.of();
    }
    boolean each = Lists.all(statement.candidates(), c -> c.rule().equals("places-for"));
    int near = each ? statement.athlete().to() : statement.candidates().get(0).source().from();
    List<Discipline> named =
        Lists.only(
            named(statement.clause(), near, statement, occasion),
            discipline -> Counterparts.holds(story, occasion, discipline));
    for (Discipline discipline : named) {
      if (!discipline.relay() && !Legs.of(story.topic.discipline, discipline, Optional.empty())) {
        athlete.discipline(discipline);
      }
    }
    if (!named.isEmpty()
        && figures.isEmpty()
        && fate(statement)
        && Legs.of(story.topic.discipline, named.get(0), Optional.empty())) {
      return List.of(story.topic.discipline.orElseThrow());
    }
    if (named.isEmpty() && figures.isEmpty()) {
      for (Statement other : reading.statements()) {
        if (twin(statement, other) || again(statement, other)) {
          return of(reading, other, athlete, others, occasion);
        }
      }
    }
    if (!named.isEmpty() && (figures.isEmpty() || possible(named.get(0), figures))) {
      return figures.isEmpty() ? named : named.subList(0, 1);
    }
    if (named.isEmpty()
        && (OtherSport.tells(story, statement.clause())
            || several(statement)
            || (figures.isEmpty() && Titles.each(statement)))) {
      return List.of();
    }
    if (named.isEmpty() && figures.isEmpty() && Titles.held(statement)) {
      var title = Titles.of(story, athlete);
      if (title.isPresent()) {
        return List.of(races.discipline(title.get(), occasion));
      }
    }
    boolean coded = !named.isEmpty();
    if (coded ? named.get(0).relay() : unlisted(statement.clause())) {
      return List.of();
    }
    var options = new LinkedHashSet<Discipline>(named);
    options.addAll(before(reading, statement.clause(), near));
    if (others.isEmpty()) {
      raced(athlete, statement.clause().sentence()).ifPresent(options::add);
    } else {
      options.addAll(athlete.disciplines());
      others.get().forEach(other -> options.addAll(other.disciplines()));
    }
    if (story.topic.held) {
      story.topic.before.ifPresent(options::add);
    }
    options.addAll(around(reading, statement.clause(), near));
    if (!story.topic.unlisted) {
      story.topic.discipline.ifPresent(options::add);
    }
    var counterparts = Counterparts.of(story, options, occasion, athlete);
    options.removeIf(option -> !Counterparts.holds(story, occasion, option));
    options.addAll(counterparts);
    if (named.isEmpty() && !figures.isEmpty() && !story.topic.held) {
      var implied = implied(figures, options);
      if (implied.isPresent()) {
        return List.of(implied.get());
      }
    }
    options.removeIf(option -> !Deed.allows(statement, option));
    var ordered = new ArrayList<Discipline>(options);
    if (Lists.any(figures, Events::hundredths)) {
      ordered.sort(Comparator.comparing(d -> d.setting() == Discipline.Setting.ROAD));
    }
    var better =
        figures.isEmpty() ? Optional.<Discipline>empty() : better(statement, ordered, figures);
    if (better.isPresent()) {
      return List.of(bySex(better.get(), athlete));
    }
    for (Discipline discipline : ordered) {
      story.work.step(1);
      if (figures.isEmpty() || possible(discipline, figures)) {
        return List.of(named.isEmpty() ? bySex(discipline, athlete) : discipline);
      }
    }
    if (!story.topic.unlisted && !(named.isEmpty() && races.relaying())) {
      options.clear();
      options.addAll(athlete.disciplines());
      options.addAll(races.mentioned());
      options.removeIf(option -> !Deed.allows(statement, option));
      for (Discipline discipline : options) {
        story.work.step(1);
        if (likely(discipline, figures)) {
          return List.of(named.isEmpty() ? bySex(discipline, athlete) : discipline);
        }
      }
    }
    boolean stretch = Lists.all(figures, f -> f.shape() == Figure.Shape.LENGTH);
    return stretch && placed(statement) ? named.subList(0, Math.min(1, named.size())) : List.of();
  }

  /**
   * 44.66 between a 400m and a 200m: where the race at hand would be a poor one, another of the
   * article that it is good for; empty where there is none.
   */
  private Optional<Discipline> better(
      Statement statement, List<Discipline> options, List<Figure> figures) {
    if (Lists.any(options, d -> possible(d, figures) && likely(d, figures))) {
      return Optional.empty();
    }
    if (!Lists.any(options, d -> possible(d, figures))) {
      return Optional.empty();
    }
    return races.mentioned().stream()
        .filter(d -> !d.relay() && possible(d, figures) && likely(d, figures))
        .filter(d -> Deed.allows(statement, d))
        .findFirst();
  }

  /** "retired during the 400m" of a decathlon: from all of it. */
  private static boolean fate(Statement statement) {
    return statement.candidates().stream()
        .allMatch(
            c ->
                c.what() instanceof Candidate.StatusOf status
                    && status.status() == Claim.Status.DNF);
  }

  /** What a mark tells that nobody who is written of has in any race that was named. */
  private Optional<Discipline> implied(List<Figure> figures, Set<Discipline> options) {
    boolean told =
        options.stream().anyMatch(option -> likely(option, figures))
            || races.mentioned().stream().anyMatch(race -> likely(race, figures));
    return told
        ? Optional.empty()
        : new Implied(story)
            .of(figures.get(0))
            .filter(d -> d.setting() != Discipline.Setting.ROAD && !options.isEmpty());
  }

  /** "3:58.12" is of the track, unless only a road race fits. */
  private static boolean hundredths(Figure figure) {
    return figure.shape() == Figure.Shape.CLOCK2 && figure.decimals() > 0;
  }

  /** "Jones was fifth, recording 4:57.16": the place is one in the race of the mark. */
  private static boolean twin(Statement placed, Statement other) {
    return other.athlete().equals(placed.athlete())
        && Lists.any(other.candidates(), c -> c.what() instanceof Candidate.MarkOf)
        && !Lists.any(other.candidates(), c -> c.what() instanceof Candidate.Place);
  }

  /**
   * "Smith, who won the 100m and 200m, was a double winner", "personal bests were set by Smith, who
   * threw": said of what the sentence tells more of.
   */
  private boolean again(Statement bare, Statement other) {
    if (!other.athlete().equals(bare.athlete()) || other.equals(bare)) {
      return false;
    }
    boolean record =
        Lists.all(bare.candidates(), c -> c.what() instanceof Candidate.RecordOf)
            && Lists.any(
                other.candidates(),
                c -> c.what() instanceof Candidate.MarkOf || c.what() instanceof Candidate.Place);
    boolean place =
        bare.candidates().size() == 1
            && Lists.any(
                other.candidates(),
                c ->
                    c.what() instanceof Candidate.Place
                        && c.what().equals(bare.candidates().get(0).what()));
    return (record || place)
        && !named(other.clause(), other.candidates().get(0).source().from(), other).isEmpty();
  }

  /** Women have a heptathlon and men a decathlon, where the text names but one of the two. */
  private Discipline bySex(Discipline discipline, Athlete athlete) {
    boolean women = athlete.category().filter(c -> c == Claim.Category.WOMEN).isPresent();
    return women && discipline.code().equals("decathlon")
        ? story.vocabulary.athletics().disciplines().of("heptathlon").orElse(discipline)
        : discipline;
  }

  /** Where a place is told, a length that no race fits is no mark: "a final 80 metres to win". */
  private static boolean placed(Statement statement) {
    return Lists.any(statement.candidates(), c -> c.what() instanceof Candidate.Place);
  }

  private boolean possible(Discipline discipline, List<Figure> figures) {
    return Lists.all(figures, f -> f.in(discipline, story.plausible()).isPresent());
  }

  /** "In the five-mile Reservoir Run Smith was third": a race that has no code. */
  private boolean unlisted(Clause clause) {
    return !races.offTrack() && Lists.any(clause.all(Value.Unlisted.class), story::told);
  }

  private boolean likely(Discipline discipline, List<Figure> figures) {
    var plausible = story.plausible();
    return Lists.all(
        figures,
        f ->
            f.in(discipline, plausible)
                .filter(mark -> plausible.likely(discipline, mark))
                .isPresent());
  }

  /** Disciplines that the clause itself names, or the one it hangs on. */
  List<Discipline> named(Clause clause, int near, Statement statement) {
    return named(clause, near, statement, Occasion.UNKNOWN);
  }

  private List<Discipline> named(Clause clause, int near, Statement statement, Occasion occasion) {
    boolean holder =
        Lists.any(
            statement.candidates(),
            c -> c.rule().equals("holder") || c.rule().equals("became-champion"));
    Clause at = clause;
    while (at != null) {
      var events = new ArrayList<Mention>();
      for (Mention event : races.in(at)) {
        boolean another = holder && apposed(statement) && event.to() <= statement.athlete().from();
        if (!another && (holder || !races.title(at, event))) {
          events.add(event);
        }
      }
      boolean after = Lists.all(statement.candidates(), c -> c.rule().equals("runners-up"));
      if (after && events.size() > 1 && events.get(0).to() <= near) {
        events.removeIf(e -> e.from() > near); // "took the 100m from Jones and the 200m"
      }
      var nearest = Anchors.nearest(events, near);
      if (nearest.isPresent()) {
        return holder
            ? List.of(races.discipline(nearest.get(), occasion))
            : joined(events, nearest.get(), occasion);
      }
      for (Mention contest : at.all(Value.Contest.class)) {
        var discipline = races.ofContest((Value.Contest) contest.value());
        if (discipline.isPresent()) {
          return List.of(discipline.get());
        }
      }
      for (Mention town : story.anchors(at).towns()) {
        var race = races.at(((Value.Town) town.value()).city());
        if (race.isPresent()) {
          return races.ofContest(race.get()).map(List::of).orElse(List.of());
        }
      }
      if (unlisted(at)) {
        return List.of();
      }
      at = at.kind() == Clause.Kind.MAIN ? null : at.parent().orElse(null);
    }
    return List.of();
  }

  /** "two more personal bests", "a raft of personal best performances": in which races, is open. */
  private boolean several(Statement statement) {
    boolean open =
        statement.clause().subjects().size() == 1
            && story.spotted.in(statement.clause().sentence()).all(Value.Event.class).isEmpty();
    return open
        && Lists.all(
            statement.candidates(),
            c ->
                c.what() instanceof Candidate.RecordOf
                    && (story.word(c.source().to() - 1).equals("bests")
                        || story.word(c.source().to()).equals("performances")));
  }

  /** "…, and Anna Smith, winner in Leeds in May": a title behind the name. */
  private static boolean apposed(Statement statement) {
    return Lists.all(statement.candidates(), c -> c.source().from() > statement.athlete().to());
  }

  /** The discipline of a race that the clause names and that has been run. */
  Optional<Discipline> contest(Clause clause) {
    for (Mention mention : clause.all(Value.Contest.class)) {
      var discipline = races.ofContest((Value.Contest) mention.value());
      boolean title = races.title(clause, mention) || Anchors.title(clause, mention);
      if (discipline.isPresent() && story.told(mention) && !title) {
        return discipline;
      }
    }
    return Optional.empty();
  }

  /** "the 800m and 1500m": both. */
  private List<Discipline> joined(List<Mention> events, Mention nearest, Occasion occasion) {
    int first = events.indexOf(nearest);
    int last = first;
    while (first > 0 && linked(events.get(first - 1), events.get(first))) {
      first--;
    }
    while (last + 1 < events.size() && linked(events.get(last), events.get(last + 1))) {
      last++;
    }
    var found = new LinkedHashSet<Discipline>();
    for (Mention event : events.subList(first, last + 1)) {
      found.add(races.discipline(event, occasion));
    }
    return List.copyOf(found);
  }

  private boolean linked(Mention one, Mention other) {
    boolean link = false;
    int from = one.to() + (aside(one.to()) ? 3 : 0);
    for (int i = from; i < other.from(); i++) {
      switch (story.word(i)) {
        case "and", ",", "/" -> link = true;
        case "the", "both", "then", "later", "also" -> {} // "the mile and then the 3000m"
        default -> {
          return false;
        }
      }
    }
    return link && other.from() - from <= LINKED;
  }

  /** "the hammer (open) and the shot". */
  private boolean aside(int at) {
    return story.word(at).equals("(") && story.word(at + 2).equals(")");
  }

  /** The last discipline that the sentence has named so far. */
  private List<Discipline> before(Reading reading, Clause clause, int near) {
    Mention last = null;
    for (Clause other : reading.clausesWith(EVENT)) {
      if (aside(other, clause)) {
        continue;
      }
      for (Mention event : races.in(other)) {
        if (event.to() <= near
            && !races.title(other, event)
            && !(other != clause && races.discipline(event).relay())
            && (last == null || event.from() > last.from())) {
          last = event;
        }
      }
    }
    return last == null ? List.of() : List.of(races.discipline(last));
  }

  /** "Smith, who was third in the 100m, won in 22.10": that is another race. */
  private boolean aside(Clause other, Clause clause) {
    boolean who = other.kind() == Clause.Kind.SUBORDINATE && story.word(other.from()).equals("who");
    for (Clause at = clause; who && at != null; at = at.parent().orElse(null)) {
      who = at != other;
    }
    return who && story.topic.discipline.isPresent();
  }

  /** What the sentence before told that somebody ran, where this goes on with it. */
  private Optional<Discipline> raced(Athlete athlete, int sentence) {
    boolean goesOn =
        sentence > 0
            && story.spotted.sentence(sentence).paragraph()
                == story.spotted.sentence(sentence - 1).paragraph();
    return goesOn ? athlete.racedBefore(sentence) : Optional.empty();
  }

  /** The nearest discipline of another clause of the sentence. */
  private List<Discipline> around(Reading reading, Clause clause, int near) {
    var events = new ArrayList<Mention>();
    for (Clause other : reading.clausesWith(EVENT)) {
      if (aside(other, clause)) {
        continue;
      }
      for (Mention event : races.in(other)) {
        boolean relay = other != clause && races.discipline(event).relay();
        if (!relay && !races.title(other, event)) {
          events.add(event);
        }
      }
    }
    return Anchors.nearest(events, near).map(m -> List.of(races.discipline(m))).orElse(List.of());
  }

  /** "Olympic heptathlon champion Carolina Kluft": what somebody is known for. */
  void teach(Reading reading, References references) {
    if (!reading.mentions().kinds().has(Value.Person.class)) {
      return;
    }
    for (Clause clause : reading.clausesWith(NAMING)) {
      for (Mention contest : clause.all(Value.Contest.class)) {
        var discipline = races.ofContest((Value.Contest) contest.value());
        discipline.ifPresent(d -> teach(clause, contest, d, references));
      }
      for (Mention event : races.in(clause)) {
        if (!races.title(clause, event)) {
          continue;
        }
        teach(clause, event, races.discipline(event), references);
      }
    }
  }

  private void teach(Clause clause, Mention event, Discipline discipline, References references) {
    for (Mention mention : clause.mentions()) {
      int gap = mention.from() - event.to();
      if (mention.is(Value.Person.class) && gap >= 0 && gap <= 4) {
        references.of(mention).ifPresent(a -> a.knownFor(discipline));
      }
    }
  }
}
