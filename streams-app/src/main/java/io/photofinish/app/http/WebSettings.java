package io.photofinish.app.http;

import io.photofinish.app.query.Lag;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How the HTTP interface behaves.
 *
 * @param clusterToken the secret that all instances share; what they ask each other is signed with
 *     it
 * @param accessToken what writing takes, and looking at how the instance does
 * @param staleness how far a standby that answers in place of an owner may be behind
 * @param corsOrigins the origins whose pages may read answers; none by default
 * @param hostNames under which an instance is asked too that listens on its machine alone, as by a
 *     proxy there
 * @param requestsPerSecond the most of one client; 0 for any number
 * @param concurrentRequests the most that are answered at a time
 * @param requestWithin the time that a request may keep waiting for the rest of its header, and
 *     again for that of its body, which has a second more for each kibibyte; then it is cut off
 * @param answerWithin the time that an answer may take, what other instances add to it included; it
 *     is 503 afterwards
 * @param readyLag the most records not yet read with which the instance still says that it is ready
 */
public record WebSettings(
    String clusterToken,
    BearerToken accessToken,
    Lag staleness,
    List<String> corsOrigins,
    List<String> hostNames,
    int requestsPerSecond,
    int concurrentRequests,
    Duration requestWithin,
    Duration answerWithin,
    long readyLag) {
  public static final Lag STALENESS = new Lag(10_000, 60_000);
  public static final int REQUESTS_PER_SECOND = 200;
  public static final int CONCURRENT_REQUESTS = 128;
  public static final Duration REQUEST_WITHIN = Duration.ofSeconds(30);
  public static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  public static final long READY_LAG = 100_000;

  public WebSettings {
    if (clusterToken.isBlank()) {
      throw new IllegalArgumentException("the cluster token cannot be blank");
    }
    if (requestsPerSecond < 0 || concurrentRequests < 1 || readyLag < 0) {
      throw new IllegalArgumentException("limits cannot be negative");
    }
    if (answerWithin.isNegative() || answerWithin.isZero()) {
      throw new IllegalArgumentException("an answer takes some time");
    }
    if (requestWithin.isNegative() || requestWithin.isZero()) {
      throw new IllegalArgumentException("a request takes some time");
    }
    corsOrigins = List.copyOf(corsOrigins);
    hostNames = List.copyOf(hostNames);
  }

  /** With an access token that nobody knows. */
  public static WebSettings of(String clusterToken) {
    return new WebSettings(
        clusterToken,
        BearerToken.of(UUID.randomUUID().toString()),
        STALENESS,
        List.of(),
        List.of(),
        REQUESTS_PER_SECOND,
        CONCURRENT_REQUESTS,
        REQUEST_WITHIN,
        ANSWER_WITHIN,
        READY_LAG);
  }

  public WebSettings withAccessToken(BearerToken token) {
    return new WebSettings(
        clusterToken,
        token,
        staleness,
        corsOrigins,
        hostNames,
        requestsPerSecond,
        concurrentRequests,
        requestWithin,
        answerWithin,
        readyLag);
  }

  public WebSettings withStaleness(Lag most) {
    return new WebSettings(
        clusterToken,
        accessToken,
        most,
        corsOrigins,
        hostNames,
        requestsPerSecond,
        concurrentRequests,
        requestWithin,
        answerWithin,
        readyLag);
  }

  public WebSettings withCorsOrigins(List<String> origins) {
    return new WebSettings(
        clusterToken,
        accessToken,
        staleness,
        origins,
        hostNames,
        requestsPerSecond,
        concurrentRequests,
        requestWithin,
        answerWithin,
        readyLag);
  }

  public WebSettings withHostNames(List<String> names) {
    return new WebSettings(
        clusterToken,
        accessToken,
        staleness,
        corsOrigins,
        names,
        requestsPerSecond,
        concurrentRequests,
        requestWithin,
        answerWithin,
        readyLag);
  }

  public WebSettings withRequestsPerSecond(int most) {
    return new WebSettings(
        clusterToken,
        accessToken,
        staleness,
        corsOrigins,
        hostNames,
        most,
        concurrentRequests,
        requestWithin,
        answerWithin,
        readyLag);
  }

  public WebSettings withRequestWithin(Duration time) {
    return new WebSettings(
        clusterToken,
        accessToken,
        staleness,
        corsOrigins,
        hostNames,
        requestsPerSecond,
        concurrentRequests,
        time,
        answerWithin,
        readyLag);
  }

  public WebSettings withAnswerWithin(Duration time) {
    return new WebSettings(
        clusterToken,
        accessToken,
        staleness,
        corsOrigins,
        hostNames,
        requestsPerSecond,
        concurrentRequests,
        requestWithin,
        time,
        readyLag);
  }

  /** The secrets stay out of logs. */
  @Override
  public String toString() {
    return "WebSettings[staleness=%s, corsOrigins=%s, hostNames=%s, requestsPerSecond=%d, concurrentRequests=%d, requestWithin=%s, answerWithin=%s]"
        .formatted(
            staleness,
            corsOrigins,
            hostNames,
            requestsPerSecond,
            concurrentRequests,
            requestWithin,
            answerWithin);
  }
}
