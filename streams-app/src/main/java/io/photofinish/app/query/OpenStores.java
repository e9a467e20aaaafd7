package io.photofinish.app.query;

import io.photofinish.app.store.Stores.Store;
import java.util.ConcurrentModificationException;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;

/** The stores of one instance. Safe for threads. */
@FunctionalInterface
public interface OpenStores {
  /**
   * What one partition of a store answers: null where a key is not there; an iterator is to be
   * closed.
   *
   * @param standby whether a copy that may be behind will do
   * @throws InvalidStateStoreException where it is not here or not open
   */
  <R> R ask(Store<?> store, int partition, boolean standby, Query<R> query);

  /** Whether a partition of a store is here and open. */
  default boolean answers(Store<?> store, int partition, boolean standby) {
    try {
      var unused = ask(store, partition, standby, KeyQuery.withKey(""));
      return true;
    } catch (StreamsException | IllegalStateException notOpen) {
      return false;
    }
  }

  /** Of a running topology. */
  static OpenStores of(KafkaStreams streams) {
    return new OpenStores() {
      @Override
      public <R> R ask(Store<?> store, int partition, boolean standby, Query<R> query) {
        StateQueryRequest<R> request =
            StateQueryRequest.inStore(store.name())
                .withQuery(query)
                .withPartitions(Set.of(partition));
        return answer(result(streams, standby ? request : request.requireActive(), partition));
      }
    };
  }

  private static <R> QueryResult<R> result(
      KafkaStreams streams, StateQueryRequest<R> request, int partition) {
    try {
      return streams.query(request).getPartitionResults().get(partition);
    } catch (ConcurrentModificationException e) {
      throw new InvalidStateStoreException("a stream thread is being replaced", e);
    }
  }

  private static <R> R answer(QueryResult<R> result) {
    if (result.isFailure()) {
      throw new InvalidStateStoreException(String.valueOf(result.getFailureReason()));
    }
    return result.getResult();
  }
}
