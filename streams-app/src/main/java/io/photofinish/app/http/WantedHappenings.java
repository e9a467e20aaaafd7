package io.photofinish.app.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HappeningKind;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which happenings a question wants: of an athlete, a discipline, a nation, a kind. */
final class WantedHappenings {
  private WantedHappenings() {}

  /** Those that choose, and others that the route takes. */
  static Parameters parameters(Context context, String... others) {
    Stream<String> choosing = Stream.of("athlete", "discipline", "nation", "kind");
    return Parameters.of(
        context, Stream.concat(choosing, Stream.of(others)).toArray(String[]::new));
  }

  static Predicate<Happening> of(Parameters parameters, Codes codes) {
    Optional<String> athlete = parameters.text("athlete");
    Optional<String> discipline = codes.discipline(parameters);
    Optional<String> nation = codes.nation(parameters);
    Optional<HappeningKind> kind = parameters.text("kind").map(WantedHappenings::kind);
    return happening ->
        athlete.filter(id -> !id.equals(happening.getAthleteId())).isEmpty()
            && kind.filter(one -> one != happening.getKind()).isEmpty()
            && discipline
                .filter(code -> !any(happening, o -> code.equals(o.getDiscipline())))
                .isEmpty()
            && nation.filter(code -> !any(happening, o -> code.equals(o.getNation()))).isEmpty();
  }

  private static boolean any(Happening happening, Predicate<Outcome> holds) {
    return Stream.of(happening.getBefore(), happening.getAfter())
        .filter(Objects::nonNull)
        .map(Listing::getOutcome)
        .anyMatch(holds);
  }

  private static HappeningKind kind(String text) {
    return kinds()
        .filter(kind -> kind.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    kinds()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", "kind is one of ", ""))));
  }

  private static Stream<HappeningKind> kinds() {
    return Arrays.stream(HappeningKind.values()).filter(kind -> kind != HappeningKind.UNKNOWN);
  }
}
