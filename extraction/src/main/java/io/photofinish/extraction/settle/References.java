package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.rules.Absent;
import io.photofinish.extraction.rules.Clause;
import io.photofinish.extraction.rules.Reading;
import io.photofinish.extraction.rules.Shapes;
import io.photofinish.extraction.rules.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Whom names, pronouns and nouns mean, sentence by sentence. */
final class References {
  /** Named in passing: so often at most. */
  private static final int PASSING = 1;

  /** Whom the text is about is spoken of so often at least. */
  private static final int MAIN = 5;

  private final Story story;
  private final Map<Mention, Athlete> resolved = new HashMap<>();
  private final Teams teams;
  private final Placings placings;
  private Athlete focus;
  private final Heirs heirs;
  private final Ties ties;

  /** Who takes the place of a name that the sentence at hand has lost. */
  private Athlete heir;

  /** Whether the text has lost the name that pronouns stand for now. */
  private boolean lost;

  References(Story story, Teams teams) {
    this.story = story;
    this.teams = teams;
    this.placings = new Placings(story);
    this.heirs = new Heirs(story);
    this.ties = new Ties(story);
  }

  private boolean opens(int index) {
    return index > 0
        && story.spotted.sentence(index).paragraph()
            != story.spotted.sentence(index - 1).paragraph();
  }

  /**
   * A paragraph that begins with a pronoun takes up whom the one before was about, and not who was
   * named in passing at its end.
   */
  private Athlete protagonist(int index, Athlete last) {
    if (last == null || last.mentions() > PASSING) {
      return last;
    }
    int before = story.spotted.sentence(index - 1).paragraph();
    Athlete most = last;
    for (Athlete athlete : story.cast.all()) {
      boolean there =
          athlete.lastSeen() >= 0
              && story.spotted.sentence(athlete.lastSeen()).paragraph() == before;
      most = there && athlete.mentions() > most.mentions() ? athlete : most;
    }
    story.work.step(story.cast.all().size());
    return most.mentions() >= MAIN ? most : last;
  }

  /** "Four of Smith's seven events were her best": whose they are, where nobody else is named. */
  private Optional<Athlete> owner(int index) {
    Athlete owner = null;
    for (Mention mention : story.spotted.in(index)) {
      if (mention.is(Value.Person.class)) {
        Athlete who = resolved.get(mention);
        if (who == null || (owner != null && owner != who)) {
          return Optional.empty();
        }
        owner = story.word(mention.to()).equals("'s") || owner != null ? who : null;
        if (owner == null) {
          return Optional.empty();
        }
      }
    }
    return Optional.ofNullable(owner);
  }

  /** "There was less luck for Smith in the 400m": of whom the next sentence tells. */
  private Optional<Athlete> forWhom(int index) {
    Mention only = only(index);
    boolean told = only != null && !Standing.official(story, only, index);
    int at = told ? Shapes.phraseStart(story.spotted, index, only) - 1 : 0;
    return told && story.word(at).equals("for")
        ? Optional.ofNullable(resolved.get(only))
        : Optional.empty();
  }

  /** "It took a record to beat Smith": of whom a text or a paragraph goes on to tell. */
  private Optional<Athlete> sole(int index) {
    Mention only = only(index);
    boolean nobody =
        switch (story.word(story.spotted.sentence(index).from())) {
          case "it", "there", "nobody", "nothing", "no", "none", "only" -> true;
          default -> false;
        };
    return only == null || !nobody || Standing.official(story, only, index)
        ? Optional.empty()
        : Optional.ofNullable(resolved.get(only));
  }

  /** The name of a sentence that has one; null where it has none or several. */
  private Mention only(int index) {
    Mention only = null;
    for (Mention mention : story.spotted.in(index).all(Value.Person.class)) {
      if (only != null) {
        return null;
      }
      only = mention;
    }
    return only;
  }

  /** Whom a mention of the current sentence means. */
  Optional<Athlete> of(Mention mention) {
    if (Absent.is(mention)) {
      return Optional.ofNullable(heir);
    }
    if (mention.value() instanceof Value.Person person && !resolved.containsKey(mention)) {
      return story.cast.named(person); // of the sentence before
    }
    return Optional.ofNullable(resolved.get(mention));
  }

