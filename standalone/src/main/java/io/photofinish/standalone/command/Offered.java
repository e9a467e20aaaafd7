package io.photofinish.standalone.command;

import io.photofinish.schemas.HappeningKind;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a shell offers for the values of options. */
final class Offered {
  private Offered() {}

  /** Of rankings. */
  static final class Categories implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("men", "women", "mixed", "unknown").iterator();
    }
  }

  /** Of what is said. */
  static final class KnownCategories implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("men", "women", "mixed").iterator();
    }
  }

  /** Of happenings. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(HappeningKind.values())
          .filter(kind -> kind != HappeningKind.UNKNOWN)
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .iterator();
    }
  }
}
