package io.photofinish.app.book;

import io.photofinish.app.store.Keys;
import io.photofinish.app.store.Stores.Store;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store of the book whose changes are forwarded as entries. */
final class Table<V extends SpecificRecord> {
  private static final StringSerializer KEYS = new StringSerializer();

  private final Store<V> declared;
  private final KeyValueStore<String, V> store;
  private final ProcessorContext<String, Entry> context;

  Table(Store<V> declared, ProcessorContext<String, Entry> context) {
    this.declared = declared;
    this.context = context;
    store = context.getStateStore(declared.name());
  }

  V get(String key) {
    return store.get(key);
  }

  /** What lies under the prefix, by key. */
  SortedMap<String, V> under(String... prefix) {
    var found = new TreeMap<String, V>();
    try (var entries = store.prefixScan(Keys.of(prefix) + "/", KEYS)) {
      entries.forEachRemaining(entry -> found.put(entry.key, entry.value));
    }
    return found;
  }

  static <V> SortedMap<String, V> byKey(Collection<V> values, Function<V, String> key) {
    var found = new TreeMap<String, V>();
    values.forEach(value -> found.put(key.apply(value), value));
    return found;
  }

  /** Makes what was {@code before} equal to {@code after}; null is nothing. */
  void write(String key, V before, V after, long timestamp) {
    if (!Objects.equals(before, after)) {
      store.put(key, after);
      context.forward(new Record<>(key, new Entry(declared.name(), after), timestamp));
    }
  }

  void write(Map<String, V> before, Map<String, V> after, long timestamp) {
    after.forEach((key, value) -> write(key, before.get(key), value, timestamp));
    before.forEach(
        (key, value) -> {
          if (!after.containsKey(key)) {
            write(key, value, null, timestamp);
          }
        });
  }
}
