package io.photofinish.bench.throughput;

import java.util.Map;
import java.util.Objects;

/** What was measured did something else than it should have: its figures say nothing. */
final class WrongOutputException extends Exception {
  private static final long serialVersionUID = 1L;

  private WrongOutputException(String message) {
    super(message);
  }

  static void unlessEqual(String what, Map<String, ?> found, Map<String, ?> expected)
      throws WrongOutputException {
    if (found.equals(expected)) {
      return;
    }
    long missing = expected.keySet().stream().filter(key -> !found.containsKey(key)).count();
    long more = found.keySet().stream().filter(key -> !expected.containsKey(key)).count();
    String first =
        expected.keySet().stream()
            .filter(key -> !Objects.equals(found.get(key), expected.get(key)))
            .findFirst()
            .orElse("(none)");
    throw new WrongOutputException(
        "%s differs from the batch computation: %d of %d keys missing, %d more, the first that differs: %s"
            .formatted(what, missing, expected.size(), more, first));
  }
}
