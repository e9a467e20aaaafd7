package io.photofinish.extraction.athletics;

import java.util.Optional;

/**
 * A kind of competition, by the codes of the corpus guidelines.
 *
 * @param championship whether places 1 to 3 in a final of it are medals
 * @param edition whether competition and year name one occasion, as "the Sydney Olympics" does
 * @param indoor whether marks made there are indoor marks
 * @param area the area whose championship it is, if any: "Europe"
 */
public record Competition(
    String code,
    String name,
    boolean championship,
    boolean edition,
    boolean indoor,
    Optional<String> area) {
  public Competition {
    if (code.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a competition has a code and a name");
    }
  }
}
