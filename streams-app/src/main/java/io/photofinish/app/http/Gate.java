package io.photofinish.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** What every request passes: limits, and the headers that every answer has. Safe for threads. */
final class Gate {
  /** Of every answer. */
  static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  private static final String PLACE = "photofinish.place";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** A load balancer and a scraper ask always, and most when much is asked. */
  private static final List<String> ALWAYS = List.of("/health/", "/metrics");

  private final Rates rates;
  private final Semaphore places;
  private final List<String> origins;
  private final OwnNames names;
  private final PeerRoutes peers;

  /**
   * @param host the address that is listened on
   */
  Gate(String host, WebSettings settings, PeerRoutes peers) {
    rates = new Rates(settings.requestsPerSecond(), System::nanoTime);
    places = new Semaphore(settings.concurrentRequests());
    origins = settings.corsOrigins();
    names = new OwnNames(host, settings.hostNames());
    this.peers = peers;
  }

  void addTo(RoutesConfig routes) {
    routes.before(this::enter);
    routes.after(Gate::leave);
    routes.after(context -> context.res().addHeader("Vary", "Accept-Encoding")); // beside Origin
    routes.after(Gate::sendWithoutLength);
  }

  /** A length would have to be that of the body which the asker has. */
  private static void sendWithoutLength(Context context) throws IOException {
    if (context.statusCode() == 304) {
      context.res().flushBuffer();
    }
  }

  private void enter(Context context) {
    HEADERS.forEach(context::header);
    if (!names.have(context.header("Host"))) {
      throw new HttpResponseException(
          421, "this instance is asked under names of its machine alone, or those of --host-name");
    }
    if (ALWAYS.stream().anyMatch(context.path()::startsWith)) {
      return;
    }
    if (!READING.contains(context.method().name()) && isOfAnotherOrigin(context)) {
      throw new HttpResponseException(403, "a page of another origin may not write here");
    }
    if (!places.tryAcquire()) {
      context.header("Retry-After", Problem.RETRY_AFTER_SECONDS);
      throw new HttpResponseException(503, "too many requests at a time; ask again");
    }
    context.attribute(PLACE, places); // before a body is read, which may come slowly
    if (!peers.isSigned(context) && !rates.take(context.ip())) {
      context.header("Retry-After", "1");
      throw new HttpResponseException(429, "too many requests of one client; ask more slowly");
    }
  }

  /** A browser says where the page comes from that sends a request; programs say nothing. */
  private boolean isOfAnotherOrigin(Context context) {
    String origin = context.header("Origin");
    if (origin == null || origins.contains(origin)) {
      return false;
    }
    try {
      return !String.valueOf(URI.create(origin).getAuthority()).equals(context.header("Host"));
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  /** Gives the place back; once is enough. */
  static void leave(Context context) {
    Semaphore places = context.attribute(PLACE);
    if (places != null) {
      context.attribute(PLACE, null);
      places.release();
    }
  }
}
