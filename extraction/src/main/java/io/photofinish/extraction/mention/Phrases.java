package io.photofinish.extraction.mention;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mentions that are made of others: "the 25-year-old", "world 400m champion", "Irish record". */
final class Phrases {
  static final Set<String> PRONOUNS =
      Set.of("he", "she", "him", "his", "himself", "her", "hers", "herself");

  /** Other words in lower case that a phrase begins with, besides those that mean something. */
  static final Set<String> BEGINNING =
      Set.of("it", "that", "the", "fellow", "another", "world", "national", "british", "irish");

  static final Set<String> RECORD = Set.of("record", "records");

  /** Where a sentence may name a performance for who did it: the words before it. */
  private static final int OPENING = 3;

  /** Of which some turn out to be nothing. */
  private static final Kinds DOUBTFUL =
      Kinds.of(Value.Best.class, Value.Rank.class, Value.Stage.class);

  private static final Kinds NUMBERS = Kinds.of(Value.Amount.class, Value.Other.class);

  private final Vocabulary vocabulary;
  private final Athletics athletics;
  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;
  private final Kinds kinds;
  private final Beginnings beginnings;
  private final AreaTitles areas;
  private final Definites definites;
  private final DatePhrases dates;
  private final List<Mention> added = new ArrayList<>();

  /**
   * @param kinds what the sentence mentions so far
   */
  Phrases(
      Vocabulary vocabulary, Page page, Sentence sentence, List<Mention> mentions, Kinds kinds) {
    this.kinds = kinds;
    this.vocabulary = vocabulary;
    this.athletics = vocabulary.athletics();
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
    this.beginnings = new Beginnings(sentence, mentions);
    this.areas = new AreaTitles(athletics, page, sentence, mentions, beginnings);
    this.definites = new Definites(page, sentence, mentions, beginnings);
    this.dates = new DatePhrases(page, sentence, mentions);
  }

