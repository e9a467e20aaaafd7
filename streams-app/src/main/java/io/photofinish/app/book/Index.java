package io.photofinish.app.book;

import io.photofinish.app.store.Stores.Store;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store that only questions read: what changes in it is told to nobody. */
final class Index<V extends SpecificRecord> {
  private final KeyValueStore<String, V> store;

  Index(Store<V> declared, ProcessorContext<?, ?> context) {
    store = context.getStateStore(declared.name());
  }

  /** Makes what was {@code before} equal to {@code after}. */
  void write(Map<String, V> before, Map<String, V> after) {
    after.forEach(
        (key, value) -> {
          if (!value.equals(before.get(key))) {
            store.put(key, value);
          }
        });
    before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(store::delete);
  }
}
