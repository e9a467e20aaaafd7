package io.photofinish.extraction.mention;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mentions that are made of others: "the 25-year-old", "world 400m champion", "Irish record". */
final class Phrases {
  private final Athletics athletics;
  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;
  private final AreaTitles areas;
  private final Definites definites;
  private final DatePhrases dates;
  private final List<Mention> added = new ArrayList<>();

  Phrases(Vocabulary vocabulary, Page page, Sentence sentence, List<Mention> mentions) {
    this.athletics = vocabulary.athletics();
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
    this.areas = new AreaTitles(athletics, page, sentence, mentions);
    this.definites = new Definites(page, sentence, mentions);
    this.dates = new DatePhrases(page, sentence, mentions);
  }

  void add() {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Token token = page.token(i);
      if (!token.isWord() && !token.isNumber()) {
        continue;
      }
      pronoun(i, token);
      areas.add(i, token, added);
      nationRecord(i);
      boolean aged = i == sentence.from() && token.isNumber();
      if (token.is("the") || token.is("fellow") || token.is("another")) {
        definites.add(i, added);
      } else if (aged) {
        definites.add(i - 1, added);
      }
      performance(i, token);
      hurdles(i);
      dates.ago(i, added);
    }
    dates.months();
    mentions.addAll(added);
    new Differences(page, sentence, mentions).replace();
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
                  && !page.token(i + 1).is("in")
                  && !page.token(i + 1).is("by")
                  && !page.token(i + 1).is("to"));
      case "hers", "herself" -> pronoun(i, Claim.Category.WOMEN, true);
      default -> {}
    }
  }

  /** "The time was …", "it was …": stands for who ran it. */
  private void performance(int i, Token token) {
    boolean the = token.is("the") || token.is("that") || token.is("his") || token.is("her");
    int at =
        token.is("it")
            ? i + 1
            : the && i + 1 < sentence.to() && noun(page.token(i + 1)) ? i + 2 : -1;
    if (at < 0 || at >= sentence.to() || i > sentence.from() + 3) {
      return;
    }
    Token next = page.token(at);
    for (int k = at; token.is("it") && k < Math.min(sentence.to(), at + 6); k++) {
      if (starting(k, Value.Person.class) != null) {
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
    Mention event = starting(i, Value.Event.class);
    if (event == null) {
      return;
    }
    int at = event.to();
    int end = Math.min(sentence.to(), at + 4);
    while (at < end
        && (starting(at, Value.Sex.class) != null
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

  private Mention starting(int at, Class<? extends Value> type) {
    for (Mention mention : mentions) {
      if (mention.from() == at && mention.is(type)) {
        return mention;
      }
    }
    return null;
  }

  /** "Irish record", "Kenyan 800m record", "British indoor record". */
  private void nationRecord(int i) {
    Mention country = starting(i, Value.Country.class);
    if (country == null
        && !page.token(i).is("british")
        && !page.token(i).is("national")
        && !page.token(i).is("irish")) {
      return;
    }
    int at = country == null ? i + 1 : country.to();
    for (int steps = 0; at < sentence.to() && steps < 4; steps++) {
      Token token = page.token(at);
      if (token.is("record") || token.is("records")) {
        boolean known =
            mentions.stream().anyMatch(m -> m.is(Value.Best.class) && m.to() > i && m.from() <= i);
        if (!known) {
          added.add(new Mention(i, at + 1, new Value.Best("NR")));
        }
        return;
      }
      Mention event = starting(at, Value.Event.class);
      boolean filler =
          token.is("indoor")
              || token.is("'s")
              || token.is("outdoor")
              || token.is("national")
              || token.is("all")
              || token.is("-")
              || token.is("time")
              || starting(at, Value.Sex.class) != null;
      if (event == null && !filler) {
        return;
      }
      at = event != null ? event.to() : at + 1;
    }
  }
}
