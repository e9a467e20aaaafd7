package io.photofinish.extraction.athletics;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One row of a {@link Table}; what cannot be read is thrown with the file and the line. */
final class Row {
  private final String file;
  private final int line;
  private final List<String> header;
  private final List<String> cells;

  private Row(String file, int line, List<String> header, List<String> cells) {
    this.file = file;
    this.line = line;
    this.header = header;
    this.cells = cells;
  }

  static Row of(String file, int line, List<String> header, List<String> cells) {
    var row = new Row(file, line, header, cells);
    if (cells.size() != header.size()) {
      throw row.broken(cells.size() + " cells, expected " + header.size());
    }
    for (String cell : cells) {
      if (!cell.equals(cell.strip())) {
        throw row.broken("blanks around \"" + cell + "\"");
      }
    }
    row.text(Table.SOURCE);
    return row;
  }

  int line() {
    return line;
  }

  BrokenTableException broken(String why) {
    return new BrokenTableException(file, line, why);
  }

  String text(String column) {
    return optional(column).orElseThrow(() -> broken(column + " is empty"));
  }

  Optional<String> optional(String column) {
    String cell = cells.get(header.indexOf(column));
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  boolean yes(String column) {
    return switch (text(column)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw broken(column + " is neither yes nor no");
    };
  }

  int number(String column) {
    return optionalNumber(column).orElseThrow(() -> broken(column + " is empty"));
  }

  OptionalInt optionalNumber(String column) {
    Optional<String> cell = optional(column);
    try {
      return cell.isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(Integer.parseInt(cell.orElseThrow()));
    } catch (NumberFormatException e) {
      throw broken(column + " is no number: " + cell.orElseThrow());
    }
  }

  Optional<LocalDate> optionalDate(String column) {
    try {
      return optional(column).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw broken(column + " is no date: " + text(column));
    }
  }

  /** An enum constant, written in lower case with blanks for underscores. */
  <E extends Enum<E>> E oneOf(String column, Class<E> type) {
    return constant(column, text(column), type);
  }

  /** Enum constants, separated by commas; at least one. */
  <E extends Enum<E>> Set<E> someOf(String column, Class<E> type) {
    var set = EnumSet.noneOf(type);
    for (String word : text(column).split(",")) {
      set.add(constant(column, word, type));
    }
    return Set.copyOf(set);
  }

  private <E extends Enum<E>> E constant(String column, String word, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(word)) {
        return constant;
      }
    }
    throw broken(column + " is none of " + List.of(type.getEnumConstants()) + ": " + word);
  }
}
