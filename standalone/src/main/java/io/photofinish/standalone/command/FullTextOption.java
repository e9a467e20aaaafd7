package io.photofinish.standalone.command;

import io.photofinish.schemas.FullText;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whether pages are asked for the articles of a feed. */
final class FullTextOption {
  @Option(
      names = "--full-text",
      paramLabel = "WHEN",
      converter = When.class,
      defaultValue = "auto",
      description = {
        "When the page of an item is asked for the article: auto (the default: where the feed gives",
        "only a summary), always or never. What robots.txt forbids is not asked."
      })
  private FullText fullText;

  FullText when() {
    return fullText;
  }

  /** The words of {@code --full-text}. */
  static final class When implements ITypeConverter<FullText> {
    @Override
    public FullText convert(String written) {
      return switch (written.toLowerCase(Locale.ROOT)) {
        case "auto" -> FullText.AUTO;
        case "always" -> FullText.ALWAYS;
        case "never" -> FullText.NEVER;
        default ->
            throw new TypeConversionException(
                "\"" + written + "\" is none of auto, always and never");
      };
    }
  }
}
