package io.photofinish.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.photofinish.app.query.Book;
import io.photofinish.app.query.Deadline;
import io.photofinish.app.query.Lookup;
import java.time.Duration;
import java.util.Optional;

/** What other instances ask this one; no part of the interface for people. */
final class PeerRoutes implements Routes {
  private final ForwardKey key;
  private final Duration within;
  private volatile Optional<Book> book = Optional.empty();

  PeerRoutes(String secret, Duration within) {
    key = new ForwardKey(secret);
    this.within = within;
  }

  void from(Book shelves) {
    book = Optional.of(shelves);
  }

  /**
   * Whether another instance sends it, and not somebody else. Reads the body where it claims so.
   */
  boolean isSigned(Context context) {
    String signature = context.header(ForwardKey.HEADER);
    return context.path().equals(Forwarded.PATH)
        && signature != null
        && key.isOf(context.bodyAsBytes(), signature);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(Forwarded.PATH, this::read);
  }

  private void read(Context context) {
    if (!isSigned(context)) {
      Problem.answer(context, 403, "this is for the other instances alone");
      return;
    }
    Lookup<byte[]> answer;
    try {
      Forwarded forwarded = Forwarded.of(context.bodyAsBytes());
      answer =
          book.map(
                  shelves ->
                      shelves.read(forwarded.read(), forwarded.fromStandby(), Deadline.in(within)))
              .orElse(new Lookup.NotReady<>("the topology is starting"));
    } catch (IllegalArgumentException e) {
      Problem.answer(context, 400, String.valueOf(e.getMessage()));
      return;
    }
    if (answer instanceof Lookup.Found<byte[]> found) {
      if (found.lag().isByStandby()) {
        context.header(Forwarded.LAG_RECORDS, Long.toString(found.lag().records()));
        context.header(Forwarded.LAG_MILLIS, Long.toString(found.lag().millis()));
      }
      context.contentType(Forwarded.CONTENT_TYPE);
      context.result(found.value());
    } else {
      Problem.notReady(
          context, answer instanceof Lookup.NotReady<byte[]> not ? not.reason() : "not here");
    }
  }
}
