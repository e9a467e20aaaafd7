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
    for (int k = 0; k < mentions.size(); k++) {
      List<Mention> sentence = mentions.get(k);
      int end = page.sentences().get(k).to();
      for (int i = 0; i < sentence.size(); i++) {
        Mention mention = sentence.get(i);
        boolean surname = surnames.contains(page.token(mention.from()).word());
        boolean acts = surname && acts(mention, end);
        if (place(mention) && (acts || related(mention.from()))) {
          i = name(sentence, i);
        }
      }
    }
  }

  /** Puts a person in the place of all that its word meant; tells where that now stands. */
  private int name(List<Mention> sentence, int i) {
    int at = sentence.get(i).from();
    var parts = List.of(page.token(at).word());
    var person = new Mention(at, at + 1, new Value.Person(page.text(at, at + 1), parts));
    sentence.set(i, person);
    sentence.removeIf(m -> !m.equals(person) && m.from() == at && m.length() == 1);
    return sentence.indexOf(person);
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
  private boolean acts(Mention mention, int end) {
    int at = mention.from();
    int next = mention.to();
    boolean owns =
        is(next, "'s") && next + 1 < page.tokens().size() && page.token(next + 1).capital();
    boolean dated = next < page.tokens().size() && page.token(next).isNumber();
    boolean month = mention.is(Value.MonthOf.class) && !deed(next, end);
    return !owns && !dated && !month && !placed(at) && !(capital(at - 1) || capital(next));
  }

  /** "May won", "May then won". */
  private boolean deed(int at, int end) {
    int verb = is(at, "then") || is(at, "also") ? at + 1 : at;
    return verb < end && clues.verbs.get(verb);
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
