package io.photofinish.standalone.process;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.read.Limits;
import io.photofinish.app.store.Stores;
import io.photofinish.app.topology.PhotofinishTopology;
import io.photofinish.schemas.topic.CleanUp;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * The topology without a broker, which reads each live article and alias once: what every table and
 * store must hold whatever went before. {@code HistoriesTest} holds it to the batch computation.
 */
final class Undisturbed implements AutoCloseable {
  private final Topics topics;
  private final Topology topology;
  private final TopologyTestDriver driver;

  Undisturbed(Topics topics, Path stateDirectory) {
    this.topics = topics;
    var config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "undisturbed");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    topology =
        new PhotofinishTopology(topics, Limits.DEFAULT, new SimpleMeterRegistry())
            .build(new StreamsConfig(config));
    driver = new TopologyTestDriver(topology, config);
  }

  /** The topics of the catalogue that the topology writes. */
  List<Topic<?, ?>> outputs() {
    List<String> written =
        topology.describe().subtopologies().stream()
            .flatMap(part -> part.nodes().stream())
            .flatMap(
                node ->
                    node instanceof TopologyDescription.Sink sink
                        ? Stream.of(sink.topic())
                        : Stream.empty())
            .toList();
    return topics.all().stream().filter(topic -> written.contains(topic.name())).toList();
  }

  /** Each of a topic's newest values, once. */
  void read(Topic<?, ?> topic, SortedMap<String, byte[]> newest) {
    var input =
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    newest.forEach((key, value) -> input.pipeInput(key.getBytes(StandardCharsets.UTF_8), value));
  }

  /** The newest value of each key that is not deleted, in hexadecimal. */
  SortedMap<String, String> table(Topic<?, ?> topic) {
    var table = new TreeMap<String, String>();
    driver
        .createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList()
        .forEach(
            record -> {
              if (record.value() == null) {
                table.remove(record.key());
              } else {
                table.put(record.key(), HexFormat.of().formatHex(record.value()));
              }
            });
    return table;
  }

  /** By name, of each compacted topic that the topology writes; to be asked for once. */
  Map<String, SortedMap<String, String>> tables() {
    var tables = new TreeMap<String, SortedMap<String, String>>();
    for (Topic<?, ?> topic : outputs()) {
      if (topic.cleanUp() == CleanUp.COMPACT) {
        tables.put(topic.name(), table(topic));
      }
    }
    return tables;
  }

  /** What a store holds, by key, in hexadecimal. */
  SortedMap<String, String> store(Stores.Store<?> store) {
    var found = new TreeMap<String, String>();
    var values = StoreFiles.serializer(store);
    try (var entries = driver.<String, Object>getKeyValueStore(store.name()).all()) {
      entries.forEachRemaining(
          entry ->
              found.put(entry.key, HexFormat.of().formatHex(values.serialize(null, entry.value))));
    }
    return found;
  }

  @Override
  public void close() {
    driver.close();
  }
}
