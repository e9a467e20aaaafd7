package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.photofinish.app.json.Rendering;
import io.photofinish.app.query.Lookup;
import io.photofinish.app.query.Questions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.state.HostInfo;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP interface. It binds first and answers 503 until it is given whom to ask, so that a taken
 * port is found before the topology starts.
 */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final String RETRY_AFTER_SECONDS = "2";

  private final Javalin javalin;
  private final PrometheusMeterRegistry meters;
  private final ObjectNode instance;
  private final WaitParameter wait = new WaitParameter();
  private volatile Optional<Questions> queries = Optional.empty();
  private volatile Waiting waiting = within -> false;

  /**
   * @param port 0 for any free one
   * @param instance what {@code /v1/instance} tells
   * @param routes of other modules
   * @throws PortTakenException where the port cannot be had
   */
  public static HttpServer bind(
      String host,
      int port,
      Map<String, String> instance,
      PrometheusMeterRegistry meters,
      List<Routes> routes) {
    var server = new HttpServer(instance, meters, routes);
    try {
      server.javalin.start(host, port);
    } catch (JavalinBindException e) {
      throw new PortTakenException(host, port, e);
    }
    return server;
  }

  private HttpServer(
      Map<String, String> instance, PrometheusMeterRegistry meters, List<Routes> routes) {
    this.meters = meters;
    this.instance = JsonNodeFactory.instance.objectNode();
    instance.forEach(this.instance::put);
    javalin =
        Javalin.create(
            config -> {
              configure(config);
              routes.forEach(each -> each.addTo(config.routes));
            });
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(HttpServer::allowAddressesAsIds);
    config.jetty.modifyServer(server -> server.setErrorHandler(new BeforeRouting()));
    read(config, "/health/live", context -> context.result("live"));
    read(config, "/health/ready", this::ready);
    read(config, "/metrics", this::metrics);
    read(config, "/v1/instance", context -> json(context, instance));
    read(config, "/v1/athletes/{id}", this::athlete);
    read(config, "/v1/articles/<id>/claims", this::articleClaims);
    config.routes.exception(NotFoundResponse.class, HttpServer::noRoute);
    config.routes.exception(MethodNotAllowedResponse.class, HttpServer::wrongMethod);
    config.routes.exception(HttpResponseException.class, HttpServer::refused);
    config.routes.exception(Exception.class, HttpServer::failed);
  }

  /** GET, and HEAD with the same status: Javalin's own HEAD says 200 without asking. */
  private static void read(JavalinConfig config, String path, Handler handler) {
    config.routes.get(path, handler);
    config.routes.head(path, handler);
  }

  /** Article ids are often addresses: their / arrives as %2F, their % as %25. */
  private static void allowAddressesAsIds(HttpConfiguration http) {
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "ids",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
    http.setSendServerVersion(false);
  }

  /** From now on questions are answered. */
  public void answer(Questions answers, Waiting untilRead) {
    waiting = untilRead;
    queries = Optional.of(answers);
  }

  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void ready(Context context) {
    Optional<String> missing =
        queries.map(Questions::missing).orElse(Optional.of("the topology is starting"));
    if (missing.isPresent()) {
      notReady(context, missing.get());
    } else {
      context.result("ready");
    }
  }

  private void metrics(Context context) {
    context.contentType("text/plain; version=0.0.4; charset=utf-8");
    context.result(meters.scrape());
  }

  private void athlete(Context context) {
    String id = context.pathParam("id");
    answer(context, "athlete " + id, q -> q.athlete(id).map(AthleteJson::of));
  }

  private void articleClaims(Context context) {
    String id = context.pathParam("id");
    WaitParameter.End end = wait.await(context, waiting);
    if (end == WaitParameter.End.TOO_MANY) {
      notReady(context, "too many are waiting");
      return;
    }
    if (end == WaitParameter.End.TIME_IS_UP) {
      notRead(context, id);
      return;
    }
    answer(
        context,
        "article " + id,
        q ->
            q.articleClaims(id)
                .map(
                    claims -> {
                      ObjectNode node = JsonNodeFactory.instance.objectNode();
                      node.put("article", id);
                      node.setAll(Rendering.of(claims));
                      return node;
                    }));
  }

  private static void notRead(Context context, String article) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("article", article);
    node.put("detail", "what was published is not all read yet; ask again");
    context.status(202);
    context.header("Retry-After", RETRY_AFTER_SECONDS);
    json(context, node);
  }

  private void answer(Context context, String what, Function<Questions, Lookup<ObjectNode>> ask) {
    Lookup<ObjectNode> answer =
        queries.map(ask).orElse(new Lookup.NotReady<>("the topology is starting"));
    if (answer instanceof Lookup.Found<ObjectNode> found) {
      json(context, found.value());
    } else if (answer instanceof Lookup.Elsewhere<ObjectNode> elsewhere) {
      elsewhere(context, elsewhere.host());
    } else if (answer instanceof Lookup.NotReady<ObjectNode> notReady) {
      notReady(context, notReady.reason());
    } else {
      Problem.answer(context, 404, "Not found", "no live article says anything of " + what);
    }
  }

  private static void elsewhere(Context context, HostInfo host) {
    String there = "http://" + host.host() + ":" + host.port() + context.path();
    Problem.answer(context, 307, "Another instance has it", there);
    context.header("Location", there);
  }

  private static void notReady(Context context, String reason) {
    Problem.answer(context, 503, "Not ready", reason);
    context.header("Retry-After", RETRY_AFTER_SECONDS);
  }

  private static void json(Context context, ObjectNode node) {
    context.contentType("application/json; charset=utf-8");
    context.result(node.toPrettyString() + "\n");
  }

  private static void noRoute(NotFoundResponse e, Context context) {
    Problem.answer(context, 404, "Not found", "there is no " + context.path());
  }

  private static void wrongMethod(MethodNotAllowedResponse e, Context context) {
    Problem.answer(
        context, 405, "Method not allowed", context.path() + " does not take " + context.method());
    context.header("Allow", e.getDetails().getOrDefault("availableMethods", "GET, HEAD"));
  }

  private static void refused(HttpResponseException e, Context context) {
    Problem.answer(context, e.getStatus(), "Refused", String.valueOf(e.getMessage()));
  }

  private static void failed(Exception e, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), e);
    Problem.answer(context, 500, "Internal error", "the log has the cause");
  }
}
