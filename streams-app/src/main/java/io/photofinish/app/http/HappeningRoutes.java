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
import io.photofinish.schemas.HappeningKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** {@code /v1/happenings}: what changed in the book, since a cursor. */
final class HappeningRoutes implements Routes {
  private volatile Optional<HappeningLog> log = Optional.empty();

  void from(HappeningLog topic) {
    log = Optional.of(topic);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.get(routes, "/v1/happenings", this::since);
  }

  private void since(Context context) {
    var parameters = Parameters.of(context, "since", "limit", "athlete", "kind");
    Optional<HappeningCursor> since = parameters.text("since").map(HappeningRoutes::cursor);
    Optional<String> athlete = parameters.text("athlete");
    Optional<HappeningKind> kind = parameters.text("kind").map(HappeningRoutes::kind);
    int limit = parameters.number("limit", 1, Page.MOST).orElse(Page.DEFAULT);
    Lookup<Batch> answer =
        log.map(topic -> since.map(c -> topic.after(c, limit)).orElseGet(() -> topic.latest(limit)))
            .orElse(new Lookup.NotReady<>("the topology is starting"));
    if (answer instanceof Lookup.Found<Batch> found) {
      var shown =
          found.value().told().stream()
              .filter(told -> athlete.filter(a -> !a.equals(id(told))).isEmpty())
              .filter(told -> kind.filter(k -> k != told.happening().getKind()).isEmpty())
              .toList();
      ObjectNode node = Answers.items(shown, HappeningRoutes::of);
      node.put("next", found.value().next().toString());
      Answers.json(context, node);
    } else if (answer instanceof Lookup.NotReady<Batch> notReady) {
      Problem.notReady(context, notReady.reason());
    }
  }

  private static String id(Told told) {
    return told.happening().getAthleteId();
  }

  static HappeningCursor cursor(String text) {
    return HappeningCursor.parse(text)
        .orElseThrow(() -> new BadRequestResponse("since is none that an answer gave as next"));
  }

  static HappeningKind kind(String text) {
    return Arrays.stream(HappeningKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    "kind is one of "
                        + Arrays.toString(HappeningKind.values()).toLowerCase(Locale.ROOT)));
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
