package io.photofinish.app.http;

import io.javalin.http.BadRequestResponse;
import io.photofinish.extraction.athletics.Athletics;
import java.util.Locale;
import java.util.Optional;

/** The codes of the sport in questions. Immutable; safe for threads. */
final class Codes {
  private final Athletics athletics;

  Codes(Athletics athletics) {
    this.athletics = athletics;
  }

  /** The parameter {@code discipline}, which must be a code that the book uses. */
  Optional<String> discipline(Parameters parameters) {
    return parameters.text("discipline").map(this::discipline);
  }

  String discipline(String code) {
    return athletics
        .disciplines()
        .of(code)
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    "discipline is a code such as 1500m, 110mH, LJ, half-marathon"))
        .code();
  }

  /** The parameter {@code competition}, in any case. */
  Optional<String> competition(Parameters parameters) {
    return parameters.text("competition").map(this::competition);
  }

  String competition(String code) {
    return athletics
        .competitions()
        .of(code.toUpperCase(Locale.ROOT))
        .orElseThrow(
            () -> new BadRequestResponse("a competition is a code such as OG, WCH, DL, NC"))
        .code();
  }

  /** The parameter {@code nation}, in any case. */
  Optional<String> nation(Parameters parameters) {
    return parameters
        .text("nation")
        .map(
            code ->
                athletics
                    .nations()
                    .of(code.toUpperCase(Locale.ROOT))
                    .orElseThrow(
                        () -> new BadRequestResponse("nation is a code such as GBR, USA, KEN"))
                    .code());
  }
}