  void read(int index, Reading reading) {
    resolved.clear();
    teams.turn();
    heir = null;
    if (story.spotted.sentence(index).fragment() || Absent.from(reading)) {
      heir = heirs.of(index);
      focus = heir;
      lost = heir == null;
    }
    Athlete before = focus;
    Athlete about = opens(index) ? protagonist(index, focus) : focus;
    Athlete subject = null;
    boolean thing = false;
    for (Mention mention : story.spotted.in(index)) {
      story.work.step(1);
      if (mention.value() instanceof Value.Word) { // as most are
        continue;
      }
      if (demonym(mention)) {
        Athlete own = told(mention, reading, subject);
        Athlete acting = thing ? null : subject;
        demonym((Value.Country) mention.value(), own != null ? own : acting, acting, before);
      }
      boolean open = subject == null && mention.value() instanceof Value.Pronoun;
      Athlete near = open ? told(mention, reading).orElse(about) : before;
      Athlete who = resolve(mention, reading, subject, near);
      if (who == null) {
        continue;
      }
      resolved.put(mention, who);
      who.seen(index, mention.is(Value.Person.class));
      ties.tell(mention, who, subject, before);
      boolean possessive = mention.value() instanceof Value.Pronoun p && p.possessive();
      if (possessive) {
        continue;
      }
      boolean leads =
          subject == null
              && !mention.is(Value.Team.class)
              && Standing.subjectOf(mention, reading)
              && !Standing.official(story, mention, index);
      if (leads && !Standing.inside(mention, reading)) {
        subject = who;
        thing = thing(mention);
      }
    }
    focus =
        subject != null
            ? subject
            : Optional.ofNullable(heir)
                .or(() -> last(index, reading))
                .or(() -> told(reading))
                .or(() -> owner(index))
                .or(() -> forWhom(index))
                .or(() -> before == null || opens(index) ? sole(index) : Optional.empty())
                .orElse(before);
    lost &= subject == null;
    placings.tell(reading, resolved);
  }

  private Athlete resolve(Mention mention, Reading reading, Athlete subject, Athlete before) {
    Athlete near = subject != null ? subject : before;
    if (mention.value() instanceof Value.Person person) {
      Athlete who = story.cast.named(person).orElse(null);
      if (who != null && story.word(mention.from()).equals("i")) {
        who.narrate();
      }
      ties.sibling(mention, who, near);
      return who;
    }
    if (mention.value() instanceof Value.Team team) {
      return teams.of(team.code(), team.name());
    }
    Athlete other = subject == null ? elsewhere(mention, reading, near) : null;
    if (other != null) {
      return other;
    }
    if (mention.value() instanceof Value.Pronoun pronoun) {
      Mention own = pronoun.possessive() ? null : Standing.before(story, mention, reading);
      Athlete owner = pronoun.possessive() ? null : Owner.of(story, mention, resolved);
      var inner =
          Optional.ofNullable(owner != null ? owner : resolved.get(own))
              .filter(a -> fits(a, pronoun.category()));
      boolean another =
          subject != null && Standing.beaten(story, mention) && acts(subject, mention, reading);
      Athlete who =
          inner
              .or(() -> another ? another(pronoun, subject, before) : pronoun(pronoun, near))
              .orElse(null);
      if (who != null) {
        pronoun.category().ifPresent(c -> who.category(c, pronoun.possessive() ? 1 : 2));
      }
      return who;
    }
    if (mention.value() instanceof Value.Definite definite) {
      Mention name = Renamed.name(story, mention, definite);
      if (name != null && resolved.get(name) != null) {
        definite.nation().ifPresent(resolved.get(name)::nation);
        return resolved.get(name);
      }
      Athlete own = told(mention, reading, subject);
      boolean acts = Standing.subjectOf(mention, reading);
      boolean goesOn =
          acts && !Standing.inside(mention, reading) && !Standing.absolute(mention, reading);
      return definite(definite, near, own != null ? own : subject, acts, goesOn).orElse(null);
    }
    return null;
  }

