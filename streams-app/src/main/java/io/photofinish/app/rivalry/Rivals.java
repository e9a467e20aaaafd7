package io.photofinish.app.rivalry;

import io.photofinish.app.store.Keys;
import io.photofinish.schemas.HeadToHead;
import java.util.List;
import java.util.Map;

/** Head-to-heads by athlete, whom she met most first. Pure functions. */
public final class Rivals {
  private Rivals() {}

  /** One line for each of the two, by key, without the races; none where they never met. */
  public static Map<String, HeadToHead> lines(HeadToHead sum) {
    if (sum == null) {
      return Map.of();
    }
    HeadToHead line = Rivalry.withLatest(sum, List.of());
    return Map.of(
        key(sum.getFirstId(), sum.getSecondId(), sum), line,
        key(sum.getSecondId(), sum.getFirstId(), sum), line);
  }

  private static String key(String athlete, String other, HeadToHead sum) {
    return Keys.of(athlete, Keys.mostFirst(sum.getMeetings()), other, sum.getDiscipline());
  }
}
