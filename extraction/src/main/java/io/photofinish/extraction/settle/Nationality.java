package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which nation a name's neighbours tell: "Kenyan winner Alice Kip", "Culson of Puerto Rico", "the
 * American pair Hall and Reed", "Kip, an 18-year-old from Botswana", "her compatriot Reed".
 */
final class Nationality {
  private static final int BEFORE = 7;
  private static final int AFTER = 9;
  private static final int GROUP_REACH = 2;

  private final Story story;

  /** The last person named so far, to whom "compatriot" looks back. */
  private Athlete previous;

  /** The nation of "the Greek pair" whose names have not come yet, and where that stood. */
  private Optional<String> group = Optional.empty();

  private int groupIn;

  Nationality(Story story) {
    this.story = story;
  }

  void learn() {
    for (int i = 0; i < story.spotted.page().sentences().size(); i++) {
      var people = new ArrayList<Mention>();
      for (Mention mention : story.spotted.in(i)) {
        if (mention.is(Value.Person.class)) {
          people.add(mention);
        }
      }
      var run = new ArrayList<Mention>();
      for (Mention person : people) {
        if (!run.isEmpty() && !joined(run.get(run.size() - 1), person)) {
          run(run, i);
          run.clear();
        }
        run.add(person);
      }
      run(run, i);
      group(i, people);
    }
  }

  /** People named one after another: "A, B and C". */
  private void run(List<Mention> people, int sentence) {
    if (people.isEmpty()) {
      return;
    }
    if (people.size() > 1 && group.isPresent() && sentence - groupIn <= GROUP_REACH) {
      people.forEach(p -> athlete(p).filter(a -> a.nation().isEmpty()).ifPresent(this::grouped));
      group = Optional.empty();
    }
    Optional<String> shared = Optional.empty();
    for (Mention person : people) {
      Athlete athlete = athlete(person).orElse(null);
      if (athlete == null) {
        continue;
      }
      var before = before(person, sentence);
      before.ifPresent(c -> athlete.nation(c.country().code()));
      if (before.isPresent()) {
        shared = before.filter(Described::plural).map(c -> c.country().code());
      } else if (compatriot(person) && previous != null && previous != athlete) {
        shared = previous.nation();
        shared.ifPresent(athlete::nation);
      } else {
        shared.ifPresent(athlete::nation);
      }
      if (before.filter(Described::fellow).isPresent() && previous != null) {
        previous.nation(before.get().country().code());
      }
      after(person, sentence).ifPresent(athlete::nation);
      previous = athlete;
    }
  }

  private void grouped(Athlete athlete) {
    athlete.nation(group.orElseThrow());
  }

  private Optional<Athlete> athlete(Mention person) {
    return story.cast.named((Value.Person) person.value());
  }

  private boolean joined(Mention one, Mention other) {
    int gap = other.from() - one.to();
    String word = story.word(one.to());
    return gap >= 1
        && gap <= 2
        && (word.equals("and") || word.equals(","))
        && (gap == 1 || story.word(one.to() + 1).equals("and"));
  }

  /**
   * A nation that stands before a name.
   *
   * @param plural whether it counts for the names that follow, too
   * @param fellow whether it is the nation of the one named before, too
   */
  private record Described(Value.Country country, boolean plural, boolean fellow) {}

  private Optional<Described> before(Mention person, int sentence) {
    Described found = null;
    for (Mention mention : story.spotted.in(sentence)) {
      if (mention.from() >= person.from()) {
        break;
      }
      if (!(mention.value() instanceof Value.Country country) || born(mention)) {
        continue;
      }
      story.work.step(1);
      if (person.from() - mention.to() <= BEFORE
          && mention.to() <= person.from()
          && described(mention.to(), person.from(), sentence)
          && !listed(mention, person)) {
        boolean fellow = story.word(mention.from() - 1).equals("fellow");
        found = new Described(country, plural(mention, person), fellow);
      }
    }
    return Optional.ofNullable(found);
  }

  /** "the Norwegian, Kerr and Komen": three people. */
  private boolean listed(Mention country, Mention person) {
    if (!story.word(country.to()).equals(",")) {
      return false;
    }
    int after = story.word(person.to()).equals(",") ? person.to() + 1 : person.to();
    return story.word(after).equals("and");
  }

  private boolean plural(Mention country, Mention person) {
    String last = story.word(person.from() - 1);
    return many(last) || (person.from() == country.to() && last.endsWith("s"));
  }

