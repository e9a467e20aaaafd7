package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Evidence;
import io.photofinish.extraction.Mark;
import io.photofinish.extraction.Span;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mood;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.mention.Vocabulary;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Work;
import io.photofinish.extraction.rules.Candidate;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Rules;
import io.photofinish.extraction.rules.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the sentences of an article in order, and makes claims of what they state. */
public final class Settler {
  private static final int LEAD = 8;

  private final Vocabulary vocabulary;
  private final Spotted spotted;
  private final Work work;
  private final Calendar calendar;
  private final Cast cast;
  private final Drafts drafts;
  private final Topic topic = new Topic();
  private final List<Discipline> mentioned = new ArrayList<>();
  private Occasion main = Occasion.UNKNOWN;
  private Athlete focus;

  /** Whether the text has lost the name that pronouns stand for now. */
  private boolean lost;

  private Settler(
      Vocabulary vocabulary, Spotted spotted, Optional<LocalDate> published, Work work) {
    this.vocabulary = vocabulary;
    this.spotted = spotted;
    this.work = work;
    this.calendar = new Calendar(vocabulary.athletics(), published);
    this.cast = Cast.of(spotted, work);
    this.drafts = new Drafts(work);
  }

  public static List<Claim> claims(
      Vocabulary vocabulary, Spotted spotted, Optional<LocalDate> published, Work work) {
    return new Settler(vocabulary, spotted, published, work).run();
  }

  private List<Claim> run() {
    var readings = new ArrayList<Rules.Reading>();
    for (int i = 0; i < spotted.page().sentences().size(); i++) {
      readings.add(Rules.read(spotted, i, work));
    }
    facts();
    mainOccasion(readings);
    if (main.unknown()) {
      goingOn(readings);
    }
    topic.occasion = main;
    topic.news = !main.unknown();
    mainDiscipline(readings);
    for (int i = 0; i < readings.size(); i++) {
      sentence(i, readings.get(i));
    }
    var claims = new ArrayList<Claim>();
    for (Draft draft : drafts.settled()) {
      claims.add(claim(draft));
    }
    claims.sort(Comparator.comparingInt(c -> c.evidence().get(0).spans().get(0).start()));
    return claims;
  }

  /** Nations that stand beside names. */
  private void facts() {
    for (int i = 0; i < spotted.page().sentences().size(); i++) {
      for (Mention mention : spotted.in(i)) {
        if (mention.value() instanceof Value.Person person) {
          cast.named(person).ifPresent(athlete -> nationBeside(mention, athlete));
        }
      }
    }
  }

  private void nationBeside(Mention person, Athlete athlete) {
    int sentence = sentenceOf(person);
    for (Mention mention : spotted.in(sentence)) {
      if (!(mention.value() instanceof Value.Country country)) {
        continue;
      }
      boolean before =
          mention.to() <= person.from()
              && person.from() - mention.to() <= 6
              && onlyDescription(mention.to(), person.from(), sentence);
      boolean after =
          mention.from() >= person.to()
              && mention.from() - person.to() <= 2
              && (token(person.to()).equals("of") || token(person.to()).equals("("));
      if (before || after) {
        athlete.nation(country.code());
      }
    }
  }

  private boolean onlyDescription(int from, int to, int sentence) {
    int at = from;
    while (at < to) {
      int next = at;
      for (Mention mention : spotted.in(sentence)) {
        if (mention.from() == at
            && mention.to() <= to
            && (mention.is(Value.Role.class)
                || mention.is(Value.Rank.class)
                || mention.is(Value.Event.class)
                || mention.is(Value.Contest.class)
                || mention.is(Value.Sex.class))) {
          next = Math.max(next, mention.to());
        }
      }
      String word = token(at);
      if (next == at
          && !(word.equals("'s")
              || (word.equals(",") && at == from)
              || word.equals("-")
              || word.equals("pair")
              || word.equals("duo")
              || word.equals("star")
              || word.equals("world")
              || word.equals("rival"))) {
        return false;
      }
      at = Math.max(next, at + 1);
    }
    return true;
  }

