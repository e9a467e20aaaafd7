package io.photofinish.bench.throughput;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.read.Limits;
import io.photofinish.app.topology.PhotofinishTopology;
import io.photofinish.bench.kafka.Feed;
import io.photofinish.bench.store.LocalStores;
import io.photofinish.bench.store.Recorder;
import io.photofinish.bench.store.StoreTrace;
import io.photofinish.extraction.Article;
import io.photofinish.extraction.Claim;
import io.photofinish.extraction.Extractor;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;

/** The parts of the pipeline that need no broker. */
final class LocalRows {
  private LocalRows() {}

  static Row extractor(Extractor extractor, List<Feed> articles) {
    var expected = new HashMap<String, List<Claim>>();
    for (Feed article : articles) {
      expected.computeIfAbsent(
          article.text(), text -> extractor.extract(Article.of(text)).claims());
    }
    return new LocalRow(
        "extractor",
        articles.size(),
        round -> {
          var found = new ArrayList<List<Claim>>(articles.size());
          return () -> {
            articles.forEach(a -> found.add(extractor.extract(Article.of(a.text())).claims()));
            return () -> {
              for (int i = 0; i < found.size(); i++) {
                String text = articles.get(i).text();
                WrongOutputException.unlessEqual(
                    "the claims of " + articles.get(i).id(),
                    Map.of("claims", found.get(i)),
                    Map.of("claims", expected.get(text)));
              }
            };
          };
        });
  }

  /** What the whole pipeline asks of its stores, and nothing else. */
  static Row storeOperations(
      StoreTrace trace,
      Path directory,
      int articles,
      Map<String, SortedMap<String, String>> expected) {
    return new LocalRow(
        "stores",
        articles,
        round -> {
          var stores = new LocalStores(directory.resolve("stores-r" + round));
          return () -> {
            trace.replay(stores::store);
            return () -> {
              try (stores) {
                for (var table : expected.entrySet()) {
                  compare(stores, table.getKey(), table.getValue());
                }
              }
            };
          };
        });
  }

  private static void compare(LocalStores stores, String topic, SortedMap<String, String> expected)
      throws WrongOutputException {
    if (stores.has(topic)) {
      WrongOutputException.unlessEqual("store " + topic, stores.table(topic), expected);
    }
  }

  /** What the topology asks of its stores, and publishes, while it reads these articles. */
  static StoreTrace trace(List<Feed> articles, Path directory) {
    var trace = new StoreTrace();
    Properties settings = LocalStores.settings(directory.resolve("trace"));
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    settings.put(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, Recorder.class);
    settings.put(Recorder.TRACE, trace);
    var topics = Topics.standard();
    var topology =
        new PhotofinishTopology(topics, Limits.DEFAULT, new SimpleMeterRegistry())
            .build(new StreamsConfig(settings));
    try (var driver = new TopologyTestDriver(topology, settings)) {
      var bytes = new ByteArraySerializer();
      var input = driver.createInputTopic(topics.articles().name(), bytes, bytes);
      for (Feed article : articles) {
        input.pipeInput(article.id().getBytes(StandardCharsets.UTF_8), article.bytes());
        trace.endArticle(published(driver, topics));
      }
    }
    return trace;
  }

  private static Map<String, List<KeyValue<byte[], byte[]>>> published(
      TopologyTestDriver driver, Topics topics) {
    var bytes = new ByteArrayDeserializer();
    var published = new TreeMap<String, List<KeyValue<byte[], byte[]>>>();
    for (Topic<?, ?> topic : topics.all()) {
      if (driver.producedTopicNames().contains(topic.name())) {
        var records = driver.createOutputTopic(topic.name(), bytes, bytes).readKeyValuesToList();
        published.put(topic.shortName(), records);
      }
    }
    return published;
  }
}
