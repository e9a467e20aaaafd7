package io.photofinish.extraction.mention;

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

  private enum Vote {
    ENGLISH,
    OTHER,
    OTHER_UNLESS_NAME
  }

  private static final Map<String, Vote> VOTES = load();

  private static final int LONGEST =
      VOTES.keySet().stream().mapToInt(String::length).max().orElse(0);

  /** The same by the numbers of words. */
  private static final Vote[] NUMBERED = numbered();

  private Language() {}

  private static Map<String, Vote> load() {
    var votes = new HashMap<String, Vote>();
    for (var line : Tsv.load("languages.tsv", "language", "words", "particles")) {
      boolean english = line.text("language").equals("english");
      put(votes, line, line.text("words"), english ? Vote.ENGLISH : Vote.OTHER);
      put(votes, line, line.text("particles"), Vote.OTHER_UNLESS_NAME);
    }
    return votes;
  }

  private static Vote[] numbered() {
    Lexicon lexicon = Vocabulary.load().lexicon();
    var votes = new Vote[lexicon.size()];
    VOTES.forEach((word, vote) -> votes[lexicon.number(word)] = vote);
    return votes;
  }

  private static Vote vote(Token token) {
    if (token.number() != Lexicon.UNKNOWN) {
      return NUMBERED[token.number()];
    }
    return token.word().length() <= LONGEST ? VOTES.get(token.word()) : null;
  }

  private static void put(Map<String, Vote> votes, Tsv.Line line, String words, Vote vote) {
    for (String word : words.split(" ")) {
      Vote other = votes.put(word, vote);
      if (other == Vote.ENGLISH || (other != null && vote == Vote.ENGLISH)) {
        throw new IllegalStateException(line.file() + ":" + line.number() + ": shared: " + word);
      }
    }
  }

  /** One pass; whether more of the text's small words are another language's than English. */
  public static boolean foreign(List<Token> tokens) {
    int english = 0;
    int other = 0;
    int words = 0;
    int strange = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.isWord() || token.word().isEmpty()) {
        continue;
      }
      words++;
      strange += token.word().charAt(0) > OTHER_SCRIPT ? 1 : 0;
      Vote vote = vote(token);
      if (vote == Vote.ENGLISH) {
        english++;
      } else if (vote != null && token.letters() == Token.Case.LOWER) {
        other += vote == Vote.OTHER || !beforeName(tokens, i) ? 1 : 0;
      }
    }
    return (other >= FEWEST_VOTES && other > english) || strange * 2 > words;
  }

  private static boolean beforeName(List<Token> tokens, int particle) {
    int next = particle + 1;
    while (next < tokens.size() && vote(tokens.get(next)) == Vote.OTHER_UNLESS_NAME) {
      next++;
    }
    return next < tokens.size() && tokens.get(next).capital();
  }
}
