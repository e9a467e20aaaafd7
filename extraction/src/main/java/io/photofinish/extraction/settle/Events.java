package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Discipline;
import io.photofinish.extraction.mention.Figure;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Candidate;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Rules;
import io.photofinish.extraction.rules.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Which discipline a clause, a statement and the article are about. */
final class Events {
  private static final int LEAD = 8;

  private final Story story;
  private final LinkedHashSet<Discipline> mentioned = new LinkedHashSet<>();
  private Optional<Discipline> country = Optional.empty();

  /** Whether the first race that the article names is a walk. */
  private boolean walking;

  Events(Story story) {
    this.story = story;
  }

  /** The discipline of the headline or the first sentences. */
  void lead(List<Rules.Reading> readings) {
    for (int i = 0; i < readings.size(); i++) {
      for (Clause clause : readings.get(i).clauses()) {
        boolean inner =
            clause.kind() == Clause.Kind.SUBORDINATE || clause.kind() == Clause.Kind.BRACKET;
        lead(clause, i < LEAD && !inner);
      }
    }
    if (story.topic.discipline.isEmpty()) {
      story.topic.discipline = mentioned.stream().findFirst();
    }
  }

  private void lead(Clause clause, boolean lead) {
    if (lead && country.isEmpty()) {
      country = countryIn(clause);
    }
    for (Mention mention : in(clause)) {
      walking |=
          lead && mentioned.isEmpty() && discipline(mention).setting() == Discipline.Setting.WALK;
      mentioned.add(discipline(mention));
      if (story.topic.discipline.isEmpty() && lead && !title(clause, mention)) {
        story.topic.discipline = Optional.of(discipline(mention));
        story.topic.category = sex(clause, mention);
      }
    }
    for (Mention mention : clause.all(Value.Contest.class)) {
      var discipline = ofContest((Value.Contest) mention.value());
      discipline.ifPresent(mentioned::add);
      if (story.topic.discipline.isEmpty() && lead) {
        story.topic.discipline = discipline;
      }
    }
  }

  /** The lead of an article on cross-country names it, in words or through the competition. */
  private Optional<Discipline> countryIn(Clause clause) {
    for (Mention mention : in(clause)) {
      var discipline = ((Value.Event) mention.value()).discipline();
      if (discipline.code().endsWith("cross-country")
          && !title(clause, mention)
          && story.fact(mention)) {
        return Optional.of(discipline);
      }
    }
    for (Mention mention : clause.all(Value.Contest.class)) {
      var discipline =
          ofContest((Value.Contest) mention.value())
              .filter(d -> d.code().endsWith("cross-country"));
      if (discipline.isPresent() && story.fact(mention)) {
        return discipline;
      }
    }
    return Optional.empty();
  }

  /** Whether the text is about cross-country or fell running, over whatever distance. */
  boolean offTrack() {
    return country.isPresent() || story.topic.discipline.filter(Events::offTrack).isPresent();
  }

  private static boolean offTrack(Discipline discipline) {
    return switch (discipline.code()) {
      case "cross-country", "short-cross-country", "mountain", "fell", "trail", "ultra" -> true;
      default -> false;
    };
  }

  /** In an article on cross-country "the 3000m race" is one. */
  Discipline discipline(Mention event) {
    Discipline discipline = ((Value.Event) event.value()).discipline();
    boolean far =
        switch (discipline.code()) {
          case "2000m", "3000m", "5000m", "10000m", "2miles" -> true;
          case "5km", "10km", "15km" -> course(event);
          default -> false;
        };
    if (walking && discipline.setting() == Discipline.Setting.ROAD) {
      return story
          .vocabulary
          .athletics()
          .disciplines()
          .of(discipline.code() + "W")
          .orElse(discipline);
    }
    return far && country.isPresent() ? country.get() : discipline;
  }

  /** Events that can be meant here, without those inside longer ones. */
  List<Mention> in(Clause clause) {
    var events = new ArrayList<Mention>();
    var all = clause.all(Value.Event.class);
    for (Mention mention : all) {
      boolean inside = false;
      for (Mention other : all) {
        inside |=
            other.from() <= mention.from()
                && other.to() >= mention.to()
                && other.length() > mention.length();
      }
      if (!inside && meant(clause, mention, (Value.Event) mention.value())) {
        events.add(mention);
      }
    }
    return events;
  }

