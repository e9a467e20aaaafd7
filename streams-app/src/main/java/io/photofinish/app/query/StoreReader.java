package io.photofinish.app.query;

import io.photofinish.app.store.Keys;
import io.photofinish.app.store.Stores.Store;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Asks the state stores of this instance. Safe for threads.
 *
 * <p>By the store's own methods, not by {@code KafkaStreams.query}: in Kafka 4.3.1 that locks the
 * store's position and then the store, while a put locks them the other way round, and a question
 * at the wrong moment stops both threads for ever.
 */
final class StoreReader {
  private static final StringSerializer KEYS = new StringSerializer();

  private final KafkaStreams streams;
  private final HostInfo self;
  private final int partitions;

  /**
   * @param partitions of each store
   */
  StoreReader(KafkaStreams streams, HostInfo self, int partitions) {
    this.streams = streams;
    this.self = self;
    this.partitions = partitions;
  }

  /** One value. Its partition is that of {@code owner}, the key that its task is keyed by. */
  <V extends SpecificRecord> Lookup<V> get(Store<V> store, String owner, String key) {
    return owned(
        store,
        owner,
        open -> {
          V value = open.get(key);
          return value == null ? new Lookup.Absent<>() : new Lookup.Found<>(value);
        });
  }

  /** Everything under the owner's prefix, by key, in order; an empty map where there is nothing. */
  <V extends SpecificRecord> Lookup<Map<String, V>> under(Store<V> store, String owner) {
    Keys.Range range = Keys.under(owner);
    return owned(
        store,
        owner,
        open -> {
          var found = new TreeMap<String, V>();
          try (var entries = open.range(range.from(), range.to())) {
            entries.forEachRemaining(entry -> found.put(entry.key, entry.value));
          }
          return new Lookup.Found<>(found);
        });
  }

  private <V extends SpecificRecord, R> Lookup<R> owned(
      Store<V> store, String owner, Function<ReadOnlyKeyValueStore<String, V>, Lookup<R>> ask) {
    try {
      KeyQueryMetadata where = streams.queryMetadataForKey(store.name(), owner, KEYS);
      if (where == null || KeyQueryMetadata.NOT_AVAILABLE.equals(where)) {
        return new Lookup.NotReady<>("the instances are still sharing out the partitions");
      }
      if (!where.activeHost().equals(self)) {
        return new Lookup.Elsewhere<>(where.activeHost());
      }
      return ask.apply(open(store, where.partition()));
    } catch (StreamsException | IllegalStateException e) {
      return new Lookup.NotReady<>(store.name() + " is not open: " + e.getMessage());
    }
  }

  private <V extends SpecificRecord> ReadOnlyKeyValueStore<String, V> open(
      Store<V> store, int partition) {
    return streams.store(
        StoreQueryParameters.fromNameAndType(
                store.name(), QueryableStoreTypes.<String, V>keyValueStore())
            .withPartition(partition));
  }

  /**
   * One value of a store whose partition this side cannot know, since whoever published the key
   * chose it. Costs a get in each local partition. Absent only where all partitions are here.
   */
  <V extends SpecificRecord> Lookup<V> find(Store<V> store, String key) {
    int asked = 0;
    for (int partition = 0; partition < partitions; partition++) {
      Lookup<V> here = in(partition, store, key);
      if (here instanceof Lookup.Found<V>) {
        return here;
      }
      asked += here instanceof Lookup.Absent<V> ? 1 : 0;
    }
    return asked == partitions
        ? new Lookup.Absent<>()
        : new Lookup.NotReady<>(
            "only %d of %d partitions of %s answer here"
                .formatted(asked, partitions, store.name()));
  }

  private <V extends SpecificRecord> Lookup<V> in(int partition, Store<V> store, String key) {
    try {
      V value = open(store, partition).get(key);
      return value == null ? new Lookup.Absent<>() : new Lookup.Found<>(value);
    } catch (StreamsException | IllegalStateException elsewhereOrMoving) {
      return new Lookup.NotReady<>(store.name() + ": " + elsewhereOrMoving.getMessage());
    }
  }

  /** The partitions of a topic that other instances read. */
  Set<Integer> readByOthers(String topic) {
    var found = new TreeSet<Integer>();
    for (StreamsMetadata instance : streams.metadataForAllStreamsClients()) {
      if (!instance.hostInfo().equals(self)) {
        instance.topicPartitions().stream()
            .filter(partition -> partition.topic().equals(topic))
            .forEach(partition -> found.add(partition.partition()));
      }
    }
    return found;
  }

  /** The local partitions of a store that answer. */
  Set<Integer> answering(Store<?> store) {
    var found = new TreeSet<Integer>();
    for (int partition = 0; partition < partitions; partition++) {
      if (answers(store, partition)) {
        found.add(partition);
      }
    }
    return found;
  }

  private boolean answers(Store<?> store, int partition) {
    return !(in(partition, store, "") instanceof Lookup.NotReady<?>);
  }
}