  private static boolean many(String word) {
    return switch (word) {
      case "pair",
          "duo",
          "trio",
          "quartet",
          "sprinters",
          "runners",
          "athletes",
          "hurdlers",
          "jumpers",
          "throwers",
          "vaulters",
          "walkers",
          "women",
          "men",
          "stars",
          "teenagers",
          "internationals" ->
          true;
      default -> false;
    };
  }

  /** "Culson of Puerto Rico", "Reed (USA)", "Kip, a Kenyan", "Kip was the first Kenyan". */
  private Optional<String> after(Mention person, int sentence) {
    for (Mention mention : story.spotted.in(sentence)) {
      int gap = mention.from() - person.to();
      if (gap > AFTER) {
        break;
      }
      if (gap > 0 && mention.value() instanceof Value.Country country) {
        story.work.step(1);
        return tells(person, mention) ? Optional.of(country.code()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean tells(Mention person, Mention country) {
    int at = person.to();
    int gap = country.from() - at;
    switch (story.word(at)) {
      case "of", "(" -> {
        return gap == 1 || (gap == 2 && story.word(at + 1).equals("the"));
      }
      case "is", "was", "became" -> {
        return gap >= 2 && ((Value.Country) country.value()).person() && article(at + 1, country);
      }
      case "," -> {
        return gap >= 2 && apposition(at + 1, country);
      }
      default -> {
        return false;
      }
    }
  }

  private boolean article(int at, Mention country) {
    boolean first = determiner(story.word(at));
    for (int i = at + 1; i < country.from() && first; i++) {
      first = ordinal(story.word(i));
    }
    return first;
  }

  private static boolean determiner(String word) {
    return switch (word) {
      case "a", "an", "the", "another", "of", "from" -> true;
      default -> false;
    };
  }

  private static boolean ordinal(String word) {
    return switch (word) {
      case "first", "second", "third", "only", "leading", "best", "top", "fellow" -> true;
      default -> false;
    };
  }

  /** "Kip, the Kenyan", "Kip, of Kenya", "Kip, an 18-year-old from Botswana". */
  private boolean apposition(int at, Mention country) {
    if (article(at, country)) {
      String last = story.word(country.from() - 1);
      boolean home = last.equals("of") || last.equals("from");
      return home || !story.word(country.to()).equals("'s");
    }
    boolean home = story.word(country.from() - 1).equals("from");
    boolean person = determiner(story.word(at));
    for (int i = at + 1; i < country.from() - 1 && person && home; i++) {
      person = !story.word(i).equals(",") && !story.word(i).equals("and");
    }
    return home && person;
  }

  private boolean compatriot(Mention person) {
    for (int i = person.from() - 1; i >= person.from() - 2; i--) {
      switch (story.word(i)) {
        case "compatriot", "compatriots", "countryman", "countrywoman", "countrymen" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "the Greek pair", without names. */
  private void group(int sentence, List<Mention> people) {
    for (Mention mention : story.spotted.in(sentence)) {
      if (mention.value() instanceof Value.Country country && many(story.word(mention.to()))) {
        boolean named =
            people.stream()
                .anyMatch(p -> p.from() > mention.to() && p.from() <= mention.to() + BEFORE);
        if (!named) {
          group = Optional.of(country.code());
          groupIn = sentence;
        }
      }
    }
  }

  /** Whether only what describes a person lies between. */
  private boolean described(int from, int to, int sentence) {
    int at = from;
    while (at < to) {
      int next = at;
      for (Mention mention : story.spotted.in(sentence)) {
        if (mention.from() == at && mention.to() <= to && describes(mention)) {
          next = Math.max(next, mention.to());
        }
      }
      if (next == at && !filler(story.word(at), at == from)) {
        return false;
      }
      at = Math.max(next, at + 1);
    }
    return true;
  }

  /** "Moroccan-born": not whom he or she runs for; "Pole vaulter": no Pole. */
  private boolean born(Mention country) {
    String next = story.word(country.to());
    return next.startsWith("vault")
        || (next.equals("-") && story.word(country.to() + 1).equals("born"));
  }

  private boolean describes(Mention mention) {
    return mention.is(Value.Role.class)
        || (mention.is(Value.Country.class) && born(mention))
        || mention.is(Value.Rank.class)
        || mention.is(Value.Event.class)
        || mention.is(Value.Contest.class)
        || mention.is(Value.Sex.class);
  }

  private static boolean filler(String word, boolean first) {
    return switch (word) {
      case "," -> first;
      case "'s", "-", "star", "world", "rival", "record", "number", "one", "born" -> true;
      case "teenager", "teenage", "youngster", "veteran", "favourite", "favorite" -> true;
      default -> many(word);
    };
  }
}
