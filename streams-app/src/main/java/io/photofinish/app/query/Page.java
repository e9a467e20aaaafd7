package io.photofinish.app.query;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param after the key of the last item that was had; empty for the beginning
 * @param limit the most items
 */
public record Page(Optional<String> after, int limit) {
  public static final int DEFAULT = 50;
  public static final int MOST = 200;

  public static final Page FIRST = new Page(Optional.empty(), DEFAULT);

  public Page {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page has from 1 to " + MOST + " items");
    }
  }
}
