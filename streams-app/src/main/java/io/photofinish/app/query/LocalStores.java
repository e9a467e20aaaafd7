package io.photofinish.app.query;

import io.photofinish.app.store.ByteOrder;
import io.photofinish.app.store.Stores.Store;
import io.photofinish.schemas.Listing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Asks the state stores of this instance, and never another. Safe for threads. */
final class LocalStores {
  private final OpenStores stores;
  private final StandbyLags lags;
  private final Lag bound;

  /** How far the copies here are behind. */
  @FunctionalInterface
  interface StandbyLags {
    /** Empty where that is not known, or there is no copy. */
    Optional<Lag> of(String store, int partition);
  }

  /**
   * @param bound how far a standby that is asked may be behind
   */
  LocalStores(OpenStores stores, StandbyLags lags, Lag bound) {
    this.stores = stores;
    this.lags = lags;
    this.bound = bound;
  }

  /**
   * @param fromStandby whether the copy here will do; it then says how far it is behind
   */
  <V extends SpecificRecord> Lookup<List<Entry<V>>> read(
      Store<V> store, Read read, boolean fromStandby, Deadline deadline) {
    Optional<Lag> lag = fromStandby ? lagOfCopy(store, read) : Optional.of(Lag.NONE);
    if (lag.isEmpty()) {
      return new Lookup.NotReady<>(store.name() + ": the copy here is too far behind");
    }
    try {
      var found = entries(store, read, fromStandby, deadline);
      return deadline.isOver() ? deadline.passed() : new Lookup.Found<>(found, lag.get());
    } catch (StreamsException | IllegalStateException e) {
      return new Lookup.NotReady<>(store.name() + " is not open: " + e.getMessage());
    }
  }

  private Optional<Lag> lagOfCopy(Store<?> store, Read read) {
    return lags.of(store.name(), read.partition()).filter(behind -> behind.isWithin(bound));
  }

  /** What there is until the deadline. */
  private <V extends SpecificRecord> List<Entry<V>> entries(
      Store<V> store, Read read, boolean fromStandby, Deadline deadline) {
    var found = new ArrayList<Entry<V>>();
    for (String key : read.keys()) {
      if (deadline.isOver()) {
        break;
      }
      V value = stores.ask(store, read.partition(), fromStandby, KeyQuery.<String, V>withKey(key));
      if (value != null) {
        found.add(new Entry<>(key, value));
      }
    }
    if (read.from() != null) {
      var range = RangeQuery.<String, V>withRange(first(read), read.to());
      try (var entries = stores.ask(store, read.partition(), fromStandby, range)) {
        addRange(entries, read, found, deadline);
      }
    }
    return found;
  }

  /** Where to begin; what comes after may be of another list. */
  private static String first(Read read) {
    boolean skip =
        read.after() != null
            && !read.onePerAthlete()
            && ByteOrder.compare(read.after(), read.from()) > 0;
    return skip ? read.after() : read.from();
  }

  private static <V extends SpecificRecord> void addRange(
      KeyValueIterator<String, V> entries, Read read, List<Entry<V>> found, Deadline deadline) {
    Set<String> athletes = new HashSet<>();
    while (found.size() < read.limit() && !deadline.isOver() && entries.hasNext()) {
      var entry = entries.next();
      boolean shown = read.after() == null || ByteOrder.compare(entry.key, read.after()) > 0;
      boolean first =
          !read.onePerAthlete()
              || !(entry.value instanceof Listing listing)
              || athletes.add(listing.getAthleteId());
      if (shown && first) {
        found.add(new Entry<>(entry.key, entry.value));
      }
    }
  }
}
