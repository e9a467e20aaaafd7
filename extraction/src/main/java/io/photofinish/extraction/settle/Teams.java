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
  private final Story story;
  private final Map<String, Athlete> byNation = new HashMap<>();

  Teams(Story story) {
    this.story = story;
  }

  Athlete of(String code, String name) {
    return byNation.computeIfAbsent(code, c -> team(c, name));
  }

  boolean holds(Athlete athlete) {
    return byNation.containsValue(athlete);
  }

  /** The team that the clause names, or the athlete's nation; empty where neither is known. */
  Optional<Athlete> of(Statement statement, Athlete athlete) {
    if (holds(athlete)) {
      return Optional.of(athlete);
    }
    Optional<String> code = named(statement).or(athlete::nation);
    return code.map(c -> byNation.computeIfAbsent(c, this::team));
  }

  private static Optional<String> named(Statement statement) {
    for (Mention mention : statement.clause().mentions()) {
      if (mention.value() instanceof Value.Country country) {
        return Optional.of(country.code());
      }
    }
    return Optional.empty();
  }

  private Athlete team(String code) {
    return team(code, spelling(code));
  }

  private static Athlete team(String code, String name) {
    var team = new Athlete(name, List.of(name));
    team.nation(code);
    return team;
  }

  /** The name the article uses, or else the nation's. */
  private String spelling(String code) {
    for (int i = 0; i < story.spotted.page().sentences().size(); i++) {
      for (Mention mention : story.spotted.in(i)) {
        boolean this_ =
            mention.value() instanceof Value.Country country && country.code().equals(code);
        if (this_ && ((Value.Country) mention.value()).spelled()) {
          return story.spotted.page().text(mention.from(), mention.to());
        }
      }
    }
    return story.vocabulary.athletics().nations().of(code).map(n -> n.name()).orElse(code);
  }
}
