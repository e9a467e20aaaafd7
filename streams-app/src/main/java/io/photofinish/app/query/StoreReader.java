package io.photofinish.app.query;

import io.photofinish.app.store.Keys;
import io.photofinish.app.store.Stores.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Asks the state stores of this instance. Safe for threads. */
final class StoreReader {
  private static final StringSerializer KEYS = new StringSerializer();

  private final KafkaStreams streams;
  private final HostInfo self;

  StoreReader(KafkaStreams streams, HostInfo self) {
    this.streams = streams;
    this.self = self;
  }

  /** One value. Its partition is that of {@code owner}, the key that its task is keyed by. */
  <V extends SpecificRecord> Lookup<V> get(Store<V> store, String owner, String key) {
    return owned(store, owner, KeyQuery.<String, V>withKey(key))
        .flatMap(
            result ->
                result.getResult() == null
                    ? new Lookup.Absent<>()
                    : new Lookup.Found<>(result.getResult()));
  }

  /** Everything under the owner's prefix, by key, in order; an empty map where there is nothing. */
  <V extends SpecificRecord> Lookup<Map<String, V>> under(Store<V> store, String owner) {
    Keys.Range range = Keys.under(owner);
    return owned(store, owner, RangeQuery.<String, V>withRange(range.from(), range.to()))
        .map(StoreReader::read);
  }

  private static <V> Map<String, V> read(QueryResult<KeyValueIterator<String, V>> result) {
    var found = new TreeMap<String, V>();
    try (var entries = result.getResult()) {
      entries.forEachRemaining(entry -> found.put(entry.key, entry.value));
    }
    return found;
  }

  private <R> Lookup<QueryResult<R>> owned(Store<?> store, String owner, Query<R> query) {
    try {
      KeyQueryMetadata where = streams.queryMetadataForKey(store.name(), owner, KEYS);
      if (where == null || KeyQueryMetadata.NOT_AVAILABLE.equals(where)) {
        return new Lookup.NotReady<>("the instances are still sharing out the partitions");
      }
      if (!where.activeHost().equals(self)) {
        return new Lookup.Elsewhere<>(where.activeHost());
      }
      var answer =
          streams.query(
              StateQueryRequest.inStore(store.name())
                  .withQuery(query)
                  .withPartitions(Set.of(where.partition())));
      return checked(store, answer.getPartitionResults().get(where.partition()));
    } catch (StreamsException | IllegalStateException e) {
      return new Lookup.NotReady<>(store.name() + " is not open: " + e.getMessage());
    }
  }

  private static <R> Lookup<QueryResult<R>> checked(Store<?> store, QueryResult<R> result) {
    if (result == null) {
      return new Lookup.NotReady<>(store.name() + " is moving");
    }
    return result.isSuccess()
        ? new Lookup.Found<>(result)
        : new Lookup.NotReady<>(store.name() + ": " + result.getFailureMessage());
  }

  /**
   * One value of a store whose partition this side cannot know, since whoever published the key
   * chose it. Costs a get in each local partition.
   */
  <V extends SpecificRecord> Lookup<V> find(Store<V> store, String key) {
    try {
      var answer =
          streams.query(
              StateQueryRequest.inStore(store.name()).withQuery(KeyQuery.<String, V>withKey(key)));
      for (QueryResult<V> result : answer.getPartitionResults().values()) {
        if (result.isSuccess() && result.getResult() != null) {
          return new Lookup.Found<>(result.getResult());
        }
      }
      boolean all = answer.getPartitionResults().values().stream().allMatch(QueryResult::isSuccess);
      return all && !answer.getPartitionResults().isEmpty() && others(store).isEmpty()
          ? new Lookup.Absent<>()
          : new Lookup.NotReady<>("not every partition of " + store.name() + " is here");
    } catch (StreamsException | IllegalStateException e) {
      return new Lookup.NotReady<>(store.name() + " is not open: " + e.getMessage());
    }
  }

  /** The other instances that hold a part of the store. */
  List<HostInfo> others(Store<?> store) {
    var hosts = new ArrayList<HostInfo>();
    for (StreamsMetadata metadata : streams.streamsMetadataForStore(store.name())) {
      if (!metadata.hostInfo().equals(self)) {
        hosts.add(metadata.hostInfo());
      }
    }
    return hosts;
  }

  /** The local partitions of a store that answer. */
  Set<Integer> answering(Store<?> store) {
    var answer =
        streams.query(
            StateQueryRequest.inStore(store.name())
                .withQuery(KeyQuery.<String, SpecificRecord>withKey("")));
    var partitions = new TreeSet<Integer>();
    answer
        .getPartitionResults()
        .forEach(
            (partition, result) -> {
              if (result.isSuccess()) {
                partitions.add(partition);
              }
            });
    return partitions;
  }
}
