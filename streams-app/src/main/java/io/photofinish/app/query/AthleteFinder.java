package io.photofinish.app.query;

import io.photofinish.app.book.AthleteId;
import io.photofinish.app.book.AthleteNames;
import io.photofinish.app.store.ByteOrder;
import io.photofinish.app.store.Stores;
import io.photofinish.schemas.Athlete;
import io.photofinish.schemas.AthleteName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who the athletes of some ids are, and which have something in their name. Safe for threads. */
final class AthleteFinder {
  private final Shelves stores;

  AthleteFinder(Shelves stores) {
    this.stores = stores;
  }

  /** The athletes of these ids that the book knows, by id: a question for each partition. */
  Lookup<Map<String, Athlete>> named(Collection<String> ids) {
    Map<Integer, List<String>> byPartition =
        ids.stream().distinct().collect(Collectors.groupingBy(stores::partition));
    var asked =
        byPartition.entrySet().stream()
            .map(each -> stores.getAll(Stores.ATHLETES, each.getKey(), each.getValue()))
            .toList();
    return Shelves.all(asked.stream().map(stores::await).toList())
        .map(
            parts -> {
              var athletes = new TreeMap<String, Athlete>();
              parts.forEach(
                  part -> part.forEach(entry -> athletes.put(entry.key(), entry.value())));
              return athletes;
            });
  }

  /** Costs a scan of the names that have the part, and a get for each athlete shown. */
  Lookup<Listed<Athlete>> withPart(String part, Page page) {
    String folded = AthleteId.of(part);
    var range = Read.Range.prefix(folded).page(new Page(page.after(), Page.MOST));
    return stores
        .everywhere(Stores.ATHLETE_NAMES, range)
        .flatMap(
            entries ->
                named(entries.stream().map(entry -> entry.value().getAthleteId()).toList())
                    .map(athletes -> found(folded, entries, athletes, page.limit())));
  }

  /** An athlete whose name has the part twice is shown at the first place alone. */
  private static Listed<Athlete> found(
      String part, List<Entry<AthleteName>> entries, Map<String, Athlete> athletes, int limit) {
    var shown = new ArrayList<Entry<Athlete>>();
    for (Entry<AthleteName> entry : entries) {
      Athlete athlete = athletes.get(entry.value().getAthleteId());
      if (athlete != null && isFirst(part, entry.key(), athlete)) {
        shown.add(new Entry<>(entry.key(), athlete));
      }
    }
    if (shown.size() <= limit && entries.size() == Page.MOST) {
      String last = entries.get(entries.size() - 1).key();
      return new Listed<>(shown.stream().map(Entry::value).toList(), Optional.of(last));
    }
    return Listed.of(shown, limit);
  }

  private static boolean isFirst(String part, String key, Athlete athlete) {
    return AthleteNames.of(athlete).keySet().stream()
        .filter(other -> other.startsWith(part))
        .min(ByteOrder::compare)
        .filter(key::equals)
        .isPresent();
  }
}
