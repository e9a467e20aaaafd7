package io.photofinish.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.photofinish.app.book.Races;
import io.photofinish.app.json.Rendering;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.Result;

/** A result with its evidence, and the race that it belongs to where it is known which one. */
final class ResultJson {
  private final Races races;

  ResultJson(Athletics athletics) {
    races = new Races(athletics);
  }

  ObjectNode of(Result result) {
    ObjectNode node = Rendering.of(result);
    races.race(result).ifPresent(race -> node.put("race", race));
    return node;
  }
}
