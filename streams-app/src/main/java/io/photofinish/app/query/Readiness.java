package io.photofinish.app.query;

import io.photofinish.app.store.Stores;
import io.photofinish.app.store.Stores.Store;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsException;

/**
 * Whether questions would be answered. RUNNING alone does not say so: it is reached before a task
 * is assigned. Ready is: every partition of every store answers here or belongs to another
 * instance.
 */
public final class Readiness {
  private final KafkaStreams streams;
  private final StoreReader stores;
  private final int partitions;

  Readiness(KafkaStreams streams, StoreReader stores, int partitions) {
    this.streams = streams;
    this.stores = stores;
    this.partitions = partitions;
  }

  /** Why not; empty when ready. */
  public Optional<String> missing() {
    if (streams.state() != KafkaStreams.State.RUNNING) {
      return Optional.of("Kafka Streams is " + streams.state());
    }
    for (Store<?> store : Stores.all()) {
      Optional<String> missing = missing(store);
      if (missing.isPresent()) {
        return missing;
      }
    }
    return Optional.empty();
  }

  private Optional<String> missing(Store<?> store) {
    try {
      Set<Integer> answering = stores.answering(store);
      if (answering.size() == partitions || !stores.others(store).isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          "%d of %d partitions of the store %s answer"
              .formatted(answering.size(), partitions, store.name()));
    } catch (StreamsException | IllegalStateException e) {
      return Optional.of("the store " + store.name() + " does not answer: " + e.getMessage());
    }
  }
}
