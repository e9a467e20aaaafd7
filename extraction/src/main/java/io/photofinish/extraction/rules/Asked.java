package io.photofinish.extraction.rules;

import io.photofinish.extraction.mention.KindSets;
import io.photofinish.extraction.mention.Kinds;
import io.photofinish.extraction.mention.Spotted;
import io.photofinish.extraction.mention.Vocabulary;
import io.photofinish.extraction.read.Lexicon;
import io.photofinish.extraction.read.Sentence;
import io.photofinish.extraction.read.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules, and when to ask them: most can find nothing in most clauses, and are not even asked. Sets
 * of rules are bits in their order, 64 to a number.
 */
final class Asked {
  private final Rule[] rules;
  private final KindSets needs;
  private final KindSets besides;

  /** By a word's number, the rules that it may be enough for; null for a word that none names. */
  private final long[][] byWord;

  /** The same of words that have no number. */
  private final Map<String, long[]> byOther = new HashMap<>();

  /** How long those are, a bit each: of most names nothing else is looked at. */
  private long lengths;

  /** Rules that go without any word of theirs. */
  private final long[] always;

  Asked(List<Rule> all) {
    Lexicon lexicon = Vocabulary.load().lexicon();
    rules = all.toArray(new Rule[0]);
    needs = new KindSets(all.stream().map(Rule::needs).toList());
    besides = new KindSets(all.stream().map(Rule::besides).toList());
    byWord = new long[lexicon.size()][];
    always = none();
    for (int i = 0; i < rules.length; i++) {
      for (String word : rules[i].words()) {
        mark(enough(lexicon, word), i);
      }
      if (rules[i].words().isEmpty()) {
        mark(always, i);
      }
    }
  }

  private long[] enough(Lexicon lexicon, String word) {
    int number = lexicon.number(word);
    if (number == Lexicon.UNKNOWN) {
      lengths |= 1L << word.length();
      return byOther.computeIfAbsent(word, w -> none());
    }
    byWord[number] = byWord[number] == null ? none() : byWord[number];
    return byWord[number];
  }

  private long[] none() {
    return new long[(rules.length + Long.SIZE - 1) / Long.SIZE];
  }

  private static void mark(long[] set, int rule) {
    set[rule / Long.SIZE] |= 1L << rule;
  }

  private long[] other(String word) {
    return (lengths >>> word.length() & 1) == 0 ? null : byOther.get(word);
  }

  /** The rules that the words of a sentence do not exclude. */
  long[] by(Spotted spotted, int index) {
    Sentence sentence = spotted.sentence(index);
    long[] open = always.clone();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Token token = spotted.page().token(i);
      long[] more =
          token.number() == Lexicon.UNKNOWN ? other(token.word()) : byWord[token.number()];
      for (int k = 0; more != null && k < open.length; k++) {
        open[k] |= more[k];
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
      long asked = open[k] & needs.met(there, k) & besides.met(there, k);
      for (long left = asked; left != 0; left &= left - 1) {
        int i = k * Long.SIZE + Long.numberOfTrailingZeros(left);
        finds.by(rules[i]);
        rules[i].read(clause, finds);
      }
    }
  }
}
