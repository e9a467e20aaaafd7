package io.photofinish.standalone.post;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.photofinish.app.http.BearerToken;
import io.photofinish.app.http.Parameters;
import io.photofinish.app.http.Problem;
import io.photofinish.app.http.Routes;
import io.photofinish.ingest.Inbox;
import io.photofinish.ingest.publish.Delivery;
import io.photofinish.ingest.source.Candidate;
import io.photofinish.ingest.source.Format;
import io.photofinish.ingest.source.ReadOptions;
import io.photofinish.ingest.source.Sources;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * {@code POST /v1/articles}: one article as JSON, or any number as JSON lines. Answers 202 once the
 * brokers have what was good of it, with the address to wait at; the same again changes nothing.
 * Lines are read as the brokers take them, so that a long body costs no memory.
 */
public final class PostArticles implements Routes {
  private static final String PATH = "/v1/articles";
  private static final String ACCEPTED = "application/json, application/x-ndjson";
  private static final String RETRY_AFTER_SECONDS = "2";
  private static final int WAIT_SECONDS = 30;

  /** Each holds a thread and one article. */
  private static final int MAX_AT_A_TIME = 16;

  private final Inbox inbox;
  private final BearerToken token;
  private final Semaphore places;

  public PostArticles(Inbox inbox, BearerToken token) {
    this(inbox, token, MAX_AT_A_TIME);
  }

  PostArticles(Inbox inbox, BearerToken token, int atATime) {
    this.inbox = inbox;
    this.token = token;
    places = new Semaphore(atATime);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(PATH, token.guard(this::post));
  }

  private void post(Context context) throws InterruptedException {
    Parameters.of(context);
    Optional<Format> format = format(context);
    if (format.isEmpty()) {
      context.header("Accept-Post", ACCEPTED);
      Problem.answer(
          context,
          415,
          "send UTF-8, not compressed, as one of: " + ACCEPTED + "; it came as " + given(context));
      return;
    }
    if (!places.tryAcquire()) {
      busy(context);
      return;
    }
    try {
      receive(context, format.get());
    } finally {
      places.release();
    }
  }

  private void receive(Context context, Format format) throws InterruptedException {
    boolean lines = format == Format.JSON_LINES;
    var body =
        new CappedStream(
            context.bodyInputStream(), lines ? Long.MAX_VALUE : CappedStream.MAX_DOCUMENT_BYTES);
    var options = ReadOptions.standard().withFormat(format);
    var receipt = inbox.receive(Sources.stream("the request", body, options));
    if (body.isExceeded()) {
      tooLarge(context, "a document has at most " + CappedStream.MAX_DOCUMENT_BYTES + " bytes");
    } else if (receipt.stopped().isPresent()) {
      stopped(context, receipt.stopped().get());
    } else if (receipt.refused() > 0) {
      refused(context, receipt);
    } else {
      accepted(context, receipt);
    }
  }

  /** Empty where it is none that is taken. */
  private static Optional<Format> format(Context context) {
    String[] parts = given(context).toLowerCase(Locale.ROOT).replace(" ", "").split(";", 2);
    boolean utf8 =
        parts.length == 1 || !parts[1].contains("charset=") || parts[1].contains("utf-8");
    String encoding = Optional.ofNullable(context.header("Content-Encoding")).orElse("identity");
    if (!utf8 || !encoding.equalsIgnoreCase("identity")) {
      return Optional.empty();
    }
    return switch (parts[0]) {
      case "application/json" -> Optional.of(Format.JSON);
      case "application/x-ndjson", "application/ndjson", "application/jsonl" ->
          Optional.of(Format.JSON_LINES);
      default -> Optional.empty();
    };
  }

  private static String given(Context context) {
    return Optional.ofNullable(context.header("Content-Type")).orElse("nothing that says how");
  }

  private static void accepted(Context context, Inbox.Receipt receipt) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    counts(answer, receipt);
    receipt
        .last()
        .map(PostArticles::whereToWait)
        .ifPresent(
            address -> {
              answer.put("claims", address);
              context.header("Location", address);
            });
    context.status(202);
    context.contentType("application/json; charset=utf-8");
    context.result(answer + "\n");
  }

  private static String whereToWait(String id) {
    String segment = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return PATH + "/" + segment + "/claims?wait=" + WAIT_SECONDS;
  }

  private static void refused(Context context, Inbox.Receipt receipt) {
    Candidate.Refused first = receipt.refusals().get(0);
    if (receipt.last().isEmpty()
        && receipt.refusals().stream().allMatch(Candidate.Refused::tooLarge)) {
      tooLarge(context, first.message());
      return;
    }
    ObjectNode problem = Problem.of(422, first.message());
    counts(problem, receipt);
    ArrayNode refusals = problem.putArray("refusals");
    for (Candidate.Refused refusal : receipt.refusals()) {
      ObjectNode node = refusals.addObject();
      refusal.line().ifPresent(line -> node.put("line", line));
      node.put("detail", refusal.cause() + "; " + refusal.wayOut());
    }
    Problem.answer(context, problem);
  }

  private static void counts(ObjectNode node, Inbox.Receipt receipt) {
    node.put("accepted", receipt.articles());
    node.put("retracted", receipt.retractions());
    node.put("refused", receipt.refused());
  }

  private static void stopped(Context context, Delivery why) {
    if (why instanceof Delivery.Unavailable unavailable) {
      Problem.notReady(context, unavailable.cause() + "; send the same again");
    } else {
      busy(context);
    }
  }

  private static void busy(Context context) {
    Problem.answer(context, 429, "more comes than the brokers take; send the same again later");
    context.header("Retry-After", RETRY_AFTER_SECONDS);
  }

  private static void tooLarge(Context context, String detail) {
    Problem.answer(context, 413, detail);
  }
}
