package io.photofinish.app.store;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.RocksDBKeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.internals.RocksDBStore;

/**
 * The persistent store of Kafka Streams, which can be queried while it is written: a query locks
 * the store and then its position, as a put does. Kafka's own locks them the other way round
 * (KAFKA-19629), and where the two meet both threads stand still for ever.
 */
final class LockOrderedStore extends RocksDBStore {
  private LockOrderedStore(String name, String metricsScope) {
    super(name, metricsScope);
  }

  static KeyValueBytesStoreSupplier supplier(String name) {
    return new RocksDBKeyValueBytesStoreSupplier(name, false) {
      @Override
      public KeyValueStore<Bytes, byte[]> get() {
        return new LockOrderedStore(name, metricsScope());
      }
    };
  }

  @Override
  public synchronized <R> QueryResult<R> query(
      Query<R> query, PositionBound bound, QueryConfig config) {
    return super.query(query, bound, config);
  }
}
