package io.photofinish.extraction.settle;

import io.photofinish.extraction.Claim;
import io.photofinish.extraction.athletics.Discipline;
import java.util.Optional;
import java.util.Set;

/** The events of which a combined event is made. */
final class Legs {
  private static final Set<String> HEPTATHLON =
      Set.of("100mH", "HJ", "SP", "200m", "LJ", "JT", "800m", "60mH", "60m", "PV", "1000m");
  private static final Set<String> DECATHLON =
      Set.of("100m", "LJ", "SP", "HJ", "400m", "110mH", "DT", "PV", "JT", "1500m");

  private Legs() {}

  /** "A poor high jump left her sixth" in a text on the heptathlon, which it stays a text on. */
  static boolean of(
      Optional<Discipline> combined, Discipline event, Optional<Claim.Category> category) {
    if (combined.isEmpty() || category.isPresent()) {
      return false;
    }
    return switch (combined.get().code()) {
      case "heptathlon", "pentathlon" -> HEPTATHLON.contains(event.code());
      case "decathlon", "octathlon" -> DECATHLON.contains(event.code());
      default -> false;
    };
  }
}
