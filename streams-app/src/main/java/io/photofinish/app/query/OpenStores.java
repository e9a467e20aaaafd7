package io.photofinish.app.query;

import io.photofinish.app.store.Stores.Store;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The stores of one instance. Safe for threads. */
@FunctionalInterface
public interface OpenStores {
  /**
   * One partition of a store, for reading.
   *
   * @param standby whether a copy that may be behind will do
   * @throws IllegalStateException where it is not here or not open
   */
  <V extends SpecificRecord> ReadOnlyKeyValueStore<String, V> open(
      Store<V> store, int partition, boolean standby);

  /**
   * Of a running topology. By the store's own methods, not by {@code KafkaStreams.query}: in Kafka
   * 4.3.1 that locks the store's position and then the store, while a put locks them the other way
   * round, and a question at the wrong moment stops both threads for ever.
   */
  static OpenStores of(KafkaStreams streams) {
    return new OpenStores() {
      @Override
      public <V extends SpecificRecord> ReadOnlyKeyValueStore<String, V> open(
          Store<V> store, int partition, boolean standby) {
        var wanted =
            StoreQueryParameters.fromNameAndType(
                    store.name(), QueryableStoreTypes.<String, V>keyValueStore())
                .withPartition(partition);
        return streams.store(standby ? wanted.enableStaleStores() : wanted);
      }
    };
  }
}
