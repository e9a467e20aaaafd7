package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.app.store.Stores;
import io.photofinish.schemas.AthleteAlias;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The aliases of a task's names. Most tasks have none, and then no name is looked up. Not safe for
 * threads.
 */
final class Aliases {
  private static final StringSerializer KEYS = new StringSerializer();

  private final KeyValueStore<String, AthleteAlias> store;

  /** Whether there are any; null where that must be looked up. */
  private Boolean any;

  Aliases(ProcessorContext<?, ?> context) {
    store = context.getStateStore(Stores.ALIASES.name());
  }

  private boolean any() {
    if (any == null) {
      try (var all = store.all()) {
        any = all.hasNext();
      }
    }
    return any;
  }

  AthleteAlias get(String key) {
    return store.get(key);
  }

  /**
   * @param alias null where it ends
   */
  void put(String key, AthleteAlias alias) {
    store.put(key, alias);
    any = null;
  }

  /** By key: that of the whole name, and those of what is said with a nation or a category. */
  Map<String, AthleteAlias> of(String name) {
    var found = new TreeMap<String, AthleteAlias>();
    if (!any()) {
      return found;
    }
    AthleteAlias whole = store.get(name);
    if (whole != null) {
      found.put(name, whole);
    }
    try (var parts = store.prefixScan(Keys.of(name, ""), KEYS)) {
      parts.forEachRemaining(entry -> found.put(entry.key, entry.value));
    }
    return found;
  }
}
