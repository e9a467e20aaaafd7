package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers and logs requests that reach no route: a malformed path, headers over the limit, or one
 * that comes while it stops.
 */
final class BeforeRouting extends ErrorHandler {
  private final AccessLog log;

  BeforeRouting(AccessLog log) {
    this.log = log;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String reason,
      Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    Gate.HEADERS.forEach(response.getHeaders()::put);
    ObjectNode problem = problem(response, status, reason);
    log.refused(request, status, problem.path("detail").asText());
    Content.Sink.write(response, true, problem.toString(), callback);
  }

  private static ObjectNode problem(Response response, int status, String reason) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
      return Problem.of(status, "the instance stops");
    }
    return Problem.of(status, reason == null ? "the request cannot be read" : reason);
  }
}
