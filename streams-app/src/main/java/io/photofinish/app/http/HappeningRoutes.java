package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.photofinish.app.json.Rendering;
import io.photofinish.app.query.HappeningCursor;
import io.photofinish.app.query.HappeningLog;
import io.photofinish.app.query.HappeningLog.Batch;
import io.photofinish.app.query.HappeningLog.Told;
import io.photofinish.app.query.Lookup;
import io.photofinish.app.query.Page;
import io.photofinish.schemas.Happening;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /v1/happenings}: what changed in the book, since a cursor. */
final class HappeningRoutes implements Routes {
  private final Codes codes;
  private volatile Optional<HappeningLog> log = Optional.empty();

  HappeningRoutes(Codes codes) {
    this.codes = codes;
  }

  void from(HappeningLog topic) {
    log = Optional.of(topic);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.get(routes, "/v1/happenings", this::since);
  }

  private void since(Context context) {
    var parameters = WantedHappenings.parameters(context, "since", "limit");
    Optional<HappeningCursor> since = parameters.text("since").map(HappeningRoutes::cursor);
    Predicate<Happening> wanted = WantedHappenings.of(parameters, codes);
    int limit = parameters.number("limit", 1, Page.MOST).orElse(Page.DEFAULT);
    Lookup<Batch> answer =
        log.map(
                topic ->
                    since
                        .map(cursor -> topic.after(cursor, limit, wanted))
                        .orElseGet(() -> topic.latest(limit, wanted)))
            .orElse(new Lookup.NotReady<>("the topology is starting"));
    if (answer instanceof Lookup.Found<Batch> found) {
      ObjectNode node = Answers.items(found.value().told(), HappeningRoutes::of);
      node.put("next", found.value().next().toString());
      Answers.json(context, node);
    } else if (answer instanceof Lookup.NotReady<Batch> notReady) {
      Problem.notReady(context, notReady.reason());
    }
  }

  static HappeningCursor cursor(String text) {
    return HappeningCursor.parse(text)
        .orElseThrow(() -> new BadRequestResponse("since is none that an answer gave as next"));
  }

  /** One happening with the cursor after it. */
  static ObjectNode of(Told told) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("cursor", told.cursor().toString());
    node.put("at", told.at().toString());
    node.setAll(Rendering.of(told.happening()));
    return node;
  }
}
