package io.photofinish.ingest.feed.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What a server answered, decompressed; redirects are already followed.
 *
 * @param address that answered in the end
 * @param movedTo where permanent redirects, and nothing else before them, lead; empty without
 * @param contentType with its parameters
 * @param freshFor how long the answer may be kept ({@code Cache-Control: max-age})
 * @param retryAfter how long the server wants to be left alone
 * @param body empty for an answer that is no success
 */
@SuppressWarnings("ArrayRecordComponent") // answers are never compared
public record Answer(
    int status,
    URI address,
    Optional<URI> movedTo,
    Validators validators,
    Optional<String> contentType,
    Optional<Duration> freshFor,
    Optional<Duration> retryAfter,
    byte[] body) {
  public static final int OK = 200;
  public static final int NOT_MODIFIED = 304;
  public static final int NOT_FOUND = 404;
  public static final int GONE = 410;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  public boolean isOk() {
    return status == OK;
  }

  /** Whether the server may answer otherwise later: it is busy, or fails. */
  public boolean isForNow() {
    return status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR;
  }

  /** How long the host as a whole is to be left alone, within bounds; zero where it need not be. */
  Duration rest() {
    return status == TOO_MANY_REQUESTS || status == UNAVAILABLE
        ? retryAfter
            .map(wish -> wish.compareTo(Turns.LONGEST_REST) < 0 ? wish : Turns.LONGEST_REST)
            .orElse(Duration.ZERO)
        : Duration.ZERO;
  }
}
