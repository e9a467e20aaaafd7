package io.photofinish.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Publication dates by article id, from JSON lines {@code {"article": …, "published": …}}; other
 * fields are passed over, and so are lines without a date.
 */
public final class DatesFile implements Dates {
  /** Of one line; gold files carry their claims in it. */
  private static final int MAX_LINE_BYTES = 8 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, LocalDate> dates;

  private DatesFile(Map<String, LocalDate> dates) {
    this.dates = Map.copyOf(dates);
  }

  /**
   * @throws UnusableDatesException where the file cannot be read or a line is broken, since dates
   *     left out in silence would be missed by nobody
   */
  public static DatesFile load(Path file) {
    Map<String, LocalDate> dates = new HashMap<>();
    try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
      var lines = new Lines(bytes, MAX_LINE_BYTES);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        add(file, line.get(), dates);
      }
    } catch (IOException e) {
      throw new UnusableDatesException(file + " cannot be read: " + e.getMessage());
    }
    return new DatesFile(dates);
  }

  private static void add(Path file, Lines.Line line, Map<String, LocalDate> dates) {
    String where = file + ", line " + line.number();
    if (line.tooLong()) {
      throw new UnusableDatesException(where + ": it has more than " + MAX_LINE_BYTES + " bytes");
    }
    String text =
        line.text().orElseThrow(() -> new UnusableDatesException(where + ": it is not UTF-8"));
    if (text.isBlank()) {
      return;
    }
    JsonNode object = parse(where, text);
    JsonNode name = object.hasNonNull("id") ? object.get("id") : object.path("article");
    if (!name.isTextual()) {
      throw new UnusableDatesException(where + ": \"article\" is missing");
    }
    if (object.hasNonNull("published")) {
      String written = object.get("published").asText();
      dates.put(
          name.textValue(),
          PublishedDate.parse(written)
              .orElseThrow(
                  () ->
                      new UnusableDatesException(
                          where + ": no date: \"" + Quote.shortened(written) + "\"")));
    }
  }

  private static JsonNode parse(String where, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new UnusableDatesException(
          where + ": broken JSON: " + Quote.shortened(broken.getOriginalMessage()));
    }
  }

  @Override
  public Optional<LocalDate> of(String articleId) {
    return Optional.ofNullable(dates.get(articleId));
  }
}
