package io.photofinish.app.book;

import java.time.LocalDate;

/** Days, the first and the last among them. */
public record Period(LocalDate first, LocalDate last) {
  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
