package io.photofinish.extraction.mention;

import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Competitions named by their title alone: "European 200m title", "world indoor 3000m champion".
 */
final class AreaTitles {
  static final Map<String, String> AREAS =
      Map.of(
          "world",
          "WCH",
          "european",
          "EC",
          "commonwealth",
          "CWG",
          "african",
          "AFC",
          "asian",
          "ASC",
          "national",
          "NC",
          "british",
          "NC",
          "uk",
          "NC",
          "aaa",
          "NC",
          "aaas",
          "NC");

  private final Athletics athletics;
  private final Page page;
  private final Sentence sentence;
  private final List<Mention> mentions;
  private final Beginnings beginnings;

  AreaTitles(
      Athletics athletics,
      Page page,
      Sentence sentence,
      List<Mention> mentions,
      Beginnings beginnings) {
    this.athletics = athletics;
    this.page = page;
    this.sentence = sentence;
    this.mentions = mentions;
    this.beginnings = beginnings;
  }

  /** "European 200m title", "world indoor 3000m champion": the competition with a gap. */
  void add(int i, Token token, List<Mention> added) {
    if (!token.capital() && !token.is("world") && !token.is("national")) {
      return;
    }
    if (!Facts.has(token, Fact.AREA) || covered(i)) {
      return;
    }
    String code = AREAS.get(token.word());
    boolean indoor = false;
    boolean crossed = false;
    int at = i + 1;
    int steps = 0;
    while (at < sentence.to() && steps < 5) {
      Mention event = beginnings.at(at, Value.Event.class);
      if (event != null) {
        crossed |= ((Value.Event) event.value()).discipline().code().contains("cross");
        indoor |= page.token(at).is("indoor"); // "indoor pentathlon" is one event
        at = event.to();
      } else if (page.token(at).is("indoor")
          || page.token(at).is("junior")
          || page.token(at).is("outdoor")
          || page.token(at).is("-")
          || page.token(at).is("individual")
          || beginnings.at(at, Value.Sex.class) != null
          || page.token(at).is("'s")
          || page.token(at).is("team")) {
        indoor |= page.token(at).is("indoor");
        if (page.token(at).is("junior")) {
          return;
        }
        at++;
      } else {
        break;
      }
      steps++;
    }
    Mention rank = at < sentence.to() ? beginnings.at(at, Value.Rank.class) : null;
    boolean ordinal = rank != null && ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.ORDINAL;
    if (rank != null && token.is("british") && from(rank)) {
      return;
    }
    boolean medal =
        (rank != null && !ordinal)
            || (page.token(Math.min(at, sentence.to() - 1)).word().startsWith("medal")
                && at < sentence.to())
            || (at < sentence.to() && page.token(at).is("final") && steps > 0);
    if (medal) {
      contest(
          added,
          i,
          indoor
              ? code.equals("WCH") ? "WIC" : code.equals("EC") ? "EIC" : code
              : crossed ? code.equals("WCH") ? "WXC" : code.equals("EC") ? "EXC" : code : code);
    }
  }

  /** "the first British winner", "a British victory": where somebody is from. */
  private boolean from(Mention rank) {
    return ((Value.Rank) rank.value()).noun() == Value.Rank.Noun.VICTORY
        || page.token(rank.to() - 1).word().startsWith("winner");
  }

  private void contest(List<Mention> added, int from, String code) {
    athletics
        .competitions()
        .of(code)
        .ifPresent(
            c ->
                added.add(
                    new Mention(
                        from,
                        from + 1,
                        new Value.Contest(
                            c, c.name(), "plain", Optional.empty(), Optional.empty(), false))));
  }

  private boolean covered(int i) {
    for (Mention mention : mentions) {
      if (mention.from() <= i
          && mention.to() > i
          && (mention.is(Value.Contest.class)
              || mention.is(Value.Best.class)
              || mention.is(Value.Person.class))) {
        return true;
      }
    }
    return false;
  }
}
