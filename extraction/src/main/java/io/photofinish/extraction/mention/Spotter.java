package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.read.Lists;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.read.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what the sentences of a page mention. */
public final class Spotter {
  /** What may be no more than a part of what the others name. */
  private static final Kinds INNER =
      Kinds.of(Value.Town.class, Value.Country.class, Value.Contest.class, Value.Rank.class);

  private static final Kinds OUTER =
      Kinds.of(Value.Best.class, Value.Contest.class, Value.Stage.class, Value.Ago.class);

  /** "never in danger, and in her heat was an easy third": from what is said to the place. */
  private static final int SAID_OF_ONE = 12;

  private final Vocabulary vocabulary;
  private final Page page;
  private final Work work;
  private final Capitals capitals;
  private final boolean anyCase;

  private Spotter(Vocabulary vocabulary, Page page, Work work) {
    this.vocabulary = vocabulary;
    this.page = page;
    this.work = work;
    this.capitals = new Capitals(page);
    this.anyCase = capitals.lost();
  }

  public static Spotted spot(Vocabulary vocabulary, Page page, Work work) {
    return new Spotter(vocabulary, page, work).run();
  }

  private Spotted run() {
    List<Sentence> sentences = page.sentences();
    var mentions = new ArrayList<List<Mention>>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      mentions.add(wordsAndNumbers(i, sentences.get(i)));
      if (Facts.has(sentences.get(i), Fact.PAIR)) {
        new Pairs(page, mentions).add();
      }
    }
    OtherSports.replace(page, mentions);
    var names = new Names(vocabulary, page, capitals, work);
    var known = anyCase ? Set.<String>of() : names.read(mentions);
    if (anyCase || !capitals.shouting.isEmpty()) {
      new PlainNames(vocabulary, page, known, anyCase, capitals.shouting).read(mentions);
    }
    var all = new ArrayList<Mentions>(sentences.size());
    var teams = new RelayTeams(vocabulary, page);
    for (int i = 0; i < sentences.size(); i++) {
      all.add(phrases(sentences.get(i), mentions.get(i), teams));
    }
    return new Spotted(page, List.copyOf(all), Moods.of(page, all));
  }

  private List<Mention> wordsAndNumbers(int index, Sentence sentence) {
    var found = words(index, sentence);
    work.step((long) found.size() * found.size());
    if (sentence.numbers() || Facts.has(sentence, Fact.NUMERAL)) {
      numbers(sentence, found);
    }
    Kinds kinds = Kinds.of(found);
    if (kinds.has(Value.Event.class)) {
      new SharedJumps(vocabulary.athletics(), page, sentence, found).add();
      new Stretches(page, sentence, found).replace();
    }
    Mentions.sort(found);
    if (kinds.has(Value.Amount.class)) {
      new Conversions(page, found).replace();
    }
    if (kinds.has(Value.Contest.class)) {
      PrelimTrials.replace(page, found);
    }
    if (Facts.has(sentence, Fact.SERIES)) {
      new Series(page, sentence, found).replace();
    }
    if (kinds.has(Value.Head.class)) {
      if (capitals.titled.get(index) && sentence.kind() == Sentence.Kind.LINE) {
        found.removeIf(m -> m.is(Value.Head.class) && page.token(m.from()).is("games"));
      }
      new EventNames(vocabulary, page, sentence, found).add();
    }
    if (Facts.has(sentence, Fact.LONG_UNIT)) {
      new UnlistedEvents(vocabulary, page, sentence, found).add();
    }
    return found;
  }

  /** Adds what is made of names and of other mentions. */
  private Mentions phrases(Sentence sentence, List<Mention> found, RelayTeams teams) {
    Kinds kinds = Kinds.of(found);
    teams.add(sentence, found);
    if (kinds.has(Value.Person.class) && Facts.has(sentence, Fact.WHERE)) {
      new UnlistedTowns(vocabulary, page, sentence, found).beside();
    }
    if (kinds.has(Value.Contest.class) || Facts.has(sentence, Fact.HELD)) {
      new UnlistedTowns(vocabulary, page, sentence, found).add();
    }
    new Phrases(vocabulary, page, sentence, found, kinds).add();
    if (kinds.has(Cue.WIN) && kinds.has(Value.Person.class)) {
      new LatePassives(page, sentence, found).add();
    }
    Mentions.sort(found);
    return IdleCues.without(page, found);
  }

  /** Forms of the vocabulary: of each kind the longest, where one kind's would overlap. */
  private List<Mention> words(int index, Sentence sentence) {
    var found = new ArrayList<Mention>(sentence.size());
    int reached = sentence.from();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (!Facts.has(page.token(i), Fact.FORM)) {
        continue;
      }
      int before = found.size();
      vocabulary.trie().find(page, i, sentence.to(), anyCase, work, found);
      if (reached > i) {
        dropOverlapped(found, before);
      }
      for (int k = before; k < found.size(); k++) {
        reached = Math.max(reached, found.get(k).to());
      }
    }
    Kinds kinds = Kinds.of(found);
    if (kinds.meets(INNER) && kinds.meets(OUTER)) {
      found.removeIf(m -> insideOther(m, found));
    }
    if (kinds.has(Value.Event.class)) {
      found.removeIf(this::counted);
    }
    if (kinds.has(Value.Contest.class)) {
      found.removeIf(m -> otherGames(m, sentence.from(), found));
    }
    if (kinds.has(Cue.WIN)) {
      found.removeIf(m -> m.is(Cue.WIN) && unchallenged(m, sentence, found));
    }
    if (kinds.has(Cue.SPLIT) && kinds.has(Value.Town.class)) {
      found.removeIf(m -> m.is(Cue.SPLIT) && town(m, found));
    }
    if (capitals.shouting.get(index)) {
      found.removeIf(this::shoutedWord);
    }
    return found;
  }

  /** "the Highland Games": others than those that need no other name. */
  private boolean otherGames(Mention mention, int from, List<Mention> all) {
    int before = mention.from() - 1;
    return mention.is(Value.Contest.class)
        && mention.length() == 1
        && page.token(mention.from()).is("games")
        && before > from
        && page.token(before).isWord()
        && page.token(before).letters() == Token.Case.CAPITALISED
        && !page.token(before).is("the")
        && !Lists.any(all, m -> m.to() == mention.from() && m.is(INNER));
  }

  /** "was never in danger of going out", "was never caught and was third": no win. */
  private boolean unchallenged(Mention never, Sentence sentence, List<Mention> all) {
    int end = never.to();
    boolean phrase = page.token(end - 1).is("caught") || page.token(end - 1).is("danger");
    if (!phrase || end >= sentence.to()) {
      return false;
    }
    boolean ends =
        page.token(end).isPunctuation()
            || switch (page.token(end).word()) {
              case "in" -> end + 1 < sentence.to() && page.token(end + 1).isNumber();
              case "and", "as", "after", "once", "thereafter", "again", "over" -> true;
              default -> false;
            };
    return !ends || Lists.any(all, m -> placed(m, end));
  }

  /** Whether a place but the first follows with no name before it. */
  private boolean placed(Mention mention, int from) {
    boolean placed =
        mention.from() >= from
            && mention.from() - from <= SAID_OF_ONE
            && mention.value() instanceof Value.Rank rank
            && rank.place() > 1;
    for (int i = from; placed && i < mention.from(); i++) {
      placed = !page.token(i).capital();
    }
    return placed;
  }

  /** "won the 800m in Split": no part of a race. */
  private boolean town(Mention split, List<Mention> all) {
    return page.token(split.from()).capital()
        && Lists.any(all, m -> m.is(Value.Town.class) && m.from() == split.from());
  }

  /** "AND" is no Andorra where everything is in capitals. */
  private boolean shoutedWord(Mention mention) {
    return mention.value() instanceof Value.Country country
        && country.code().length() == page.token(mention.from()).length()
        && mention.length() == 1
        && vocabulary.common(page.token(mention.from()));
  }

  /** Takes out those from an index on where one of its kind that began earlier goes on. */
  private static void dropOverlapped(List<Mention> found, int first) {
    for (int i = found.size() - 1; i >= first; i--) {
      if (overlapped(found.get(i), found, first)) {
        found.remove(i);
      }
    }
  }

  private static boolean overlapped(Mention mention, List<Mention> found, int end) {
    for (int i = 0; i < end; i++) {
      Mention other = found.get(i);
      if (other.to() > mention.from() && other.value().sameKind(mention.value())) {
        return true;
      }
    }
    return false;
  }

  /** "Olympic" in "Olympic record" is no competition, "London" in "London Marathon" no town. */
  private static boolean insideOther(Mention mention, List<Mention> all) {
    boolean place = mention.is(Value.Town.class) || mention.is(Value.Country.class);
    boolean contest = mention.is(Value.Contest.class);
    boolean rank = mention.is(Value.Rank.class);
    if (!place && !contest && !rank) {
      return false;
    }
    for (Mention other : all) {
      boolean covers =
          other.from() <= mention.from()
              && other.to() >= mention.to()
              && other.length() > mention.length();
      if (covers
          && ((other.is(Value.Best.class) && !rank)
              || (place && other.is(Value.Contest.class))
              || (rank && (other.is(Value.Stage.class) || other.is(Value.Ago.class))))) {
        return true;
      }
    }
    return false;
  }

  /** "a 20 mile race" is no mile, and "with a mile to go" no race. */
  private boolean counted(Mention mention) {
    boolean mile =
        mention.value() instanceof Value.Event event && event.discipline().code().equals("mile");
    if (!mile || mention.from() == 0) {
      return false;
    }
    if (remaining(mention.to()) && page.token(mention.from() - 1).is("a")) {
      return true;
    }
    Token before = page.token(mention.from() - 1);
    boolean number = before.isNumber() || vocabulary.numeral(before);
    return number && !before.is("1") && !before.is("one");
  }

  /** "with a mile to go", "a mile from home": a part of a longer race. */
  private boolean remaining(int at) {
    if (at + 1 >= page.tokens().size()) {
      return false;
    }
    String next = page.token(at + 1).word();
    return switch (page.token(at).word()) {
      case "to" -> next.equals("go") || next.equals("run");
      case "from" -> next.equals("home") || next.equals("the");
      case "left", "remaining", "out" -> true;
      default -> false;
    };
  }

  private void numbers(Sentence sentence, List<Mention> found) {
    work.step(sentence.size());
    var reader = new NumberReader(page.tokens(), vocabulary, sentence.to());
    int at = sentence.from();
    while (at < sentence.to()) {
      Token token = page.token(at);
      boolean number = token.isNumber() || token.is(".") || vocabulary.numeral(token);
      at = number ? number(reader, at, found) : at + 1;
    }
  }

  private int number(NumberReader reader, int at, List<Mention> found) {
    Token token = page.token(at);
    var figure = reader.at(at);
    Optional<Mention> event = token.isNumber() ? event(at) : Optional.empty();
    boolean bare =
        event.isPresent() && ((Value.Event) event.get().value()).bare() && year(at).isPresent();
    if (event.isPresent() && !bare && eventWins(event.get(), figure)) {
      found.add(event.get());
      return event.get().to();
    }
    if (token.isNumber()) {
      Optional<Mention> other = year(at).or(() -> ordinal(at));
      if (other.isPresent()
          && (figure.isEmpty() || figure.get().figure().filter(f -> !f.bare()).isEmpty())) {
        found.add(other.get());
        return other.get().to();
      }
    }
    if (figure.isPresent()) {
      int to = Math.max(at + 1, figure.get().to());
      found.add(
          new Mention(
              at,
              to,
              figure.get().figure().<Value>map(Value.Amount::new).orElse(new Value.Other())));
      return to;
    }
    return at + 1;
  }

  /** "60m" is the race, "8.20m" the jump, and "1500" before a name's brackets is no race. */
  private boolean eventWins(Mention event, Optional<NumberReader.Found> figure) {
    if (figure.isEmpty()) {
      return true;
    }
    Figure read = figure.get().figure().orElse(null);
    if (read == null) {
      return true;
    }
    return switch (read.shape()) {
      case LENGTH -> read.decimals() == 0;
      case WHOLE -> true;
      case SECONDS, MINUTES, HOURS -> event.to() >= figure.get().to();
      default -> event.to() > figure.get().to();
    };
  }

  private Optional<Mention> event(int at) {
    Token token = page.token(at);
    if (!Facts.has(token, Fact.DISTANCE)) {
      return Optional.empty();
    }
    if (token.glued() && at > 0 && !page.token(at - 1).isPunctuation()) {
      return Optional.empty();
    }
    if (initial(at + 1)) {
      return Optional.empty();
    }
    Optional<Mention> hurdles = highHurdles(at);
    if (hurdles.isPresent()) {
      return hurdles;
    }
    return vocabulary
        .athletics()
        .disciplines()
        .at(page.text(), token.start())
        .filter(
            found ->
                !(found.discipline().code().equals("1000m")
                    && page.text().startsWith("k", token.end())))
        .flatMap(
            found -> {
              int to = at + 1;
              while (to < page.tokens().size() && page.token(to).start() < found.end()) {
                to++;
              }
              boolean cut =
                  page.token(to - 1).end() != found.end()
                      || (found.bare() && (ranges(to) || suffix(to)));
              return cut
                  ? Optional.empty()
                  : Optional.of(
                      new Mention(
                          at,
                          to,
                          new Value.Event(
                              found.discipline(), found.bare() ? "bare" : "plain", found.bare())));
            });
  }

  /** "his 500th race". */
  private boolean suffix(int at) {
    return at < page.tokens().size() && page.token(at).glued() && page.token(at).is("th");
  }

  /** "the 60-69-year age group": from one number to another. */
  private boolean ranges(int to) {
    return to + 1 < page.tokens().size()
        && page.token(to).is("-")
        && page.token(to).glued()
        && page.token(to + 1).isNumber();
  }

  /** "1 K Kipyegon": the first name's letter and no unit. */
  private boolean initial(int at) {
    if (at + 1 >= page.tokens().size()) {
      return false;
    }
    Token letter = page.token(at);
    Token name = page.token(at + 1);
    return letter.length() == 1
        && letter.capital()
        && !letter.glued()
        && name.isWord()
        && name.letters() == Token.Case.CAPITALISED;
  }

  /** "60HH". */
  private Optional<Mention> highHurdles(int at) {
    boolean follows =
        at + 1 < page.tokens().size() && page.token(at + 1).glued() && page.token(at + 1).is("hh");
    return follows
        ? vocabulary
            .athletics()
            .disciplines()
            .of(page.token(at).word() + "mH")
            .map(d -> new Mention(at, at + 2, new Value.Event(d, "plain", false)))
        : Optional.empty();
  }

  private Optional<Mention> year(int at) {
    Token token = page.token(at);
    if (token.length() != 4) {
      return Optional.empty();
    }
    int year = Integer.parseInt(token.word());
    boolean counts =
        at + 1 < page.tokens().size()
            && page.token(at + 1).glued()
            && page.token(at + 1).isWord()
            && !page.token(at + 1).is("'s");
    boolean part =
        token.glued()
            && at > 0
            && (page.token(at - 1).is(".")
                || page.token(at - 1).is(":")
                || page.token(at - 1).is(",")
                || page.token(at - 1).is("£")
                || page.token(at - 1).is("$"));
    return year >= 1896 && year <= 2040 && !counts && !part && !people(at + 1)
        ? Optional.of(new Mention(at, at + 1, new Value.Year(year)))
        : Optional.empty();
  }

  /** "a field of 2000 runners". */
  private boolean people(int at) {
    if (at >= page.tokens().size() || page.token(at).capital()) {
      return false;
    }
    return switch (page.token(at).word()) {
      case "runners",
          "people",
          "spectators",
          "fans",
          "athletes",
          "competitors",
          "entrants",
          "entries",
          "finishers",
          "starters",
          "participants",
          "others",
          "members" ->
          true;
      default -> false;
    };
  }

  /** "11th", "22nd". */
  private Optional<Mention> ordinal(int at) {
    if (at + 1 >= page.tokens().size() || page.token(at).length() > 5) {
      return Optional.empty();
    }
    Token suffix = page.token(at + 1);
    boolean is = suffix.is("st") || suffix.is("nd") || suffix.is("rd") || suffix.is("th");
    int place = Integer.parseInt(page.token(at).word());
    return is && suffix.glued() && place > 0
        ? Optional.of(new Mention(at, at + 2, new Value.Rank(place, Value.Rank.Noun.ORDINAL)))
        : Optional.empty();
  }
}
