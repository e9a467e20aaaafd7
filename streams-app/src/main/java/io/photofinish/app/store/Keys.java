package io.photofinish.app.store;

import io.photofinish.schemas.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * The keys of stores and topics: parts joined by {@code /}, so that one athlete's entries, and
 * within them one discipline's, lie side by side in byte order. No part but the last holds a {@code
 * /}: athlete ids and discipline codes have none.
 */
public final class Keys {
  /** The character after {@link #SEPARATOR}: the first that no key under a prefix starts with. */
  private static final char AFTER_SEPARATOR = '0';

  private static final char SEPARATOR = '/';

  /** Between a statement and a day: no athlete id has it. */
  private static final char AT = '@';

  private static final int LAST_YEAR = 9999;
  private static final long LAST_DAY = 9_999_999;
  private static final int MOST = 999_999_999;

  private Keys() {}

  public static String of(String... parts) {
    return String.join("/", parts);
  }

  public static String personalBest(String athleteId, String discipline, boolean indoor) {
    return of(athleteId, discipline, indoor ? "indoor" : "outdoor");
  }

  public static String seasonBest(String athleteId, String discipline, int season, boolean indoor) {
    return of(athleteId, discipline, Integer.toString(season), indoor ? "indoor" : "outdoor");
  }

  /** The day in ISO 8601, {@code 2024-08-06}; a last one for {@link LocalDate#MAX}. */
  public static String day(LocalDate day) {
    return day.getYear() > LAST_YEAR ? "9999-12-31" : day.toString();
  }

  /** Seven digits that are smaller the later the day is, so that the latest comes first. */
  public static String newestFirst(LocalDate day) {
    long days = Math.max(0, Math.min(LAST_DAY, LAST_DAY - day.toEpochDay()));
    return digits(days, 7);
  }

  /** Nine digits that are smaller the larger the number is, so that the largest comes first. */
  public static String mostFirst(int number) {
    return digits(MOST - number, 9);
  }

  /** A number with zeros before it, so that texts order as the numbers do. */
  public static String digits(long number, int length) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }

  /** The keys under {@code parts}, as a range {@code [from, to)} in byte order. */
  public record Range(String from, String to) {}

  public static Range under(String... parts) {
    String prefix = of(parts);
    return new Range(prefix + SEPARATOR, prefix + AFTER_SEPARATOR);
  }

  /** Of an article that makes the statement and was published on that day. */
  public static String onDay(String statement, LocalDate day, String article) {
    return of(statement + AT + day(day), article);
  }

  /** {@link #onDay} of all days from the first to the last. */
  public static Range ofDays(String statement, LocalDate first, LocalDate last) {
    return new Range(
        statement + AT + day(first) + SEPARATOR, statement + AT + day(last) + AFTER_SEPARATOR);
  }

  /**
   * A name for what an outcome says: 32 hexadecimal digits of SHA-256 over its non-null fields. A
   * field that a later schema adds changes no name as long as it is null.
   */
  public static String statement(Outcome outcome) {
    var said = new StringBuilder(256);
    append(said, outcome);
    byte[] digest = sha256().digest(said.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 16);
  }

  /**
   * {@link #statement(Outcome)} of what another name says: apart from what the own name says.
   *
   * @param name the athlete id that the name gives; null for the own
   */
  public static String statement(Outcome outcome, String name) {
    return name == null ? statement(outcome) : statement(outcome) + "~" + name;
  }

  private static void append(StringBuilder said, SpecificRecord record) {
    for (Schema.Field field : record.getSchema().getFields()) {
      Object value = record.get(field.pos());
      if (value == null || (value instanceof List<?> list && list.isEmpty())) {
        continue;
      }
      said.append(field.name()).append('=');
      append(said, value);
    }
  }

  /** Texts come with their length, so that no text can pass for the fields that follow it. */
  private static void append(StringBuilder said, Object value) {
    if (value instanceof SpecificRecord inner) {
      said.append('{');
      append(said, inner);
      said.append("}\n");
    } else if (value instanceof List<?> list) {
      said.append(list.size()).append('[');
      list.forEach(element -> append(said, element));
      said.append("]\n");
    } else {
      String text = value.toString();
      said.append(text.length()).append(':').append(text).append('\n');
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
