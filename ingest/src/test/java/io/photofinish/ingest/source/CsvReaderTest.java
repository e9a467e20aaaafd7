package io.photofinish.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  private static final ReadOptions CSV = ReadOptions.standard().withFormat(Format.CSV);

  private static List<String> read(String csv) {
    return Reading.inShort(Reading.text(csv, CSV));
  }

  @Test
  void a_row_is_an_article_and_its_columns_are_found_by_name() {
    var article =
        Reading.onlyArticle(
            Reading.text(
                """
                Author,Published,ID,Text,Title,address
                A. N.,2024-08-06,paris,"Hocker won, Kerr
                was ""second"".",Silver,https://a.example/1
                """,
                CSV));

    assertThat(article.id()).isEqualTo("paris");
    assertThat(article.article().getText()).isEqualTo("Hocker won, Kerr\nwas \"second\".");
    assertThat(article.article().getTitle()).isEqualTo("Silver");
    assertThat(article.article().getPublished()).isEqualTo("2024-08-06");
    assertThat(article.article().getAddress()).isEqualTo("https://a.example/1");
  }

  @Test
  void semicolons_tabs_a_byte_order_mark_and_crlf_are_what_spreadsheets_write() {
    assertThat(read("\uFEFFid;text\r\na;Kerr won, again.\r\n")).containsExactly("a");
    assertThat(read("id\ttext\na\tKerr won; again.\n")).containsExactly("a");
  }

  @Test
  void a_bad_row_is_named_by_its_line_and_spoils_no_other() {
    assertThat(
            read(
                """
                id,text,published,retract
                a,Kerr won.,,
                b,,,
                ,Kerr won.,,

                c,Kerr won.,yesterday,
                d,Kerr won.,,perhaps
                e,too,many,cells,here
                f,few
                g,,,true
                h,Kerr won.,2024-08-06,false
                """))
        .containsExactly(
            "a",
            "!standard input, line 3: \"text\" is missing",
            "!standard input, line 4: nothing names the article: \"id\" (or \"article\") is missing",
            "!standard input, line 6: \"published\" is no date: \"yesterday\"",
            "!standard input, line 7: \"retract\" is neither true nor false",
            "!standard input, line 8: the row has 5 cells and the first row 4",
            "!standard input, line 9: the row has 2 cells and the first row 4",
            "-g",
            "h");
  }

  @Test
  void without_a_first_row_that_names_the_columns_nothing_is_read() {
    assertThat(read("a,Kerr won.\n"))
        .containsExactly("!standard input, line 1: no column is called id or article");
    assertThat(read("")).containsExactly("!standard input: it is empty");
    assertThat(read("id,text\n")).containsExactly("!standard input: it is empty");
  }

  @Test
  void a_quote_that_never_ends_ends_the_reading_and_says_so() {
    assertThat(read("id,text\na,Kerr won.\nb,\"Kerr\nc,Kerr won.\n"))
        .hasSize(2)
        .startsWith("a")
        .last()
        .asString()
        .startsWith("!standard input, line ")
        .contains("broken CSV");
  }

  @Test
  void a_cell_over_the_limit_is_refused_by_its_size_and_the_next_row_read() {
    List<Candidate> found =
        Reading.text(
            "id,text\na," + "x".repeat(300) + "\nb,Kerr won.\n", CSV.withMaxTextBytes(200));

    assertThat(Reading.inShort(found))
        .containsExactly(
            "!standard input, line 2: the text has 300 bytes, more than the limit of 200", "b");
    assertThat(((Candidate.Refused) found.get(0)).tooLarge()).isTrue();
  }

  @Test
  void bytes_that_are_no_utf_8_end_the_reading_and_say_so() {
    byte[] latin = "id,text\na,Kerr won.\nb,Märta\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Reading.inShort(Reading.bytes(latin, CSV)))
        .last()
        .asString()
        .contains("it is not UTF-8 from here on");
  }

  @Test
  void whatever_is_in_the_cells_comes_back_when_it_was_quoted() {
    var random = new Random(19850727);
    String[] pieces = {"\"", ",", ";", "\n", "\r\n", "\t", "é", "🥇", "x", " ", "'", "\\"};
    for (int round = 0; round < 500; round++) {
      var csv = new StringBuilder("id,text\n");
      var expected = new ArrayList<String>();
      for (int row = 0; row < 1 + random.nextInt(5); row++) {
        var text = new StringBuilder("Kerr");
        for (int i = 0; i < random.nextInt(12); i++) {
          text.append(pieces[random.nextInt(pieces.length)]);
        }
        expected.add(text.toString());
        csv.append(row).append(",\"").append(text.toString().replace("\"", "\"\"")).append("\"\n");
      }

      assertThat(Reading.text(csv.toString(), CSV))
          .as(csv.toString())
          .extracting(each -> ((Candidate.Accepted) each).article().getText())
          .isEqualTo(expected);
    }
  }
}
