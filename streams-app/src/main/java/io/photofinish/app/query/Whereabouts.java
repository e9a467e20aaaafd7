package io.photofinish.app.query;

import io.photofinish.app.store.Stores.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.state.HostInfo;

/** Which instances have what. Safe for threads. */
@FunctionalInterface
interface Whereabouts {
  /** The instance that owns a partition, and those that have a copy of it. */
  record Keepers(HostInfo owner, List<HostInfo> standbys) {}

  /**
   * Empty while the instances share out the partitions.
   *
   * @throws IllegalStateException where this instance does not run
   */
  Optional<Keepers> of(Store<?> store, int partition);

  static Whereabouts of(KafkaStreams streams) {
    return (store, partition) -> {
      KeyQueryMetadata found =
          streams.queryMetadataForKey(
              store.name(), "", (topic, key, value, count) -> Optional.of(Set.of(partition)));
      return Optional.ofNullable(found)
          .filter(known -> !KeyQueryMetadata.NOT_AVAILABLE.equals(known))
          .map(known -> new Keepers(known.activeHost(), List.copyOf(known.standbyHosts())));
    };
  }
}
