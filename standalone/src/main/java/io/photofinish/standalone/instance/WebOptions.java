package io.photofinish.standalone.instance;

import io.photofinish.app.http.WebSettings;
import io.photofinish.app.query.Lag;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of the HTTP interface at the start.
 *
 * @param corsOrigins whose pages may read answers
 * @param hostNames under which an instance is asked too that listens on its machine alone
 * @param requestsPerSecond of one client at most; 0 for any number
 * @param requestWithin the time that a request may keep waiting for the rest of its header, and
 *     again for that of its body
 * @param answerWithin the time that an answer may take
 * @param staleness how far a standby that answers in place of an owner may be behind
 * @param clusterToken the file with the secret that all instances share; empty for the usual one
 */
public record WebOptions(
    List<String> corsOrigins,
    List<String> hostNames,
    int requestsPerSecond,
    Duration requestWithin,
    Duration answerWithin,
    Lag staleness,
    Optional<Path> clusterToken) {
  public static final WebOptions STANDARD =
      new WebOptions(
          List.of(),
          List.of(),
          WebSettings.REQUESTS_PER_SECOND,
          WebSettings.REQUEST_WITHIN,
          WebSettings.ANSWER_WITHIN,
          WebSettings.STALENESS,
          Optional.empty());

  public WebOptions {
    corsOrigins = List.copyOf(corsOrigins);
    hostNames = List.copyOf(hostNames);
  }

  WebSettings settings(String token) {
    return WebSettings.of(token)
        .withCorsOrigins(corsOrigins)
        .withHostNames(hostNames)
        .withRequestsPerSecond(requestsPerSecond)
        .withRequestWithin(requestWithin)
        .withAnswerWithin(answerWithin)
        .withStaleness(staleness);
  }
}
