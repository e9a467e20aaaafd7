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
 * not asked for aliases of its own, so that no order of setting them plays a part. A woman and a
 * man of one name are two athletes: the name's id is that of the category that most claims give,
 * the other's has its category behind it. Immutable.
 *
 * @param name the athlete id that the name gives
 * @param aliases of the name, by key
 * @param category {@code MEN} or {@code WOMEN}, which most claims of the name give; empty where
 *     none gives either
 */
record Routes(String name, Map<String, AthleteAlias> aliases, Optional<String> category) {
  /**
   * The alias of the nation first, then that of the category, then that of the whole name, which
   * leaves woman and man apart.
   */
  String of(Outcome outcome) {
    return Stream.of(
            Optional.ofNullable(outcome.getNation()).map(nation -> key(name, nation)),
            Optional.ofNullable(outcome.getCategory()).map(category -> key(name, category.name())))
        .flatMap(Optional::stream)
        .map(aliases::get)
        .filter(alias -> alias != null)
        .map(AthleteAlias::getAthleteId)
        .findFirst()
        .orElseGet(() -> whole() + namesake(outcome));
  }

  /** The same with what most claims give now. */
  Routes with(Optional<String> most) {
    return new Routes(name, aliases, most);
  }

  private String whole() {
    AthleteAlias alias = aliases.get(name);
    return alias == null ? name : alias.getAthleteId();
  }

  private String namesake(Outcome outcome) {
    return Votes.sex(outcome)
        .filter(sex -> !sex.equals(category.orElse(sex)))
        .map(sex -> "-" + sex.toLowerCase(Locale.ROOT))
        .orElse("");
  }

  boolean isOwn(Outcome outcome) {
    return of(outcome).equals(name);
  }

  /** The key of an alias for what is said with a nation or a category: {@code john-smith/usa}. */
  static String key(String name, String qualifier) {
    return Keys.of(name, qualifier.toLowerCase(Locale.ROOT));
  }
}
