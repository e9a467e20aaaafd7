package io.photofinish.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.read.Reader;
import io.photofinish.extraction.read.Work;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static List<String> names(String text) {
    var work = Work.forLength(text.length());
    var spotted =
        Spotter.spot(Vocabulary.load(), Reader.read(Vocabulary.load().lexicon(), text, work), work);
    var names = new ArrayList<String>();
    for (int i = 0; i < spotted.page().sentences().size(); i++) {
      for (Mention mention : spotted.in(i)) {
        if (mention.value() instanceof Value.Person person) {
          names.add(person.name());
        }
      }
    }
    return names;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was won by Usain Bolt of Jamaica. | Usain Bolt",
        "In 1959 Wenzel Dvořáček-Hill ran the mile. | Wenzel Dvořáček-Hill",
        "On Sunday in London Runa Vestergaard won. | Runa Vestergaard",
        "On the fells Wharfedale-based Angus McCrindle was eighth. | Angus McCrindle",
        "There Mike O’Brien was third. | Mike O’Brien",
        "The race went to Rubén Palomar Gil of Spain. | Rubén Palomar Gil",
        "Then came Jikke ter Haar of the Netherlands. | Jikke ter Haar",
        "In the mixed zone she thanked Great Britain. |",
        "Anderton, 22, smashed the record. | Anderton",
        "Olympian Lewton was second. | Lewton",
        "Fourth was the next Hopley Harrier. |",
        "It was fast. Frey's time was a record. | Frey",
        "2 K Thompson (JAM) 9.79; 3 M Farah (GBR) 9.81. | K Thompson/M Farah",
        "1. A Fraser (GBR) 60.10; 2. B King (CAN) 58.20. | A Fraser/B King"
      })
  void names_are_told_from_what_stands_around_them(String text, String names) {
    var expected = names == null ? List.<String>of() : List.of(names.split("/"));
    assertThat(names(text)).isEqualTo(expected);
  }

  @Test
  void a_word_that_begins_a_sentence_is_a_name_where_the_article_makes_it_one() {
    assertThat(names("Liam Back set off early. Back claimed the 800m and never looked back."))
        .containsExactly("Liam Back", "Back");
  }

  @Test
  void a_verb_of_the_next_line_makes_nobody_of_a_month() {
    assertThat(names("Anna May ran. Lee Cook beat May\n\nwon it"))
        .containsExactly("Anna May", "Lee Cook");
    assertThat(names("Anna May ran. Lee Cook led, but May won it."))
        .containsExactly("Anna May", "Lee Cook", "May");
  }

  @Test
  void who_signs_a_column_ran_no_race() {
    assertThat(
            names(
                "I took the bus to the stadium. I was third in the queue for the 1500m, and I said"
                    + " so. My race of the day was the mile.\n\nBy Anna Smith"))
        .containsExactly("Anna Smith");
  }

  @Test
  void a_first_name_begins_a_sentence_whatever_it_means_elsewhere() {
    assertThat(names("It was a fine mark. Mark Larkwood threw it in his last round."))
        .containsExactly("Mark Larkwood");
  }

  @Test
  void a_text_without_capitals_keeps_its_names() {
    String text =
        """
        britain's imogen thackeray finished second in her heat in 11.62 seconds behind australia's
        tamsin okoro and will run in the semi-finals of the women's 100m on monday evening at the
        commonwealth games. the sprinter said that she had been nervous on the line and that the
        wind was cold, but she was happy to be there with her family and her friends. thackeray's
        coach was in the stands as well, and he had told her to stay calm in the last part of it.
        """;
    assertThat(names(text)).containsExactly("Imogen Thackeray", "Tamsin Okoro", "Thackeray");
  }

  @Test
  void a_line_that_shouts_keeps_its_names() {
    assertThat(names("MEN'S 100 METRES: 1. OLUWASEUN ADEBAYO (NIGERIA) 10.01 SECONDS"))
        .containsExactly("Oluwaseun Adebayo");
  }
}
