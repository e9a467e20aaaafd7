package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Relay teams: a medal that a runner won in a relay is the nation's. */
final class Teams {
  /** To the last of four names. */
  private static final int LONGEST = 14;

  private final Story story;
  private final Map<String, Athlete> byNation = new HashMap<>();

  /** The team spoken of last, and the one before this sentence. */
  private Optional<String> latest = Optional.empty();

  private Optional<String> before = Optional.empty();

  /** The first team of the article. */
  private final Optional<String> first;

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
        athlete.nation().or(() -> named(statement)).or(() -> near(statement)).or(() -> first);
    return code.map(c -> byNation.computeIfAbsent(c, this::team));
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

  private static Optional<String> first(Story story) {
    for (int i = 0; i < story.spotted.page().sentences().size(); i++) {
      for (Mention mention : story.spotted.in(i)) {
        if (mention.value() instanceof Value.Team team && !team.code().isEmpty()) {
          return Optional.of(team.code());
        }
      }
    }
    return Optional.empty();
  }

  /** The name the article uses, or else the nation's. */
  private String spelling(String code) {
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
