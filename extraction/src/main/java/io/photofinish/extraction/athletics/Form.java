package io.photofinish.extraction.athletics;

import java.util.Objects;

/**
 * A way that English prose names something.
 *
 * <p>A text all in lower case is found in any case; one with a capital is found as it stands, or
 * all in capitals ("US" is no "us", "Polish" no "polish"). Words are separated by one blank, which
 * also stands for a hyphen or a line's end.
 *
 * @param text the words
 * @param value what they mean
 * @param context when they mean it, as the file's own column says; "plain" for always
 */
public record Form<V>(String text, V value, String context) {
  /** The context of a form that needs none. */
  public static final String PLAIN = "plain";

  public Form {
    if (text.isBlank() || context.isBlank()) {
      throw new IllegalArgumentException("a form has a text and a context");
    }
    Objects.requireNonNull(value);
  }

  /** Whether the text has a capital letter and is therefore found only as it stands. */
  public boolean caseMatters() {
    return text.chars().anyMatch(Character::isUpperCase);
  }

  /** Whether it means its value with nothing further to look at. */
  public boolean plain() {
    return context.equals(PLAIN);
  }
}
