package io.photofinish.app.query;

import io.photofinish.app.store.ByteOrder;
import io.photofinish.app.store.Stores.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.state.HostInfo;

/**
 * The stores of all instances as one. What another instance has is asked there, in one step; where
 * the owner of a partition does not answer, its standbys do if they are not too far behind. Safe
 * for threads.
 */
final class Shelves {
  private static final StringSerializer KEYS = new StringSerializer();

  private final Whereabouts whereabouts;
  private final HostInfo self;
  private final LocalStores local;
  private final Peers peers;
  private final int partitions;
  private final Deadline deadline;

  /**
   * @param self this instance as the others know it
   * @param partitions of each store
   */
  Shelves(Whereabouts whereabouts, HostInfo self, LocalStores local, Peers peers, int partitions) {
    this(whereabouts, self, local, peers, partitions, Deadline.NONE);
  }

  private Shelves(
      Whereabouts whereabouts,
      HostInfo self,
      LocalStores local,
      Peers peers,
      int partitions,
      Deadline deadline) {
    this.whereabouts = whereabouts;
    this.self = self;
    this.local = local;
    this.peers = peers;
    this.partitions = partitions;
    this.deadline = deadline;
  }

  /** The same, of which nothing is waited for any longer. */
  Shelves within(Deadline time) {
    return new Shelves(whereabouts, self, local, peers, partitions, time);
  }

  /** What comes of a read in time. */
  <T> Lookup<T> await(CompletableFuture<Lookup<T>> read) {
    return deadline.await(read);
  }

  /** The partition of what is keyed by {@code owner}, as a producer's default puts it. */
  int partition(String owner) {
    return Utils.toPositive(Utils.murmur2(KEYS.serialize(null, owner))) % partitions;
  }

  /** One value, by the key that the task is keyed by and its own. */
  <V extends SpecificRecord> Lookup<V> get(Store<V> store, String owner, String key) {
    return present(store, find(store, owner, key));
  }

  /** As {@link #get}, where it may well be that there is none. */
  <V extends SpecificRecord> Lookup<Optional<V>> find(Store<V> store, String owner, String key) {
    return await(read(store, Read.ofKeys(store.name(), partition(owner), List.of(key))))
        .map(entries -> entries.stream().map(Entry::value).findFirst());
  }

  /** Only an owner can say that there is none: a copy may not have it yet. */
  private static <V extends SpecificRecord> Lookup<V> present(
      Store<V> store, Lookup<Optional<V>> found) {
    if (found instanceof Lookup.Found<Optional<V>> value && value.value().isEmpty()) {
      return value.lag().isByStandby()
          ? new Lookup.NotReady<>("the owner of this part of " + store.name() + " does not answer")
          : new Lookup.Absent<>();
    }
    return found.map(Optional::orElseThrow);
  }

  /** Some values of one task, by key; those that there are. */
  <V extends SpecificRecord> CompletableFuture<Lookup<List<Entry<V>>>> getAll(
      Store<V> store, int partition, List<String> keys) {
    return keys.isEmpty()
        ? CompletableFuture.completedFuture(new Lookup.Found<>(List.of()))
        : read(store, Read.ofKeys(store.name(), partition, keys));
  }

  /** Everything under the owner's prefix, by key, in order; an empty map where there is nothing. */
  <V extends SpecificRecord> Lookup<Map<String, V>> under(
      Store<V> store, String owner, String... prefix) {
    return await(read(store, Read.Range.under(prefix).of(store.name(), partition(owner))))
        .map(
            entries -> {
              var found = new TreeMap<String, V>();
              entries.forEach(entry -> found.put(entry.key(), entry.value()));
              return found;
            });
  }

