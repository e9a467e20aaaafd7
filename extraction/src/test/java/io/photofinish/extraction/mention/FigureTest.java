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
        "3m 29.38s | 1500m | 3:29.38",
        "1hr 6min | half-marathon | 1:06:00",
        "59mins 36secs | half-marathon | 59:36",
        "1h 02m 03s | half-marathon | 1:02:03",
        "1h02:03 | half-marathon | 1:02:03",
        "2h15:25 | marathon | 2:15:25",
        "4 hours 22:36 | marathon | 4:22:36",
        "3'27\"79 | 1500m | 3:27.79",
        "3' 27.79\" | 1500m | 3:27.79",
        "3:27.79s | 1500m | 3:27.79",
        "16ft 5in | PV | 5.00",
        "16' 5\" | PV | 5.00",
        "16ft 5.25in | PV | 5.01",
        "20-11 3/4 | LJ | 6.39",
        "20-11.75 | LJ | 6.39",
        "17-11½ | LJ | 5.47",
        "5.91 m | PV | 5.91",
        "10.2h | 100m | 10.2",
        "2.04.10 | marathon | 2:04:10",
        "1.02.03 | half-marathon | 1:02:03",
        "1.23.45 | half-marathon | 1:23:45",
        "14min 12.5 | 5000m | 14:12.5",
        "6255pts | heptathlon | 6255",
        "6 255 points | heptathlon | 6255",
        "18.38 minutes | 5km | 18:38",
        "26.21min | 5km | 26:21",
        "46:57 minutes | 10km | 46:57",
        "1h 23m 39.09s | half-marathon | 1:23:39.09",
        "two minutes 4.5 seconds | 800m | 2:04.5",
        "nine minutes dead | 3000m | 9:00",
        "58 minutes dead | 10km | 58:00",
        "2:15,25 | 800m | 2:15.25",
        "10,06 | 100m | 10.06",
        "8,20m | LJ | 8.20",
        "168-3 | HT | 51.28",
        "62-3 | WT | 18.97",
        "3:27.79 (pb) | 1500m | 3:27.79",
        "75 minutes | half-marathon | 1:15:00",
        "2hrs 4mins 10secs | marathon | 2:04:10",
        "2 hours, 4 minutes, 10 seconds | marathon | 2:04:10",
        "2 hours and 10 seconds | marathon | 2:00:10",
        "nineteen minutes | 5km | 19:00",
        "12min 51sec | 5km | 12:51",
        "1:43.38min | 800m | 1:43.38",
        "61.23 metres | JT | 61.23",
        "90 metres | JT | 90",
        "6.15 meters | PV | 6.15",
        "6.15-metre | PV | 6.15",
        "47.02-second | 400mH | 47.02",
        "1 minute 43.38 seconds | 800m | 1:43.38",
        "1 min. 43.38 sec. | 800m | 1:43.38",
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
        "+1.3 | LJ",
      })
  void other_numbers_are_none(String written, String discipline) {
    assertThat(read("in " + written, discipline)).isEmpty();
  }

  @Test
  void a_margin_is_no_mark() {
    assertThat(read("won by 0.90 seconds", "60m")).isEmpty();
    assertThat(read("came in 22secs behind", "200m")).isEmpty();
  }

  @Test
  void a_time_that_brings_somebody_home_ahead_of_another_is_a_mark() {
    assertThat(read("won in 19.99 seconds ahead of Smith", "200m")).isPresent();
  }

  @Test
  void an_initial_is_no_unit() {
    assertThat(read("2 K Thompson 9.79; 3 M Fernley 9.81", "100m").map(Mark::toString))
        .hasValue("9.79");
  }

  private static Optional<Mark> read(String text, String discipline) {
    var work = Work.forLength(text.length());
    var vocabulary = Vocabulary.load();
    var spotted = Spotter.spot(vocabulary, Reader.read(vocabulary.lexicon(), text, work), work);
    var event = Athletics.load().disciplines().of(discipline).orElseThrow();
    return spotted.in(0).stream()
        .flatMap(m -> m.as(Value.Amount.class).stream())
        .flatMap(a -> a.figure().in(event, vocabulary.plausible()).stream())
        .findFirst();
  }
}
