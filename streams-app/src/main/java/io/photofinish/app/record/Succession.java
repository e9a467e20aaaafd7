package io.photofinish.app.record;

import io.photofinish.app.book.Marks;
import io.photofinish.app.book.RankOrder;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.RecordHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Who holds a record, and who held it before. Pure functions; safe for threads. */
public final class Succession {
  /** The most marks that a record's history is made of; the best ones. */
  static final int MOST = 100;

  private final RankOrder order;

  public Succession(Athletics athletics) {
    order = new RankOrder(athletics);
  }

  String key(String record, Listing listing) {
    return order.key(record, listing);
  }

  /**
   * The history from all marks that are claimed as the record.
   *
   * @param marks at least one, in any order
   */
  public RecordHistory of(String record, Collection<Listing> marks) {
    List<Listing> best =
        marks.stream()
            .sorted(Comparator.comparing(listing -> key(record, listing)))
            .limit(MOST)
            .toList();
    return of(record, best, marks.size());
  }

  /**
   * @param best the first {@link #MOST}, in rank order
   * @param marks how many there are
   */
  RecordHistory of(String record, List<Listing> best, int marks) {
    String[] parts = record.split("/", -1);
    return new RecordHistory(
        parts[0],
        parts[1],
        parts[2],
        parts[3],
        parts[4].equals("indoor"),
        best.get(0),
        succession(best),
        marks);
  }

  /** Going down from the best: each mark that is older than all those above it. */
  private List<Listing> succession(List<Listing> best) {
    var succession = new ArrayList<Listing>();
    LocalDate first = LocalDate.MAX;
    Listing last = null;
    for (Listing next : best) {
      LocalDate day = order.day(next);
      boolean worse =
          last == null || !Marks.agree(last.getOutcome().getMark(), next.getOutcome().getMark());
      if (day.isBefore(first) && worse) {
        succession.add(next);
        first = day;
        last = next;
      }
    }
    Collections.reverse(succession);
    return succession;
  }
}
