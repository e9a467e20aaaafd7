package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Listing;
import java.time.LocalDate;

/** The order of a list of marks: best first, of equals the oldest. Immutable; safe for threads. */
public final class RankOrder {
  private final Performances performances;

  public RankOrder(Athletics athletics) {
    performances = new Performances(athletics);
  }

  /** A key under {@code list} whose byte order is the order of the list. */
  public String key(String list, Listing listing) {
    return Keys.of(
        list,
        Marks.inRankOrder(listing.getOutcome().getMark()),
        Keys.day(day(listing)),
        listing.getResult());
  }

  /**
   * The last day on which the mark may have been made; {@link LocalDate#MAX} where not even the
   * year is known.
   */
  public LocalDate day(Listing listing) {
    return performances.day(listing.getOutcome());
  }
}
