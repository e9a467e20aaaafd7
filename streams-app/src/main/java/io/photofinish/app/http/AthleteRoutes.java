package io.photofinish.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.photofinish.app.book.AthleteId;
import io.photofinish.app.book.PersonalBests;
import io.photofinish.app.json.Rendering;
import io.photofinish.app.query.ResultFilter;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.PersonalBest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code /v1/athletes}: who there is, and everything of one. */
final class AthleteRoutes implements Routes {
  private final Answers answers;
  private final Codes codes;
  private final AthleteJson json;
  private final ResultJson resultJson;
  private final PersonalBests bests;

  AthleteRoutes(Answers answers, Codes codes, Athletics athletics) {
    this.answers = answers;
    this.codes = codes;
    json = new AthleteJson(athletics);
    resultJson = new ResultJson(athletics);
    bests = new PersonalBests(athletics);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.get(routes, "/v1/athletes", this::search);
    Reading.get(routes, "/v1/athletes/{id}", this::profile);
    Reading.get(routes, "/v1/athletes/{id}/results", this::results);
    Reading.get(routes, "/v1/athletes/{id}/personal-bests", this::personalBests);
    Reading.get(routes, "/v1/athletes/{id}/season-bests", this::seasonBests);
    Reading.get(routes, "/v1/athletes/{id}/progression", this::progression);
    Reading.get(routes, "/v1/athletes/{id}/wins", this::wins);
    Reading.get(routes, "/v1/athletes/{id}/records", this::records);
    Reading.get(routes, "/v1/athletes/{id}/rivals", this::rivals);
    Reading.get(routes, "/v1/athletes/{id}/head-to-heads/{other}", this::headToHeads);
  }

  private static String id(Context context) {
    return context.pathParam("id");
  }

  private static String athlete(Context context) {
    return "athlete " + id(context);
  }

  private void search(Context context) {
    var parameters = Parameters.ofPages(context, "name");
    String part = parameters.needed("name", "kerr");
    if (AthleteId.of(part).isEmpty()) {
      throw new BadRequestResponse("name has no letter or digit");
    }
    answers.page(
        context, part, book -> book.athletes(part, parameters.page()), AthleteJson::inShort);
  }

  private void profile(Context context) {
    Parameters.of(context);
    answers.one(context, athlete(context), book -> book.athlete(id(context)).map(json::of));
  }

  private void results(Context context) {
    var parameters = Parameters.ofPages(context, "discipline", "year", "competition");
    var filter =
        new ResultFilter(
            codes.discipline(parameters),
            parameters.number("year", 1800, 9999),
            codes.competition(parameters));
    answers.page(
        context,
        athlete(context),
        book -> book.results(id(context), filter, parameters.page()),
        resultJson::of);
  }

  private void personalBests(Context context) {
    var wanted = new Wanted(Parameters.of(context, "discipline", "asOf"));
    answers.list(
        context,
        athlete(context),
        book ->
            book.athlete(id(context))
                .map(
                    page ->
                        wanted
                            .of(page.personalBests())
                            .map(best -> AthleteJson.best(best, page.results()))
                            .toList()),
        Function.identity());
  }

  private void progression(Context context) {
    var wanted = new Wanted(Parameters.of(context, "discipline", "asOf"));
    answers.list(
        context,
        athlete(context),
        book -> book.personalBests(id(context)).map(found -> wanted.of(found).toList()),
        AthleteJson::progression);
  }

  /** Which bests, and as of when. */
  private final class Wanted {
    private final Optional<String> discipline;
    private final Optional<LocalDate> asOf;

    Wanted(Parameters parameters) {
      discipline = codes.discipline(parameters);
      asOf = parameters.day("asOf");
    }

    Stream<PersonalBest> of(List<PersonalBest> found) {
      return found.stream()
          .filter(best -> discipline.filter(d -> !d.equals(best.getDiscipline())).isEmpty())
          .map(best -> asOf.map(day -> bests.asOf(best, day)).orElseGet(() -> Optional.of(best)))
          .flatMap(Optional::stream);
    }
  }

  private void seasonBests(Context context) {
    var discipline = codes.discipline(Parameters.of(context, "discipline"));
    answers.list(
        context,
        athlete(context),
        book ->
            book.seasonBests(id(context))
                .map(
                    found ->
                        found.stream()
                            .filter(
                                best ->
                                    discipline
                                        .filter(d -> !d.equals(best.getDiscipline()))
                                        .isEmpty())
                            .toList()),
        AthleteJson::season);
  }

  private void wins(Context context) {
    Parameters.of(context);
    answers.one(context, athlete(context), book -> book.athlete(id(context)).map(json::wins));
  }

  private void records(Context context) {
    Parameters.of(context);
    answers.list(context, athlete(context), book -> book.recordsHeld(id(context)), Rendering::of);
  }

  private void rivals(Context context) {
    var parameters = Parameters.ofPages(context);
    answers.page(
        context,
        athlete(context),
        book -> book.rivals(id(context), parameters.page()),
        rival -> RivalryJson.of(rival, id(context)));
  }

  private void headToHeads(Context context) {
    var discipline = codes.discipline(Parameters.of(context, "discipline"));
    String other = context.pathParam("other");
    if (other.equals(id(context))) {
      throw new BadRequestResponse("an athlete never meets herself: name another");
    }
    answers.list(
        context,
        athlete(context) + " or of " + other,
        book ->
            book.headToHeads(id(context), other)
                .map(
                    found ->
                        found.stream()
                            .filter(
                                each ->
                                    discipline
                                        .filter(d -> !d.equals(each.getDiscipline()))
                                        .isEmpty())
                            .toList()),
        found -> RivalryJson.of(found, id(context)));
  }
}
