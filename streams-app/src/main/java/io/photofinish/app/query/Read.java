package io.photofinish.app.query;

import io.photofinish.app.store.Keys;
import java.util.List;

/**
 * What is read of one partition of a store: single keys, or those from {@code from} up to {@code
 * to} that come after {@code after}, in byte order. The same wherever the partition is.
 *
 * @param store its name
 * @param keys empty for a range
 * @param from the first key of the range; null for single keys
 * @param to the last key of the range, itself included
 * @param after null to begin with the first
 * @param limit the most entries
 * @param onePerAthlete of rankings: an athlete's further lines are left out, wherever {@code after}
 *     stands. That reads the range from its beginning.
 */
public record Read(
    String store,
    int partition,
    List<String> keys,
    String from,
    String to,
    String after,
    int limit,
    boolean onePerAthlete) {
  /** The most entries that one read gives. */
  public static final int MOST = 10_000;

  public Read {
    keys = List.copyOf(keys);
    if (limit < 1 || limit > MOST || keys.size() > MOST || (keys.isEmpty() && from == null)) {
      throw new IllegalArgumentException("a read is of 1 to " + MOST + " entries");
    }
  }

  /** A range that is read from all partitions. */
  record Range(String from, String to, String after, int limit, boolean onePerAthlete) {
    static Range under(String... parts) {
      Keys.Range range = Keys.under(parts);
      return new Range(range.from(), range.to(), null, MOST, false);
    }

    /** Keys that begin with the text. */
    static Range prefix(String text) {
      return new Range(
          text, text + Character.toString(Character.MAX_CODE_POINT), null, MOST, false);
    }

    Range page(Page page) {
      return new Range(from, to, page.after().orElse(null), page.limit(), onePerAthlete);
    }

    /** So that it shows whether the list goes on. */
    Range oneMore() {
      return new Range(from, to, after, limit + 1, onePerAthlete);
    }

    Range withOnePerAthlete(boolean one) {
      return new Range(from, to, after, limit, one);
    }

    Read of(String store, int partition) {
      return new Read(store, partition, List.of(), from, to, after, limit, onePerAthlete);
    }
  }

  static Read ofKeys(String store, int partition, List<String> keys) {
    return new Read(store, partition, keys, null, null, null, Math.max(1, keys.size()), false);
  }
}