  private boolean meant(Clause clause, Mention mention, Value.Event event) {
    String before = story.word(mention.from() - 1);
    String after = story.word(mention.to());
    if (bicycle(clause, mention) || part(before) || onTheWay(before, event.discipline())) {
      return false;
    }
    return switch (event.context()) {
      case "plain" -> true;
      case "bare" -> bare(before, after);
      case "men" ->
          sexOf(clause).filter(c -> c == Claim.Category.MEN).isPresent() && !story.indoors;
      case "women" ->
          sexOf(clause).filter(c -> c == Claim.Category.WOMEN).isPresent() && !story.indoors;
      case "indoor" -> story.indoors;
      case "road" ->
          story.topic.discipline.filter(d -> d.setting() == Discipline.Setting.ROAD).isPresent();
      case "athletics" ->
          before.equals("the")
              || before.equals("'s")
              || after.equals("champion")
              || after.equals("title")
              || after.equals("final");
      default -> false;
    };
  }

  /** "the Mountain Bike Cross-Country Championships". */
  private static boolean bicycle(Clause clause, Mention event) {
    for (Mention mention : clause.all(Value.Unlisted.class)) {
      if (mention.to() <= event.from() && event.from() - mention.to() <= 2) {
        return true;
      }
    }
    return false;
  }

  /** "the 10km course" of a cross-country race. */
  private boolean course(Mention event) {
    return switch (story.word(event.to())) {
      case "course", "race", "loop", "route", "event" -> true;
      default -> false;
    };
  }

  /** "at 35km", "after 10km": where something happened in a longer race. */
  private boolean onTheWay(String before, Discipline discipline) {
    boolean at =
        switch (before) {
          case "at", "after", "past", "through", "around", "until", "beyond", "from" -> true;
          default -> false;
        };
    return at
        && discipline.setting() == Discipline.Setting.ROAD
        && discipline.code().endsWith("km")
        && mentioned.stream().anyMatch(Events::longRoad);
  }

  private static boolean longRoad(Discipline discipline) {
    return switch (discipline.code()) {
      case "marathon", "half-marathon", "ultra", "20kmW", "35kmW", "50kmW" -> true;
      default -> false;
    };
  }

  /** "the final 300m" of a race is no race. */
  private static boolean part(String before) {
    return switch (before) {
      case "final", "last", "first", "opening", "closing", "remaining" -> true;
      default -> false;
    };
  }

  private static boolean bare(String before, String after) {
    return switch (before) {
      case "the", "'s", "men", "women", "boys", "girls" -> true;
      default -> after.equals("final") || after.equals("title");
    };
  }

  private Optional<Claim.Category> sexOf(Clause clause) {
    var sexes = clause.all(Value.Sex.class);
    return sexes.isEmpty()
        ? story.topic.category
        : Optional.of(((Value.Sex) sexes.get(0).value()).category());
  }

