package io.photofinish.ingest.source;

/** What a source that never ends does between two looks. */
@FunctionalInterface
public interface Pause {
  /** Waits a while; false where the source is to end instead. */
  boolean goesOn();
}
