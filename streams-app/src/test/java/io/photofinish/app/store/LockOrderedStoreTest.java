package io.photofinish.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A put holds the store and waits for its position; so who waits for the store must not hold it.
 */
class LockOrderedStoreTest {
  private static final String NAME = "athletes";
  private static final Bytes KEY = Bytes.wrap("josh-kerr".getBytes(StandardCharsets.UTF_8));

  @TempDir private Path directory;

  private KeyValueStore<Bytes, byte[]> open(KeyValueBytesStoreSupplier supplier) {
    var config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    var context =
        new MockProcessorContext<Bytes, byte[]>(config, new TaskId(0, 0), directory.toFile());
    KeyValueStore<Bytes, byte[]> store = supplier.get();
    store.init(context.getStateStoreContext(), store);
    store.put(KEY, new byte[] {1});
    return store;
  }

  private static <R> R ask(KeyValueStore<Bytes, byte[]> store, Query<R> query) {
    return store.query(query, PositionBound.unbounded(), new QueryConfig(false)).getResult();
  }

  /** What a thread that asks the store holds while it waits for another that has the store. */
  private static List<String> heldWaiting(KeyValueStore<Bytes, byte[]> store, Query<?> query)
      throws InterruptedException {
    var asker = new Thread(() -> close(ask(store, query)));
    var held = new ArrayList<String>();
    synchronized (store) {
      asker.start();
      Optional<ThreadInfo> seen = Optional.empty();
      while (asker.isAlive() && !seen.filter(LockOrderedStoreTest::waitsForMe).isPresent()) {
        seen = look(asker);
      }
      seen.map(ThreadInfo::getLockedMonitors).stream()
          .flatMap(Stream::of)
          .forEach(monitor -> held.add(monitor.getClassName()));
    }
    asker.join();
    return held;
  }

  private static void close(Object answer) {
    if (answer instanceof KeyValueIterator<?, ?> entries) {
      entries.close();
    }
  }

  private static Optional<ThreadInfo> look(Thread thread) {
    var threads = ManagementFactory.getThreadMXBean();
    return Optional.ofNullable(threads.getThreadInfo(new long[] {thread.getId()}, true, false)[0]);
  }

  private static boolean waitsForMe(ThreadInfo thread) {
    return thread.getLockOwnerId() == Thread.currentThread().getId();
  }

  @Test
  void who_waits_for_the_store_does_not_hold_its_position() throws InterruptedException {
    try (var store = new Closing(open(LockOrderedStore.supplier(NAME)))) {
      assertThat(heldWaiting(store.it(), KeyQuery.withKey(KEY))).isEmpty();
      assertThat(heldWaiting(store.it(), RangeQuery.withNoBounds())).isEmpty();
    }
  }

  /** When this fails, Kafka has mended KAFKA-19629 and its own store will do. */
  @Test
  void kafkas_own_store_still_holds_it() throws InterruptedException {
    var own = org.apache.kafka.streams.state.Stores.persistentKeyValueStore(NAME);
    try (var store = new Closing(open(own))) {
      assertThat(heldWaiting(store.it(), KeyQuery.withKey(KEY)))
          .containsExactly(Position.class.getName());
    }
  }

  @Test
  void it_answers_what_was_put() {
    try (var store = new Closing(open(LockOrderedStore.supplier(NAME)))) {
      assertThat(ask(store.it(), KeyQuery.<Bytes, byte[]>withKey(KEY))).containsExactly(1);
      try (var all = ask(store.it(), RangeQuery.<Bytes, byte[]>withNoBounds())) {
        assertThat(all).toIterable().singleElement().matches(entry -> entry.key.equals(KEY));
      }
    }
  }

  private record Closing(KeyValueStore<Bytes, byte[]> it) implements AutoCloseable {
    @Override
    public void close() {
      it.close();
    }
  }
}
