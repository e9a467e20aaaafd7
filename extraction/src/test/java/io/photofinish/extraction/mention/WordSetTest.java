package io.photofinish.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.read.Token;
import io.photofinish.extraction.read.Tokeniser;
import io.photofinish.extraction.read.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordSetTest {
  private static final String TEXT = "Quux won, and zwibble (behind her) was third.";

  @Test
  void holds_words_of_the_vocabulary_and_others_and_signs() {
    var some = WordSet.of("won", "zwibble", ",", "third").and(WordSet.of(")", "later"));
    assertThat(held(some)).containsExactly("won", ",", "zwibble", ")", "third");
  }

  @Test
  void holds_nothing_else() {
    assertThat(held(WordSet.of("later", "ahead"))).isEmpty();
    assertThat(held(WordSet.of("grault"))).isEmpty();
  }

  private static List<String> held(WordSet words) {
    var lexicon = Vocabulary.load().lexicon();
    return Tokeniser.tokens(lexicon, TEXT, Work.forLength(TEXT.length())).stream()
        .filter(words::has)
        .map(Token::word)
        .toList();
  }
}
