package io.photofinish.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.photofinish.app.query.HappeningCursor;
import io.photofinish.app.query.HappeningLog;
import io.photofinish.app.query.Lookup;
import io.photofinish.schemas.Happening;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /v1/stream}: happenings as server-sent events, from the moment of asking on, or from
 * {@code since} or {@code Last-Event-ID} on.
 */
final class StreamRoutes implements Routes, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamRoutes.class);
  private static final int PATIENCE_SECONDS = 5;

  private final Broadcast broadcast;
  private final Codes codes;
  private final ExecutorService writers =
      Executors.newCachedThreadPool(
          task -> {
            var thread = new Thread(task, "stream-listener");
            thread.setDaemon(true);
            return thread;
          });

  StreamRoutes(Broadcast broadcast, Codes codes) {
    this.broadcast = broadcast;
    this.codes = codes;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.get(routes, "/v1/stream", this::listen);
  }

  private void listen(Context context) throws IOException {
    var parameters = WantedHappenings.parameters(context, "since");
    Predicate<Happening> wanted = WantedHappenings.of(parameters, codes);
    Optional<HappeningCursor> since =
        Optional.ofNullable(context.header("Last-Event-ID"))
            .filter(id -> !id.isBlank())
            .or(() -> parameters.text("since"))
            .map(HappeningRoutes::cursor);
    Optional<HappeningLog> log = broadcast.log();
    Lookup<HappeningCursor> from =
        log.map(topic -> since.map(topic::within).orElseGet(topic::end))
            .orElse(new Lookup.NotReady<>("the topology is starting"));
    if (from instanceof Lookup.NotReady<HappeningCursor> notReady) {
      Problem.notReady(context, notReady.reason());
    } else if (from instanceof Lookup.Found<HappeningCursor> found) {
      context.contentType("text/event-stream; charset=utf-8");
      context.header("Cache-Control", "no-store");
      context.header("X-Accel-Buffering", "no"); // for proxies that would wait for more
      if (context.method().equals(HandlerType.HEAD)) {
        return;
      }
      var listener = new Listener(context.res().getOutputStream(), found.value(), wanted);
      if (!broadcast.add(listener)) {
        context.contentType("application/problem+json");
        Problem.notReady(
            context, "as many listen already as can be served: " + Broadcast.MOST_LISTENERS);
        return;
      }
      Gate.leave(context); // a listener stays, and is counted apart
      context.future(() -> CompletableFuture.runAsync(() -> serve(listener, log.get()), writers));
    }
  }

  private void serve(Listener listener, HappeningLog log) {
    try {
      listener.run(log, broadcast);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      broadcast.remove(listener);
    }
  }

  @Override
  public void close() {
    broadcast.close();
    writers.shutdownNow();
    try {
      if (!writers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("listeners of /v1/stream did not end within {} seconds", PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