  /** Whom a noun or pronoun means that says another place than the nearest has; else null. */
  private Athlete elsewhere(Mention mention, Reading reading, Athlete near) {
    if (near == null || lost) {
      return null;
    }
    if (mention.value() instanceof Value.Pronoun pronoun && !pronoun.possessive()) {
      return placings.other(mention, reading, near, a -> fits(a, pronoun.category())).orElse(null);
    }
    if (!(mention.value() instanceof Value.Definite definite)) {
      return null;
    }
    var nation = definite.nation();
    if (nation.isPresent() && from(near, nation.get())) {
      return null;
    }
    var who =
        placings.other(
            mention,
            reading,
            near,
            a ->
                fits(a, definite.category())
                    && (nation.isEmpty() || a.nation().isEmpty() || from(a, nation.get())));
    who.filter(a -> a.nation().isEmpty()).ifPresent(a -> nation.ifPresent(a::nation));
    return who.orElse(null);
  }

  /** "It was the Russian's 12th record": "it" is no athlete. */
  private static boolean thing(Mention mention) {
    return mention.value() instanceof Value.Pronoun p && p.category().isEmpty();
  }

  /** The subject of an inner clause, where the main one has none. */
  private Optional<Athlete> last(int index, Reading reading) {
    Athlete last = null;
    for (Mention mention : story.spotted.in(index)) {
      Athlete who = resolved.get(mention);
      if (who != null
          && mention.is(Value.Person.class)
          && Standing.subjectOf(mention, reading)
          && !Standing.official(story, mention, index)) {
        last = who;
      }
    }
    return Optional.ofNullable(last);
  }

  /** "The shot put went to Mele Havea": of whom the sentence tells a result, though no subject. */
  private Optional<Athlete> told(Reading reading) {
    Athlete who = null;
    for (Statement statement : reading.statements()) {
      Athlete athlete = resolved.get(statement.athlete());
      boolean passing = Lists.all(statement.candidates(), c -> c.rule().equals("held-record"));
      if (athlete == null || passing || (who != null && who != athlete)) {
        return Optional.empty();
      }
      who = athlete;
    }
    return Optional.ofNullable(who).filter(a -> !teams.holds(a));
  }

  /** "Smith won from Kip, who lost to the Briton": of whom an inner clause speaks. */
  private Athlete told(Mention mention, Reading reading, Athlete subject) {
    boolean nation = mention.is(Value.Country.class) || mention.is(Value.Definite.class);
    if (subject == null || !nation) {
      return null;
    }
    for (Clause clause : reading.clauses()) {
      boolean inner = clause.kind() == Clause.Kind.SUBORDINATE && clause.subjects().size() == 1;
      if (inner && clause.mentions().contains(mention)) {
        return of(clause.subjects().get(0)).orElse(null);
      }
    }
    return null;
  }

