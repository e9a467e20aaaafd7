package io.photofinish.app.store;

import org.apache.avro.specific.SpecificRecord;

/** Copies of records that share what the originals hold, which nobody changes. */
public final class Copies {
  private Copies() {}

  /** Fills {@code to} with the fields of {@code from}, and gives it back. */
  public static <T extends SpecificRecord> T of(T from, T to) {
    int fields = from.getSchema().getFields().size();
    for (int i = 0; i < fields; i++) {
      to.put(i, from.get(i));
    }
    return to;
  }
}
