package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.photofinish.app.json.Rendering;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Entrant;
import java.util.List;

/** One result with its evidence, the latest ones, races with everybody in them, and editions. */
final class RaceRoutes implements Routes {
  /** What an entrant shares with the race. */
  private static final List<String> OF_THE_RACE = List.of("competition", "year", "date", "city");

  private final Answers answers;
  private final Codes codes;
  private final ResultJson json;

  RaceRoutes(Answers answers, Codes codes, Athletics athletics) {
    this.answers = answers;
    this.codes = codes;
    json = new ResultJson(athletics);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.get(routes, "/v1/results/latest", this::latest);
    Reading.get(routes, "/v1/results/<id>", this::result);
    Reading.get(routes, "/v1/races/<id>", this::race);
    Reading.get(routes, "/v1/competitions/{code}/{year}", this::edition);
  }

  private void latest(Context context) {
    var parameters = Parameters.ofPages(context);
    answers.page(context, "results", book -> book.latest(parameters.page()), Rendering::of);
  }

  private void result(Context context) {
    Parameters.of(context);
    String id = context.pathParam("id");
    answers.one(context, "result " + id, book -> book.result(id).map(json::of));
  }

  private void race(Context context) {
    Parameters.of(context);
    String id = context.pathParam("id");
    answers.one(context, "race " + id, book -> book.race(id).map(found -> race(id, found)));
  }

  private static ObjectNode race(String id, List<Entrant> entrants) {
    String[] parts = id.split("/", 3);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", id);
    node.put("discipline", parts[0]);
    node.put("category", parts[1]);
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (Entrant entrant : entrants) {
      ObjectNode one = Rendering.of(entrant);
      for (String slot : OF_THE_RACE) {
        if (one.has(slot) && !node.has(slot)) {
          node.set(slot, one.get(slot));
        }
      }
      items.add(one.without(OF_THE_RACE));
    }
    node.set("entrants", items);
    return node;
  }

  private void edition(Context context) {
    var parameters = Parameters.ofPages(context);
    String code = codes.competition(context.pathParam("code"));
    int year = Parameters.number("the year", context.pathParam("year"), 1800, 9999);
    answers.page(
        context,
        code + " " + year,
        book -> book.edition(code, year, parameters.page()),
        race -> {
          ObjectNode node = Rendering.of(race);
          node.set("id", node.remove("race"));
          return node;
        });
  }
}
