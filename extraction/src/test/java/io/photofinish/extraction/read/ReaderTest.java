package io.photofinish.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.extraction.WorkBudgetExceededException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderTest {
  @Test
  void a_word_of_the_lexicon_has_its_number_however_it_is_written() {
    var lexicon = new Lexicon();
    int lee = lexicon.add("lee");
    int munoz = lexicon.add("munoz");
    int eight = lexicon.add("800");
    var tokens = Tokeniser.tokens(lexicon, "Lee LEE Muñoz 800 Webb", Work.forLength(22));
    assertThat(tokens)
        .extracting(Token::number)
        .containsExactly(lee, lee, munoz, eight, Lexicon.UNKNOWN);
    assertThat(tokens)
        .extracting(Token::word)
        .containsExactly("lee", "lee", "munoz", "800", "webb");
  }

  @Test
  void a_word_has_its_number_and_its_marks_however_long_it_is() {
    var lexicon = new Lexicon();
    for (String word : List.of("steeplechase", "steeplechaser", "won't", ";", "a", "o")) {
      lexicon.mark(word, word.length());
    }
    String text = "Steeplechase STEEPLECHASER won’t; a O steeplechas a' aa";
    var tokens = Tokeniser.tokens(lexicon, text, Work.forLength(text.length()));
    assertThat(tokens)
        .extracting(Token::marks)
        .containsExactly(12L, 13L, 5L, 1L, 1L, 1L, 0L, 1L, 0L, 0L);
  }

  @Test
  void a_sentence_tells_what_is_known_of_any_of_its_words() {
    var lexicon = new Lexicon();
    lexicon.mark("hop", 1);
    lexicon.mark("skip", 2);
    lexicon.mark("jump", 4);
    String text = "They hop and they skip. He said: \"Jump!\" It was 17 metres. Nothing.";
    var sentences = Reader.read(lexicon, text, Work.forLength(text.length())).sentences();
    assertThat(sentences).extracting(Sentence::marks).containsExactly(3L, 4L, 0L, 0L);
    assertThat(sentences).extracting(Sentence::numbers).containsExactly(false, false, true, false);
    assertThat(sentences).extracting(Sentence::quotes).containsExactly(false, true, false, false);
  }

  @Test
  void letters_digits_and_marks_part_company() {
    assertThat(words("3:29.38sec")).containsExactly("3", ":", "29", ".", "38", "sec");
  }

  @Test
  void an_apostrophe_stays_inside_a_name_and_a_possessive_stands_alone() {
    assertThat(words("O'Hara's time, Jones’ run"))
        .containsExactly("o'hara", "'s", "time", ",", "jones", "'", "run");
  }

  @Test
  void accents_are_folded_and_offsets_kept() {
    var tokens = Tokeniser.tokens("Zoë Muñoz", Work.forLength(9));
    assertThat(tokens.get(1).word()).isEqualTo("munoz");
    assertThat(tokens.get(1).start()).isEqualTo(4);
    assertThat(tokens.get(1).end()).isEqualTo(9);
  }

  @Test
  void hashtags_handles_and_addresses_are_no_words() {
    var tokens = Tokeniser.tokens("see pic.twitter.com/abc #Run2020 @club", Work.forLength(40));
    assertThat(tokens).filteredOn(t -> t.kind() == Token.Kind.LINK).hasSize(3);
  }

  @Test
  void a_quotation_that_opens_again_is_still_one() {
    var tokens = Tokeniser.tokens("\"I ran. \"I won,\" said Lee.", Work.forLength(30));
    assertThat(tokens).filteredOn(t -> t.is("won")).allMatch(Token::quoted);
    assertThat(tokens).filteredOn(t -> t.is("said")).noneMatch(Token::quoted);
  }

  @Test
  void initials_titles_and_list_numbers_end_no_sentence() {
    assertThat(sentences("J. Lee beat Mr. Hall in 2004. Then he left.")).hasSize(2);
    assertThat(sentences("800m: 1. Ann Lee 2:01.5; 2. Beth Hall 2:02.0.")).hasSize(1);
    assertThat(sentences("Women's 800m:1.Ann Lee 2:01.50;2.Beth Hall 2:02.00")).hasSize(1);
    assertThat(sentences("100m: 1. Ann Lee 12.56 seconds 2. Beth Hall 12.70.")).hasSize(1);
  }

  @Test
  void a_line_without_a_full_stop_is_a_heading() {
    var found = sentences("Lee wins again\n\nAnn Lee won the 800m on Friday.");
    assertThat(found.get(0).kind()).isEqualTo(Sentence.Kind.LINE);
    assertThat(found.get(1).kind()).isEqualTo(Sentence.Kind.PROSE);
  }

  @Test
  void a_line_that_goes_on_in_lower_case_after_an_unfinished_one_is_a_fragment() {
    var found = sentences("The race went to Kenya's\n\nwho won in 2:01.50 on Friday.");
    assertThat(found.get(1).fragment()).isTrue();
  }

  @Test
  void hard_wrapped_lines_are_one_paragraph() {
    var text =
        """
        Ann Lee of the host club ran away from a field of twelve
        in the women's final on Friday and won in two minutes one
        second, which is the best time that anybody has run there
        since the track was laid again.
        """;
    assertThat(sentences(text)).hasSize(1);
  }

  @Test
  void work_beyond_the_budget_is_refused() {
    var work = new Work(3);
    assertThatThrownBy(() -> Reader.read(new Lexicon(), "one two three four", work))
        .isInstanceOf(WorkBudgetExceededException.class)
        .hasMessageContaining("3 steps");
  }

  private static List<String> words(String text) {
    return Tokeniser.tokens(text, Work.forLength(text.length())).stream().map(Token::word).toList();
  }

  private static List<Sentence> sentences(String text) {
    return Reader.read(new Lexicon(), text, Work.forLength(text.length())).sentences();
  }
}
