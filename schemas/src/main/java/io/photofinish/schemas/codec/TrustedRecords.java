package io.photofinish.schemas.codec;

import org.apache.avro.util.ClassSecurityValidator;

/** Avro makes and copies no object of a class that it was not told to trust. */
public final class TrustedRecords {
  private static final String RECORDS = "io.photofinish.schemas";

  static {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> type.getPackageName().equals(RECORDS)));
  }

  private TrustedRecords() {}

  /** Tells it of ours. The serdes do; who copies records without them does it too. */
  public static void declare() {
    // The static initialiser has done it, once.
  }
}
