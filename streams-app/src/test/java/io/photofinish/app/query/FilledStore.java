package io.photofinish.app.query;

import io.photofinish.app.book.Votes;
import io.photofinish.schemas.Athlete;
import java.io.File;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store in memory with athletes of these ids. */
final class FilledStore {
  private FilledStore() {}

  static KeyValueStore<String, Athlete> of(KeyValueStore<String, Athlete> store, String... ids) {
    var config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    var context =
        new MockProcessorContext<String, Athlete>(config, new TaskId(0, 0), new File("target"));
    store.init(context.getStateStoreContext(), store);
    for (String id : ids) {
      store.put(id, Votes.none(id));
    }
    return store;
  }
}
