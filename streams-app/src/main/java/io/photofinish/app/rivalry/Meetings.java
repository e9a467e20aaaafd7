package io.photofinish.app.rivalry;

import io.photofinish.app.book.Marks;
import io.photofinish.app.store.Keys;
import io.photofinish.schemas.Entrant;
import io.photofinish.schemas.Meeting;
import io.photofinish.schemas.Status;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who met whom in a race, and who was ahead. Pure functions. */
public final class Meetings {
  /**
   * The most athletes of one race who meet each other; the first ones. A race of n makes n²/2
   * meetings, and few ask who of a city marathon's thousands was ahead of whom.
   */
  static final int MOST = 64;

  private static final Comparator<Entrant> FIRST_FIRST =
      Comparator.comparing(Entrant::getPlace, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Entrant::getMark, Comparator.nullsLast(Marks.BEST_FIRST))
          .thenComparing(Entrant::getAthleteId);

  private Meetings() {}

  /** The athletes of a race who meet each other, first ones first. */
  static List<Entrant> field(Collection<Entrant> entrants) {
    return inOrder(entrants).filter(Meetings::comparable).limit(MOST).toList();
  }

  /** As a list of results has them: by place, then by mark, then those who have neither. */
  public static Stream<Entrant> inOrder(Collection<Entrant> entrants) {
    return entrants.stream().sorted(FIRST_FIRST);
  }

  private static boolean comparable(Entrant entrant) {
    return entrant.getStatus() != Status.DQ
        && (entrant.getPlace() != null || entrant.getMark() != null);
  }

  /** By pair, in order: every meeting of the race. */
  public static SortedMap<String, Meeting> of(String race, Collection<Entrant> entrants) {
    var meetings = new TreeMap<String, Meeting>();
    List<Entrant> field = field(entrants);
    for (int i = 0; i < field.size(); i++) {
      for (int j = i + 1; j < field.size(); j++) {
        meetings.put(
            pair(race, field.get(i), field.get(j)), meeting(race, field.get(i), field.get(j)));
      }
    }
    return meetings;
  }

  /** The ids of both, in order, and the race's discipline. */
  static String pair(String race, Entrant a, Entrant b) {
    String discipline = race.substring(0, race.indexOf('/'));
    boolean inOrder = a.getAthleteId().compareTo(b.getAthleteId()) < 0;
    return inOrder
        ? Keys.of(a.getAthleteId(), b.getAthleteId(), discipline)
        : Keys.of(b.getAthleteId(), a.getAthleteId(), discipline);
  }

  static Meeting meeting(String race, Entrant a, Entrant b) {
    boolean inOrder = a.getAthleteId().compareTo(b.getAthleteId()) < 0;
    Entrant first = inOrder ? a : b;
    Entrant second = inOrder ? b : a;
    return new Meeting(
        race,
        either(first.getCompetition(), second.getCompetition()),
        either(first.getYear(), second.getYear()),
        either(first.getDate(), second.getDate()),
        either(first.getCity(), second.getCity()),
        first.getPlace(),
        second.getPlace(),
        first.getMark(),
        second.getMark(),
        first.getResult(),
        second.getResult());
  }

  private static <T> T either(T a, T b) {
    return a == null ? b : a;
  }

  /**
   * Positive where the first was ahead, negative where the second was, 0 where nothing tells: by
   * place where both have one, else by mark.
   */
  public static int ahead(Meeting meeting) {
    if (meeting.getFirstPlace() != null && meeting.getSecondPlace() != null) {
      return Integer.compare(meeting.getSecondPlace(), meeting.getFirstPlace());
    }
    if (meeting.getFirstMark() == null
        || meeting.getSecondMark() == null
        || Marks.agree(meeting.getFirstMark(), meeting.getSecondMark())) {
      return 0;
    }
    return Marks.BEST_FIRST.compare(meeting.getSecondMark(), meeting.getFirstMark());
  }

  /**
   * Under its pair, so that the latest come first; one of which only the year is known counts as of
   * its end.
   */
  static String key(String pair, Meeting meeting) {
    LocalDate day = LocalDate.EPOCH;
    if (meeting.getDate() != null) {
      day = meeting.getDate();
    } else if (meeting.getYear() != null) {
      day = LocalDate.of(meeting.getYear(), 12, 31);
    }
    return Keys.of(pair, Keys.newestFirst(day), meeting.getRace());
  }
}
