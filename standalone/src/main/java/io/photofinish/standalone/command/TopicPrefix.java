package io.photofinish.standalone.command;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What topics' names may begin with; empty is one. */
final class TopicPrefix implements ITypeConverter<String> {
  /** Kafka takes 249 characters; the longest names are those of the application's own topics. */
  private static final int LONGEST = 150;

  private static final Pattern OF_TOPICS = Pattern.compile("[A-Za-z0-9._-]*");

  @Override
  public String convert(String written) {
    if (!OF_TOPICS.matcher(written).matches() || written.length() > LONGEST) {
      throw new TypeConversionException(
          "no topic may be called \"%s…\"; give letters, digits, dots, underscores and hyphens, at most %d"
              .formatted(written, LONGEST));
    }
    return written;
  }
}
