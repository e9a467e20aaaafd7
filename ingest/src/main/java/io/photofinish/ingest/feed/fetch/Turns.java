package io.photofinish.ingest.feed.fetch;

import java.time.Duration;

/** Whose turn it is to ask a host, among programs that ask the same ones. Safe for threads. */
@FunctionalInterface
public interface Turns {
  /** No server keeps its host from being asked for longer, whatever it says. */
  Duration LONGEST_REST = Duration.ofHours(1);

  /**
   * Blocks until no other program is at the host and the gap after the last request is over.
   *
   * @param gap after the last request and after this one, where nobody wants a longer one
   * @throws HostRestsException where the host wants to be left alone
   * @throws FetchException where it cannot be told whose turn it is
   */
  Turn take(String host, Duration gap) throws FetchException, InterruptedException;

  /** One request's. */
  interface Turn {
    /** For how long nobody else asks: the request must have ended by then. */
    Duration left();

    /**
     * The request has ended.
     *
     * @param rest for which the host wants to be left alone
     */
    void end(Duration rest);
  }

  /** Of a program that knows of no others. */
  static Turns alone() {
    return (host, gap) -> OfOne.TURN;
  }

  /** Never anybody else's. */
  enum OfOne implements Turn {
    TURN;

    @Override
    public Duration left() {
      return Duration.ofSeconds(Long.MAX_VALUE);
    }

    @Override
    public void end(Duration rest) {
      // There is nobody to tell.
    }
  }
}