  /** "The race, won by Liv Westphal, …, although her 15:31 …": who has a result already. */
  private Optional<Athlete> told(Mention pronoun, Reading reading) {
    for (Statement statement : reading.statements()) {
      boolean before = statement.athlete().to() <= pronoun.from();
      if (before && statement.athlete().is(Value.Person.class)) {
        return of(statement.athlete());
      }
    }
    Mention named = null;
    for (Mention person : story.spotted.in(story.sentenceOf(pronoun))) {
      boolean before = person.is(Value.Person.class) && person.to() <= pronoun.from();
      if (before && named != null) {
        return Optional.empty();
      }
      named = before ? person : named;
    }
    boolean who =
        named != null
            && (story.word(named.from() - 1).equals("for") // "disappointment for Smith, as he"
                || (story.word(named.to()).equals(",")
                    && story.word(named.to() + 1).equals("who")));
    return who ? of(named) : Optional.empty(); // "heartbreak for Smith, who fell, her 2:01 …"
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

  /** "Jones chased her home": not Jones. */
  private Optional<Athlete> another(Value.Pronoun pronoun, Athlete subject, Athlete before) {
    if (before != null && before != subject && fits(before, pronoun.category())) {
      return Optional.of(before);
    }
    return lost ? Optional.empty() : latest(a -> a != subject && fits(a, pronoun.category()));
  }

  /** Whether the clause of a mention speaks of an athlete. */
  private boolean acts(Athlete athlete, Mention mention, Reading reading) {
    for (Clause clause : reading.clauses()) {
      if (clause.mentions().contains(mention)) {
        for (Mention subject : clause.subjects()) {
          if (resolved.get(subject) == athlete) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean fits(Athlete athlete, Optional<Claim.Category> category) {
    boolean open = athlete.category().isEmpty() || athlete.category().equals(category);
    return category.isEmpty() || (open && !athlete.narrates());
  }

  private Optional<Athlete> definite(
      Value.Definite definite, Athlete near, Athlete subject, boolean acts, boolean goesOn) {
    if (lost) {
      return Optional.empty();
    }
    if (definite.nation().isEmpty()) {
      return aged(definite, near);
    }
    String code = definite.nation().get();
    Optional<Athlete> other = Optional.ofNullable(near).filter(a -> a != subject);
    var who =
        other
            .filter(a -> from(a, code) && fits(a, definite.category()))
            .or(() -> latest(a -> beside(a, near, subject) && meant(a, code, definite)))
            .or(() -> other.filter(a -> a.nation().isEmpty() && fits(a, definite.category())))
            .or(() -> latest(a -> a != subject && meant(a, code, definite)))
            .or(() -> Optional.ofNullable(near).filter(a -> from(a, code)))
            .or(
                () ->
                    Optional.ofNullable(near).filter(a -> goesOn && open(a, definite) && alone(a)))
            .or(() -> latest(a -> a != subject && a.nation().isEmpty()))
            .or(() -> Optional.ofNullable(near).filter(a -> a.nation().isEmpty() && acts));
    who.filter(a -> a.nation().isEmpty()).ifPresent(a -> a.nation(code));
    return who;
  }

  /** "the 30-year-old": who is so old, and nobody of whom the text has told another age. */
  private Optional<Athlete> aged(Value.Definite noun, Athlete near) {
    var own = Optional.ofNullable(near).filter(a -> fits(a, noun.category()));
    int years = noun.age().orElse(0);
    if (years == 0 || own.isEmpty()) {
      return own;
    }
    var who =
        own.filter(a -> a.age() > 0 && a.may(years))
            .or(() -> latest(a -> a.age() == years && fits(a, noun.category())))
            .or(() -> own.filter(a -> a.may(years)))
            .or(() -> latest(a -> a != near && a.age() == 0 && fits(a, noun.category())));
    who.ifPresent(a -> a.age(years));
    return who;
  }

  /** "Weir has not raced since March, but the Scot has a best of 2:01": may be from there. */
  private static boolean open(Athlete athlete, Value.Definite definite) {
    return athlete.nation().isEmpty() && fits(athlete, definite.category());
  }

  /** Whether nobody else was spoken of as lately. */
  private boolean alone(Athlete athlete) {
    boolean name = athlete.namedIn() == athlete.lastSeen(); // "in her absence Smith was first"
    return latest(a -> a != athlete && (name ? a.namedIn() : a.lastSeen()) >= athlete.lastSeen())
        .isEmpty();
  }

  private static boolean meant(Athlete athlete, String code, Value.Definite definite) {
    return from(athlete, code) && fits(athlete, definite.category());
  }

  /** Whether the text has spoken of one as lately as of the other. */
  private static boolean beside(Athlete athlete, Athlete near, Athlete subject) {
    return athlete != subject && (near == null || athlete.lastSeen() >= near.lastSeen());
  }

  /** The Scot may run for Great Britain. */
  private static boolean from(Athlete athlete, String code) {
    return athlete
        .nation()
        .filter(n -> n.equals(code) || (n.equals("GBR") && Finish.isHomeNation(code)))
        .isPresent();
  }

  /** "held off the Norwegian", "the Kenyan's shoulder": no subject, yet it tells a nation. */
  private boolean demonym(Mention mention) {
    if (lost
        || !(mention.value() instanceof Value.Country country)
        || !country.person()
        || !story.word(mention.from() - 1).equals("the")
        || Lists.any(
            story.spotted.in(story.sentenceOf(mention)).all(Value.Definite.class),
            m -> m.to() == mention.to())) {
      return false;
    }
    return switch (story.word(mention.to())) {
      case ",", ".", ";", ":", "'s", "and", "who", "in", "to", "on", "by", "at", "for" -> true;
      case "with", "was", "is", "had", "has", "but", "from", "into", "over", "as", "" -> true;
      default -> false;
    };
  }

  private void demonym(Value.Country country, Athlete own, Athlete subject, Athlete before) {
    var definite =
        new Value.Definite(Optional.of(country.code()), OptionalInt.empty(), Optional.empty());
    definite(definite, subject != null ? subject : before, own, false, false);
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
