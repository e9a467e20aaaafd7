package io.photofinish.extraction;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints the claims of a folder of articles in the shape of the corpus guidelines, for {@code
 * score.py}: {@code ClaimLines FOLDER [GOLD]}; publication dates come from the gold file.
 */
final class ClaimLines {
  private ClaimLines() {}

  public static void main(String[] args) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Path.of(args[0]);
    Map<String, LocalDate> dates = args.length > 1 ? Gold.dates(Path.of(args[1])) : new TreeMap<>();
    var extractor = Extractor.create();
    for (Path file : articles(folder)) {
      String name = file.getFileName().toString();
      var date = java.util.Optional.ofNullable(dates.get(name));
      var article = new Article(java.util.Optional.empty(), Files.readString(file), date);
      out.println(line(name, extractor.extract(article).claims()));
    }
  }

  static List<Path> articles(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  static String line(String article, List<Claim> claims) {
    var parts = new ArrayList<String>();
    claims.forEach(claim -> parts.add(object(claim)));
    return "{\"article\": " + quote(article) + ", \"claims\": [" + String.join(", ", parts) + "]}";
  }

  /** A claim on one line, for reading. */
  static String slots(Claim claim) {
    var parts = new ArrayList<String>();
    parts.add(claim.athlete());
    parts.add(claim.nation().orElse("-"));
    parts.add(claim.category().map(ClaimLines::lower).orElse("-"));
    parts.add(claim.discipline());
    parts.add(claim.place().isPresent() ? String.valueOf(claim.place().getAsInt()) : "-");
    parts.add(claim.mark().map(Mark::toString).orElse("-"));
    parts.add(claim.status().map(Enum::name).orElse("-"));
    parts.add(String.join(",", claim.records()));
    parts.add(claim.competition().orElse("-"));
    parts.add(claim.year().isPresent() ? String.valueOf(claim.year().getAsInt()) : "-");
    parts.add(claim.city().orElse("-"));
    parts.add(claim.round().map(ClaimLines::lower).orElse("-"));
    parts.add(lower(claim.kind()));
    return String.join(" ; ", parts);
  }

  private static String object(Claim claim) {
    var slots = new ArrayList<String>();
    slots.add("\"athlete\": " + quote(claim.athlete()));
    claim.nation().ifPresent(v -> slots.add("\"nation\": " + quote(v)));
    claim.category().ifPresent(v -> slots.add("\"category\": " + quote(lower(v))));
    slots.add("\"discipline\": " + quote(claim.discipline()));
    claim.place().ifPresent(v -> slots.add("\"place\": " + v));
    claim.mark().ifPresent(v -> slots.add("\"mark\": " + quote(v.toString())));
    claim.status().ifPresent(v -> slots.add("\"status\": " + quote(v.name())));
    if (!claim.records().isEmpty()) {
      slots.add(
          "\"records\": ["
              + String.join(", ", claim.records().stream().map(ClaimLines::quote).toList())
              + "]");
    }
    claim.competition().ifPresent(v -> slots.add("\"competition\": " + quote(v)));
    claim.year().ifPresent(v -> slots.add("\"year\": " + v));
    claim.city().ifPresent(v -> slots.add("\"city\": " + quote(v)));
    claim.round().ifPresent(v -> slots.add("\"round\": " + quote(lower(v))));
    slots.add("\"kind\": " + quote(lower(claim.kind())));
    var rules = claim.evidence().stream().flatMap(e -> e.rules().stream()).distinct().toList();
    slots.add("\"rules\": " + quote(String.join(",", rules)));
    return "{" + String.join(", ", slots) + "}";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String quote(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(' ');
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
