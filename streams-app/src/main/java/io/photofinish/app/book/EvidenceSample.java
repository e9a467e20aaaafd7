package io.photofinish.app.book;

import io.photofinish.schemas.Support;
import java.util.List;

/** Looks up who says something. */
public interface EvidenceSample {
  /**
   * The evidence of the first live articles, in order of their ids, that make the statement.
   *
   * @param statement a {@link Said#key}
   * @param limit the most to give
   */
  List<Support> first(String statement, int limit);
}
