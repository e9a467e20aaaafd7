package io.photofinish.extraction.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTest {
  private static final String TEXT = "Émile won’t lead the Naïve race: “won” in 9.81… ½ lap — 's";

  @Test
  void isItsWordWhetherTheLexiconHoldsItOrNot() {
    var lexicon = new Lexicon();
    lexicon.add("emile");
    lexicon.add(new String("won't".toCharArray()));
    lexicon.add("lead");
    for (List<Token> tokens : List.of(read(new Lexicon()), read(lexicon))) {
      for (Token token : tokens) {
        assertTrue(token.is(token.word().intern()), token::toString);
      }
      assertTrue(tokens.get(0).is("emile"));
      assertTrue(tokens.get(1).is("won't"));
      assertTrue(tokens.get(4).is("naive"));
      assertTrue(tokens.get(6).is(":"));
    }
  }

  @Test
  void isNoOtherWord() {
    List<Token> tokens = read(new Lexicon());
    for (Token token : tokens) {
      for (Token other : tokens) {
        if (!token.word().equals(other.word())) {
          assertFalse(token.is(other.word().intern()), () -> token + " is " + other);
        }
      }
    }
  }

  private static List<Token> read(Lexicon lexicon) {
    return Tokeniser.tokens(lexicon, TEXT, Work.forLength(TEXT.length()));
  }
}
