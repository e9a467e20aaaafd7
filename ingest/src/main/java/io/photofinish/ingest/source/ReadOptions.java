package io.photofinish.ingest.source;

import io.photofinish.schemas.topic.Topics;
import java.util.Optional;

/**
 * How to read.
 *
 * @param maxTextBytes the most bytes of one article's text in UTF-8
 * @param format of the standard input and of files named by the user whose extension says nothing;
 *     empty: guessed, and such files are refused
 * @param id of the one article that comes as text or HTML on the standard input; empty: refused
 * @param dates for articles whose input gives none
 */
public record ReadOptions(
    int maxTextBytes, Optional<Format> format, Optional<String> id, Dates dates) {
  public static final int DEFAULT_MAX_TEXT_BYTES = 1 << 20;

  /** So that the longest text fits one record, with room for what stands beside it. */
  private static final int GREATEST_MAX_TEXT_BYTES = Topics.MAX_RECORD_BYTES / 2;

  public ReadOptions {
    if (maxTextBytes < 1 || maxTextBytes > GREATEST_MAX_TEXT_BYTES) {
      throw new IllegalArgumentException(
          "the size limit of an article is from 1 to "
              + GREATEST_MAX_TEXT_BYTES
              + " bytes, not "
              + maxTextBytes);
    }
  }

  public static ReadOptions standard() {
    return new ReadOptions(
        DEFAULT_MAX_TEXT_BYTES, Optional.empty(), Optional.empty(), Dates.none());
  }

  public ReadOptions withMaxTextBytes(int bytes) {
    return new ReadOptions(bytes, format, id, dates);
  }

  public ReadOptions withFormat(Format given) {
    return new ReadOptions(maxTextBytes, Optional.of(given), id, dates);
  }

  public ReadOptions withId(String given) {
    return new ReadOptions(maxTextBytes, format, Optional.of(given), dates);
  }

  public ReadOptions withDates(Dates given) {
    return new ReadOptions(maxTextBytes, format, id, given);
  }
}
