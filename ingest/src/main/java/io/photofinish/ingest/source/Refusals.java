package io.photofinish.ingest.source;

import java.util.OptionalLong;

/** Faults of a whole input that several formats share, in one wording. */
final class Refusals {
  private static final int MIB = 1 << 20;

  private Refusals() {}

  static Candidate withoutId(Input input) {
    return input.refused("nothing names the article", "give its id with --id");
  }

  static Candidate empty(Input input) {
    return input.refused("it is empty", "to take an article back, retract it");
  }

  static Candidate binary(Input input) {
    return input.refused(
        "it is binary, not text", "give a text, a page or JSON; convert UTF-16 to UTF-8");
  }

  static Candidate notUtf8(Input input) {
    return input.refused("it is not UTF-8", "convert it: iconv -f CHARSET -t UTF-8");
  }

  static Candidate tooLong(Input input, long limit, ReadOptions options) {
    return new Candidate.Refused(
        input.name(),
        OptionalLong.empty(),
        "it has more than the limit of " + limit + " bytes",
        split(options),
        true);
  }

  /** The way out of a text that is too long. */
  static String split(ReadOptions options) {
    int most = options.maxTextBytes();
    String size = most % MIB == 0 ? most / MIB + " MiB" : most + " bytes";
    return "split it; an article may have at most " + size + " of text";
  }

  static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
