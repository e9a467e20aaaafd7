package io.photofinish.schemas.topic;

/** What the broker does with old records: keep the newest of each key, or drop them by age. */
public enum CleanUp {
  COMPACT,
  DELETE
}
