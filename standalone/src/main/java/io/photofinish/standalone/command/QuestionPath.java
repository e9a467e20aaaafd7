package io.photofinish.standalone.command;

import io.photofinish.standalone.exit.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The path of a question, with its parameters, encoded. */
final class QuestionPath {
  private final StringBuilder path = new StringBuilder();
  private char before = '?';

  private QuestionPath() {}

  /**
   * Segments joined by slashes; what stands in one is encoded.
   *
   * @throws Problem where one is blank, which would ask another question
   */
  public static QuestionPath of(String... segments) {
    var path = new QuestionPath();
    for (String segment : segments) {
      if (segment.isBlank()) {
        throw Problem.usage(
            "the id of what is asked for is empty; check the variable or quotes that it comes from");
      }
      path.path.append('/').append(encoded(segment));
    }
    return path;
  }

  /** Nothing where the value is null or false. */
  public QuestionPath with(String name, Object value) {
    if (value != null && !Boolean.FALSE.equals(value)) {
      path.append(before).append(name).append('=').append(encoded(value.toString()));
      before = '&';
    }
    return this;
  }

  QuestionPath with(Paging paging) {
    return with("limit", paging.limit).with("cursor", paging.cursor);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
