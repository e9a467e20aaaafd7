package io.photofinish.app.book;

import io.photofinish.schemas.Support;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looks up who says something. */
public interface EvidenceSample {
  /**
   * The first live articles that make the statement, in order of their ids.
   *
   * @param statement a {@link Said#key}
   * @param limit the most to give
   */
  List<String> articles(String statement, int limit);

  /** The evidence of one of them. */
  Support support(String statement, String article);

  /**
   * The first of these days on which a live article that makes the statement was published.
   *
   * @param statement one that gives no day
   */
  Optional<LocalDate> reported(String statement, Period within);
}