  void add() {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Token token = page.token(i);
      boolean word = vocabulary.begins(token);
      if (word || token.isNumber() || (token.isWord() && (token.capital() || beginnings.any(i)))) {
        phrase(i, token, word);
      }
    }
    if (kinds.has(Value.MonthOf.class)) {
      dates.months();
    }
    if (kinds.meets(DOUBTFUL)) {
      mentions.removeIf(m -> amongMany(m) || fraction(m) || lastPart(m) || standard(m));
    }
    mentions.addAll(added);
    if (kinds.meets(NUMBERS) || Facts.has(sentence, Fact.SMALL_UNIT)) {
      new Differences(page, sentence, mentions).replace();
    }
  }

  /**
   * What begins at a token.
   *
   * @param word whether phrases begin with the word itself
   */
  private void phrase(int i, Token token, boolean word) {
    if (Facts.has(token, Fact.PRONOUN)) {
      pronoun(i, token);
    }
    if (Facts.has(token, Fact.AREA)) {
      areas.add(i, token, added);
    }
    boolean means = beginnings.any(i);
    if ((word || means) && Facts.has(sentence, Fact.RECORD)) {
      nationRecord(i);
    }
    if (word && (token.is("the") || token.is("fellow") || token.is("another"))) {
      definites.add(i, added);
    } else if (i == sentence.from() && token.isNumber()) {
      definites.add(i - 1, added);
    }
    if (word && i <= sentence.from() + OPENING) {
      performance(i, token);
    }
    if (means && kinds.has(Value.Event.class)) {
      hurdles(i);
    }
    if (token.isNumber() && Facts.has(sentence, Fact.AGO)) {
      dates.ago(i, added);
    }
  }

  /** "the third fastest time in history": no record. */
  private boolean amongMany(Mention best) {
    if (!best.is(Value.Best.class) || !page.token(best.from()).word().endsWith("est")) {
      return false;
    }
    if (best.length() == 1 && best.from() > 0 && page.token(best.from() - 1).is("the")) {
      return best.to() < sentence.to() && saw(page.token(best.to()).word());
    }
    int at = best.from() > 0 && page.token(best.from() - 1).is("-") ? best.from() - 1 : best.from();
    for (Mention mention : mentions) {
      boolean rank = mention.value() instanceof Value.Rank r && r.place() > 1;
      if (rank && mention.to() == at) {
        return true;
      }
    }
    return false;
  }

  /** "by a hundredth": no place. */
  private boolean fraction(Mention mention) {
    return mention.is(Value.Rank.class)
        && page.token(mention.from()).is("hundredth")
        && mention.from() > 0
        && !page.token(mention.from() - 1).is("the");
  }

  /** "the final mile", "her final throw", "the final event": no round. */
  private boolean lastPart(Mention stage) {
    boolean last =
        stage.is(Value.Stage.class)
            && stage.length() == 1
            && page.token(stage.from()).is("final")
            && stage.to() < sentence.to();
    if (!last) {
      return false;
    }
    return switch (page.token(stage.to()).word()) {
      case "mile", "miles", "lap", "laps", "metres", "meters", "kilometre", "kilometres" -> true;
      case "bend", "straight", "stretch", "turn", "corner", "sprint", "stages", "climb" -> true;
      case "attempt", "attempts", "throw", "jump", "leap", "effort", "round", "rounds" -> true;
      case "race", "event", "events", "leg", "day", "night", "session", "hurdle", "barrier" -> true;
      case "season", "year", "appearance", "time", "few", "two", "three", "half", "hour" -> true;
      case "quarter", "push", "burst", "kick", "surge", "minutes", "seconds", "week" -> true;
      case "weekend", "meeting", "meet", "marathon", "result", "results", "discipline" -> true;
      default -> beginnings.at(stage.to(), Value.Event.class) != null && measured(stage.to());
    };
  }

  /** "the qualifying mark for Madrid", "earned automatic qualification": no round. */
  private boolean standard(Mention stage) {
    boolean qualifying =
        stage.is(Value.Stage.class) && page.token(stage.to() - 1).word().startsWith("qualif");
    if (qualifying && stage.from() > sentence.from()) {
      switch (page.token(stage.from() - 1).word()) {
        case "automatic", "earned", "secured", "gained", "booked", "sealed", "claimed" -> {
          return true;
        }
        default -> {}
      }
    }
    return qualifying
        && stage.to() < sentence.to()
        && switch (page.token(stage.to()).word()) {
          case "mark", "marks", "standard", "standards", "time", "times" -> true;
          case "height", "distance", "score", "period", "window", "place", "places" -> true;
          default -> false;
        };
  }

  /** "the final 400m". */
  private boolean measured(int at) {
    return page.token(at).isNumber();
  }

  /** "the best he had seen". */
  private static boolean saw(String word) {
    return switch (word) {
      case "he", "she", "i", "we", "they", "anyone" -> true;
      default -> false;
    };
  }

  private void pronoun(int i, Token token) {
    switch (token.word()) {
      case "he" -> pronoun(i, Claim.Category.MEN, false);
      case "she" -> pronoun(i, Claim.Category.WOMEN, false);
      case "him" -> pronoun(i, Claim.Category.MEN, false);
      case "his", "himself" -> pronoun(i, Claim.Category.MEN, true);
      case "her" ->
          pronoun(
              i,
              Claim.Category.WOMEN,
              i + 1 < sentence.to()
                  && page.token(i + 1).isWord()
                  && !objectOf(page.token(i + 1).word()));
      case "hers", "herself" -> pronoun(i, Claim.Category.WOMEN, true);
      default -> {}
    }
  }

  /** "beat her in", "behind her came": no "her time". */
  private static boolean objectOf(String next) {
    return switch (next) {
      case "in", "by", "to", "came", "was", "were", "at", "on", "and", "over", "as", "who" -> true;
      default -> false;
    };
  }

  /** "The time was …", "it was …": stands for who ran it. */
  private void performance(int i, Token token) {
    boolean the = token.is("the") || token.is("that") || token.is("his") || token.is("her");
    int at =
        token.is("it")
            ? i + 1
            : the && i + 1 < sentence.to() && noun(page.token(i + 1)) ? i + 2 : -1;
    if (at < 0 || at >= sentence.to()) {
      return;
    }
    Token next = page.token(at);
    for (int k = at; token.is("it") && k < Math.min(sentence.to(), at + 6); k++) {
      if (beginnings.at(k, Value.Person.class) != null) {
        return;
      }
    }
    if (next.is("was")
        || next.is("is")
        || (next.is(",") && at == i + 2)
        || (next.is("in") && at == i + 2)) {
      added.add(new Mention(i, at, new Value.Pronoun(Optional.empty(), false)));
    }
  }

  private static boolean noun(Token token) {
    return switch (token.word()) {
      case "time",
          "mark",
          "throw",
          "jump",
          "run",
          "effort",
          "performance",
          "leap",
          "winning",
          "height",
          "distance",
          "score" ->
          true;
      default -> false;
    };
  }

  /** "400m men's hurdles". */
  private void hurdles(int i) {
    Mention event = beginnings.at(i, Value.Event.class);
    if (event == null) {
      return;
    }
    int at = event.to();
    int end = Math.min(sentence.to(), at + 4);
    while (at < end
        && (beginnings.at(at, Value.Sex.class) != null
            || page.token(at).is("'s")
            || page.token(at).is("individual"))) {
      at++;
    }
    if (at > event.to() && at < sentence.to() && page.token(at).word().startsWith("hurdle")) {
      int to = at + 1;
      athletics
          .disciplines()
          .of(((Value.Event) event.value()).discipline().code() + "H")
          .ifPresent(
              d -> {
                mentions.remove(event);
                added.add(new Mention(i, to, new Value.Event(d, "plain", false)));
              });
    }
  }

  private void pronoun(int i, Claim.Category category, boolean possessive) {
    added.add(new Mention(i, i + 1, new Value.Pronoun(Optional.of(category), possessive)));
  }

  /** Whether a token is part of a record that is known by its name. */
  private boolean best(int at) {
    for (Mention mention : mentions) {
      if (mention.is(Value.Best.class) && mention.from() <= at && at < mention.to()) {
        return true;
      }
    }
    return false;
  }

  /** "Irish record", "Kenyan 800m record", "British indoor record". */
  private void nationRecord(int i) {
    Mention country = beginnings.at(i, Value.Country.class);
    if (country == null
        && !page.token(i).is("british")
        && !page.token(i).is("national")
        && !page.token(i).is("irish")
        && !page.token(i).is("world")) {
      return;
    }
    int at = country == null ? i + 1 : country.to();
    for (int steps = 0; at < sentence.to() && steps < 4; steps++) {
      Token token = page.token(at);
      if (token.is("record") || token.is("records")) {
        if (!best(i)) {
          String code = country == null && page.token(i).is("world") ? "WR" : "NR";
          added.add(new Mention(i, at + 1, new Value.Best(code)));
        }
        return;
      }
      Mention event = beginnings.at(at, Value.Event.class);
      boolean filler =
          token.is("indoor")
              || token.is("'s")
              || token.is("outdoor")
              || token.is("national")
              || token.is("all")
              || token.is("-")
              || token.is("time")
              || beginnings.at(at, Value.Sex.class) != null;
      if (event == null && !filler) {
        return;
      }
      at = event != null ? event.to() : at + 1;
    }
  }
}
