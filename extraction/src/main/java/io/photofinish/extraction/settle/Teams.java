package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Cue;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.rules.Candidate;
import io.photofinish.extraction.rules.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Relay teams: a medal that a runner won in a relay is the nation's. */
final class Teams {
  /** To the last of four names. */
  private static final int LONGEST = 14;

  /** The letters of a school's or club's name, and how often the text has it. */
  private static final int LETTERS = 6;

  private static final int OFTEN = 4;
  private static final int QUARTET = 4;

  /** Words of a school's name before its noun. */
  private static final int SCHOOL = 4;

  private final Story story;
  private final Map<String, Athlete> byNation = new HashMap<>();

  /** The team spoken of last, and the one before this sentence. */
  private Optional<String> latest = Optional.empty();

  private Optional<String> before = Optional.empty();

  /** The first team of the article. */
  private final Optional<String> first;

  /** The school or club whose report it is; null until somebody asks. */
  private Optional<String> home;

  Teams(Story story) {
    this.story = story;
    this.first = first(story);
  }

  /** The team that a mention names; it is the one spoken of until another is named. */
  Athlete of(String code, String name) {
    if (code.isEmpty()) {
      return byNation.computeIfAbsent(name, n -> new Athlete(n, List.of(n)));
    }
    latest = Optional.of(code);
    return byNation.computeIfAbsent(code, this::team);
  }

  boolean holds(Athlete athlete) {
    return byNation.containsValue(athlete);
  }

  /**
   * "the team of Smith, Jones and Webb finished eighth": whether somebody is named as part of one.
   */
  boolean lists(Mention member) {
    for (int i = member.from() - 1; i > Math.max(0, member.from() - LONGEST); i--) {
      if (story.word(i).equals("of")) {
        return switch (story.word(i - 1)) {
          case "team", "teams", "trio", "quartet", "foursome", "squad" -> true;
          default -> false;
        };
      }
      var token = story.spotted.page().token(i);
      if (token.isWord() && !token.capital() && !token.is("and")) {
        return false;
      }
    }
    return false;
  }

  /** The team that the clause names, or the athlete's nation; empty where neither is known. */
  Optional<Athlete> of(Statement statement, Athlete athlete) {
    if (holds(athlete)) {
      return Optional.of(athlete);
    }
    Optional<String> code =
        athlete
            .nation()
            .or(() -> named(statement))
            .or(() -> near(statement))
            .or(() -> first.filter(c -> !beatenBy(statement, c) && !injured(statement)));
    return code.map(c -> byNation.computeIfAbsent(c, this::team))
        .or(() -> together(statement) ? home().map(name -> of("", name)) : Optional.empty());
  }

  /** "Smith pulled up in the relay as Britain won": of a team that is not said. */
  private static boolean injured(Statement statement) {
    return statement.athlete().is(Value.Person.class)
        && Lists.all(statement.candidates(), c -> c.what() instanceof Candidate.StatusOf);
  }

  /** Whether those who are named have a result together. */
  private boolean together(Statement statement) {
    boolean told =
        Lists.any(
            statement.candidates(),
            c -> c.what() instanceof Candidate.Place || c.what() instanceof Candidate.MarkOf);
    return told && (quartet(statement) || lists(statement.athlete()) || baton(statement));
  }

  /** "brought the baton home third for a total of 9:58": what a runner ended for all. */
  private boolean baton(Statement statement) {
    boolean brought = false;
    boolean baton = false;
    boolean total = false;
    for (int i = statement.clause().from(); i < statement.clause().to(); i++) {
      switch (story.word(i)) {
        case "brought", "bring", "bringing", "carried", "carrying" -> brought = true;
        case "baton", "stick" -> baton |= brought;
        case "total", "overall" -> total = true;
        default -> {}
      }
    }
    boolean place = Lists.any(statement.candidates(), c -> c.what() instanceof Candidate.Place);
    return (baton && place) || (baton && total);
  }

  /** "Smith, Jones, Webb and Kip": all who ran. */
  private static boolean quartet(Statement statement) {
    var subjects = statement.clause().subjects();
    return subjects.size() == QUARTET && Lists.all(subjects, s -> s.is(Value.Person.class));
  }

  /**
   * The school or club whose report it is, where its capitals are its name: "five MIT athletes",
   * "MIT's 4x400m team". Empty where none is spoken of again and again.
   */
  private Optional<String> home() {
    if (home == null) {
      home = own();
    }
    return home;
  }

