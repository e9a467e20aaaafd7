package io.photofinish.app.http;

import io.javalin.config.JettyConfig;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The server under the routes: where it listens, what it takes, how it stops. */
final class Jetty {
  private static final int MAX_HEADER_BYTES = 16 << 10;
  private static final long IDLE_MILLIS = 75_000;

  /** Connections; those that come later wait until one is free. */
  static final int MOST_CONNECTIONS = 1_000;

  /** So long one may be silent while all are taken; who listens to the stream is not. */
  private static final long IDLE_MILLIS_WHEN_FULL = 20_000;

  private static final long STOP_WITHIN_MILLIS = 5_000;
  private static final long IDLE_MILLIS_IN_STOPPING = 100;

  private Jetty() {}

  static void configure(
      JettyConfig config, String host, int port, WebSettings settings, AccessLog log) {
    config.modifyHttpConfiguration(Jetty::limit);
    config.modifyServer(server -> handle(server, settings.corsOrigins(), log));
    config.addConnector(
        (server, http) ->
            connector(
                new PromptConnector(server, http, settings.requestWithin(), log), host, port));
  }

  /** Article ids are often addresses: their / arrives as %2F, their % as %25. */
  private static void limit(HttpConfiguration http) {
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "ids",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
  }

  /** What was asked before the stop is answered, what is asked after it gets a 503. */
  private static void handle(Server server, List<String> origins, AccessLog log) {
    server.setErrorHandler(new BeforeRouting(log));
    var untilLastAnswer = new GracefulHandler();
    if (!origins.isEmpty()) {
      untilLastAnswer.setHandler(crossOrigin(origins));
    }
    server.setHandler(untilLastAnswer);
    server.setStopTimeout(STOP_WITHIN_MILLIS);
  }

  /** Pages of others are answered as ever, without what would let them see the answer. */
  private static CrossOriginHandler crossOrigin(List<String> origins) {
    var handler = new CrossOriginHandler();
    handler.setAllowedOriginPatterns(
        origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
    handler.setAllowedHeaders(
        Set.of("Authorization", "Content-Type", "If-None-Match", "Last-Event-ID"));
    handler.setExposedHeaders(Set.of("ETag", "Retry-After", "Age", "Location"));
    handler.setAllowCredentials(false);
    return handler;
  }

  private static Connector connector(PromptConnector connector, String host, int port) {
    connector.setHost(host);
    connector.setPort(port);
    connector.setAcceptQueueSize(MOST_CONNECTIONS); // of 50, a burst would try again a second later
    // Not in the configuration of HTTP: after each answer that would undo the one for stopping.
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setShutdownIdleTimeout(IDLE_MILLIS_IN_STOPPING);
    var most = new NetworkConnectionLimit(MOST_CONNECTIONS, connector);
    most.setEndPointIdleTimeout(IDLE_MILLIS_WHEN_FULL);
    connector.getServer().addBean(most);
    return connector;
  }
}
