package io.photofinish.extraction.settle;

import io.photofinish.extraction.mention.Mention;
import io.photofinish.extraction.mention.Mentions;
import io.photofinish.extraction.mention.Value;
import io.photofinish.extraction.read.Lists;
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
  private static final int TITLE_REACH = 4;

  private final Story story;

  /** The last person named so far, to whom "compatriot" looks back. */
  private Athlete previous;

  private Athlete earlier;

  /** The nation of "the Greek pair" whose names have not come yet, and where that stood. */
  private Optional<String> group = Optional.empty();

  private int groupIn;

  Nationality(Story story) {
    this.story = story;
  }

  void learn() {
    for (int i = 0; i < story.spotted.page().sentences().size(); i++) {
      var people = story.spotted.in(i).all(Value.Person.class);
      var run = new ArrayList<Mention>();
      for (Mention person : people) {
        if (!run.isEmpty() && !joined(run.get(run.size() - 1), person)) {
          run(run, i);
          run.clear();
        }
        run.add(person);
      }
      run(run, i);
      if (!countries(i).isEmpty()) {
        followed(i, people);
        represented(i, people);
        group(i, people);
      }
    }
  }

  private Mentions countries(int sentence) {
    return story.spotted.in(sentence).all(Value.Country.class);
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
        boolean pair = story.word(person.from() - 1).equals("'s") && people.size() == 2;
        shared = before.filter(d -> d.plural() || pair).map(c -> c.country().code());
      } else if (compatriot(person) && previous != null && previous != athlete) {
        shared = previous.nation();
        athlete.compatriot(previous);
      } else {
        shared.ifPresent(athlete::nation);
      }
      if (before.filter(Described::fellow).isPresent() && previous != null) {
        previous.nation(before.get().country().code());
      }
      after(person, sentence).ifPresent(athlete::nation);
      earlier = previous == athlete ? earlier : previous;
      previous = athlete;
    }
  }

  /** "the third Kenyan to win after Alice Kip and Beth Langat": they were the first two. */
  private void followed(int sentence, List<Mention> people) {
    Mention country = null;
    for (Mention mention : countries(sentence)) {
      String before = story.word(mention.from() - 1);
      if (ordinal(before) && !before.equals("of")) {
        country = mention;
      }
    }
    if (country == null) {
      return;
    }
    String code = ((Value.Country) country.value()).code();
    for (Mention person : people) {
      boolean listed = person.from() > country.to();
      if (listed && before(story.word(person.from() - 1), person, people, country)) {
        athlete(person).filter(a -> a.nation().isEmpty()).ifPresent(a -> a.nation(code));
      }
    }
  }

  private boolean before(String word, Mention person, List<Mention> people, Mention country) {
    if (word.equals("after") || word.equals("since")) {
      return true;
    }
    int index = people.indexOf(person);
    Mention last = index == 0 ? null : people.get(index - 1);
    return word.equals("and")
        && last != null
        && last.from() > country.to()
        && before(story.word(last.from() - 1), last, people, country);
  }

  /** "Kip, representing Kenya", "ran for the British team", "switched allegiance to Qatar". */
  private void represented(int sentence, List<Mention> people) {
    for (Mention country : countries(sentence)) {
      if (!story.told(country) || !represents(country)) {
        continue;
      }
      Mention last = null;
      for (Mention person : people) {
        last = person.to() <= country.from() ? person : last;
      }
      if (last != null) {
        String code = ((Value.Country) country.value()).code();
        athlete(last).filter(a -> a.nation().isEmpty()).ifPresent(a -> a.nation(code));
      }
    }
  }

  private boolean represents(Mention country) {
    int at = country.from() - 1;
    boolean the = story.word(at).equals("the");
    at = the ? at - 1 : at;
    String before = story.word(at);
    if (before.startsWith("represent")) {
      return true;
    }
    if (before.equals("to")) {
      return story.word(at - 1).equals("allegiance");
    }
    boolean team = false;
    for (int i = country.to(); i < country.to() + TITLE_REACH; i++) {
      team |= story.word(i).equals("team") || story.word(i).equals("squad");
      team |= story.word(i).equals("quartet");
    }
    if (before.equals("of")) {
      String member = story.word(at - 1);
      return team && (member.equals("part") || member.equals("member"));
    }
    if (!before.equals("for")) {
      return false;
    }
    boolean runs =
        switch (story.word(at - 1)) {
          case "run", "runs", "ran", "running", "compete", "competes", "competed" -> true;
          case "competing", "medal", "gold", "silver", "bronze" -> true;
          default -> false;
        };
    return (the && team) || runs;
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
    for (Mention mention : countries(sentence)) {
      if (mention.from() >= person.from()) {
        break;
      }
      if (born(mention)) {
        continue;
      }
      story.work.step(1);
      if (person.from() - mention.to() <= BEFORE
          && mention.to() <= person.from()
          && described(mention.to(), person.from(), sentence)
          && !listed(mention, person)) {
        boolean fellow = story.word(mention.from() - 1).equals("fellow");
        var country = (Value.Country) mention.value();
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
    for (Mention mention : countries(sentence)) {
      int gap = mention.from() - person.to();
      if (gap > AFTER) {
        break;
      }
      boolean coded = gap == -1 && mention.to() == person.to(); // "Tomas Hale NZL"
      if (gap > 0 || coded) {
        story.work.step(1);
        String code = ((Value.Country) mention.value()).code();
        return coded || tells(person, mention) ? Optional.of(code) : Optional.empty();
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
        return gap >= 2 && one(country) && article(at + 1, country);
      }
      case "," -> {
        return gap >= 1 && apposition(at + 1, country);
      }
      default -> {
        return false;
      }
    }
  }

  /** "a Kenyan", "a British woman", "part of the British quartet". */
  private boolean one(Mention country) {
    return switch (story.word(country.to())) {
      case "woman", "man", "athlete", "runner", "sprinter", "quartet", "team", "squad" -> true;
      case "women", "men", "trio", "quartets", "side" -> true;
      default -> ((Value.Country) country.value()).person();
    };
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
      case "part", "member", "of", "one", "the" -> true;
      default -> word.endsWith("est");
    };
  }

  /** "Kip, the Kenyan", "Kip, of Kenya", "Kip, an 18-year-old from Botswana". */
  private boolean apposition(int at, Mention country) {
    if (at == country.from() && (titled(country) || listed(country))) {
      return true;
    }
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

  /** "Kip, Kenya, 17.20m": in a list of results. */
  private boolean listed(Mention country) {
    int at = country.to() + 1;
    return !((Value.Country) country.value()).person()
        && story.word(country.to()).equals(",")
        && at < story.spotted.page().tokens().size()
        && story.spotted.page().token(at).isNumber();
  }

  /** "Kip, Kenyan record holder": what the country says is a title of his. */
  private boolean titled(Mention country) {
    if (((Value.Country) country.value()).spelled()) {
      return false;
    }
    for (int i = country.to(); i < country.to() + TITLE_REACH; i++) {
      switch (story.word(i)) {
        case "holder", "champion", "international", "winner", "runner" -> {
          return true;
        }
        case ",", ".", ";", "(" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean compatriot(Mention person) {
    int at = compatriot(story, person);
    return at >= 0 && !whose(story.word(at - 1));
  }

  /** Where the word "compatriot" stands before a name: "her compatriot and friend Kip". */
  static int compatriot(Story story, Mention person) {
    boolean more = story.word(person.from() - 2).equals("and");
    for (int i = person.from() - 1; i >= person.from() - (more ? 4 : 2); i--) {
      switch (story.word(i)) {
        case "compatriot", "compatriots", "countryman", "countrywoman", "countrymen" -> {
          return i;
        }
        default -> {}
      }
    }
    return -1;
  }

  /** "her compatriot": that of whom the text speaks, and not of whom it named last. */
  static boolean whose(String word) {
    return word.equals("his") || word.equals("her") || word.equals("their");
  }

  /** "the Greek pair", without names. */
  private void group(int sentence, List<Mention> people) {
    for (Mention mention : countries(sentence)) {
      if (many(story.word(mention.to()))) {
        String code = ((Value.Country) mention.value()).code();
        boolean named =
            Lists.any(people, p -> p.from() > mention.to() && p.from() <= mention.to() + BEFORE);
        if (!named && pair(mention.to())) {
          both(code);
        } else if (!named) {
          group = Optional.of(code);
          groupIn = sentence;
        }
      }
    }
  }

  private boolean pair(int at) {
    boolean two = story.word(at).equals("pair") || story.word(at).equals("duo");
    return two && previous != null && earlier != null;
  }

  /** "The Greek pair deny it": both who were named last. */
  private void both(String code) {
    for (Athlete athlete : List.of(previous, earlier)) {
      if (athlete.nation().isEmpty()) {
        athlete.nation(code);
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
      boolean apposed =
          at == to - 1 && at > from && story.word(at).equals(",") && opens(from, sentence);
      if (next == at && !apposed && !filler(story.word(at), at == from)) {
        return false;
      }
      at = Math.max(next, at + 1);
    }
    return true;
  }

  /**
   * "Another Kenyan runner, Alice Kip": the words before the country begin a phrase of their own.
   */
  private boolean opens(int from, int sentence) {
    for (Mention country : countries(sentence)) {
      if (country.to() == from) {
        return determiner(story.word(country.from() - 1));
      }
    }
    return false;
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
