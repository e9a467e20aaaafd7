package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Rules;
import io.photofinish.extraction.rules.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Whom names, pronouns and nouns mean, sentence by sentence. */
final class References {
  private final Story story;
  private final Map<Mention, Athlete> resolved = new HashMap<>();
  private final Teams teams;
  private Athlete focus;

  /** Whether the text has lost the name that pronouns stand for now. */
  private boolean lost;

  References(Story story, Teams teams) {
    this.story = story;
    this.teams = teams;
  }

  /** Whom a mention of the current sentence means. */
  Optional<Athlete> of(Mention mention) {
    return Optional.ofNullable(resolved.get(mention));
  }

  void read(int index, Rules.Reading reading) {
    resolved.clear();
    teams.turn();
    if (story.spotted.sentence(index).fragment()) {
      focus = null;
      lost = true;
    }
    Athlete before = focus;
    Athlete subject = null;
    for (Mention mention : story.spotted.in(index)) {
      story.work.step(1);
      demonym(mention, subject, before);
      boolean open = subject == null && mention.value() instanceof Value.Pronoun;
      Athlete near = open ? told(mention, reading).orElse(before) : before;
      Athlete who = resolve(mention, subject, near);
      if (who == null) {
        continue;
      }
      resolved.put(mention, who);
      who.seen(index);
      boolean possessive = mention.value() instanceof Value.Pronoun p && p.possessive();
      if (possessive) {
        continue;
      }
      boolean leads =
          subject == null
              && !mention.is(Value.Team.class)
              && subjectOf(mention, reading)
              && !official(mention, index);
      if (leads && !inside(mention, reading)) {
        subject = who;
      }
    }
    focus = subject != null ? subject : last(index, reading).or(() -> told(reading)).orElse(focus);
    lost &= subject == null;
  }

  private Athlete resolve(Mention mention, Athlete subject, Athlete before) {
    Athlete near = subject != null ? subject : before;
    if (mention.value() instanceof Value.Person person) {
      return story.cast.named(person).orElse(null);
    }
    if (mention.value() instanceof Value.Team team) {
      return teams.of(team.code(), team.name());
    }
    if (mention.value() instanceof Value.Pronoun pronoun) {
      Athlete who = pronoun(pronoun, near).orElse(null);
      if (who != null) {
        pronoun.category().ifPresent(c -> who.category(c, pronoun.possessive() ? 1 : 2));
      }
      return who;
    }
    return mention.value() instanceof Value.Definite definite
        ? definite(definite, near, subject).orElse(null)
        : null;
  }

  /** The subject of an inner clause, where the main one has none. */
  private Optional<Athlete> last(int index, Rules.Reading reading) {
    Athlete last = null;
    for (Mention mention : story.spotted.in(index)) {
      Athlete who = resolved.get(mention);
      if (who != null
          && mention.is(Value.Person.class)
          && subjectOf(mention, reading)
          && !official(mention, index)) {
        last = who;
      }
    }
    return Optional.ofNullable(last);
  }

  /** "The shot put went to Mele Havea": of whom the sentence tells a result, though no subject. */
  private Optional<Athlete> told(Rules.Reading reading) {
    Athlete who = null;
    for (Statement statement : reading.statements()) {
      Athlete athlete = resolved.get(statement.athlete());
      if (athlete == null || (who != null && who != athlete)) {
        return Optional.empty();
      }
      who = athlete;
    }
    return Optional.ofNullable(who).filter(a -> !teams.holds(a));
  }

  /** "The race, won by Liv Westphal, …, although her 15:31 …": who has a result already. */
  private Optional<Athlete> told(Mention pronoun, Rules.Reading reading) {
    for (Statement statement : reading.statements()) {
      boolean before = statement.athlete().to() <= pronoun.from();
      if (before && statement.athlete().is(Value.Person.class)) {
        return of(statement.athlete());
      }
    }
    return Optional.empty();
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
    for (Mention other : story.spotted.in(index)) {
      int before = mention.from() - other.to();
      int after = other.from() - mention.to();
      boolean beside = (before >= 0 && before <= 1) || (after >= 0 && after <= 2);
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
    if (lost || pronoun.category().isEmpty()) {
      return Optional.empty();
    }
    return latest(athlete -> fits(athlete, pronoun.category()));
  }

  private static boolean fits(Athlete athlete, Optional<Claim.Category> category) {
    return category.isEmpty()
        || athlete.category().isEmpty()
        || athlete.category().equals(category);
  }

  private Optional<Athlete> definite(Value.Definite definite, Athlete near, Athlete subject) {
    if (lost) {
      return Optional.empty();
    }
    if (definite.nation().isEmpty()) {
      return Optional.ofNullable(near).filter(a -> fits(a, definite.category()));
    }
    String code = definite.nation().get();
    if (near != null && near != subject && from(near, code)) {
      return Optional.of(near);
    }
    Optional<Athlete> who =
        latest(a -> a != subject && from(a, code))
            .or(() -> Optional.ofNullable(near).filter(a -> from(a, code)))
            .or(() -> Optional.ofNullable(near).filter(a -> a != subject && a.nation().isEmpty()))
            .or(() -> latest(a -> a != subject && a.nation().isEmpty()));
    who.filter(a -> a.nation().isEmpty()).ifPresent(a -> a.nation(code));
    return who;
  }

  /** The Scot may run for Great Britain. */
  private static boolean from(Athlete athlete, String code) {
    return athlete
        .nation()
        .filter(n -> n.equals(code) || (n.equals("GBR") && Finish.isHomeNation(code)))
        .isPresent();
  }

  /** "held off the Norwegian", "the Kenyan's shoulder": no subject, yet it tells a nation. */
  private void demonym(Mention mention, Athlete subject, Athlete before) {
    if (lost
        || !(mention.value() instanceof Value.Country country)
        || !country.person()
        || !story.word(mention.from() - 1).equals("the")) {
      return;
    }
    boolean ends =
        switch (story.word(mention.to())) {
          case ",",
              ".",
              ";",
              ":",
              "'s",
              "and",
              "who",
              "in",
              "to",
              "on",
              "by",
              "at",
              "for",
              "with" ->
              true;
          case "was", "is", "had", "has", "but", "from", "into", "over", "as", "" -> true;
          default -> false;
        };
    if (ends) {
      var definite =
          new Value.Definite(Optional.of(country.code()), OptionalInt.empty(), Optional.empty());
      definite(definite, subject != null ? subject : before, subject);
    }
  }

  private Optional<Athlete> latest(java.util.function.Predicate<Athlete> which) {
    Athlete best = null;
    List<Athlete> all = story.cast.all();
    for (Athlete athlete : all) {
      boolean later = best == null || athlete.lastSeen() > best.lastSeen();
      if (athlete.lastSeen() >= 0 && later && which.test(athlete)) {
        best = athlete;
      }
    }
    story.work.step(all.size());
    return Optional.ofNullable(best);
  }
}
