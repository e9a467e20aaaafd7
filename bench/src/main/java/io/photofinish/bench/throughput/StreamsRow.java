package io.photofinish.bench.throughput;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.read.Limits;
import io.photofinish.app.topology.Flow;
import io.photofinish.app.topology.PhotofinishTopology;
import io.photofinish.bench.kafka.Feed;
import io.photofinish.bench.kafka.Lab;
import io.photofinish.bench.kafka.Measured;
import io.photofinish.bench.kafka.StreamsRun;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A topology that reads all articles from a broker.
 *
 * @param expected by a topic's short name, what must be committed there in the end
 */
record StreamsRow(
    String name,
    Lab lab,
    List<Feed> articles,
    String guarantee,
    List<String> internal,
    BiFunction<Topics, StreamsConfig, Topology> topology,
    Map<String, SortedMap<String, String>> expected)
    implements Row {

  /** Avro in, Avro out, and nothing between: what any topology costs. */
  static Row identity(Lab lab, List<Feed> articles, SortedMap<String, String> bytes) {
    // It writes where the product would write claims: a topic of the same shape.
    return new StreamsRow(
        "identity",
        lab,
        articles,
        StreamsConfig.EXACTLY_ONCE_V2,
        List.of(),
        (topics, config) -> {
          var builder = new StreamsBuilder(new TopologyConfig(config));
          Topic<String, io.photofinish.schemas.Article> in = topics.articles();
          builder.stream(in.name(), Consumed.with(in.key(), in.value()).withName("articles"))
              .to(topics.claims().name(), Produced.with(in.key(), in.value()).withName("identity"));
          return builder.build();
        },
        Map.of("claims", bytes));
  }

  static Row pipeline(
      Lab lab,
      List<Feed> articles,
      String guarantee,
      Map<String, SortedMap<String, String>> expected) {
    return new StreamsRow(
        guarantee.equals(StreamsConfig.EXACTLY_ONCE_V2) ? "pipeline" : "at-least-once",
        lab,
        articles,
        guarantee,
        Flow.INTERNAL_TOPICS,
        (topics, config) ->
            new PhotofinishTopology(topics, Limits.DEFAULT, new SimpleMeterRegistry())
                .build(config),
        expected);
  }

  @Override
  public Measured run(int round) throws Exception {
    try (var run = new StreamsRun(lab, name + "-r" + round, guarantee, internal, topology)) {
      Measured measured = run.feed(articles);
      var found = new HashMap<String, SortedMap<String, String>>();
      for (String table : expected.keySet()) {
        String topic = run.topics().named(table).orElseThrow().name();
        found.put(table, lab.clients().table(topic));
        WrongOutputException.unlessEqual(
            name + ": topic " + table, found.get(table), expected.get(table));
      }
      return measured;
    }
  }
}
