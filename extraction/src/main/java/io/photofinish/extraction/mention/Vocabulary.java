package io.photofinish.extraction.mention;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Form;
import io.photofinish.extraction.athletics.Nation;
import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.mention.Value.Rank.Noun;
import io.photofinish.extraction.read.Lexicon;
import io.photofinish.extraction.read.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Every word and phrase that means something, in one trie. Immutable once loaded. */
public final class Vocabulary {
  private static final class Loaded {
    private static final Vocabulary VOCABULARY = new Vocabulary(Athletics.load());
  }

  /** Punctuation that scans look for. */
  private static final Set<String> SIGNS =
      Set.of("(", ")", ",", ";", ":", ".", "-", "–", "!", "?", "'", "\"", "/", "&", "=", "\u2022");

  private final Athletics athletics;
  private final Plausible plausible = Plausible.load("plausible.tsv");
  private final Plausible wheelchair = plausible.with("wheelchair.tsv");
  private final Plausible implied = Plausible.load("implied.tsv");
  private final Lexicon lexicon = new Lexicon();
  private final Facts facts = new Facts(lexicon);
  private final Trie trie = new Trie(lexicon, facts);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> shorts = new HashSet<>();

  private Vocabulary(Athletics athletics) {
    this.athletics = athletics;
    nations();
    disciplines();
    contests();
    words();
    own();
  }

  /** The same instance each time. */
  public static Vocabulary load() {
    return Loaded.VOCABULARY;
  }

  public Athletics athletics() {
    return athletics;
  }

  /** The bounds within which a mark tells its discipline. */
  public Plausible implied() {
    return implied;
  }

  public Plausible plausible() {
    return plausible;
  }

  /** The same for races in wheelchairs. */
  public Plausible wheelchair() {
    return wheelchair;
  }

  /** The words that it knows something of. */
  public Lexicon lexicon() {
    return lexicon;
  }

  Trie trie() {
    return trie;
  }

  /** Whether it is a number in words. */
  public boolean number(String word) {
    return numbers.containsKey(word);
  }

  boolean numeral(Token token) {
    return Facts.has(token, Fact.NUMERAL);
  }

  /** Whether a phrase may begin with it, whatever it means by itself. */
  boolean begins(Token token) {
    return Facts.has(token, Fact.BEGINNING);
  }

  /** Of a number in words; 0 for another word. */
  int value(Token token) {
    return numeral(token) ? numbers.getOrDefault(token.word(), 0) : 0;
  }

  boolean common(Token token) {
    return Facts.has(token, Fact.COMMON);
  }

  boolean sporting(Token token) {
    return Facts.has(token, Fact.SPORTING);
  }

  boolean english(Token token) {
    return Facts.has(token, Fact.ENGLISH);
  }

  /** Whether one is a short form of the other: "matt" and "matthew". */
  public boolean sameGiven(String one, String other) {
    return shorts.contains(one + " " + other) || shorts.contains(other + " " + one);
  }

  boolean given(Token token) {
    return Facts.has(token, Fact.GIVEN);
  }

  boolean organisation(Token token) {
    return Facts.has(token, Fact.ORGANISATION);
  }

  boolean title(Token token) {
    return Facts.has(token, Fact.TITLE);
  }

  boolean surname(Token token) {
    return Facts.has(token, Fact.SURNAME);
  }

  boolean region(Token token) {
    return Facts.has(token, Fact.REGION);
  }

  boolean namesake(Token token) {
    return Facts.has(token, Fact.NAMESAKE);
  }

  private void nations() {
    for (var form : athletics.nations().forms()) {
      boolean person = form.parts().contains(Nation.Part.PERSON);
      if (form.also().filter(a -> a.endsWith("noun") || a.equals("verb")).isPresent()) {
        continue;
      }
      trie.add(
          form.text(),
          new Value.Country(
              form.nation().code(),
              form.nation().name(),
              person,
              form.parts().contains(Nation.Part.NAME)));
      namesake(form.text(), form.also());
    }
    for (var nation : athletics.nations().all()) {
      trie.add(nation.code(), new Value.Country(nation.code(), nation.name(), false, false));
    }
    for (var place : athletics.places()) {
      trie.add(place.text(), new Value.Town(place.city(), place.nation().code()));
      namesake(place.text(), place.also());
    }
  }

  private void namesake(String text, Optional<String> also) {
    if (also.filter(a -> a.contains("name")).isPresent()) {
      facts.add(text.toLowerCase(Locale.ROOT), Fact.NAMESAKE);
    }
  }

  private void disciplines() {
    for (var form : athletics.disciplines().forms()) {
      trie.add(form.text(), new Value.Event(form.value(), form.context(), false));
    }
  }

  private void contests() {
    for (var form : athletics.competitions().forms()) {
      trie.add(
          form.text(),
          new Value.Contest(
              form.competition(),
              form.series(),
              form.context(),
              Optional.empty(),
              Optional.empty(),
              false));
    }
    for (var head : athletics.eventHeads()) {
      trie.add(head.text(), new Value.Head(head.competition(), head.discipline(), head.context()));
    }
    for (var meeting : athletics.meetings()) {
      trie.add(
          meeting.text(),
          new Value.Contest(
              meeting.competition(),
              meeting.text(),
              Form.PLAIN,
              meeting.city(),
              meeting.discipline(),
              true));
    }
  }