  private Optional<String> own() {
    Map<String, Integer> counts = new HashMap<>();
    for (Token token : story.spotted.page().tokens()) {
      boolean capitals =
          token.letters() == Token.Case.CAPITALS
              && token.length() > 2
              && token.length() < LETTERS
              && !token.glued();
      if (capitals) {
        counts.merge(
            story.spotted.page().text().substring(token.start(), token.end()), 1, Integer::sum);
      }
    }
    for (int i = 0; i < story.spotted.page().sentences().size(); i++) {
      for (Mention mention : story.spotted.in(i)) {
        if (mention.length() <= 2 && !(mention.value() instanceof Value.Word)) {
          counts.remove(story.spotted.page().text(mention.from(), mention.from() + 1));
        }
      }
    }
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= OFTEN)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .or(this::school);
  }

  /** "Hopley High School athletes ran well": the school that the article names again and again. */
  private Optional<String> school() {
    Map<String, Integer> counts = new HashMap<>();
    var page = story.spotted.page();
    for (int i = 1; i < page.tokens().size(); i++) {
      boolean noun =
          switch (page.token(i).word()) {
            case "school", "college", "academy", "university" -> page.token(i).capital();
            default -> false;
          };
      int from = i;
      while (noun && from > 0 && i - from < SCHOOL && named(page.token(from - 1))) {
        from--;
      }
      if (from < i - 1) {
        counts.merge(page.text(from, i + 1), 1, Integer::sum);
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    var schools = counts.entrySet().stream().filter(e -> e.getValue() == most).toList();
    return most > 1 && schools.size() == 1
        ? Optional.of(schools.get(0).getKey())
        : Optional.empty();
  }

  private static boolean named(Token token) {
    return token.isWord() && token.letters() == Token.Case.CAPITALISED && !token.glued();
  }

  /** A new sentence begins. */
  void turn() {
    before = latest;
  }

  /** The team that the sentence names before the athlete, or the one spoken of before it. */
  private Optional<String> near(Statement statement) {
    Optional<String> near = before;
    for (Mention mention : story.spotted.in(statement.clause().sentence())) {
      if (mention.value() instanceof Value.Team team
          && !team.code().isEmpty()
          && mention.to() <= statement.athlete().from()) {
        near = Optional.of(team.code());
      }
    }
    return near;
  }

  /** "Smith won relay gold for Britain", "the British women Smith, Jones …". */
  private Optional<String> named(Statement statement) {
    for (Mention mention : statement.clause().mentions()) {
      boolean before = mention.from() < statement.athlete().from();
      boolean own = before || adjective(mention);
      if (own && mention.value() instanceof Value.Country country) {
        return Optional.of(country.code());
      }
    }
    return Optional.empty();
  }

  /** "for Britain", "the British team". */
  private boolean adjective(Mention country) {
    return switch (story.word(country.from() - 1)) {
      case "for", "with", "'s" -> true;
      default ->
          switch (story.word(country.to())) {
            case "team", "quartet", "squad", "foursome" -> true;
            default -> false;
          };
    };
  }

  private Athlete team(String code) {
    return team(code, spelling(code));
  }

  private static Athlete team(String code, String name) {
    var team = new Athlete(name, List.of(name));
    team.nation(code);
    return team;
  }

  /** "Jordan" is no team where somebody is called so. */
  private static Optional<String> first(Story story) {
    if (!Lists.any(story.spotted.mentions(), m -> m.kinds().has(Value.Team.class))) {
      return Optional.empty(); // as in most articles
    }
    var surnames = new HashSet<String>();
    for (int i = 0; i < story.spotted.page().sentences().size(); i++) {
      for (Mention mention : story.spotted.in(i)) {
        if (mention.value() instanceof Value.Person person && person.parts().size() > 1) {
          surnames.add(person.parts().get(person.parts().size() - 1));
        }
      }
    }
    for (int i = 0; i < story.spotted.page().sentences().size(); i++) {
      for (Mention mention : story.spotted.in(i)) {
        boolean name = mention.length() == 1 && surnames.contains(story.word(mention.from()));
        if (mention.value() instanceof Value.Team team
            && !team.code().isEmpty()
            && !name
            && !beaten(story, i, mention)) {
          return Optional.of(team.code());
        }
      }
    }
    return Optional.empty();
  }

  /** "Smith, Jones, Webb and Kip were third behind Russia": no team of theirs. */
  private boolean beatenBy(Statement statement, String code) {
    return Lists.any(
        story.spotted.in(statement.clause().sentence()).all(Value.Team.class),
        m ->
            ((Value.Team) m.value()).code().equals(code)
                && m.from() > statement.athlete().to()
                && Lists.any(statement.clause().cues(Cue.BEHIND), b -> b.to() <= m.from()));
  }

  /**
   * "stunned the Americans", "behind Russia", "beat Britain and Germany": whom somebody else's team
   * beat.
   */
  private static boolean beaten(Story story, int sentence, Mention team) {
    return Lists.any(
        story.spotted.in(sentence),
        m ->
            (m.is(Cue.BEAT) && m.to() <= team.from())
                || (m.is(Cue.BEHIND) && team.from() - m.to() >= 0 && team.from() - m.to() <= 1));
  }

  private boolean spelled(int sentence, Mention team) {
    for (Mention mention : story.spotted.in(sentence).all(Value.Country.class)) {
      boolean whole = ((Value.Country) mention.value()).spelled();
      if (mention.from() == team.from() && whole && mention.to() < team.to()) {
        return true;
      }
    }
    return false;
  }

  /** The name the article uses, or else the nation's. */
  private String spelling(String code) {
    for (int i = 0; i < story.spotted.page().sentences().size(); i++) {
      for (Mention mention : story.spotted.in(i).all(Value.Team.class)) {
        if (((Value.Team) mention.value()).code().equals(code) && spelled(i, mention)) {
          return ((Value.Team) mention.value()).name();
        }
      }
    }
    for (int i = 0; i < story.spotted.page().sentences().size(); i++) {
      for (Mention mention : story.spotted.in(i)) {
        boolean this_ =
            mention.value() instanceof Value.Country country && country.code().equals(code);
        if (this_ && ((Value.Country) mention.value()).spelled()) {
          int from = mention.from() + (story.word(mention.from()).equals("the") ? 1 : 0);
          return story.spotted.page().text(from, mention.to());
        }
      }
    }
    return story.vocabulary.athletics().nations().of(code).map(n -> n.name()).orElse(code);
  }
}
