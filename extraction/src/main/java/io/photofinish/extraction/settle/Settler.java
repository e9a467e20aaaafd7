package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Evidence;
import io.photofinish.extraction.Span;
import io.photofinish.extraction.athletics.Competition;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.Vocabulary;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Work;
import io.photofinish.extraction.rules.Absent;
import io.photofinish.extraction.rules.Candidate;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Reading;
import io.photofinish.extraction.rules.Rules;
import io.photofinish.extraction.rules.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the sentences of an article in order, and makes claims of what they state. */
public final class Settler {
  /** "part of Britain's winning 4x400m team". */
  private static final int PART = 5;

  /** What may change what the text is about. */
  private static final Kinds TURNING =
      Kinds.of(Value.Event.class, Value.Contest.class, Value.Sex.class, Value.Unlisted.class);

  private final Story story;
  private final References references;
  private final Races races;
  private final Events events;
  private final Occasions occasions;
  private final Days days;
  private final Teams teams;
  private final Drafts drafts;
  private final Categories categories;

  private Settler(Story story, Optional<LocalDate> published) {
    this.story = story;
    this.teams = new Teams(story);
    this.days = new Days(story, published);
    this.references = new References(story, teams);
    this.races = new Races(story);
    this.events = new Events(story, races);
    this.occasions = new Occasions(story, new Calendar(story.vocabulary.athletics(), published));
    this.drafts = new Drafts(story.work);
    this.categories = new Categories(story);
  }

  /** The claims of an article, in the order of their first evidence. */
  public static List<Claim> claims(
      Vocabulary vocabulary, Spotted spotted, Optional<LocalDate> published, Work work) {
    var readings = new ArrayList<Reading>();
    int told = -1;
    for (int i = 0; i < spotted.page().sentences().size(); i++) {
      readings.add(Rules.read(spotted, i, work));
      told = readings.get(i).statements().isEmpty() ? told : i;
    }
    return told < 0
        ? List.of()
        : new Settler(new Story(vocabulary, spotted, work), published).run(readings, told);
  }

  /**
   * @param told the last sentence that states anything: what those behind it tell of the athletes
   *     counts, and nothing else
   */
  private List<Claim> run(List<Reading> readings, int told) {
    new Nationality(story).learn();
    Ages.learn(story);
    occasions.lead(readings);
    new Opening(story, races).read(readings);
    categories.learn(readings);
    for (int i = 0; i < readings.size(); i++) {
      if (i <= told) {
        sentence(i, readings.get(i));
      } else {
        references.read(i, readings.get(i));
      }
    }
    var finish = new Finish(story.vocabulary.athletics());
    var settled = drafts.settled();
    categories.complete(settled);
    return settled.stream()
        .map(finish::claim)
        .sorted(Comparator.comparingInt(c -> c.evidence().get(0).spans().get(0).start()))
        .toList();
  }

  private void sentence(int index, Reading reading) {
    story.turn(index);
    story.topic.before = story.topic.discipline;
    story.topic.held = story.topic.paragraph == story.spotted.sentence(index).paragraph();
    references.read(index, reading);
    events.teach(reading, references);
    occasions.turn(index, reading);
    turn(index, reading);
    for (Statement statement : reading.statements()) {
      references
          .of(statement.athlete())
          .ifPresent(athlete -> state(index, reading, statement, athlete));
    }
  }

