package io.photofinish.extraction.rules;

import java.util.List;

/**
 * A sentence, and what a rule by itself makes of it.
 *
 * @param expected one line a statement: "athlete | place | mark | status | records", what is
 *     missing left out; empty where the rule leaves the sentence alone
 * @param why it is left alone
 */
public record Example(String text, List<String> expected, String why) {
  public Example {
    expected = List.copyOf(expected);
  }

  public static Example finds(String text, String... expected) {
    return new Example(text, List.of(expected), "");
  }

  public static Example leaves(String text, String why) {
    return new Example(text, List.of(), why);
  }
}
