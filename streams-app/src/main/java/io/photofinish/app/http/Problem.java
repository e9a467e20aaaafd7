package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** Problem details by RFC 9457. */
final class Problem {
  /** JSON is UTF-8; the parameter keeps Jetty from writing anything else. */
  static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";

  private Problem() {}

  static void answer(Context context, int status, String title, String detail) {
    context.status(status);
    context.contentType(CONTENT_TYPE);
    context.result(of(status, title, detail).toString());
  }

  static ObjectNode of(int status, String title, String detail) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    return problem;
  }
}