  private void words() {
    var words = athletics.words();
    words.numbers().forEach(form -> number(form));
    words
        .ordinals()
        .forEach(
            form ->
                trie.add(form.text(), new Value.Rank(form.value(), Noun.of(form.text(), true))));
    words
        .medals()
        .forEach(
            form ->
                trie.add(form.text(), new Value.Rank(form.value(), Noun.of(form.text(), false))));
    words.rounds().forEach(form -> trie.add(form.text(), new Value.Stage(form.value())));
    words
        .statuses()
        .forEach(form -> trie.add(form.text(), new Value.Fate(form.value(), form.context())));
    words
        .months()
        .forEach(
            form ->
                trie.add(
                    form.text(),
                    new Value.MonthOf(
                        form.value(), OptionalInt.empty(), OptionalInt.empty(), false)));
    words.weekdays().forEach(form -> trie.add(form.text(), new Value.Weekday(form.value())));
    words.titles().forEach(title -> facts.add(title.toLowerCase(Locale.ROOT), Fact.TITLE));
    words
        .roles()
        .forEach(
            role ->
                trie.add(
                    role.text(),
                    new Value.Role(role.athlete().filter(a -> !a).isPresent(), role.category())));
    for (var form : words.records()) {
      if (!form.context().equals("nation")) {
        trie.add(form.text(), new Value.Best(form.code().orElse("")));
      }
    }
  }

  private void number(Form<Integer> form) {
    if (form.text().indexOf(' ') < 0 && form.text().indexOf('-') < 0) {
      numbers.put(form.text(), form.value());
      facts.add(form.text(), Fact.NUMERAL);
    }
  }

  private void own() {
    SIGNS.forEach(lexicon::add);
    facts.addTable("common.tsv", Fact.SPORTING, Fact.COMMON, Fact.ENGLISH);
    facts.addList("common-words.txt", Fact.COMMON, Fact.ENGLISH);
    facts.addList("rarer-words.txt", Fact.ENGLISH);
    facts.addList("given-names.txt", Fact.GIVEN);
    facts.add(Phrases.BEGINNING, Fact.BEGINNING);
    facts.add(Phrases.PRONOUNS, Fact.BEGINNING);
    facts.add(Phrases.PRONOUNS, Fact.PRONOUN);
    facts.add(Phrases.RECORD, Fact.RECORD);
    facts.add(AreaTitles.AREAS.keySet(), Fact.AREA);
    facts.add(DatePhrases.AGO, Fact.AGO);
    facts.add(Differences.UNITS, Fact.SMALL_UNIT);
    facts.add(UnlistedEvents.UNITS, Fact.LONG_UNIT);
    facts.add(UnlistedTowns.HELD, Fact.HELD);
    facts.add(Series.WORDS, Fact.SERIES);
    facts.add(Pairs.WORDS, Fact.PAIR);
    facts.add(OtherSports.OTHERS, Fact.OTHER_SPORT);
    facts.add(OtherSports.OURS, Fact.OUR_SPORT);
    facts.add(NameClues.WHERE, Fact.WHERE);
    facts.add(NameClues.WHENCE, Fact.WHENCE);
    facts.add(NameClues.SCHOOLS, Fact.SCHOOL);
    facts.add(Moods.PERSONAL, Fact.PERSONAL);
    facts.add(athletics.disciplines().beginnings(), Fact.DISTANCE);
    Language.load(facts);
    facts.addTable("organisations.tsv", Fact.ORGANISATION);
    for (var line : Tsv.load("cues.tsv", "form", "cue")) {
      trie.add(
          line.text("form"),
          new Value.Word(Cue.valueOf(line.text("cue").toUpperCase(Locale.ROOT).replace(' ', '_'))));
    }
    for (var line : Tsv.load("short-names.tsv", "short", "full")) {
      shorts.add(line.text("short") + " " + line.text("full"));
    }
    facts.addTable("surnames.tsv", Fact.SURNAME);
    facts.addTable("regions.tsv", Fact.REGION);
    for (var line : Tsv.load("events.tsv", "form", "code")) {
      athletics
          .disciplines()
          .of(line.text("code"))
          .ifPresentOrElse(
              d -> trie.add(line.text("form"), new Value.Event(d, Form.PLAIN, false)),
              () -> trie.add(line.text("form"), new Value.Unlisted()));
    }
    for (var line : Tsv.load("sexes.tsv", "form", "category", "youth")) {
      trie.add(
          line.text("form"),
          new Value.Sex(
              Claim.Category.valueOf(line.text("category").toUpperCase(Locale.ROOT)),
              line.text("youth").equals("yes")));
    }
    for (var line : Tsv.load("times.tsv", "form", "unit", "count", "relative")) {
      trie.add(
          line.text("form"),
          new Value.Ago(
              Value.Ago.Unit.valueOf(line.text("unit").toUpperCase(Locale.ROOT)),
              Integer.parseInt(line.text("count")),
              line.text("relative").equals("yes")));
    }
  }
}
