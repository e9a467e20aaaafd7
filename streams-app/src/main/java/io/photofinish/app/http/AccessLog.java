package io.photofinish.app.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each request, and its time by route. Of the query the names alone are written: what is
 * searched for is nobody's business.
 */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.photofinish.access");
  private static final double MICROS = 1_000;

  private final MeterRegistry meters;

  AccessLog(MeterRegistry meters) {
    this.meters = meters;
  }

  void log(Context context, Float millis) {
    Timer.builder("photofinish.http.requests")
        .tag("route", route(context))
        .tag("status", Integer.toString(context.statusCode()))
        .register(meters)
        .record(Math.round(millis * MICROS), TimeUnit.MICROSECONDS);
    LOG.info(
        "{} {} {}{} {} {} ms",
        context.ip(),
        context.method(),
        printable(context.path()),
        parameters(context),
        context.statusCode(),
        Math.round(millis));
  }

  /** As it was declared, so that there are as many as there are routes. */
  private static String route(Context context) {
    var route = context.endpoints().matchedHttpEndpoint();
    return route == null ? "none" : route.path;
  }

  private static String parameters(Context context) {
    var names = new TreeSet<>(context.queryParamMap().keySet());
    return names.isEmpty() ? "" : "?" + printable(String.join("&", names));
  }

  /** Nobody may write lines of their own into the log. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
