package io.photofinish.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.extraction.Mark;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.extraction.read.Reader;
import io.photofinish.extraction.read.Work;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3:27.79 | 1500m | 3:27.79",
        "3min 29.38sec | 1500m | 3:29.38",
        "3 mins 29.38 secs | 1500m | 3:29.38",
        "four minutes 14.74 seconds | 1500m | 4:14.74",
        "one minute, 46.68 seconds | 800m | 1:46.68",
        "13 minutes 04.2 | 5000m | 13:04.2",
        "20m 31.5s | 5km | 20:31.5",
        "2hr 15min 25sec | marathon | 2:15:25",
        "two hours, 23 minutes and 10 seconds | marathon | 2:23:10",
        "2 hours 40.29 minutes | marathon | 2:40:29",
        "2:26.45 | marathon | 2:26:45",
        "3.14 | marathon | 3:14:00",
        "1-06-47 | half-marathon | 1:06:47",
        "44-44 | 10km | 44:44",
        "01:27:23 | half-marathon | 1:27:23",
        "14.49 | 5000m | 14:49",
        "10.06 seconds | 100m | 10.06",
        "6.46secs | 60m | 6.46",
        "46.45 | 400m | 46.45",
        "8m 20cm | LJ | 8.20",
        "8.20m | LJ | 8.20",
        "4.89 metres | PV | 4.89",
        "five metres | PV | 5",
        "16-5 1/4 | PV | 5.01",
        "48-11 | TJ | 14.90",
        "6,255 points | heptathlon | 6255",
        "8,891 | decathlon | 8891",
      })
  void marks_are_read_in_every_notation(String written, String discipline, String mark) {
    assertThat(read("in " + written, discipline)).map(Mark::toString).hasValue(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1:51.0 | 1500m",
        "10.06 | 5000m",
        "$25m | LJ",
        "31 | 400m",
        "9.2km | 10km",
        "27/5/17 | 400m",
        "9:30am | 5km",
        "50% | 400m",
      })
  void other_numbers_are_none(String written, String discipline) {
    assertThat(read("in " + written, discipline)).isEmpty();
  }

  @Test
  void a_margin_is_no_mark() {
    assertThat(read("won by 0.90 seconds", "60m")).isEmpty();
    assertThat(read("came in 22secs behind", "200m")).isEmpty();
  }

  private static Optional<Mark> read(String text, String discipline) {
    var work = Work.forLength(text.length());
    var vocabulary = Vocabulary.load();
    var spotted = Spotter.spot(vocabulary, Reader.read(text, work), work);
    var event = Athletics.load().disciplines().of(discipline).orElseThrow();
    return spotted.in(0).stream()
        .flatMap(m -> m.as(Value.Amount.class).stream())
        .flatMap(a -> a.figure().in(event, vocabulary.plausible()).stream())
        .findFirst();
  }
}
