package io.photofinish.app.http;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The server under the routes: where it listens, what it takes, how it stops. */
final class Jetty {
  private static final int MAX_HEADER_BYTES = 16 << 10;
  private static final long IDLE_MILLIS = 75_000;
  private static final long STOP_WITHIN_MILLIS = 5_000;
  private static final long IDLE_MILLIS_IN_STOPPING = 100;

  private Jetty() {}

  static void configure(JettyConfig config, String host, int port, AccessLog log) {
    config.modifyHttpConfiguration(Jetty::limit);
    config.modifyServer(server -> stopAfterLastAnswer(server, log));
    config.addConnector((server, http) -> connector(server, http, host, port));
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
  private static void stopAfterLastAnswer(Server server, AccessLog log) {
    server.setErrorHandler(new BeforeRouting(log));
    server.setHandler(new GracefulHandler());
    server.setStopTimeout(STOP_WITHIN_MILLIS);
  }

  private static Connector connector(Server server, HttpConfiguration http, String host, int port) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    // Not in the configuration of HTTP: after each answer that would undo the one for stopping.
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setShutdownIdleTimeout(IDLE_MILLIS_IN_STOPPING);
    return connector;
  }
}