  /** "In the women's 800m …": what the following sentences are about. */
  private void turn(int index, Reading reading) {
    if (!reading.mentions().meets(TURNING) && (story.indoors || !story.has(index, "indoor"))) {
      return;
    }
    boolean background = false;
    for (Clause clause : reading.clauses()) {
      boolean hangs =
          clause.kind() == Clause.Kind.SUBORDINATE && peopled(clause.sentence()) && !sets(clause);
      if (hangs || clause.kind() == Clause.Kind.BRACKET) {
        continue;
      }
      for (Mention mention : clause.mentions()) {
        story.indoors |= story.word(mention.from()).startsWith("indoor");
      }
      var anchors = story.anchors(clause);
      boolean goesOn = clause.kind() == Clause.Kind.JOINED && anchors.untimed();
      boolean past = occasions.background(clause, anchors) || (background && goesOn);
      background |= past;
      if (!past && !races.offTrack() && Lists.any(clause.all(Value.Unlisted.class), story::told)) {
        story.topic.discipline = Optional.empty();
        story.topic.unlisted = true;
      }
      if (!past) {
        events.contest(clause).ifPresent(this::turn);
        elsewhere(clause);
      }
      if (clause.kind() == Clause.Kind.SUBORDINATE
          && !measures(clause)
          && !tells(clause, reading)) {
        continue;
      }
      categories.turn(clause, past);
      for (Mention event : races.in(clause)) {
        if (!past
            && !races.title(clause, event)
            && story.told(event)
            && !addedTo(clause, event)
            && !kind(event)
            && !partOf(event)
            && !Legs.of(
                story.topic.discipline, races.discipline(event), races.sex(clause, event))) {
          story.topic.unlisted = false;
          Discipline race = races.discipline(event);
          int paragraph = story.spotted.sentence(clause.sentence()).paragraph();
          var sex = races.sex(clause, event);
          sex.ifPresent(s -> story.topic.race(race, s, paragraph));
          story.topic.category =
              sex.or(categories::heading)
                  .or(() -> anchors.none() ? story.topic.sex(race, paragraph) : sex);
          story.topic.discipline = Optional.of(race);
          story.topic.paragraph = paragraph;
        }
      }
    }
  }

  /** "adding the 200m title to the 100m crown that she won on Sunday": told already. */
  private boolean addedTo(Clause clause, Mention event) {
    int at = event.from() - 1;
    boolean article =
        switch (story.word(at)) {
          case "the", "his", "her" -> true;
          default -> false;
        };
    boolean added = false;
    for (int i = clause.from(); i < at; i++) {
      added |= story.word(i).equals("added") || story.word(i).equals("adding");
    }
    return added && story.word(article ? at - 1 : at).equals("to");
  }

  /** "was part of the 4x400m team": a runner's text stays one on her own race. */
  private boolean partOf(Mention event) {
    boolean part = false;
    for (int i = event.from() - PART; i < event.from(); i++) {
      part |= story.word(i).equals("part") || story.word(i).equals("member");
    }
    return part && story.topic.discipline.isPresent() && races.discipline(event).relay();
  }

  /** "the heptathlete Smith": what somebody does, where the text is about another race. */
  private boolean kind(Mention event) {
    if (story.topic.discipline.isEmpty()) {
      return false;
    }
    boolean role = false;
    boolean name = false;
    for (Mention mention : story.spotted.in(story.sentenceOf(event))) {
      role |= mention.is(Value.Role.class) && mention.to() == event.to();
      name |= mention.is(Value.Person.class) && mention.from() == event.to();
    }
    return role && name;
  }

  /** A sentence that names nobody is about the race: "Thanks to all who ran the Brigg 10K". */
  private boolean peopled(int sentence) {
    for (Mention mention : story.spotted.in(sentence)) {
      if (mention.refers()) {
        return true;
      }
    }
    return false;
  }

  /** "… had something to cheer when Smith won the 800m": the race may be spoken of next. */
  private boolean sets(Clause clause) {
    String first = story.word(clause.from());
    return first.equals("when") || first.equals("where") || first.equals("as") || measures(clause);
  }

  /** "There was joy for Smith as he won the mile": what nothing around it tells of a race. */
  private boolean tells(Clause clause, Reading reading) {
    boolean alone =
        sets(clause)
            && !story.word(clause.from()).equals("where")
            && clause.parent().isPresent()
            && Lists.all(
                races.in(clause.parent().get()), e -> races.title(clause.parent().get(), e));
    return alone && Lists.any(reading.statements(), s -> s.clause().equals(clause));
  }

  /** "the Blackmoor Run, which is 10 miles long": the race, by how long it is. */
  private boolean measures(Clause clause) {
    int length = clause.from() + 2;
    return story.word(clause.from()).equals("which")
        && length < clause.to()
        && story.spotted.page().token(length).isNumber()
        && switch (story.word(clause.from() + 1)) {
          case "is", "was", "covers", "covered", "measures", "measured" -> true;
          default -> false;
        };
  }

  /** "Others ran at the Ashby Hurtle": a paragraph on a race over who knows what. */
  private void elsewhere(Clause clause) {
    int paragraph = story.spotted.sentence(clause.sentence()).paragraph();
    boolean turns = story.topic.paragraph >= 0 && story.topic.paragraph != paragraph;
    boolean open =
        turns
            && Lists.all(story.spotted.in(clause.sentence()), m -> !m.is(Value.Event.class))
            && Lists.any(clause.all(Value.Contest.class), this::open);
    if (open) {
      story.topic.discipline = Optional.empty();
      story.topic.unlisted = true;
      story.topic.paragraph = paragraph;
    }
  }

