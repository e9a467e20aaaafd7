package io.photofinish.app.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.read.Limits;
import io.photofinish.app.store.Stores;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.AthleteAlias;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology in a test driver with stores on disk, reading {@link Telegrams}. */
final class Harness implements LiveBook {
  static final Topics TOPICS = Topics.standard();
  static final List<Topic<?, ?>> TABLES =
      List.of(
          TOPICS.claims(),
          TOPICS.results(),
          TOPICS.personalBests(),
          TOPICS.seasonBests(),
          TOPICS.winCounts(),
          TOPICS.rankings(),
          TOPICS.records(),
          TOPICS.headToHeads());

  /** What only questions read; everything else in the stores is on a topic or counted in one. */
  static final List<Stores.Store<?>> INDEXES =
      List.of(
          Stores.ARTICLE_TEXTS,
          Stores.ATHLETE_NAMES,
          Stores.LATEST_RESULTS,
          Stores.RACES,
          Stores.RIVALS);

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> articles;
  private final TestInputTopic<byte[], byte[]> aliases;
  private final Map<String, SortedMap<String, String>> tables = new TreeMap<>();
  private int outputs;

  Harness(Path stateDirectory) {
    this(stateDirectory, Limits.DEFAULT);
  }

  Harness(Path stateDirectory, Limits limits) {
    var config = config(stateDirectory);
    TABLES.forEach(topic -> tables.put(topic.shortName(), new TreeMap<>()));
    var topology =
        new PhotofinishTopology(TOPICS, limits, meters, Telegrams::read)
            .build(new StreamsConfig(config));
    driver = new TopologyTestDriver(topology, config);
    articles =
        driver.createInputTopic(
            TOPICS.articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
    aliases =
        driver.createInputTopic(
            TOPICS.athleteAliases().name(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  static Properties config(Path stateDirectory) {
    var config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "photofinish");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    return config;
  }

  static Article article(String text) {
    return Article.newBuilder().setText(text).setPublished(Telegrams.published(text)).build();
  }

  @Override
  public void publishBytes(byte[] key, byte[] value) {
    articles.pipeInput(key, value);
    TABLES.forEach(this::drain);
  }

  @Override
  public void alias(String key, String athleteId) {
    aliasBytes(key.getBytes(StandardCharsets.UTF_8), aliasBytes(athleteId));
  }

  /** The driver is done with a record before it takes the next. */
  @Override
  public void settle() {}

  void aliasBytes(byte[] key, byte[] value) {
    aliases.pipeInput(key, value);
    TABLES.forEach(this::drain);
  }

  static byte[] aliasBytes(String athleteId) {
    return athleteId == null
        ? null
        : bytes(TOPICS.athleteAliases().value(), new AthleteAlias(athleteId));
  }

  static <T> byte[] bytes(Serde<T> serde, T value) {
    return serde.serializer().serialize(null, value);
  }

  private void drain(Topic<?, ?> topic) {
    var table = tables.get(topic.shortName());
    var records =
        driver.createOutputTopic(
            topic.name(), Serdes.String().deserializer(), new ByteArrayDeserializer());
    while (!records.isEmpty()) {
      var record = records.readRecord();
      outputs++;
      if (record.value() == null) {
        table.remove(record.key());
      } else {
        table.put(record.key(), HexFormat.of().formatHex(record.value()));
      }
    }
  }

  @Override
  public Map<String, SortedMap<String, String>> tables() {
    return tables;
  }

  /** The newest value of a key on a topic; null where the key is gone. */
  <V> V latest(Topic<String, V> topic, String key) {
    String hex = tables.get(topic.shortName()).get(key);
    return hex == null
        ? null
        : topic.value().deserializer().deserialize(null, HexFormat.of().parseHex(hex));
  }

  /** How many records the tables' topics have had. */
  int outputs() {
    return outputs;
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    var letters = new ArrayList<TestRecord<byte[], byte[]>>();
    var records =
        driver.createOutputTopic(
            TOPICS.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    while (!records.isEmpty()) {
      letters.add(records.readRecord());
    }
    return letters;
  }

  @Override
  public <V> KeyValueStore<String, V> open(String store) {
    return driver.getKeyValueStore(store);
  }

  @Override
  public List<Happening> takeHappenings() {
    return driver
        .createOutputTopic(
            TOPICS.happenings().name(),
            Serdes.String().deserializer(),
            TOPICS.happenings().value().deserializer())
        .readValuesToList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
