package io.photofinish.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.photofinish.extraction.athletics.Fold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A labelled corpus, and the core figures over it as the corpus guidelines define them. */
final class Gold {
  /**
   * @param found claims right in athlete, discipline, place, mark and status
   * @param reliability by tenth of confidence: how many claims, and how many of them right
   */
  record Score(int required, int system, int found, Map<Integer, Tenth> reliability) {
    double precision() {
      return system == 0 ? 0 : (double) found / system;
    }

    double recall() {
      return required == 0 ? 0 : (double) found / required;
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  /** The claims whose confidence is within one tenth. */
  record Tenth(int claims, int right) {
    Tenth and(Tenth other) {
      return new Tenth(claims + other.claims, right + other.right);
    }
  }

  private record Pair(int gold, int system, int closeness, boolean right, boolean optional) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private Gold() {}

  static Map<String, LocalDate> dates(Path file) throws IOException {
    var dates = new TreeMap<String, LocalDate>();
    for (var row : rows(file)) {
      published(row).ifPresent(day -> dates.put((String) row.get("article"), day));
    }
    return dates;
  }

  private static Optional<LocalDate> published(Map<String, Object> row) {
    return Optional.ofNullable((String) row.get("published")).map(LocalDate::parse);
  }

  static Score score(Path folder) throws IOException {
    var extractor = Extractor.create();
    int required = 0;
    int system = 0;
    int right = 0;
    var reliability = new TreeMap<Integer, Tenth>();
    for (var row : rows(folder.resolve("gold.jsonl"))) {
      String text = Files.readString(folder.resolve((String) row.get("article")));
      var article = new Article(Optional.empty(), text, published(row));
      var claims = extractor.extract(article).claims();
      var gold = maps(row.get("claims"));
      var pairs = pairs(gold, claims);
      required += (int) gold.stream().filter(g -> !optional(g)).count();
      system += claims.size() - (int) pairs.stream().filter(Pair::optional).count();
      right += (int) pairs.stream().filter(p -> p.right() && !p.optional()).count();
      for (int i = 0; i < claims.size(); i++) {
        int index = i;
        var pair = pairs.stream().filter(p -> p.system() == index).findFirst();
        if (pair.filter(Pair::optional).isEmpty()) {
          int tenth = (int) (claims.get(i).confidence() * 10);
          var one = new Tenth(1, pair.filter(Pair::right).isPresent() ? 1 : 0);
          reliability.merge(tenth, one, Tenth::and);
        }
      }
    }
    return new Score(required, system, right, reliability);
  }

  private static List<Pair> pairs(List<Map<String, Object>> gold, List<Claim> claims) {
    var all = new ArrayList<Pair>();
    for (int g = 0; g < gold.size(); g++) {
      for (int s = 0; s < claims.size(); s++) {
        if (same(gold.get(g), claims.get(s))) {
          int closeness = closeness(gold.get(g), claims.get(s));
          boolean right = right(gold.get(g), claims.get(s));
          if (closeness > -8) {
            all.add(new Pair(g, s, (right ? 1000 : 0) + closeness, right, optional(gold.get(g))));
          }
        }
      }
    }
    all.sort(Comparator.comparingInt((Pair p) -> -p.closeness()).thenComparing(Pair::optional));
    var taken = new HashSet<String>();
    all.removeIf(
        p ->
            taken.contains("g" + p.gold())
                || taken.contains("s" + p.system())
                || !taken.add("g" + p.gold())
                || !taken.add("s" + p.system()));
    return all;
  }

  private static boolean same(Map<String, Object> gold, Claim claim) {
    var wanted = List.of(Fold.fold((String) gold.get("athlete")).split("[^a-z0-9]+"));
    var given = List.of(Fold.fold(claim.athlete()).split("[^a-z0-9]+"));
    boolean name =
        wanted.equals(given)
            || (wanted.size() == 1 && wanted.get(0).equals(given.get(given.size() - 1)));
    Object discipline = gold.get("discipline");
    return name && (discipline == null || allowed(gold, "discipline", claim.discipline()));
  }

  private static int closeness(Map<String, Object> gold, Claim claim) {
    return weigh(gold, "mark", claim.mark().map(Mark::toString).orElse(null), 8)
        + weigh(gold, "place", place(claim), 4)
        + weigh(gold, "status", claim.status().map(Enum::name).orElse(null), 4)
        + weigh(gold, "competition", claim.competition().orElse(null), 2)
        + weigh(
            gold, "year", claim.year().isPresent() ? (Object) claim.year().getAsInt() : null, 2);
  }

  private static int weigh(Map<String, Object> gold, String slot, Object value, int weight) {
    if (value == null || gold.getOrDefault(slot, "").equals("")) {
      return 0;
    }
    return allowed(gold, slot, value) ? weight : -weight;
  }

  private static boolean right(Map<String, Object> gold, Claim claim) {
    return allowed(gold, "place", place(claim))
        && allowed(gold, "mark", claim.mark().map(Mark::toString).orElse(null))
        && allowed(gold, "status", claim.status().map(Enum::name).orElse(null));
  }

  private static Object place(Claim claim) {
    return claim.place().isPresent() ? (Object) claim.place().getAsInt() : null;
  }

  /** Whether gold has this value, or allows it; what it allows may also be missing. */
  private static boolean allowed(Map<String, Object> gold, String slot, Object value) {
    Object wanted = normal(gold.get(slot));
    if (Objects.equals(wanted, normal(value))) {
      return true;
    }
    if (!(gold.get("allow") instanceof Map<?, ?> allow) || !allow.containsKey(slot)) {
      return false;
    }
    Object options = allow.get(slot);
    List<?> list = options instanceof List<?> many ? many : List.of(options);
    return value == null || list.stream().anyMatch(o -> Objects.equals(normal(o), normal(value)));
  }

  /** Marks by their value, so that 47.7 and 47.70 are one; null for what is missing. */
  private static Object normal(Object value) {
    if (value == null || value.equals("")) {
      return null;
    }
    if (!(value instanceof String text) || !text.matches("[0-9:.]+")) {
      return value;
    }
    double sum = 0;
    for (String part : text.split(":")) {
      sum = sum * 60 + Double.parseDouble(part);
    }
    return Math.round(sum * 1000);
  }

  private static boolean optional(Map<String, Object> claim) {
    return Boolean.TRUE.equals(claim.get("optional"));
  }

  private static List<Map<String, Object>> rows(Path file) throws IOException {
    var rows = new ArrayList<Object>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        rows.add(JSON.readValue(line, Map.class));
      }
    }
    return maps(rows);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Object list) {
    return (List<Map<String, Object>>) list;
  }
}
