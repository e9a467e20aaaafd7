package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.photofinish.app.inspect.Inspection;
import io.photofinish.app.query.Book;
import io.photofinish.app.query.HappeningLog;
import io.photofinish.app.query.Questions;
import io.photofinish.extraction.athletics.Athletics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP interface. It binds first and answers 503 until it is given whom to ask, so that a taken
 * port is found before the topology starts.
 */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  private static final long MAX_BODY_BYTES = 1 << 20;

  private final Javalin javalin;
  private final PrometheusMeterRegistry meters;
  private final ObjectNode instance;
  private final Answers answers;
  private final ArticleRoutes articles;
  private final HappeningRoutes happenings;
  private final AtomRoutes atom = new AtomRoutes();
  private final Athletics athletics = Athletics.load();
  private final Codes codes = new Codes(athletics);
  private final Broadcast broadcast;
  private final StreamRoutes stream;
  private final PeerRoutes peers;
  private final OperatorRoutes operator;
  private volatile Readiness readiness = Optional::empty;

  /** Why the instance should not be asked now, apart from what questions themselves would say. */
  @FunctionalInterface
  public interface Readiness {
    Optional<String> missing();
  }

  /**
   * @param port 0 for any free one
   * @param instance what {@code /v1/instance} tells
   * @param routes of other modules
   * @throws PortTakenException where the port cannot be had
   */
  public static HttpServer bind(
      String host,
      int port,
      WebSettings settings,
      Map<String, String> instance,
      PrometheusMeterRegistry meters,
      List<Routes> routes) {
    var server = new HttpServer(host, port, settings, instance, meters, routes);
    try {
      server.javalin.start();
    } catch (JavalinBindException e) {
      throw new PortTakenException(host, port, e);
    }
    return server;
  }

  private HttpServer(
      String host,
      int port,
      WebSettings settings,
      Map<String, String> instance,
      PrometheusMeterRegistry meters,
      List<Routes> routes) {
    this.meters = meters;
    this.instance = JsonNodeFactory.instance.objectNode();
    instance.forEach(this.instance::put);
    answers = new Answers(settings.answerWithin());
    articles = new ArticleRoutes(answers);
    peers = new PeerRoutes(settings.clusterToken(), settings.answerWithin());
    operator = new OperatorRoutes(settings.accessToken());
    Gauge.builder("photofinish.ready", this, server -> server.missing().isPresent() ? 0 : 1)
        .description("1 where questions are answered and what waits to be read is within bounds")
        .register(meters);
    broadcast = new Broadcast(meters);
    happenings = new HappeningRoutes(codes);
    stream = new StreamRoutes(broadcast, codes);
    var log = new AccessLog(meters);
    javalin =
        Javalin.create(
            config -> {
              Jetty.configure(config.jetty, host, port, settings, log);
              config.requestLogger.http(log::log);
              configure(config, host, settings);
              routes.forEach(each -> each.addTo(config.routes));
            });
  }

  private void configure(JavalinConfig config, String host, WebSettings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = MAX_BODY_BYTES;
    new Gate(host, settings, peers).addTo(config.routes);
    Reading.get(config.routes, "/health/live", context -> context.result("live"));
    Reading.get(config.routes, "/health/ready", this::ready);
    Reading.get(config.routes, "/metrics", this::metrics);
    Reading.get(config.routes, "/v1/instance", this::instance);
    Reading.get(config.routes, "/openapi.json", OpenApi::answer);
    List.of(
            new AthleteRoutes(answers, codes, athletics),
            articles,
            new RaceRoutes(answers, codes, athletics),
            new ListRoutes(answers, codes),
            happenings,
            atom,
            stream,
            new PageRoutes(),
            operator,
            peers)
        .forEach(each -> each.addTo(config.routes));
    config.routes.exception(NotFoundResponse.class, HttpServer::noRoute);
    config.routes.exception(MethodNotAllowedResponse.class, HttpServer::wrongMethod);
    config.routes.exception(HttpResponseException.class, HttpServer::refused);
    config.routes.exception(EofException.class, HttpServer::cutShort);
    config.routes.exception(Exception.class, HttpServer::failed);
  }

  /** Whom to ask, from now on. */
  public void answer(Questions book, Waiting untilRead) {
    articles.waitWith(untilRead);
    answers.from(book);
  }

  /** As {@link #answer(Questions, Waiting)}, and what else a whole instance has. */
  public void answer(
      Book book,
      HappeningLog log,
      Inspection inspection,
      Waiting untilRead,
      Readiness whetherToBeAsked) {
    peers.from(book);
    happenings.from(log);
    atom.from(log);
    broadcast.from(log);
    inspect(inspection);
    readiness = whetherToBeAsked;
    answer(book.questions(), untilRead);
  }

  void inspect(Inspection inspection) {
    operator.from(inspection);
  }

  /** What programs can read, as the routes have it. */
  List<String> paths() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint)
        .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
        .map(endpoint -> endpoint.path)
        .filter(path -> !PageRoutes.isPage(path))
        .toList();
  }

  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    stream.close();
    try {
      javalin.stop();
    } catch (JavalinException e) {
      LOG.warn("the last answers took too long and were cut off", e);
    }
  }

  private Optional<String> missing() {
    return answers.missing().or(() -> readiness.missing());
  }

  private void ready(Context context) {
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      Problem.notReady(context, missing.get());
    } else {
      context.result("ready");
    }
  }

  private void instance(Context context) {
    Parameters.of(context);
    Answers.json(context, instance);
  }

  private void metrics(Context context) {
    context.contentType("text/plain; version=0.0.4; charset=utf-8");
    context.result(meters.scrape());
  }

  private static void noRoute(NotFoundResponse e, Context context) {
    if (PageRoutes.isFollowed(context)) {
      context.status(404);
      PageRoutes.page(context);
      return;
    }
    Problem.answer(context, 404, "there is no " + context.path());
  }

  private static void wrongMethod(MethodNotAllowedResponse e, Context context) {
    Problem.answer(context, 405, context.path() + " does not take " + context.method());
    context.header("Allow", e.getDetails().getOrDefault("availableMethods", "GET, HEAD"));
  }

  private static void refused(HttpResponseException e, Context context) {
    Problem.answer(context, e.getStatus(), String.valueOf(e.getMessage()));
  }

  /**
   * Who asked went away, or was cut off; a read that waits for more gives Jetty's 408 by itself.
   */
  private static void cutShort(Exception e, Context context) {
    LOG.debug("{} {} was cut short", context.method(), context.path(), e);
    Problem.answer(context, 408, "the rest of the request did not come");
  }

  private static void failed(Exception e, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), e);
    Problem.answer(context, 500, "the log has the cause");
  }
}
