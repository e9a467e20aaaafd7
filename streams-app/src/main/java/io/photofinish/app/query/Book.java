package io.photofinish.app.query;

import io.photofinish.app.book.Records;
import io.photofinish.app.store.Stores;
import io.photofinish.app.store.Stores.Store;
import io.photofinish.extraction.athletics.Athletics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;

/** The book as one instance sees it: what it is asked by people, and by the other instances. */
public final class Book implements AutoCloseable {
  private final LocalStores local;
  private final Queries questions;
  private final Runnable closing;

  private Book(
      LocalStores local, Shelves shelves, Supplier<Optional<String>> missing, Runnable closing) {
    this.local = local;
    this.closing = closing;
    questions = new Queries(shelves, missing, new Records(Athletics.load()));
  }

  /**
   * @param self this instance as the others know it ({@code application.server})
   * @param sources the topic that each store's task reads
   * @param partitions of each store
   * @param staleness how far a standby that answers in place of an owner may be behind
   */
  public static Book of(
      KafkaStreams streams,
      HostInfo self,
      Peers peers,
      Map<Store<?>, String> sources,
      int partitions,
      Lag staleness) {
    var lags = new Lags(streams);
    var stores = OpenStores.of(streams);
    var local = new LocalStores(stores, lags::of, staleness);
    var readiness = new Readiness(streams, self, stores, sources, partitions);
    var shelves = new Shelves(Whereabouts.of(streams), self, local, peers, partitions);
    return new Book(local, shelves, readiness::missing, lags::close);
  }

  /** A book whose stores, of one partition each, are all at hand. */
  public static Book of(OpenStores stores) {
    var local = new LocalStores(stores, (store, partition) -> Optional.empty(), Lag.NONE);
    var self = new HostInfo("here", 0);
    var keepers = Optional.of(new Whereabouts.Keepers(self, List.of()));
    Peers none =
        (instance, read, standby) ->
            CompletableFuture.completedFuture(new Lookup.NotReady<>("there is no other"));
    var shelves = new Shelves((store, partition) -> keepers, self, local, none, 1);
    return new Book(local, shelves, Optional::empty, () -> {});
  }

  public Questions questions() {
    return questions;
  }

  /**
   * What another instance asks this one: answered from the stores here, or not at all. As {@link
   * EntryBytes} writes it.
   *
   * @throws IllegalArgumentException where there is no such store
   */
  public Lookup<byte[]> read(Read read, boolean fromStandby, Deadline deadline) {
    Store<?> store =
        Stores.all().stream()
            .filter(declared -> declared.name().equals(read.store()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no store " + read.store()));
    return read(store, read, fromStandby, deadline);
  }

  private <V extends SpecificRecord> Lookup<byte[]> read(
      Store<V> store, Read read, boolean fromStandby, Deadline deadline) {
    return local
        .read(store, read, fromStandby, deadline)
        .map(entries -> EntryBytes.write(store, entries));
  }

  /** Why questions would not be answered now; empty when they would. */
  public Optional<String> missing() {
    return questions.missing();
  }

  @Override
  public void close() {
    closing.run();
  }
}
