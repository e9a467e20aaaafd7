package io.photofinish.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.photofinish.app.book.Rankings;
import io.photofinish.app.json.Rendering;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** {@code /v1/rankings} and {@code /v1/records}. */
final class ListRoutes implements Routes {
  private final Answers answers;
  private final Codes codes;

  ListRoutes(Answers answers, Codes codes) {
    this.answers = answers;
    this.codes = codes;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.get(routes, "/v1/rankings", this::ranking);
    Reading.get(routes, "/v1/records", this::records);
    Reading.get(routes, "/v1/records/<id>", this::record);
  }

  private void ranking(Context context) {
    var parameters =
        Parameters.ofPages(context, "discipline", "category", "season", "indoor", "allMarks");
    String list =
        Rankings.list(
            codes.discipline(parameters.needed("discipline", "1500m")),
            parameters.oneOf("category", "men", "women", "mixed", "unknown"),
            parameters.number("season", 1800, 9999).map(String::valueOf).orElse(Rankings.ALL),
            parameters.flag("indoor") ? "indoor" : "outdoor");
    boolean all = parameters.flag("allMarks");
    Ranks ranks = Ranks.of(parameters.page());
    answers.page(
        context,
        list,
        book -> book.ranking(list, !all, ranks.page()).map(ranks::number),
        Function.identity());
  }

  private void records(Context context) {
    var parameters = Parameters.ofPages(context, "code", "scope");
    Optional<String> code = parameters.text("code").map(text -> text.toUpperCase(Locale.ROOT));
    Optional<String> scope = parameters.text("scope").map(text -> text.toLowerCase(Locale.ROOT));
    if (scope.isPresent() && code.isEmpty()) {
      throw new BadRequestResponse("say the code too, such as code=NR&scope=gbr");
    }
    answers.page(
        context, "records", book -> book.records(code, scope, parameters.page()), Rendering::of);
  }

  private void record(Context context) {
    Parameters.of(context);
    String id = context.pathParam("id");
    answers.one(context, "record " + id, book -> book.record(id).map(Rendering::of));
  }
}
