package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Token;
import java.util.List;
import java.util.Set;

/** "Jordan was fourth" where the article has a Matt Jordan: the athlete, and no country or town. */
final class Namesakes {
  private final Page page;
  private final NameClues clues;
  private final Set<String> surnames;

  /**
   * @param surnames of the full names that the article tells
   */
  Namesakes(Page page, NameClues clues, Set<String> surnames) {
    this.page = page;
    this.clues = clues;
    this.surnames = surnames;
  }

  void read(List<List<Mention>> mentions) {
    for (List<Mention> sentence : mentions) {
      for (int i = 0; i < sentence.size(); i++) {
        Mention mention = sentence.get(i);
        boolean surname = surnames.contains(page.token(mention.from()).word()) && acts(mention);
        if (place(mention) && (surname || related(mention.from()))) {
          String name = page.text(mention.from(), mention.to());
          var parts = List.of(page.token(mention.from()).word());
          int at = mention.from();
          sentence.removeIf(m -> m.from() == at && m.length() == 1);
          sentence.add(i, new Mention(at, at + 1, new Value.Person(name, parts)));
        }
      }
    }
  }

  /** "his sister Paris". */
  private boolean related(int at) {
    return at > 1
        && !capital(at + 1)
        && switch (page.token(at - 1).word()) {
          case "sister", "brother", "daughter", "son", "twin", "husband", "wife", "cousin" -> true;
          default -> false;
        };
  }

  private boolean place(Mention mention) {
    boolean one = mention.is(Value.Town.class) || mention.is(Value.Country.class);
    return mention.length() == 1
        && (one || mention.is(Value.MonthOf.class))
        && page.token(mention.from()).letters() == Token.Case.CAPITALISED;
  }

  /** No "in Jordan", "Jordan's Ali Hamdan", "May 6". */
  private boolean acts(Mention mention) {
    int at = mention.from();
    int next = mention.to();
    boolean owns =
        is(next, "'s") && next + 1 < page.tokens().size() && page.token(next + 1).capital();
    boolean dated = next < page.tokens().size() && page.token(next).isNumber();
    boolean month = mention.is(Value.MonthOf.class) && !deed(next);
    return !owns && !dated && !month && !placed(at) && !(capital(at - 1) || capital(next));
  }

  /** "May won", "May then won". */
  private boolean deed(int at) {
    return clues.verbs.get(at) || ((is(at, "then") || is(at, "also")) && clues.verbs.get(at + 1));
  }

  private boolean capital(int at) {
    return at >= 0
        && at < page.tokens().size()
        && page.token(at).isWord()
        && page.token(at).capital();
  }

  private boolean placed(int at) {
    if (at == 0) {
      return false;
    }
    boolean ahead =
        at > 1
            && page.token(at - 1).is("of")
            && (is(at - 2, "ahead") || is(at - 2, "clear") || is(at - 2, "front"));
    return !ahead
        && (clues.prepositionBefore(at)
            || switch (page.token(at - 1).word()) {
              case "to", "the", "for", "(", "through", "across", "around", "over" -> true;
              default -> false;
            });
  }

  private boolean is(int at, String word) {
    return at >= 0 && at < page.tokens().size() && page.token(at).is(word);
  }
}