  /** A road race whose name does not tell how long it is. */
  private boolean open(Mention mention) {
    var contest = (Value.Contest) mention.value();
    return contest.meeting()
        && contest.competition().code().equals("CM")
        && contest.discipline().isEmpty()
        && story.told(mention);
  }

  /** "At the Brigg 10K …". */
  private void turn(Discipline discipline) {
    story.topic.discipline = Optional.of(discipline);
    story.topic.unlisted = false;
  }

  private void state(int index, Reading reading, Statement statement, Athlete athlete) {
    Clause clause = statement.clause();
    List<Mention> sources = Lists.each(statement.candidates(), Candidate::source);
    boolean each =
        switch (statement.candidates().get(0).rule()) {
          case "places-for", "went-to" -> true; // "third places for Smith in Oslo and Webb in Rome"
          default -> false;
        };
    int near = each ? statement.athlete().to() : sources.get(0).from();
    for (Optional<Anchors> only : occasions(statement, sources)) {
      var found = occasions.of(clause, sources, near, only);
      boolean elsewhere = found.explicit() && !story.main.agrees(found.occasion());
      var disciplines =
          events.of(
              reading,
              statement,
              athlete,
              elsewhere || story.main.unknown()
                  ? Optional.of(others(clause, athlete))
                  : Optional.empty(),
              found.occasion());
      if (guessed(statement, found)) {
        continue;
      }
      returned(statement, disciplines, elsewhere);
      for (Discipline discipline : disciplines) {
        if (!found.explicit() && disciplines.size() == 1) {
          athlete.raced(discipline, index);
        }
        draft(statement, athlete, discipline, found)
            .ifPresent(
                draft -> {
                  draft.evidence.add(evidence(index, statement, sources));
                  drafts.add(draft);
                });
      }
    }
  }

  /** A mark that only another race than the last one fits says that the text has moved on. */
  private void returned(Statement statement, List<Discipline> disciplines, boolean elsewhere) {
    boolean marked = Lists.any(statement.candidates(), c -> c.what() instanceof Candidate.MarkOf);
    int paragraph = story.spotted.sentence(statement.clause().sentence()).paragraph();
    boolean settled =
        story.topic.paragraph == paragraph || story.topic.unlisted || elsewhere || !marked;
    boolean other =
        disciplines.size() == 1
            && story.topic.discipline.filter(d -> !d.equals(disciplines.get(0))).isPresent();
    if (!settled && other && !named(statement)) {
      story.topic.discipline = Optional.of(disciplines.get(0));
      story.topic.category =
          story.topic.sex(disciplines.get(0), paragraph).or(() -> story.topic.category);
      story.topic.paragraph = paragraph;
    }
  }

  private List<Athlete> others(Clause clause, Athlete athlete) {
    var others = new ArrayList<Athlete>();
    for (Mention mention : clause.mentions()) {
      references.of(mention).filter(a -> a != athlete).ifPresent(others::add);
    }
    return others;
  }

  /** A win of nothing that the article names is as likely an award or a court case. */
  private boolean guessed(Statement statement, Occasions.Found found) {
    boolean bare =
        Lists.all(statement.candidates(), c -> c.rule().equals("won") && c.source().length() == 1)
            && !story.topic.held;
    boolean nowhere =
        found.occasion().competition().isEmpty()
            && found.occasion().city().isEmpty()
            && !found.explicit();
    return bare && story.main.unknown() && nowhere && !named(statement);
  }

  private boolean named(Statement statement) {
    return !events.named(statement.clause(), statement.athlete().from(), statement).isEmpty();
  }

  /** One deed may have several occasions; a mark was made on one. */
  private List<Optional<Anchors>> occasions(Statement statement, List<Mention> sources) {
    boolean mark = Lists.any(statement.candidates(), c -> c.what() instanceof Candidate.MarkOf);
    var series = mark ? List.<Anchors>of() : occasions.series(statement.clause(), sources);
    return series.isEmpty() ? List.of(Optional.empty()) : Lists.each(series, Optional::of);
  }

