package io.photofinish.extraction.mention;

import io.photofinish.extraction.read.Page;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.BitSet;

/** What the capitals of a page tell, and where they tell nothing. */
final class Capitals {
  /** Words inside sentences, of a page that is long enough to tell. */
  private static final int FEWEST = 60;

  /** Sentences all in capitals, as a headline of an agency is. */
  final BitSet shouting = new BitSet();

  /** Sentences most of whose words have capitals, as in a headline: there capitals tell little. */
  final BitSet titled = new BitSet();

  private int inside;
  private int capitals;
  private int shouted;

  Capitals(Page page) {
    for (int i = 0; i < page.sentences().size(); i++) {
      count(page, i, page.sentences().get(i));
    }
  }

  /**
   * Whether hardly any word inside a sentence has a capital, or all: names are not told by them.
   */
  boolean lost() {
    return inside > FEWEST && (capitals * 100 < inside || shouted * 100 > inside * 90);
  }

  private void count(Page page, int index, Sentence sentence) {
    int words = 0;
    int loud = 0;
    int longWords = 0;
    int longCapitals = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Token token = page.token(i);
      if (!token.isWord() || token.length() < 2) {
        continue;
      }
      int shouts = token.letters() == Token.Case.CAPITALS ? 1 : 0;
      int capital = token.capital() ? 1 : 0;
      words++;
      loud += shouts;
      if (i > sentence.from() && token.length() > 2) {
        inside++;
        capitals += capital;
        shouted += shouts;
        int counts = token.length() > 3 && !token.glued() ? 1 : 0;
        longWords += counts;
        longCapitals += counts & capital;
      }
    }
    boolean line = sentence.kind() == Sentence.Kind.LINE;
    shouting.set(index, words >= 4 && loud * 3 > words * 2);
    titled.set(index, longWords > (line ? 1 : 3) && longCapitals * 3 > longWords * 2);
  }
}
