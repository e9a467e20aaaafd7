package io.photofinish.bench.throughput;

import io.photofinish.app.store.Stores;
import io.photofinish.bench.kafka.Feed;
import io.photofinish.bench.kafka.Lab;
import io.photofinish.bench.kafka.Measured;
import io.photofinish.bench.kafka.StreamsRun;
import io.photofinish.bench.store.Replay;
import io.photofinish.bench.store.StoreTrace;
import io.photofinish.schemas.topic.Topic;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What the whole pipeline asks of its stores, as Kafka Streams does it: exactly once, with a
 * changelog for each store; and, of two rows, one with what the pipeline publishes.
 *
 * @param expected by the name of a store and of its topic, what its changelog and the topic must
 *     hold in the end
 */
record ReplayRow(
    String name,
    boolean publishes,
    Lab lab,
    StoreTrace trace,
    List<Feed> articles,
    Map<String, SortedMap<String, String>> expected)
    implements Row {

  static Row stores(
      Lab lab,
      StoreTrace trace,
      List<Feed> articles,
      Map<String, SortedMap<String, String>> expected) {
    return new ReplayRow("stores-logged", false, lab, trace, articles, expected);
  }

  static Row storesAndTopics(
      Lab lab,
      StoreTrace trace,
      List<Feed> articles,
      Map<String, SortedMap<String, String>> expected) {
    return new ReplayRow("all-written", true, lab, trace, articles, expected);
  }

  @Override
  public Measured run(int round) throws Exception {
    String run = name + "-r" + round;
    try (var streams =
        new StreamsRun(
            lab,
            run,
            StreamsConfig.EXACTLY_ONCE_V2,
            List.of(),
            (topics, config) ->
                publishes ? Replay.storesAndTopics(trace, topics) : Replay.stores(trace, topics))) {
      Measured measured = streams.feedInOrder(articles);
      for (Stores.Store<?> store : Stores.all()) {
        compare(run + "-" + store.name() + "-changelog", expected.get(store.name()));
      }
      for (Topic<?, ?> topic : publishes ? streams.topics().all() : List.<Topic<?, ?>>of()) {
        compare(topic.name(), expected.get(topic.shortName()));
      }
      return measured;
    }
  }

  private void compare(String topic, SortedMap<String, String> table) throws WrongOutputException {
    if (table != null) {
      WrongOutputException.unlessEqual(topic, lab.clients().table(topic), table);
    }
  }
}
