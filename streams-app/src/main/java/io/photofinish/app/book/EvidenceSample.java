package io.photofinish.app.book;

import io.photofinish.schemas.Support;
import java.util.List;

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
}
