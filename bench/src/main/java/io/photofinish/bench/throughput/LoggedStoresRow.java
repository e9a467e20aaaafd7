package io.photofinish.bench.throughput;

import io.photofinish.app.store.Stores;
import io.photofinish.bench.kafka.Feed;
import io.photofinish.bench.kafka.Lab;
import io.photofinish.bench.kafka.Measured;
import io.photofinish.bench.kafka.StreamsRun;
import io.photofinish.bench.store.Replay;
import io.photofinish.bench.store.StoreTrace;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What the whole pipeline asks of its stores, and nothing else, as Kafka Streams does it: exactly
 * once, with a changelog for each store.
 *
 * @param expected by a store's name, what its changelog must hold in the end
 */
record LoggedStoresRow(
    Lab lab, StoreTrace trace, List<Feed> articles, Map<String, SortedMap<String, String>> expected)
    implements Row {

  @Override
  public String name() {
    return "stores-logged";
  }

  @Override
  public Measured run(int round) throws Exception {
    String run = name() + "-r" + round;
    try (var streams =
        new StreamsRun(
            lab,
            run,
            StreamsConfig.EXACTLY_ONCE_V2,
            List.of(),
            (topics, config) -> Replay.topology(trace, topics.articles().name()))) {
      Measured measured = streams.feedInOrder(articles);
      for (Stores.Store<?> store : Stores.all()) {
        SortedMap<String, String> table = expected.get(store.name());
        if (table != null) {
          String changelog = run + "-" + store.name() + "-changelog";
          WrongOutputException.unlessEqual(changelog, lab.clients().table(changelog), table);
        }
      }
      return measured;
    }
  }
}
