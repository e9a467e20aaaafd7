package io.photofinish.bench.store;

import io.photofinish.app.store.Stores;
import io.photofinish.app.topology.BoundedMemory;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** All stores of the book on disk as the product sets them up, but with no topology and no log. */
public final class LocalStores implements AutoCloseable {
  private final TopologyTestDriver driver;

  public LocalStores(Path directory) {
    var topology = new Topology();
    var bytes = new ByteArrayDeserializer();
    topology.addSource("nothing", bytes, bytes, "nothing");
    topology.addProcessor("nobody", Nobody::new, "nothing");
    for (Stores.Store<?> store : Stores.all()) {
      topology.addStateStore(store.builder().withLoggingDisabled(), "nobody");
    }
    driver = new TopologyTestDriver(topology, settings(directory));
  }

  public static Properties settings(Path directory) {
    var settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
    return settings;
  }

  public KeyValueStore<?, ?> store(String name) {
    return driver.getKeyValueStore(name);
  }

  public boolean has(String name) {
    return StoreTrace.knows(name);
  }

  /** What the store of a topic's name holds, by key, in hexadecimal. */
  public SortedMap<String, String> table(String topic) {
    Topic<?, ?> table = Topics.standard().named(topic).orElseThrow();
    @SuppressWarnings("unchecked")
    var values = (Serializer<Object>) table.value().serializer();
    var found = new TreeMap<String, String>();
    try (var entries = driver.<String, Object>getKeyValueStore(topic).all()) {
      entries.forEachRemaining(
          entry ->
              found.put(entry.key, HexFormat.of().formatHex(values.serialize(null, entry.value))));
    }
    return found;
  }

  /** Stores belong to a step; this one does nothing. */
  private static final class Nobody implements Processor<byte[], byte[], Void, Void> {
    @Override
    public void process(Record<byte[], byte[]> record) {
      throw new IllegalStateException("nothing is ever sent here");
    }
  }

  @Override
  public void close() {
    driver.close();
  }
}
