package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** Problem details by RFC 9457. */
final class Problem {
  private Problem() {}

  static void answer(Context context, int status, String title, String detail) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    context.status(status);
    context.contentType("application/problem+json");
    context.result(problem.toString());
  }
}