  private Optional<Draft> draft(
      Statement statement, Athlete athlete, Discipline discipline, Occasions.Found found) {
    Optional<Athlete> who =
        discipline.relay()
            ? teams
                .of(statement, athlete)
                .filter(t -> !races.offTrack() && (t == athlete || !domestic(found.occasion())))
            : Optional.of(athlete)
                .filter(a -> !teams.holds(a) && !teams.lists(statement.athlete()));
    if (who.isEmpty()) {
      return Optional.empty();
    }
    var said = categories.said(statement, discipline);
    var draft = new Draft(who.get(), discipline, found.occasion(), said);
    draft.occasion = rounds(held(draft.occasion, discipline), discipline);
    draft.occasion = found.explicit() ? draft.occasion : besides(statement, draft);
    draft.explicit = found.explicit();
    draft.around = categories.around(statement.clause().sentence(), discipline, draft.explicit);
    int near = statement.candidates().get(0).source().from();
    draft.occasion = draft.occasion.withDate(days.of(statement.clause(), near, found));
    draft.main =
        !found.explicit()
            || (story.topic.news && found.occasion().agrees(story.main))
            || occasions.news(statement.clause(), found.occasion());
    new Filling(story, references).fill(draft, statement);
    return draft.empty() && !draft.open() ? Optional.empty() : Optional.of(draft);
  }

  private static boolean offRoad(Discipline discipline) {
    return switch (discipline.setting()) {
      case TRACK, FIELD, COMBINED, COUNTRY -> true;
      default -> false;
    };
  }

  /** The hammer in a text whose news is a half-marathon that another paragraph names. */
  private Occasion besides(Statement statement, Draft draft) {
    int paragraph = story.spotted.sentence(statement.clause().sentence()).paragraph();
    boolean other =
        story.race.filter(r -> r.setting() == Discipline.Setting.ROAD).isPresent()
            && offRoad(draft.discipline)
            && paragraph != story.paragraph
            && draft.occasion.city().equals(story.main.city())
            && draft.occasion.competition().filter("CM"::equals).isPresent();
    return other
        ? draft.occasion.withCity(Optional.empty()).withCompetition(Optional.of("OTHER"))
        : draft.occasion;
  }

  /** Where no nation has a team. */
  private static boolean domestic(Occasion occasion) {
    return occasion.competition().filter(c -> c.equals("NC") || c.equals("NCAA")).isPresent();
  }

  /** "European champion", of cross-country: that is held at championships of its own. */
  private Occasion held(Occasion occasion, Discipline discipline) {
    var competitions = story.vocabulary.athletics().competitions();
    var named = occasion.competition().flatMap(competitions::of).filter(Competition::edition);
    if (discipline.setting() != Discipline.Setting.COUNTRY
        || named.filter(c -> !c.holds(discipline)).isEmpty()) {
      return occasion;
    }
    String whose = named.get().name().split(" ", 2)[0];
    return competitions.all().stream()
        .filter(c -> c.edition() && c.holds(discipline) && c.name().startsWith(whose))
        .findFirst()
        .map(c -> occasion.withCompetition(Optional.of(c.code())))
        .orElse(occasion);
  }

  /** A jumper's "second round" is one of attempts, and nobody runs a marathon in heats. */
  private static Occasion rounds(Occasion occasion, Discipline discipline) {
    boolean track = discipline.setting() == Discipline.Setting.TRACK;
    boolean field = discipline.setting() == Discipline.Setting.FIELD;
    return occasion.withRound(
        occasion
            .round()
            .filter(
                r -> track || r == Claim.Round.FINAL || (field && r == Claim.Round.QUALIFICATION)));
  }

  private Evidence evidence(int index, Statement statement, List<Mention> sources) {
    var spans = new ArrayList<Span>();
    if (statement.athlete().from() >= story.spotted.sentence(index).from()
        && !Absent.is(statement.athlete())) {
      spans.add(span(statement.athlete()));
    }
    for (Mention source : sources) {
      if (!spans.contains(span(source))) {
        spans.add(span(source));
      }
    }
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    var rules = new ArrayList<String>(statement.candidates().size());
    for (Candidate candidate : statement.candidates()) {
      if (!rules.contains(candidate.rule())) {
        rules.add(candidate.rule());
      }
    }
    return new Evidence(story.spotted.page().span(story.spotted.sentence(index)), spans, rules);
  }

  private Span span(Mention mention) {
    return story.spotted.page().span(mention.from(), mention.to());
  }
}
