package io.photofinish.app.rivalry;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Meeting;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MeetingsTest {
  private static Meeting on(LocalDate day) {
    return new Meeting("1500m/women/og-2024", null, 2024, day, null, 1, 2, null, null, null, null);
  }

  @Test
  void a_key_is_the_same_whatever_the_locale_of_the_machine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(Meetings.key("ada-quick/bea-swift/1500m", on(LocalDate.of(2024, 8, 10))))
          .isEqualTo("ada-quick/bea-swift/1500m/9980054/1500m/women/og-2024");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void the_latest_meeting_has_the_first_key() {
    assertThat(Meetings.key("a/b/1500m", on(LocalDate.of(2024, 8, 10))))
        .isLessThan(Meetings.key("a/b/1500m", on(LocalDate.of(2024, 8, 9))));
  }
}
