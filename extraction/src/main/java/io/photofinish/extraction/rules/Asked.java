package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Vocabulary;
import io.photofinish.extraction.read.Lexicon;
import io.photofinish.extraction.read.Sentence;
import java.util.List;

/**
 * Rules, and when to ask them: most can find nothing in most clauses, and are not even asked. Sets
 * of rules are bits in their order, 64 to a number.
 */
final class Asked {
  private final Rule[] rules;
  private final Kinds[] needs;

  /** By a word's number, the rules that it may be enough for. */
  private final long[][] byWord;

  /** The numbers that any rule names, one bit each: a word that none names costs no more. */
  private final long[] named;

  /** Rules that go without any word of theirs. */
  private final long[] always;

  Asked(List<Rule> all) {
    Lexicon lexicon = Vocabulary.load().lexicon();
    rules = all.toArray(new Rule[0]);
    needs = new Kinds[rules.length];
    int longs = (rules.length + Long.SIZE - 1) / Long.SIZE;
    byWord = new long[longs][lexicon.size()];
    named = new long[lexicon.size() / Long.SIZE + 1];
    always = new long[longs];
    for (int i = 0; i < rules.length; i++) {
      needs[i] = rules[i].needs();
      long bit = 1L << i;
      for (String word : rules[i].words()) {
        int number = lexicon.number(word); // that of all unknown words, maybe
        named[number / Long.SIZE] |= 1L << number;
        byWord[i / Long.SIZE][number] |= bit;
      }
      always[i / Long.SIZE] |= rules[i].words().isEmpty() ? bit : 0;
    }
  }

  /** The rules that the words of a sentence do not exclude. */
  long[] by(Spotted spotted, int index) {
    Sentence sentence = spotted.sentence(index);
    long[] open = always.clone();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      int word = spotted.page().token(i).number();
      boolean any = (named[word / Long.SIZE] & 1L << word) != 0;
      for (int k = 0; any && k < open.length; k++) {
        open[k] |= byWord[k][word];
      }
    }
    return open;
  }

  /**
   * Asks about a clause.
   *
   * @param open the rules that its sentence leaves
   */
  void ask(long[] open, Clause clause, Finds finds) {
    Kinds there = clause.mentions().kinds();
    for (int k = 0; k < open.length; k++) {
      for (long left = open[k]; left != 0; left &= left - 1) {
        int i = k * Long.SIZE + Long.numberOfTrailingZeros(left);
        if (needs[i] == Kinds.NONE || needs[i].meets(there)) {
          finds.by(rules[i]);
          rules[i].read(clause, finds);
        }
      }
    }
  }
}