  /** "World 100m champion Kim Collins": a discipline that only says who somebody is. */
  boolean title(Clause clause, Mention event) {
    for (int i = event.to(); i < Math.min(clause.tokens(), event.to() + 4); i++) {
      switch (story.word(i)) {
        case "champion",
            "champions",
            "medallist",
            "medallists",
            "medalist",
            "medalists",
            "holder",
            "finalist",
            "finalists",
            "winner",
            "runner",
            "specialist",
            "star",
            "legend",
            "squad" -> {
          return true;
        }
        case ",", ".", "in", "and" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "the women's 60m", "800m women". */
  Optional<Claim.Category> sex(Clause clause, Mention event) {
    for (Mention mention : story.spotted.in(clause.sentence())) {
      if (mention.value() instanceof Value.Sex sex) {
        int before = event.from() - mention.to();
        int after = mention.from() - event.to();
        if ((before >= 0 && before <= 4) || (after >= 0 && after <= 1)) {
          return Optional.of(sex.category());
        }
      }
    }
    return Optional.empty();
  }

  /** What a statement may be about: one discipline, or several where the clause lists them. */
  List<Discipline> of(
      Rules.Reading reading,
      Statement statement,
      Athlete athlete,
      List<Athlete> others,
      boolean elsewhere) {
    var figures = new ArrayList<Figure>();
    for (Candidate candidate : statement.candidates()) {
      if (candidate.what() instanceof Candidate.MarkOf mark) {
        figures.add(mark.figure());
      }
    }
    for (Candidate candidate : statement.candidates()) {
      if (candidate.what() instanceof Candidate.InEvent in) {
        var own = discipline(in.event());
        athlete.discipline(own);
        return figures.isEmpty() || possible(own, figures) ? List.of(own) : List.of();
      }
    }
    int near = statement.candidates().get(0).source().from();
    var named = named(statement.clause(), near, statement);
    named.forEach(athlete::discipline);
    if (!named.isEmpty() && (figures.isEmpty() || possible(named.get(0), figures))) {
      return figures.isEmpty() ? named : named.subList(0, 1);
    }
    if (!named.isEmpty() && named.get(0).relay()) {
      return List.of();
    }
    var options = new LinkedHashSet<Discipline>(named);
    options.addAll(before(reading, near));
    if (elsewhere) {
      options.addAll(athlete.disciplines());
      others.forEach(other -> options.addAll(other.disciplines()));
    }
    if (story.topic.held) {
      story.topic.before.ifPresent(options::add);
    }
    options.addAll(around(reading, near));
    if (!story.topic.unlisted) {
      story.topic.discipline.ifPresent(options::add);
      options.addAll(athlete.disciplines());
      options.addAll(mentioned);
    }
    for (Discipline discipline : options) {
      story.work.step(1);
      if (figures.isEmpty() || possible(discipline, figures)) {
        return List.of(discipline);
      }
    }
    return List.of();
  }

  private boolean possible(Discipline discipline, List<Figure> figures) {
    return figures.stream()
        .allMatch(f -> f.in(discipline, story.vocabulary.plausible()).isPresent());
  }

  /** Disciplines that the clause itself names, or the one it hangs on. */
  List<Discipline> named(Clause clause, int near, Statement statement) {
    boolean holder = statement.candidates().stream().anyMatch(c -> c.rule().equals("holder"));
    Clause at = clause;
    while (at != null) {
      var events = new ArrayList<Mention>();
      for (Mention event : in(at)) {
        if (holder || !title(at, event)) {
          events.add(event);
        }
      }
      var nearest = Anchors.nearest(events, near);
      if (nearest.isPresent()) {
        return holder ? List.of(discipline(nearest.get())) : joined(events, nearest.get());
      }
      for (Mention contest : at.all(Value.Contest.class)) {
        var discipline = ofContest((Value.Contest) contest.value());
        if (discipline.isPresent()) {
          return List.of(discipline.get());
        }
      }
      at = at.kind() == Clause.Kind.MAIN ? null : at.parent().orElse(null);
    }
    return List.of();
  }

  private Optional<Discipline> ofContest(Value.Contest contest) {
    String code = contest.competition().code();
    return contest
        .discipline()
        .or(
            () ->
                code.equals("WXC") || code.equals("EXC")
                    ? story.vocabulary.athletics().disciplines().of("cross-country")
                    : Optional.empty());
  }

  /** "the 800m and 1500m": both. */
  private List<Discipline> joined(List<Mention> events, Mention nearest) {
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
      found.add(discipline(event));
    }
    return List.copyOf(found);
  }

  private boolean linked(Mention one, Mention other) {
    boolean link = false;
    for (int i = one.to(); i < other.from(); i++) {
      switch (story.word(i)) {
        case "and", ",", "/" -> link = true;
        case "the", "both" -> {}
        default -> {
          return false;
        }
      }
    }
    return link && other.from() - one.to() <= 3;
  }

  /** The last discipline that the sentence has named so far. */
  private List<Discipline> before(Rules.Reading reading, int near) {
    Mention last = null;
    for (Clause other : reading.clauses()) {
      for (Mention event : in(other)) {
        if (event.to() <= near
            && !title(other, event)
            && (last == null || event.from() > last.from())) {
          last = event;
        }
      }
    }
    return last == null ? List.of() : List.of(discipline(last));
  }

  /** The nearest discipline of another clause of the sentence. */
  private List<Discipline> around(Rules.Reading reading, int near) {
    var events = new ArrayList<Mention>();
    for (Clause other : reading.clauses()) {
      for (Mention event : in(other)) {
        if (!title(other, event)) {
          events.add(event);
        }
      }
    }
    return Anchors.nearest(events, near).map(m -> List.of(discipline(m))).orElse(List.of());
  }

  /** "Olympic heptathlon champion Carolina Kluft": what somebody is known for. */
  void teach(Rules.Reading reading, References references) {
    for (Clause clause : reading.clauses()) {
      for (Mention contest : clause.all(Value.Contest.class)) {
        var discipline = ofContest((Value.Contest) contest.value());
        discipline.ifPresent(d -> teach(clause, contest, d, references));
      }
      for (Mention event : in(clause)) {
        if (!title(clause, event)) {
          continue;
        }
        teach(clause, event, discipline(event), references);
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
