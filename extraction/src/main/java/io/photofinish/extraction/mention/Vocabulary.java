package io.photofinish.extraction.mention;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.athletics.Form;
import io.photofinish.extraction.athletics.Nation;
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

  private final Athletics athletics;
  private final Plausible plausible = Plausible.load();
  private final Trie trie = new Trie();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> common = Tsv.words("common-words.txt");
  private final Set<String> sporting = new HashSet<>();
  private final Set<String> rarer = Tsv.words("rarer-words.txt");
  private final Set<String> given = Tsv.words("given-names.txt");
  private final Set<String> organisations = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<String> regions = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();

  /** Towns and nations that are given names or surnames as well. */
  private final Set<String> namesakes = new HashSet<>();

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

  public Plausible plausible() {
    return plausible;
  }

  Trie trie() {
    return trie;
  }

  Map<String, Integer> numbers() {
    return numbers;
  }

  /** Whether it is a word of everyday English, and no name at the start of a sentence. */
  boolean common(String word) {
    return common.contains(word) || sporting.contains(word);
  }

  /** Whether it is a word of sport that is no name wherever it stands. */
  boolean sporting(String word) {
    return sporting.contains(word);
  }

  /** Whether it is an English word, everyday or not. */
  boolean english(String word) {
    return common(word) || rarer.contains(word);
  }

  /** Whether it is a first name. */
  boolean given(String word) {
    return given.contains(word);
  }

  boolean organisation(String word) {
    return organisations.contains(word);
  }

  boolean title(String word) {
    return titles.contains(word);
  }

  boolean surname(String word) {
    return surnames.contains(word);
  }

  boolean region(String word) {
    return regions.contains(word);
  }

  boolean namesake(String word) {
    return namesakes.contains(word);
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
      namesakes.add(text.toLowerCase(Locale.ROOT));
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
            form -> trie.add(form.text(), new Value.Rank(form.value(), noun(form.text(), true))));
    words
        .medals()
        .forEach(
            form -> trie.add(form.text(), new Value.Rank(form.value(), noun(form.text(), false))));
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
    words.titles().forEach(title -> titles.add(title.toLowerCase(Locale.ROOT)));
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
    }
  }

  private static Value.Rank.Noun noun(String form, boolean ordinal) {
    if (form.contains("medallist")
        || form.contains("medalist")
        || form.startsWith("winner")
        || form.endsWith("winner")
        || form.contains("runner")
        || form.equals("victor")) {
      return form.contains("spot") ? Value.Rank.Noun.ORDINAL : Value.Rank.Noun.HOLDER;
    }
    if (form.startsWith("champion")) {
      return Value.Rank.Noun.CHAMPION;
    }
    if (form.startsWith("title") || form.startsWith("crown")) {
      return Value.Rank.Noun.TITLE;
    }
    if (form.startsWith("victor") || form.startsWith("win")) {
      return Value.Rank.Noun.VICTORY;
    }
    return ordinal || form.contains("place") || form.contains("top")
        ? Value.Rank.Noun.ORDINAL
        : Value.Rank.Noun.MEDAL;
  }

  private void own() {
    Tsv.load("common.tsv", "form").forEach(line -> sporting.add(line.text("form")));
    Tsv.load("organisations.tsv", "form").forEach(line -> organisations.add(line.text("form")));
    for (var line : Tsv.load("cues.tsv", "form", "cue")) {
      trie.add(
          line.text("form"),
          new Value.Word(Cue.valueOf(line.text("cue").toUpperCase(Locale.ROOT).replace(' ', '_'))));
    }
    Tsv.load("surnames.tsv", "form").forEach(line -> surnames.add(line.text("form")));
    Tsv.load("regions.tsv", "form").forEach(line -> regions.add(line.text("form")));
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
