package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import org.eclipse.jetty.http.HttpStatus;

/** Problem details by RFC 9457, the shape of every error. */
public final class Problem {
  /** JSON is UTF-8; the parameter keeps Jetty from writing anything else. */
  static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";

  /** After which it is worth asking again. */
  static final String RETRY_AFTER_SECONDS = "2";

  private Problem() {}

  public static void answer(Context context, int status, String detail) {
    answer(context, of(status, detail));
  }

  /** As {@link #answer(Context, int, String)}, with members of the problem's own. */
  public static void answer(Context context, ObjectNode problem) {
    context.status(problem.get("status").intValue());
    context.contentType(CONTENT_TYPE);
    context.result(problem.toString());
  }

  /** 503: this cannot be answered now, and soon may be. */
  public static void notReady(Context context, String reason) {
    answer(context, 503, reason);
    context.header("Retry-After", RETRY_AFTER_SECONDS);
  }

  /** Of no type of its own, so that its title is what HTTP calls the status. */
  public static ObjectNode of(int status, String detail) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("type", "about:blank");
    problem.put("title", HttpStatus.getMessage(status));
    problem.put("status", status);
    problem.put("detail", detail);
    return problem;
  }
}
