package io.photofinish.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.photofinish.ingest.text.PublishedDate;
import io.photofinish.ingest.text.Quote;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Publication dates by article id, from JSON lines {@code {"article": …, "published": …}}; other
 * fields are passed over, and so are lines without a date.
 */
public final class DatesFile implements Dates {
  /** Of one line; gold files carry their claims in it. */
  private static final int MAX_LINE_BYTES = 8 << 20;

  private static final String WAY_OUT =
      "; write {\"article\": NAME, \"published\": \"2024-08-06\"}, one a line";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** A line with another text than these may hold an article whose "text" is misspelt. */
  private static final Set<String> TEXTS_BESIDE_A_DATE =
      Set.of("id", "article", "published", "title");

  private final Map<String, LocalDate> dates = new HashMap<>();
  private final Set<Long> linesOfDates = new HashSet<>();

  private DatesFile() {}

  /**
   * @throws UnusableDatesException where the file cannot be read or a line is broken, since dates
   *     left out in silence would be missed by nobody
   */
  public static DatesFile load(Path file) {
    var list = new DatesFile();
    try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
      var lines = new Lines(bytes, MAX_LINE_BYTES);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        list.add(file, line.get());
      }
    } catch (NoSuchFileException e) {
      throw new UnusableDatesException(file + ": there is no such file; check the path");
    } catch (IOException e) {
      throw new UnusableDatesException(
          Files.isDirectory(file)
              ? file + ": it is a directory; give the file that lists the dates"
              : file + ": " + FilesSource.unreadable(e) + "; check its permissions and its disk");
    }
    return list;
  }

  private void add(Path file, Lines.Line line) {
    String where = file + ", line " + line.number();
    if (line.tooLong()) {
      throw new UnusableDatesException(
          where + ": it has more than " + MAX_LINE_BYTES + " bytes" + WAY_OUT);
    }
    String text =
        line.text()
            .orElseThrow(
                () ->
                    new UnusableDatesException(
                        where + ": it is not UTF-8; convert it: iconv -f CHARSET -t UTF-8"));
    if (text.isBlank()) {
      return;
    }
    JsonNode object = parse(where, text);
    JsonNode name = object.hasNonNull("id") ? object.get("id") : object.path("article");
    if (!name.isTextual()) {
      throw new UnusableDatesException(where + ": \"article\" is missing" + WAY_OUT);
    }
    if (givesOnlyADate(object)) {
      linesOfDates.add(line.number());
    }
    if (object.hasNonNull("published")) {
      String written = object.get("published").asText();
      dates.put(
          name.textValue(),
          PublishedDate.parse(written)
              .orElseThrow(
                  () ->
                      new UnusableDatesException(
                          where
                              + ": \"published\" is no date: \""
                              + Quote.shortened(written)
                              + "\""
                              + WAY_OUT)));
    }
  }

  private static boolean givesOnlyADate(JsonNode object) {
    return object.has("published")
        && !object.has("text")
        && object.properties().stream()
            .allMatch(
                field ->
                    !field.getValue().isTextual() || TEXTS_BESIDE_A_DATE.contains(field.getKey()));
  }

  /**
   * Whether a line, from 1, gives a date and nothing that could be an article, so that it is no
   * fault where the list lies among the articles.
   */
  public boolean isOnlyADate(long line) {
    return linesOfDates.contains(line);
  }

  private static JsonNode parse(String where, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new UnusableDatesException(
          where + ": broken JSON: " + Quote.shortened(broken.getOriginalMessage()) + WAY_OUT);
    }
  }

  @Override
  public Optional<LocalDate> of(String articleId) {
    return Optional.ofNullable(dates.get(articleId));
  }
}
