package io.photofinish.app.query;

/**
 * How far an answer may be behind: that of the standby that gave it.
 *
 * @param isByStandby whether a standby gave the answer, or a part of it, even if it had all
 * @param records that the standby had not yet copied when it was last looked at
 * @param millis since it last was seen to have copied all
 */
public record Lag(boolean isByStandby, long records, long millis) {
  /** Of an answer by the owner of what was asked for. */
  public static final Lag NONE = new Lag(false, 0, 0);

  /** Of a standby. */
  public Lag(long records, long millis) {
    this(true, records, millis);
  }

  /** Of an answer made of both. */
  Lag and(Lag other) {
    return new Lag(
        isByStandby || other.isByStandby,
        Math.max(records, other.records),
        Math.max(millis, other.millis));
  }

  boolean isWithin(Lag bound) {
    return records <= bound.records && millis <= bound.millis;
  }
}
