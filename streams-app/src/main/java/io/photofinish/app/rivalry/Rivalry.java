package io.photofinish.app.rivalry;

import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.Meeting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Two athletes' head-to-head, from their meetings. Pure functions. */
public final class Rivalry {
  /** The most meetings that a head-to-head shows; the latest. */
  static final int SAMPLE = 20;

  private Rivalry() {}

  static HeadToHead none(String pair) {
    String[] parts = pair.split("/", 3);
    return new HeadToHead(parts[0], parts[1], parts[2], 0, 0, 0, List.of());
  }

  /** With a meeting counted {@code by} more, or fewer, times; a null meeting changes nothing. */
  static HeadToHead counted(HeadToHead sum, Meeting meeting, int by) {
    if (meeting == null) {
      return sum;
    }
    int ahead = Meetings.ahead(meeting);
    return new HeadToHead(
        sum.getFirstId(),
        sum.getSecondId(),
        sum.getDiscipline(),
        sum.getMeetings() + by,
        sum.getFirstWins() + (ahead > 0 ? by : 0),
        sum.getSecondWins() + (ahead < 0 ? by : 0),
        sum.getRaces());
  }

  static HeadToHead withLatest(HeadToHead sum, List<Meeting> latest) {
    return new HeadToHead(
        sum.getFirstId(),
        sum.getSecondId(),
        sum.getDiscipline(),
        sum.getMeetings(),
        sum.getFirstWins(),
        sum.getSecondWins(),
        latest);
  }

  /**
   * The head-to-head of all these meetings at once.
   *
   * @param meetings by race id
   */
  public static HeadToHead of(String pair, Map<String, Meeting> meetings) {
    HeadToHead sum = none(pair);
    for (Meeting meeting : meetings.values()) {
      sum = counted(sum, meeting, 1);
    }
    return withLatest(
        sum,
        meetings.values().stream()
            .sorted(Comparator.comparing(meeting -> Meetings.key(pair, meeting)))
            .limit(SAMPLE)
            .toList());
  }
}
