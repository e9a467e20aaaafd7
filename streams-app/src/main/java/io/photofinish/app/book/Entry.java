package io.photofinish.app.book;

import org.apache.avro.specific.SpecificRecord;

/**
 * A line of the book that changed.
 *
 * @param table the store whose line it is, or the internal topic that it is for
 * @param value null is a line struck out
 */
public record Entry(String table, SpecificRecord value) {
  /** For the topic of claims that an alias brings to another athlete. */
  public static final String ALIASED_CHANGES = "aliased-changes";

  /** For the topic of what people want to be told of. */
  public static final String HAPPENINGS = "happenings";

  /** For the internal topic of what changes in races. */
  public static final String RACE_CHANGES = "race-changes";

  /** For the internal topic of what changes in results that are claimed as records. */
  public static final String RECORD_CHANGES = "record-changes";
}
