package io.photofinish.extraction.mention;

import java.util.List;

/**
 * Numbered sets of kinds, asked all at once which of them others meet: bits in their order, 64 to a
 * number. A set without any kind is met by all.
 */
public final class KindSets {
  private final long[] open;
  private final long[][] byType = new long[Long.SIZE][];
  private final long[][] byCue = new long[Long.SIZE][];

  public KindSets(List<Kinds> sets) {
    int longs = (sets.size() + Long.SIZE - 1) / Long.SIZE;
    open = new long[longs];
    for (int bit = 0; bit < Long.SIZE; bit++) {
      byType[bit] = new long[longs];
      byCue[bit] = new long[longs];
    }
    for (int i = 0; i < sets.size(); i++) {
      Kinds set = sets.get(i);
      int in = i / Long.SIZE;
      open[in] |= set == Kinds.NONE ? 1L << i : 0;
      for (int bit = 0; bit < Long.SIZE; bit++) {
        byType[bit][in] |= (set.types() >>> bit & 1) << i;
        byCue[bit][in] |= (set.cues() >>> bit & 1) << i;
      }
    }
  }

  /** Which of 64 sets have a kind in common with these, from the one numbered 64 times so much. */
  public long met(Kinds kinds, int part) {
    long met = open[part];
    for (long left = kinds.types(); left != 0; left &= left - 1) {
      met |= byType[Long.numberOfTrailingZeros(left)][part];
    }
    for (long left = kinds.cues(); left != 0; left &= left - 1) {
      met |= byCue[Long.numberOfTrailingZeros(left)][part];
    }
    return met;
  }
}
