package io.photofinish.app.query;

import io.photofinish.app.store.Stores;
import io.photofinish.app.store.Stores.Store;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Whether questions would be answered. RUNNING alone does not say so: it is reached before a task
 * is assigned. Ready is: every partition of every store answers here or belongs to another
 * instance.
 */
public final class Readiness {
  private final KafkaStreams streams;
  private final StoreReader stores;
  private final Map<Store<?>, String> sources;
  private final int partitions;

  /**
   * @param sources the topic that each store's task reads
   * @param partitions of each of them
   */
  Readiness(
      KafkaStreams streams, StoreReader stores, Map<Store<?>, String> sources, int partitions) {
    this.streams = streams;
    this.stores = stores;
    this.sources = sources;
    this.partitions = partitions;
  }

  /** Why not; empty when ready. */
  public Optional<String> missing() {
    if (streams.state() != KafkaStreams.State.RUNNING) {
      return Optional.of("Kafka Streams is " + streams.state());
    }
    for (Store<?> store : Stores.all()) {
      Set<Integer> accounted = stores.answering(store);
      if (accounted.size() < partitions) {
        accounted.addAll(stores.readByOthers(sources.get(store)));
      }
      if (accounted.size() < partitions) {
        return Optional.of(
            "%d of %d partitions of the store %s answer"
                .formatted(accounted.size(), partitions, store.name()));
      }
    }
    return Optional.empty();
  }
}
