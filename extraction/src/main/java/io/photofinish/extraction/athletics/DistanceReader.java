package io.photofinish.extraction.athletics;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one discipline's name in figures, from left to right: a number, a unit, and what is run
 * over it ("hurdles", "steeplechase", "walk", "relay").
 */
public final class DistanceReader {
  /**
   * @param end offset after the name
   * @param bare whether there was neither a unit nor a word: "the 1500", which is a discipline only
   *     where the sentence wants one
   */
  public record Found(Discipline discipline, int end, boolean bare) {}

  private enum Unit {
    NONE,
    METRES,
    KILOMETRES,
    MILES
  }

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("m", Unit.METRES),
          Map.entry("metre", Unit.METRES),
          Map.entry("metres", Unit.METRES),
          Map.entry("meter", Unit.METRES),
          Map.entry("meters", Unit.METRES),
          Map.entry("mtr", Unit.METRES),
          Map.entry("mtrs", Unit.METRES),
          Map.entry("k", Unit.KILOMETRES),
          Map.entry("km", Unit.KILOMETRES),
          Map.entry("kms", Unit.KILOMETRES),
          Map.entry("kilometre", Unit.KILOMETRES),
          Map.entry("kilometres", Unit.KILOMETRES),
          Map.entry("kilometer", Unit.KILOMETRES),
          Map.entry("kilometers", Unit.KILOMETRES),
          Map.entry("mile", Unit.MILES),
          Map.entry("miles", Unit.MILES),
          Map.entry("miler", Unit.MILES));

  private static final Map<String, String> KILOMETRES =
      Map.ofEntries(
          Map.entry("1", "1000m"),
          Map.entry("3", "3000m"),
          Map.entry("21.1", "half-marathon"),
          Map.entry("42.2", "marathon"),
          Map.entry("50", "ultra"));

  private static final Map<String, String> MILES =
      Map.ofEntries(
          Map.entry("1", "mile"),
          Map.entry("2", "2miles"),
          Map.entry("3.1", "5km"),
          Map.entry("6.2", "10km"),
          Map.entry("10", "10miles"),
          Map.entry("13.1", "half-marathon"),
          Map.entry("26.2", "marathon"),
          Map.entry("50", "ultra"),
          Map.entry("100", "ultra"));

  private static final Map<String, String> SUFFIXES =
      Map.ofEntries(
          Map.entry("h", "H"),
          Map.entry("hh", "H"),
          Map.entry("ih", "H"),
          Map.entry("mh", "H"),
          Map.entry("hurdles", "H"),
          Map.entry("hurdle", "H"),
          Map.entry("hurdler", "H"),
          Map.entry("sc", "SC"),
          Map.entry("msc", "SC"),
          Map.entry("steeplechase", "SC"),
          Map.entry("steeple", "SC"),
          Map.entry("chase", "SC"),
          Map.entry("steeplechaser", "SC"),
          Map.entry("w", "W"),
          Map.entry("mw", "W"),
          Map.entry("kmw", "W"),
          Map.entry("walk", "W"),
          Map.entry("racewalk", "W"),
          Map.entry("walker", "W"));

  private static final int LONGEST_NUMBER = 7;
  private static final int LONGEST_WORD = 12;

  private final Disciplines disciplines;
  private final CharSequence text;
  private int at;

  DistanceReader(Disciplines disciplines, CharSequence text, int from) {
    this.disciplines = disciplines;
    this.text = text;
    this.at = from;
  }

  /** What the names of disciplines may begin with, besides what stands in the tables here. */
  static Set<String> beginnings(Set<String> codes) {
    var numbers = new HashSet<>(codes);
    numbers.addAll(KILOMETRES.keySet());
    numbers.addAll(MILES.keySet());
    var beginnings = new HashSet<String>();
    for (String number : numbers) {
      String digits = number.replaceFirst("\\D.*", "");
      beginnings.add(digits);
      beginnings.add(digits.replaceFirst("\\d{3}$", "")); // "10,000m", "a 20k walk"
      beginnings.add(digits + "000"); // "a 35000m walk"
    }
    beginnings.remove("");
    beginnings.remove("000");
    return beginnings;
  }

  Optional<Found> read() {
    String number = number();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    if (legSign(number)) {
      return relay(number);
    }
    Unit unit = unit();
    int end = at;
    String suffix = suffix();
    if (suffix.isEmpty()) {
      at = end;
    }
    boolean range = unit == Unit.NONE && suffix.isEmpty() && follows('-') && digit(at + 1);
    if (range) { // "the 60-69 age group"
      return Optional.empty();
    }
    return discipline(number, unit, suffix)
        .map(found -> new Found(found, at, unit == Unit.NONE && suffix.isEmpty()));
  }

  /** Digits without their grouping commas; empty where none begin here or they go on too long. */
  private String number() {
    var digits = new StringBuilder();
    while (at < text.length() && digits.length() <= LONGEST_NUMBER) {
      char c = text.charAt(at);
      boolean inside = !digits.isEmpty() && digit(at + 1);
      if (digit(at) || (c == '.' && inside)) {
        digits.append(c);
      } else if (c != ',' || !inside || !thousand()) {
        break;
      }
      at++;
    }
    return digits.length() > LONGEST_NUMBER ? "" : digits.toString();
  }

  /** Whether exactly three digits follow the comma here. */
  private boolean thousand() {
    return digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
  }

  private boolean digit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean follows(char sign) {
    return at < text.length() && text.charAt(at) == sign;
  }

  private Unit unit() {
    int before = at;
    String word = word();
    Unit unit = UNITS.get(word);
    if (unit == null) {
      at = before;
      return Unit.NONE;
    }
    return unit;
  }

  /** "H", "hurdles", "SC" and the like as one of "H", "SC", "W"; empty, and unread, for others. */
  private String suffix() {
    int before = at;
    String word = word();
    switch (word) {
      case "race", "road", "individual", "high", "intermediate", "low" -> word = word();
      default -> {}
    }
    String suffix = SUFFIXES.getOrDefault(word, "");
    if (suffix.isEmpty()) {
      at = before;
    }
    return suffix;
  }

  /** The letters after one optional blank or hyphen, in lower case; "" and unread without any. */
  private String word() {
    int start = at;
    if (start < text.length() && (text.charAt(start) == '-' || blank(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end == start || end - start > LONGEST_WORD + 1 || digit(end)) {
      return "";
    }
    at = end;
    return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
  }

  private boolean blank(int index) {
    return index < text.length()
        && (Character.isWhitespace(text.charAt(index)) || text.charAt(index) == '\u00a0');
  }

  private Optional<Discipline> discipline(String number, Unit unit, String suffix) {
    if (suffix.equals("W")) {
      return walk(number, unit);
    }
    if (!suffix.isEmpty()) {
      return unit == Unit.NONE || unit == Unit.METRES
          ? disciplines.of(number + "m" + suffix)
          : Optional.empty();
    }
    return switch (unit) {
      case NONE, METRES -> disciplines.of(number.equals("110") ? "110mH" : number + "m");
      case KILOMETRES -> disciplines.of(KILOMETRES.getOrDefault(number, number + "km"));
      case MILES -> Optional.ofNullable(MILES.get(number)).flatMap(disciplines::of);
    };
  }

  private Optional<Discipline> walk(String number, Unit unit) {
    String metres =
        unit == Unit.KILOMETRES || (unit == Unit.NONE && number.length() < 3)
            ? number + "000"
            : number;
    return disciplines
        .of(metres + "mW")
        .or(() -> disciplines.of(metres.replaceFirst("000$", "") + "kmW"));
  }

  /** Whether "x", "×" or "by" and a number follow a number of legs. */
  private boolean legSign(String number) {
    int next = at;
    while (next < text.length() && (blank(next) || text.charAt(next) == '-') && next < at + 2) {
      next++;
    }
    if (!number.equals("4") || next >= text.length()) {
      return false;
    }
    char c = text.charAt(next);
    if (c == 'b' && next + 1 < text.length() && text.charAt(next + 1) == 'y') {
      next++;
    } else if (c != 'x' && c != 'X' && c != '×' && c != '*') {
      return false;
    }
    next++;
    while (next < text.length() && (blank(next) || text.charAt(next) == '-') && next < at + 5) {
      next++;
    }
    if (!digit(next)) {
      return false;
    }
    at = next;
    return true;
  }

  private Optional<Found> relay(String legs) {
    String number = number();
    Unit unit = unit();
    if (unit != Unit.NONE && unit != Unit.METRES) {
      return Optional.empty();
    }
    String code = legs + "x" + number + "m";
    boolean mixed = false;
    int end = at;
    String word = word();
    if (word.equals("mixed")) {
      mixed = true;
      end = at;
      word = word();
    }
    at = word.equals("relay") || word.equals("relays") ? at : end;
    int reached = at;
    return disciplines
        .of(mixed ? code + "Mixed" : code)
        .map(found -> new Found(found, reached, false));
  }
}
