package io.photofinish.extraction.athletics;

import java.util.Optional;
import java.util.Set;

/**
 * A team that an athlete can compete for.
 *
 * @param code three letters, as World Athletics has them
 * @param name in English, the way a relay team is named
 * @param area whose area records its athletes set: "Europe"; empty for neutral teams
 * @param status whether it competes still
 */
public record Nation(String code, String name, Optional<String> area, Status status) {
  public enum Status {
    CURRENT,
    /** Gone, as URS; its marks stay. */
    FORMER,
    /** Competes for itself at the Commonwealth Games and such, else as part of another. */
    HOME,
    /** Neutrals and refugees. */
    NEUTRAL
  }

  /** What a form is in a sentence; "Kenyan" is an adjective and a person. */
  public enum Part {
    NAME,
    ADJECTIVE,
    PERSON,
    PEOPLE,
    ABBREVIATION
  }

  /**
   * A name in prose.
   *
   * @param also what else the same words are in English, if anything that a reader could take them
   *     for: "given name", "verb"
   */
  public record NationForm(String text, Nation nation, Set<Part> parts, Optional<String> also) {
    /** The form without its parts; the context is what else it may be. */
    public Form<Nation> form() {
      return new Form<>(text, nation, also.orElse(Form.PLAIN));
    }
  }

  public Nation {
    if (!code.matches("[A-Z]{3}") || name.isBlank()) {
      throw new IllegalArgumentException("no nation: " + code + " " + name);
    }
  }
}
