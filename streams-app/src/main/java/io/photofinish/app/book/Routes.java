package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under whose ids the book keeps what articles say of one name. One step: what an alias leads to is
 * not asked for aliases of its own, so that no order of setting them plays a part. Immutable.
 *
 * @param name the athlete id that the name gives
 * @param aliases of the name, by key
 */
record Routes(String name, Map<String, AthleteAlias> aliases) {
  /** The alias of the nation first, then that of the category, then that of the whole name. */
  String of(Outcome outcome) {
    return Stream.of(
            Optional.ofNullable(outcome.getNation()).map(nation -> key(name, nation)),
            Optional.ofNullable(outcome.getCategory()).map(category -> key(name, category.name())),
            Optional.of(name))
        .flatMap(Optional::stream)
        .map(aliases::get)
        .filter(alias -> alias != null)
        .map(AthleteAlias::getAthleteId)
        .findFirst()
        .orElse(name);
  }

  boolean isOwn(Outcome outcome) {
    return of(outcome).equals(name);
  }

  /** The key of an alias for what is said with a nation or a category: {@code john-smith/usa}. */
  static String key(String name, String qualifier) {
    return Keys.of(name, qualifier.toLowerCase(Locale.ROOT));
  }
}
