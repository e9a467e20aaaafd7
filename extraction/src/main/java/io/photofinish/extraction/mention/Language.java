package io.photofinish.extraction.mention;

import io.photofinish.extraction.mention.Facts.Fact;
import io.photofinish.extraction.read.Lexicon;
import io.photofinish.extraction.read.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A vote of small words on whether a text is English. A list of names and marks has few small words
 * of any language and passes.
 */
public final class Language {
  /** What it takes to be foreign, lest a quotation decide: so many votes, and most of them. */
  private static final int FEWEST_VOTES = 3;

  /** Beyond Latin and its accents. */
  private static final char OTHER_SCRIPT = '\u024f';

  private Language() {}

  /** Tells the lexicon which words have a vote. */
  static void load(Facts facts) {
    var votes = new HashMap<String, Fact>();
    for (var line : Tsv.load("languages.tsv", "language", "words", "particles")) {
      boolean english = line.text("language").equals("english");
      put(votes, line, line.text("words"), english ? Fact.ENGLISH_ONLY : Fact.FOREIGN);
      put(votes, line, line.text("particles"), Fact.PARTICLE);
    }
    votes.forEach(facts::add);
  }

  private static void put(Map<String, Fact> votes, Tsv.Line line, String words, Fact vote) {
    for (String word : words.split(" ")) {
      Fact other = votes.put(word, vote);
      if (other == Fact.ENGLISH_ONLY || (other != null && vote == Fact.ENGLISH_ONLY)) {
        throw new IllegalStateException(line.file() + ":" + line.number() + ": shared: " + word);
      }
    }
  }

  /**
   * One pass; whether more of the text's small words are another language's than English.
   *
   * @param tokens as read with the lexicon of the vocabulary
   */
  public static boolean foreign(List<Token> tokens) {
    int english = 0;
    int other = 0;
    int words = 0;
    int strange = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.isWord()) {
        continue;
      }
      if (token.number() == Lexicon.UNKNOWN) {
        if (token.word().isEmpty()) {
          continue;
        }
        strange += token.word().charAt(0) > OTHER_SCRIPT ? 1 : 0;
      }
      words++;
      if (Facts.has(token, Fact.ENGLISH_ONLY)) {
        english++;
      } else if (token.letters() == Token.Case.LOWER) {
        boolean particle = Facts.has(token, Fact.PARTICLE) && !beforeName(tokens, i);
        other += particle || Facts.has(token, Fact.FOREIGN) ? 1 : 0;
      }
    }
    return (other >= FEWEST_VOTES && other > english) || strange * 2 > words;
  }

  private static boolean beforeName(List<Token> tokens, int particle) {
    int next = particle + 1;
    while (next < tokens.size() && Facts.has(tokens.get(next), Fact.PARTICLE)) {
      next++;
    }
    return next < tokens.size() && tokens.get(next).capital();
  }
}