  private int sentenceOf(Mention mention) {
    int low = 0;
    int high = spotted.page().sentences().size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (spotted.sentence(middle).from() <= mention.from()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private String token(int at) {
    return at < spotted.page().tokens().size() ? spotted.page().token(at).word() : "";
  }

  /** The occasion that the lead reports: the first that has happened and is not long past. */
  private void mainOccasion(List<Rules.Reading> readings) {
    for (int i = 0; i < Math.min(LEAD, readings.size()); i++) {
      for (Clause clause : readings.get(i).clauses()) {
        var anchors = Anchors.of(clause, List.of());
        if ((anchors.contests().isEmpty() && anchors.towns().isEmpty())
            || (clause.kind() == Clause.Kind.SUBORDINATE && main.unknown())) {
          continue;
        }
        var occasion = calendar.lead(anchors, clause.from());
        if (happened(clause, anchors) && recent(occasion, anchors)) {
          if (main.unknown()) {
            main = occasion.year().isPresent() ? occasion : occasion.withYear(calendar.thisYear());
          } else if (main.agrees(occasion)
              && (main.competition().isEmpty() || main.city().isEmpty())) {
            main = main.and(occasion);
          }
        }
      }
    }
  }

  /** Where the lead names none: games that the article mentions and that go on at its time. */
  private void goingOn(List<Rules.Reading> readings) {
    for (Rules.Reading reading : readings) {
      for (Clause clause : reading.clauses()) {
        for (Mention mention : clause.all(Value.Contest.class)) {
          var contest = ((Value.Contest) mention.value()).competition();
          var edition =
              calendar
                  .published()
                  .flatMap(
                      day ->
                          vocabulary
                              .athletics()
                              .editions()
                              .on(contest.code(), day)
                              .or(
                                  () ->
                                      vocabulary
                                          .athletics()
                                          .editions()
                                          .on(contest.code(), day.minusDays(2))));
          if (edition.isPresent() && contest.edition()) {
            main =
                new Occasion(
                    Optional.of(contest.code()),
                    OptionalInt.of(edition.get().year()),
                    edition.get().city(),
                    Optional.empty(),
                    Optional.empty());
            return;
          }
        }
      }
    }
  }

  private boolean happened(Clause clause, Anchors anchors) {
    for (Mention mention : anchors.contests()) {
      if (!fact(mention)) {
        return false;
      }
    }
    for (Mention mention : anchors.towns()) {
      if (!fact(mention)) {
        return false;
      }
    }
    return !clause.mentions().stream().anyMatch(m -> m.is(Cue.FUTURE));
  }

  private boolean fact(Mention mention) {
    return spotted.mood(mention) == Mood.NONE;
  }

  private boolean recent(Occasion occasion, Anchors anchors) {
    if (calendar.published().isEmpty()) {
      return anchors.agos().isEmpty();
    }
    int now = calendar.published().get().getYear();
    int year = occasion.year().orElse(now);
    boolean old =
        anchors.agos().stream()
            .anyMatch(
                m ->
                    (((Value.Ago) m.value()).unit() == Value.Ago.Unit.YEAR
                            && ((Value.Ago) m.value()).count() > 0)
                        || (((Value.Ago) m.value()).unit() == Value.Ago.Unit.MONTH
                            && ((Value.Ago) m.value()).count() > 0));
    boolean held = true;
    if (occasion.competition().isPresent() && occasion.year().isPresent()) {
      held =
          vocabulary
              .athletics()
              .editions()
              .of(occasion.competition().get(), year)
              .map(
                  e ->
                      !e.earliest().isAfter(calendar.published().get())
                          && !e.latest().plusDays(45).isBefore(calendar.published().get()))
              .orElse(year == now);
    }
    return !old && held;
  }

  /** The discipline of the headline or the first sentences. */
  private void mainDiscipline(List<Rules.Reading> readings) {
    for (int i = 0; i < readings.size(); i++) {
      for (Clause clause : readings.get(i).clauses()) {
        boolean lead =
            i < LEAD
                && clause.kind() != Clause.Kind.SUBORDINATE
                && clause.kind() != Clause.Kind.BRACKET;
        for (Mention mention : events(clause)) {
          var event = (Value.Event) mention.value();
          mentioned.add(event.discipline());
          if (topic.discipline.isEmpty() && lead && !title(clause, mention)) {
            topic.discipline = Optional.of(event.discipline());
            topic.category = sex(clause, mention);
          }
        }
        for (Mention mention : clause.all(Value.Contest.class)) {
          var discipline = ((Value.Contest) mention.value()).discipline();
          discipline.ifPresent(mentioned::add);
          if (topic.discipline.isEmpty() && lead) {
            topic.discipline = discipline;
          }
        }
      }
    }
    if (topic.discipline.isEmpty() && !mentioned.isEmpty()) {
      topic.discipline = Optional.of(mentioned.get(0));
    }
  }

  /** Events that can be meant in this context, without those inside longer ones. */
  private List<Mention> events(Clause clause) {
    var events = new ArrayList<Mention>();
    for (Mention mention : clause.all(Value.Event.class)) {
      var event = (Value.Event) mention.value();
      boolean inside =
          clause.all(Value.Event.class).stream()
              .anyMatch(
                  o ->
                      o.from() <= mention.from()
                          && o.to() >= mention.to()
                          && o.length() > mention.length());
      if (!inside && meant(clause, mention, event)) {
        events.add(mention);
      }
    }
    return events;
  }

  private boolean meant(Clause clause, Mention mention, Value.Event event) {
    String before = mention.from() > 0 ? token(mention.from() - 1) : "";
    String after = token(mention.to());
    return switch (event.context()) {
      case "plain" -> true;
      case "bare" ->
          before.equals("the")
              || before.equals("'s")
              || before.equals("men")
              || before.equals("women")
              || before.equals("boys")
              || before.equals("girls")
              || after.equals("final")
              || after.equals("title");
      case "men" -> sexOf(clause).filter(c -> c == Claim.Category.MEN).isPresent() && !indoors();
      case "women" ->
          sexOf(clause).filter(c -> c == Claim.Category.WOMEN).isPresent() && !indoors();
      case "indoor" -> indoors();
      case "athletics" ->
          before.equals("the")
              || before.equals("'s")
              || after.equals("champion")
              || after.equals("title")
              || after.equals("final");
      default -> false;
    };
  }

  private Optional<Claim.Category> sexOf(Clause clause) {
    var sexes = clause.all(Value.Sex.class);
    return sexes.isEmpty()
        ? topic.category
        : Optional.of(((Value.Sex) sexes.get(0).value()).category());
  }

  private boolean indoors() {
    return main.competition().filter(c -> c.equals("WIC") || c.equals("EIC")).isPresent()
        || indoorWord;
  }

  private boolean indoorWord;

  /** "World 100m champion Kim Collins": a discipline that only says who somebody is. */
  private boolean title(Clause clause, Mention event) {
    for (int i = event.to(); i < Math.min(clause.tokens(), event.to() + 4); i++) {
      String word = token(i);
      if (word.equals("champion")
          || word.equals("champions")
          || word.endsWith("medallist")
          || word.endsWith("medalist")
          || word.equals("holder")
          || word.equals("finalist")
          || word.equals("winner")) {
        return true;
      }
      if (word.equals(",") || word.equals(".") || word.equals("in") || word.equals("and")) {
        return false;
      }
    }
    return false;
  }

  private Optional<Claim.Category> sex(Clause clause, Mention event) {
    for (Mention mention : spotted.in(clause.sentence())) {
      if (mention.value() instanceof Value.Sex sex
          && mention.to() <= event.from()
          && event.from() - mention.to() <= 4) {
        return Optional.of(sex.category());
      }
      if (mention.value() instanceof Value.Sex sex
          && mention.from() >= event.to()
          && mention.from() - event.to() <= 1) {
        return Optional.of(sex.category());
      }
    }
    return Optional.empty();
  }

  private final Map<Mention, Athlete> resolved = new HashMap<>();

  private void sentence(int index, Rules.Reading reading) {
    Sentence sentence = spotted.sentence(index);
    resolve(index, reading);
    changeTopic(index, reading);
    for (Statement statement : reading.statements()) {
      Athlete athlete = resolved.get(statement.athlete());
      if (athlete != null) {
        state(sentence, reading, statement, athlete);
      }
    }
  }

  /** Whom the names, pronouns and nouns of a sentence mean. */
  private void resolve(int index, Rules.Reading reading) {
    resolved.clear();
    if (spotted.sentence(index).fragment()) {
      focus = null;
      lost = true;
    }
    Athlete subject = focus;
    Athlete next = null;
    for (Mention mention : spotted.in(index)) {
      work.step(1);
      Optional<Athlete> athlete = Optional.empty();
      if (mention.value() instanceof Value.Person person) {
        athlete = cast.named(person);
      } else if (mention.value() instanceof Value.Pronoun pronoun) {
        athlete = pronoun(pronoun, next != null ? next : subject);
        if (pronoun.possessive()) {
          athlete.ifPresent(a -> pronoun.category().ifPresent(c -> a.category(c, 1)));
          continue;
        }
      } else if (mention.value() instanceof Value.Definite definite) {
        athlete = definite(definite, next != null ? next : subject);
      }
      if (athlete.isEmpty()) {
        continue;
      }
      Athlete who = athlete.get();
      resolved.put(mention, who);
      who.seen(index);
      if (mention.value() instanceof Value.Pronoun pronoun) {
        pronoun.category().ifPresent(c -> who.category(c, 2));
      }
      if (subjectOf(mention, reading)
          && !official(mention, index)
          && (next == null || mention.value() instanceof Value.Person)) {
        next = next == null || !inside(mention, reading) ? who : next;
      }
    }
    focus = next != null ? next : focus;
    lost &= next == null;
  }

  private static boolean inside(Mention mention, Rules.Reading reading) {
    for (Clause clause : reading.clauses()) {
      if (clause.kind() == Clause.Kind.SUBORDINATE && clause.mentions().contains(mention)) {
        return true;
      }
    }
    return false;
  }

  private static boolean subjectOf(Mention mention, Rules.Reading reading) {
    for (Clause clause : reading.clauses()) {
      if (clause.ownSubject() && clause.subjects().contains(mention)) {
        return true;
      }
    }
    return false;
  }

  private boolean official(Mention mention, int index) {
    for (Mention other : spotted.in(index)) {
      boolean beside =
          (other.to() <= mention.from() && mention.from() - other.to() <= 1)
              || (other.from() >= mention.to() && other.from() - mention.to() <= 2);
      if (beside && other.value() instanceof Value.Role role && role.official()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Athlete> pronoun(Value.Pronoun pronoun, Athlete near) {
    if (near != null && fits(near, pronoun.category())) {
      return Optional.of(near);
    }
    Athlete best = null;
    for (Athlete athlete : lost || pronoun.category().isEmpty() ? List.<Athlete>of() : cast.all()) {
      if (athlete.lastSeen() >= 0
          && fits(athlete, pronoun.category())
          && (best == null || athlete.lastSeen() > best.lastSeen())) {
        best = athlete;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean fits(Athlete athlete, Optional<Claim.Category> category) {
    return category.isEmpty()
        || athlete.category().isEmpty()
        || athlete.category().equals(category);
  }

  private Optional<Athlete> definite(Value.Definite definite, Athlete near) {
    if (definite.nation().isEmpty()) {
      return Optional.ofNullable(near).filter(a -> fits(a, definite.category()));
    }
    String code = definite.nation().get();
    if (near != null && near.nation().filter(code::equals).isPresent()) {
      return Optional.of(near);
    }
    Athlete best = null;
    for (Athlete athlete : cast.all()) {
      if (athlete.lastSeen() >= 0
          && athlete.nation().filter(code::equals).isPresent()
          && (best == null || athlete.lastSeen() > best.lastSeen())) {
        best = athlete;
      }
    }
    if (best == null) {
      best = near != null && near.nation().isEmpty() ? near : stateless(near);
      if (best != null) {
        best.nation(code);
      }
    }
    return Optional.ofNullable(best);
  }

  /** The one spoken of last whose nation nothing has told. */
  private Athlete stateless(Athlete but) {
    Athlete best = null;
    for (Athlete athlete : cast.all()) {
      if (athlete != but
          && athlete.lastSeen() >= 0
          && athlete.nation().isEmpty()
          && (best == null || athlete.lastSeen() > best.lastSeen())) {
        best = athlete;
      }
    }
    return best;
  }

  /** "In the women's 800m …": what the following sentences are about. */
  private void changeTopic(int index, Rules.Reading reading) {
    boolean line = spotted.sentence(index).kind() == Sentence.Kind.LINE;
    for (Clause clause : reading.clauses()) {
      if (clause.kind() == Clause.Kind.SUBORDINATE || clause.kind() == Clause.Kind.BRACKET) {
        continue;
      }
      for (Mention mention : clause.mentions()) {
        indoorWord |=
            mention.from() < spotted.page().tokens().size()
                && token(mention.from()).startsWith("indoor");
      }
      var anchors = Anchors.of(clause, List.of());
      boolean past = background(clause, anchors);
      for (Mention event : events(clause)) {
        if (!past && !title(clause, event) && spotted.mood(event) == Mood.NONE) {
          topic.discipline = Optional.of(((Value.Event) event.value()).discipline());
          topic.category = sex(clause, event);
          topic.round = Optional.empty();
        }
      }
      anchors = anchors.occasions(clause);
      if (!past
          && index > 0
          && happened(clause, anchors)
          && (!anchors.contests().isEmpty() || (line && !anchors.towns().isEmpty()))) {
        var occasion = calendar.read(anchors, clause.from());
        if (!occasion.agrees(topic.occasion) && recent(occasion, anchors)) {
          topic.occasion =
              occasion.year().isPresent() ? occasion : occasion.withYear(calendar.thisYear());
        }
      }
    }
  }

  private boolean background(Clause clause, Anchors anchors) {
    if (anchors.none()) {
      return false;
    }
    var occasion = calendar.read(anchors, clause.from());
    return !recent(occasion, anchors)
        || (occasion.year().isPresent()
            && main.year().isPresent()
            && occasion.year().getAsInt() < main.year().getAsInt());
  }

  private void state(
      Sentence sentence, Rules.Reading reading, Statement statement, Athlete athlete) {
    Clause clause = statement.clause();
    var sources = statement.candidates().stream().map(Candidate::source).toList();
    int near = sources.get(0).from();
    var disciplines = disciplines(reading, clause, athlete, statement, near);
    if (disciplines.isEmpty()) {
      return;
    }
    boolean mark =
        statement.candidates().stream().anyMatch(c -> c.what() instanceof Candidate.MarkOf);
    for (Discipline discipline : mark ? disciplines.subList(0, 1) : disciplines) {
      for (Draft draft : draft(statement, athlete, discipline, near)) {
        draft.evidence.add(evidence(sentence, statement, sources));
        if (!draft.empty() || !draft.margins.isEmpty()) {
          drafts.add(draft);
        }
      }
    }
  }

  private List<Draft> draft(Statement statement, Athlete athlete, Discipline discipline, int near) {
    Clause clause = statement.clause();
    var sources = statement.candidates().stream().map(Candidate::source).toList();
    var found = occasion(clause, sources, near);
    var years = years(clause, statement);
    var result = new ArrayList<Draft>();
    for (OptionalInt year : years) {
      Occasion occasion = found.occasion();
      if (year.isPresent() && years.size() > 1) {
        var anchors = Anchors.of(clause, sources);
        occasion =
            calendar.read(
                new Anchors(
                    anchors.contests(),
                    anchors.years().stream()
                        .filter(m -> ((Value.Year) m.value()).year() == year.getAsInt())
                        .toList(),
                    List.of(),
                    List.of(),
                    anchors.towns(),
                    List.of()),
                near);
      }
      var draft = new Draft(athlete, discipline, occasion, category(clause, athlete));
      draft.explicit = found.explicit();
      draft.main = (!found.explicit() && topic.news) || (topic.news && occasion.agrees(main));
      fill(draft, statement, discipline);
      result.add(draft);
    }
    return result;
  }

  /** "in 2001 and 2002": one outcome each. */
  private List<OptionalInt> years(Clause clause, Statement statement) {
    var years = clause.all(Value.Year.class);
    boolean mark =
        statement.candidates().stream().anyMatch(c -> c.what() instanceof Candidate.MarkOf);
    if (years.size() < 2 || mark) {
      return List.of(OptionalInt.empty());
    }
    var joined = new ArrayList<OptionalInt>();
    for (int i = 0; i < years.size(); i++) {
      boolean linked = i == 0 || years.get(i).from() - years.get(i - 1).to() == 1;
      if (linked) {
        joined.add(OptionalInt.of(((Value.Year) years.get(i).value()).year()));
      }
    }
    return joined.size() > 1 ? joined : List.of(OptionalInt.empty());
  }

  private void fill(Draft draft, Statement statement, Discipline discipline) {
    boolean own = false;
    for (Candidate candidate : statement.candidates()) {
      draft.weight = Math.max(draft.weight, candidate.weight());
      var what = candidate.what();
      if (what instanceof Candidate.Place place) {
        draft.place = OptionalInt.of(place.place());
      } else if (what instanceof Candidate.MarkOf mark) {
        draft.mark = mark.figure().in(discipline, vocabulary.plausible());
      } else if (what instanceof Candidate.StatusOf status) {
        draft.status = Optional.of(status.status());
      } else if (what instanceof Candidate.RecordOf record) {
        draft.records.add(record.code());
        if (record.code().equals("NR")) {
          nationOf(candidate.source()).ifPresent(draft.athlete::nation);
        }
        own |= possessed(candidate);
      } else if (what instanceof Candidate.Behind behind) {
        Athlete other = resolved.get(behind.other());
        if (other != null && other != draft.athlete) {
          long sign = behind.slower() ? 1 : -1;
          draft.margins.add(
              new Draft.Behind(
                  other,
                  sign * behind.margin().thousandths(),
                  behind.margin().decimals() == 0 ? -1 : behind.margin().decimals()));
        }
      }
    }
    boolean lostMark =
        statement.candidates().stream().anyMatch(c -> c.what() instanceof Candidate.MarkOf)
            && draft.mark.isEmpty();
    if (lostMark && draft.place.isEmpty()) {
      draft.records.clear();
    }
    draft.held = own && draft.place.isEmpty() && !draft.explicit;
    if (draft.held) {
      draft.occasion = Occasion.UNKNOWN;
      draft.main = false;
    }
  }

  /** "British record": whose record tells whose nation. */
  private Optional<String> nationOf(Mention source) {
    for (Mention mention : spotted.in(sentenceOf(source))) {
      if (mention.from() == source.from() && mention.value() instanceof Value.Country country) {
        return Optional.of(country.code());
      }
    }
    return Optional.empty();
  }

  /** "his personal best of", "Benson's record of": held before, unless it is "a new best". */
  private boolean possessed(Candidate record) {
    int from = record.source().from();
    boolean held = record.rule().equals("held-record");
    if (!record.rule().equals("best-of") && !held) {
      return false;
    }
    for (int i = Math.max(0, from - 4); i < from; i++) {
      String word = token(i);
      boolean set =
          i > 0
              && (token(i - 1).startsWith("set")
                  || token(i - 1).startsWith("br")
                  || token(i - 1).startsWith("improv")
                  || token(i - 1).startsWith("lower"));
      if (set) {
        return false;
      }
      if (word.equals("his")
          || word.equals("her")
          || word.equals("'s")
          || word.equals("current")
          || word.equals("outside")
          || (word.equals("the") && record.rule().equals("held-record"))) {
        for (int k = i; k < from; k++) {
          if (token(k).equals("new") || token(k).equals("second") || token(k).equals("first")) {
            return false;
          }
        }
        return true;
      }
    }
    return record.rule().equals("held-record");
  }

  private record Found(Occasion occasion, boolean explicit) {}

  private Found occasion(Clause clause, List<Mention> sources, int near) {
    Clause at = clause;
    while (true) {
      var anchors = Anchors.of(at, sources);
      var round = anchors.none() ? round(clause, near) : round(clause, at, near);
      if (!anchors.none()) {
        var read = calendar.read(anchors, near);
        boolean partial = read.competition().isEmpty() && read.city().isEmpty();
        if (partial && read.year().equals(topic.occasion.year()) && read.year().isPresent()) {
          return new Found(topic.occasion.withRound(round), false);
        }
        var occasion = complete(read, anchors).withRound(round);
        return new Found(occasion, !occasion.withRound(Optional.empty()).equals(topic.occasion));
      }
      boolean inherits = at.kind() != Clause.Kind.MAIN && at.parent().isPresent();
      if (!inherits) {
        return new Found(topic.occasion.withRound(round), false);
      }
      at = at.parent().orElseThrow();
    }
  }

  /** Takes over from the article's occasion what this one leaves open and does not contradict. */
  private Occasion complete(Occasion read, Anchors anchors) {
    if (!main.unknown()
        && read.agrees(main)
        && (read.competition().isPresent() || read.city().isPresent())) {
      boolean sameYear = read.year().isEmpty() ? anchors.agos().isEmpty() : true;
      if (sameYear) {
        return read.and(main);
      }
    }
    if (read.year().isEmpty() && read.competition().isEmpty() && read.city().isPresent()) {
      return read.withYear(calendar.thisYear());
    }
    return read;
  }

  private Optional<Claim.Round> round(Clause clause, int near) {
    return round(clause, null, near);
  }

  /** The round that the clause names, or one around it as far as the occasion was taken from. */
  private Optional<Claim.Round> round(Clause clause, Clause last, int near) {
    Clause at = clause;
    while (true) {
      var stage = Anchors.nearest(at.all(Value.Stage.class), near);
      if (stage.isPresent()) {
        return Optional.of(((Value.Stage) stage.get().value()).round());
      }
      if (at == last || at.kind() == Clause.Kind.MAIN || at.parent().isEmpty()) {
        return Optional.empty();
      }
      at = at.parent().orElseThrow();
    }
  }

  private Optional<Claim.Category> category(Clause clause, Athlete athlete) {
    Clause at = clause;
    while (at != null) {
      var sexes = at.all(Value.Sex.class);
      if (!sexes.isEmpty()) {
        return Optional.of(((Value.Sex) sexes.get(0).value()).category());
      }
      at = at.parent().orElse(null);
    }
    return athlete.category().or(() -> topic.category);
  }

  /**
   * The disciplines a statement may be about, the likeliest first; several where several are named.
   */
  private List<Discipline> disciplines(
      Rules.Reading reading, Clause clause, Athlete athlete, Statement statement, int near) {
    var figures = new ArrayList<Figure>();
    for (Candidate candidate : statement.candidates()) {
      if (candidate.what() instanceof Candidate.MarkOf mark) {
        figures.add(mark.figure());
      }
    }
    var named = named(clause, near, statement);
    for (Discipline discipline : named) {
      athlete.discipline(discipline);
    }
    if (!named.isEmpty() && (figures.isEmpty() || possible(named.get(0), figures))) {
      return named;
    }
    var options = new LinkedHashSet<Discipline>(named);
    options.addAll(around(reading, near));
    topic.discipline.ifPresent(options::add);
    options.addAll(athlete.disciplines());
    options.addAll(mentioned);
    for (Discipline discipline : options) {
      if (figures.isEmpty() || possible(discipline, figures)) {
        return List.of(discipline);
      }
    }
    return List.of();
  }

  private boolean possible(Discipline discipline, List<Figure> figures) {
    return figures.stream().allMatch(f -> f.in(discipline, vocabulary.plausible()).isPresent());
  }

  /** Disciplines that the clause itself names, or the one it hangs on. */
  private List<Discipline> named(Clause clause, int near, Statement statement) {
    Clause at = clause;
    while (at != null) {
      var events = new ArrayList<Mention>();
      for (Mention event : events(at)) {
        boolean ofTitle =
            title(at, event)
                && statement.candidates().stream().noneMatch(c -> c.rule().equals("holder"));
        if (!ofTitle) {
          events.add(event);
        }
      }
      var nearest = Anchors.nearest(events, near);
      if (nearest.isPresent()) {
        return joined(events, nearest.get());
      }
      for (Mention contest : at.all(Value.Contest.class)) {
        var discipline =
            ((Value.Contest) contest.value())
                .discipline()
                .or(() -> cross((Value.Contest) contest.value()));
        if (discipline.isPresent()) {
          return List.of(discipline.get());
        }
      }
      at = at.kind() == Clause.Kind.MAIN ? null : at.parent().orElse(null);
    }
    return List.of();
  }

  private Optional<Discipline> cross(Value.Contest contest) {
    String code = contest.competition().code();
    return code.equals("WXC") || code.equals("EXC")
        ? vocabulary.athletics().disciplines().of("cross-country")
        : Optional.empty();
  }

  /** "the 800m and 1500m": both. */
  private List<Discipline> joined(List<Mention> events, Mention nearest) {
    var found = new ArrayList<Discipline>();
    int i = events.indexOf(nearest);
    int first = i;
    while (first > 0 && linked(events.get(first - 1), events.get(first))) {
      first--;
    }
    int last = i;
    while (last + 1 < events.size() && linked(events.get(last), events.get(last + 1))) {
      last++;
    }
    for (int k = first; k <= last; k++) {
      var discipline = ((Value.Event) events.get(k).value()).discipline();
      if (!found.contains(discipline)) {
        found.add(discipline);
      }
    }
    return found;
  }

  private boolean linked(Mention one, Mention other) {
    boolean link = false;
    for (int i = one.to(); i < other.from(); i++) {
      String word = token(i);
      link |= word.equals("and") || word.equals(",");
      if ((!word.equals("and") && !word.equals(",") && !word.equals("the") && !word.equals("both"))
          || other.from() - one.to() > 3) {
        return false;
      }
    }
    return link;
  }

  /** Disciplines that other clauses of the sentence name, the nearest first. */
  private List<Discipline> around(Rules.Reading reading, int near) {
    var events = new ArrayList<Mention>();
    for (Clause other : reading.clauses()) {
      for (Mention event : events(other)) {
        if (!title(other, event)) {
          events.add(event);
        }
      }
    }
    return Anchors.nearest(events, near)
        .map(m -> List.of(((Value.Event) m.value()).discipline()))
        .orElse(List.of());
  }

  private Evidence evidence(Sentence sentence, Statement statement, List<Mention> sources) {
    var spans = new ArrayList<Span>();
    spans.add(span(statement.athlete()));
    for (Mention source : sources) {
      Span span = span(source);
      if (!spans.contains(span)) {
        spans.add(span);
      }
    }
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    var rules = statement.candidates().stream().map(Candidate::rule).distinct().toList();
    return new Evidence(spotted.page().span(sentence), spans, rules);
  }

  private Span span(Mention mention) {
    return spotted.page().span(mention.from(), mention.to());
  }

  private Claim claim(Draft draft) {
    Occasion occasion = draft.occasion;
    var round = occasion.round();
    boolean medal =
        draft.place.isPresent()
            && draft.place.getAsInt() <= 3
            && occasion
                .competition()
                .flatMap(c -> vocabulary.athletics().competitions().of(c))
                .filter(c -> c.championship())
                .isPresent();
    if (round.isEmpty() && medal) {
      round = Optional.of(Claim.Round.FINAL);
    }
    Optional<String> nation = draft.athlete.nation().map(n -> home(n, occasion));
    Optional<Mark> mark = draft.mark;
    return new Claim(
        draft.athlete.name(),
        nation,
        draft.category,
        draft.discipline.code(),
        draft.place,
        mark,
        OptionalInt.empty(),
        draft.status,
        draft.records,
        occasion.competition(),
        occasion.year(),
        occasion.date(),
        occasion.city(),
        round,
        Optional.empty(),
        draft.main ? Claim.Kind.REPORTED : Claim.Kind.HISTORICAL,
        Math.min(0.99, 0.4 + draft.weight * 0.5 + 0.05 * draft.evidence.size()),
        draft.evidence.stream()
            .sorted(Comparator.comparingInt(e -> e.sentence().start()))
            .toList());
  }

  /** The home nations compete for themselves at the Commonwealth Games alone. */
  private static String home(String code, Occasion occasion) {
    boolean part =
        code.equals("ENG") || code.equals("SCO") || code.equals("WAL") || code.equals("NIR");
    return part && !occasion.competition().filter("CWG"::equals).isPresent() ? "GBR" : code;
  }
}
