package io.photofinish.ingest.source;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Publication dates that the user gives beside the articles. An article's own date comes first; one
 * that nobody gives stays unknown, for neither the clock nor a file's time says when an article was
 * published.
 */
@FunctionalInterface
public interface Dates {
  Optional<LocalDate> of(String articleId);

  static Dates none() {
    return id -> Optional.empty();
  }

  /** The same for every article. */
  static Dates always(LocalDate date) {
    return id -> Optional.of(date);
  }

  /** These first, the other's where these know nothing. */
  default Dates orElse(Dates other) {
    return id -> of(id).or(() -> other.of(id));
  }
}
