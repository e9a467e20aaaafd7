package io.photofinish.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.ingest.text.PublishedDate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatesTest {
  private static final LocalDate SIXTH = LocalDate.of(2024, 8, 6);

  @TempDir Path dir;

  private LocalDate published(Dates dates, String line) {
    return Reading.onlyArticle(Reading.text(line, ReadOptions.standard().withDates(dates)))
        .article()
        .getPublished();
  }

  @Test
  void the_articles_own_date_comes_before_the_map_and_the_map_before_the_date_for_all()
      throws IOException {
    Path file =
        Reading.write(
            dir.resolve("gold.jsonl"),
            """
            {"article":"a","published":"2024-08-06","claims":[{"athlete":"x"}]}

            {"article":"b"}
            {"article":"c","published":null}
            """);
    Dates dates = DatesFile.load(file).orElse(Dates.always(LocalDate.of(2000, 1, 1)));

    assertThat(published(dates, "{\"id\":\"a\",\"text\":\"x\",\"published\":\"1999-12-31\"}"))
        .isEqualTo("1999-12-31");
    assertThat(published(dates, "{\"id\":\"a\",\"text\":\"x\"}")).isEqualTo(SIXTH);
    assertThat(published(dates, "{\"id\":\"b\",\"text\":\"x\"}")).isEqualTo("2000-01-01");
    assertThat(published(DatesFile.load(file), "{\"id\":\"c\",\"text\":\"x\"}")).isNull();
    assertThat(published(Dates.none(), "{\"id\":\"a\",\"text\":\"x\"}")).isNull();
  }

  @Test
  void a_dates_file_with_a_fault_is_unusable_and_says_where() throws IOException {
    String good = "{\"article\":\"a\",\"published\":\"2024-08-06\"}\n";
    for (String bad :
        new String[] {
          "{\"article\":",
          "{\"published\":\"2024-08-06\"}",
          "7",
          "{\"id\":\"a\",\"published\":\"soon\"}",
          good.strip() + good.strip(),
          "{\"id\":\"a\",\"id\":\"b\",\"published\":\"2024-08-06\"}"
        }) {
      Path file = Reading.write(dir.resolve("dates.jsonl"), good + bad);

      assertThatThrownBy(() -> DatesFile.load(file))
          .isInstanceOf(UnusableDatesException.class)
          .hasMessageContaining("dates.jsonl, line 2: ")
          .hasMessageContaining("; write {");
    }
    assertThatThrownBy(() -> DatesFile.load(dir.resolve("none.jsonl")))
        .isInstanceOf(UnusableDatesException.class)
        .hasMessageEndingWith("none.jsonl: there is no such file; check the path");
    assertThatThrownBy(() -> DatesFile.load(dir))
        .isInstanceOf(UnusableDatesException.class)
        .hasMessageEndingWith("it is a directory; give the file that lists the dates");
  }

  @Test
  void a_line_only_gives_a_date_where_nothing_in_it_could_be_a_text() throws IOException {
    String name = "{\"article\":\"a\",\"published\":\"2024-08-06\"";
    Path file =
        Reading.write(
            dir.resolve("dates.jsonl"),
            String.join(
                "\n",
                name + "}",
                name + ",\"claims\":[{\"text\":\"x\"}]}",
                "",
                name + ",\"text\":\"\"}",
                name + ",\"txt\":\"Kerr won.\"}",
                "{\"article\":\"a\"}",
                "{\"article\":\"a\",\"published\":null}"));

    DatesFile list = DatesFile.load(file);

    assertThat(LongStream.rangeClosed(1, 8).filter(list::isOnlyADate)).containsExactly(1L, 2L, 7L);
  }

  @Test
  void a_day_is_taken_as_written_in_its_own_zone() {
    for (String written :
        new String[] {
          "2024-08-06",
          " 2024-08-06 ",
          "2024-08-06T23:59",
          "2024-08-06T00:30:00+14:00",
          "2024-08-06T21:03:00.123Z",
          "2024-08-06 21:03:00 +0000",
          "2024-08-06T21:03:00-07"
        }) {
      assertThat(PublishedDate.parse(written)).as(written).contains(SIXTH);
    }
  }

  @Test
  void what_is_no_iso_date_is_none() {
    for (String written :
        new String[] {
          "",
          "2024",
          "2024-08",
          "06.08.2024",
          "2024-13-01",
          "2024-02-30",
          "2024-08-06x",
          "1722978180"
        }) {
      assertThat(PublishedDate.parse(written)).as(written).isEmpty();
    }
  }
}
