package io.photofinish.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.app.query.Book;
import io.photofinish.app.query.OpenStores;
import io.photofinish.app.store.Stores.Store;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerTimeTest {
  @TempDir private Path directory;

  /** What a range has, again and again. */
  private record Endless<K, V>(KeyValue<K, V> entry) implements KeyValueIterator<K, V> {
    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public KeyValue<K, V> next() {
      return entry;
    }

    @Override
    public K peekNextKey() {
      return entry.key;
    }

    @Override
    public void close() {}
  }

  private static OpenStores endless(OpenStores stores) {
    return new OpenStores() {
      @Override
      @SuppressWarnings("unchecked")
      public <R> R ask(Store<?> store, int partition, boolean standby, Query<R> query) {
        R answer = stores.ask(store, partition, standby, query);
        if (answer instanceof KeyValueIterator<?, ?> entries) {
          try (entries) {
            return (R) new Endless<>(entries.next());
          }
        }
        return answer;
      }
    };
  }

  @Test
  void what_has_no_end_is_answered_in_time_all_the_same() throws Exception {
    var settings = WebSettings.of(TestServer.TOKEN).withAnswerWithin(Duration.ofMillis(1));
    try (var sample = new SampleBook(directory);
        var server = new TestServer(settings)) {
      server.answer(Book.of(endless(sample.stores())).questions());
      var late = server.get("/v1/rankings?discipline=1500m&category=men");
      assertThat(TestServer.problem(late, 503).get("detail").asText()).contains("0.001 s");
      assertThat(TestServer.header(late, "Retry-After")).isEqualTo("2");
    }
  }
}