  /**
   * One value of a store whose partition nobody knows but who published the key. The likely one is
   * asked first, then all.
   */
  <V extends SpecificRecord> Lookup<V> search(Store<V> store, String key) {
    Lookup<V> likely = get(store, key, key);
    if (likely instanceof Lookup.Found<V>) {
      return likely;
    }
    var others =
        IntStream.range(0, partitions)
            .filter(partition -> partition != partition(key))
            .mapToObj(
                partition ->
                    read(store, Read.ofKeys(store.name(), partition, List.of(key)))
                        .thenApply(
                            found ->
                                present(
                                    store,
                                    found.map(
                                        entries ->
                                            entries.stream().map(Entry::value).findFirst()))))
            .toList();
    return others.stream().map(this::await).reduce(likely, Shelves::eitherFound);
  }

  /** Absent only where both are. */
  private static <V> Lookup<V> eitherFound(Lookup<V> a, Lookup<V> b) {
    if (a instanceof Lookup.Found<V> || b instanceof Lookup.Absent<V>) {
      return a;
    }
    return b instanceof Lookup.Found<V> || a instanceof Lookup.Absent<V> ? b : a;
  }

  /**
   * A range of all partitions, merged in the order of the keys. One partition that does not answer
   * makes all of it not ready: a shorter list would be wrong.
   */
  <V extends SpecificRecord> Lookup<List<Entry<V>>> everywhere(Store<V> store, Read.Range range) {
    var asked =
        IntStream.range(0, partitions)
            .mapToObj(partition -> read(store, range.of(store.name(), partition)))
            .toList();
    return all(asked.stream().map(this::await).toList())
        .map(
            parts ->
                parts.stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(Entry::key, ByteOrder::compare))
                    .limit(range.limit())
                    .toList());
  }

  /** Found where all are. */
  static <T> Lookup<List<T>> all(Collection<Lookup<T>> parts) {
    Lookup<List<T>> all = new Lookup.Found<>(List.of());
    for (Lookup<T> part : parts) {
      all =
          all.flatMap(
              before ->
                  part.map(
                      next -> {
                        var more = new ArrayList<>(before);
                        more.add(next);
                        return List.copyOf(more);
                      }));
    }
    return all;
  }

  /** Never fails. */
  <V extends SpecificRecord> CompletableFuture<Lookup<List<Entry<V>>>> read(
      Store<V> store, Read read) {
    if (deadline.isOver()) {
      return CompletableFuture.completedFuture(deadline.passed());
    }
    Optional<Whereabouts.Keepers> keepers;
    try {
      keepers = whereabouts.of(store, read.partition());
    } catch (IllegalStateException e) {
      return CompletableFuture.completedFuture(
          new Lookup.NotReady<>("this instance is not running: " + e.getMessage()));
    }
    if (keepers.isEmpty()) {
      return CompletableFuture.completedFuture(
          new Lookup.NotReady<>("the instances are still sharing out the partitions"));
    }
    var answer = ask(store, read, keepers.get().owner(), false);
    for (HostInfo standby : keepers.get().standbys()) {
      answer =
          answer.thenCompose(
              found ->
                  found instanceof Lookup.NotReady<?>
                      ? ask(store, read, standby, true)
                          .thenApply(copy -> copy instanceof Lookup.NotReady<?> ? found : copy)
                      : CompletableFuture.completedFuture(found));
    }
    return answer;
  }

  private <V extends SpecificRecord> CompletableFuture<Lookup<List<Entry<V>>>> ask(
      Store<V> store, Read read, HostInfo instance, boolean fromStandby) {
    if (instance.equals(self)) {
      return CompletableFuture.completedFuture(local.read(store, read, fromStandby, deadline));
    }
    return peers.read(instance, read, fromStandby).thenApply(bytes -> decode(store, bytes));
  }

  private static <V extends SpecificRecord> Lookup<List<Entry<V>>> decode(
      Store<V> store, Lookup<byte[]> bytes) {
    try {
      return bytes.map(found -> EntryBytes.read(store, found));
    } catch (RuntimeException e) {
      return new Lookup.NotReady<>(
          "another instance answers what cannot be read: " + e.getMessage());
    }
  }
}
