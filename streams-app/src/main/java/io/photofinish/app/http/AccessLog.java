package io.photofinish.app.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.TreeSet;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each request, and its time by route. Of the query the names alone are written: what is
 * searched for is nobody's business.
 */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.photofinish.access");
  private static final String NO_ROUTE = "none";
  private static final double NANOS = 1_000_000;

  private final MeterRegistry meters;

  AccessLog(MeterRegistry meters) {
    this.meters = meters;
  }

  void log(Context context, Float millis) {
    count(route(context), context.statusCode(), Duration.ofNanos(Math.round(millis * NANOS)));
    LOG.info(
        "{} {} {}{} {} {} ms",
        context.ip(),
        context.method(),
        printable(context.path()),
        parameters(context),
        context.statusCode(),
        Math.round(millis));
  }

  /** Of a request that no route saw. */
  void refused(Request request, int status, String why) {
    var time = Duration.ofNanos(NanoTime.since(request.getBeginNanoTime()));
    count(NO_ROUTE, status, time);
    LOG.info(
        "{} {} {} {} {} ms: {}",
        Request.getRemoteAddr(request),
        printable(request.getMethod()),
        printable(String.valueOf(request.getHttpURI().getPath())),
        status,
        time.toMillis(),
        printable(why));
  }

  /** Of a client that did not send the rest of a request. */
  void cutOff(SocketAddress client) {
    meters.counter("photofinish.http.cut.off").increment();
    LOG.info("{} sent no whole request in time and was cut off", host(client));
  }

  private static String host(SocketAddress client) {
    return client instanceof InetSocketAddress address
        ? address.getAddress().getHostAddress()
        : String.valueOf(client);
  }

  private void count(String route, int status, Duration time) {
    Timer.builder("photofinish.http.requests")
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .register(meters)
        .record(time);
  }

  /** As it was declared, so that there are as many as there are routes. */
  private static String route(Context context) {
    var route = context.endpoints().matchedHttpEndpoint();
    return route == null ? NO_ROUTE : route.path;
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
