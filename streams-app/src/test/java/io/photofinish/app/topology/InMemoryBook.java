package io.photofinish.app.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.book.Careers;
import io.photofinish.app.book.Change;
import io.photofinish.app.book.Entry;
import io.photofinish.app.book.KeepBook;
import io.photofinish.app.failure.Failures;
import io.photofinish.app.read.Claims;
import io.photofinish.app.read.Extracting;
import io.photofinish.app.read.Limits;
import io.photofinish.app.read.ReadAliases;
import io.photofinish.app.read.ReadArticles;
import io.photofinish.app.read.Reading;
import io.photofinish.app.record.KeepRecords;
import io.photofinish.app.rivalry.KeepRivalries;
import io.photofinish.app.rivalry.MeetInRace;
import io.photofinish.app.store.Stores;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.HeadToHead;
import io.photofinish.schemas.PairChange;
import io.photofinish.schemas.RaceChange;
import io.photofinish.schemas.RecordChange;
import io.photofinish.schemas.codec.SingleObjectSerde;
import io.photofinish.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The processors of the topology over stores in memory, without a driver: for histories by the
 * thousand, and for records that arrive in any order. What joins them here is what {@link
 * PhotofinishTopology} joins, and {@link Harness} runs that.
 */
public final class InMemoryBook implements LiveBook {
  /** Something is in memory most of the time, and not everything at any. */
  private static final Careers.Bounds MEMORY = new Careers.Bounds(8, 0);

  private final Map<String, KeyValueStore<String, ?>> stores = new HashMap<>();
  private final Map<String, Topic<?, ?>> topics = new HashMap<>();
  private final Map<String, SortedMap<String, String>> tables = new TreeMap<>();
  private final List<Happening> happenings = new ArrayList<>();
  private final Path directory;
  private Delivery delivery = Delivery.AT_ONCE;
  private final Step<byte[], byte[], String, Reading> read;
  private final Step<byte[], byte[], String, Reading> aliases;
  private final Step<String, Change, String, Entry> book;
  private final Step<String, RecordChange, String, Entry> records;
  private final Step<String, RaceChange, String, PairChange> races;
  private final Step<String, PairChange, String, HeadToHead> rivalries;

  public InMemoryBook(Path directory) {
    this.directory = directory;
    for (Topic<?, ?> topic : Harness.TABLES) {
      topics.put(topic.shortName(), topic);
      tables.put(topic.shortName(), new TreeMap<>());
    }
    var athletics = Athletics.load();
    var failures = new Failures(Harness.TOPICS.deadLetters().name(), new SimpleMeterRegistry());
    var claims =
        new Claims(Harness.TOPICS.articles(), Extracting.of(Telegrams::read), Limits.DEFAULT);
    var reader = new ReadArticles(claims, failures);
    read = new Step<>(reader, Stores.READ, this::onReading);
    aliases =
        new Step<>(
            new ReadAliases(Harness.TOPICS.athleteAliases(), failures), List.of(), this::onReading);
    book = new Step<>(new KeepBook(athletics, MEMORY), Stores.BOOK, this::onEntry);
    records = new Step<>(new KeepRecords(athletics), Stores.RECORD_BOOK, this::onEntry);
    races = new Step<>(new MeetInRace(), Stores.RACE_BOOK, this::onPair);
    rivalries =
        new Step<>(
            new KeepRivalries(),
            Stores.RIVALRY,
            (writer, pair, sum) -> put("head-to-heads", pair, sum));
  }

  /** A processor, its stores, and what becomes of what it forwards. */
  private final class Step<KI, VI, KO, VO> {
    private final Processor<KI, VI, KO, VO> processor;
    private final MockProcessorContext<KO, VO> context;
    private final Next<KO, VO> next;

    Step(Processor<KI, VI, KO, VO> processor, List<Stores.Store<?>> declared, Next<KO, VO> next) {
      this.processor = processor;
      this.next = next;
      context =
          new MockProcessorContext<>(
              Harness.config(directory), new TaskId(0, 0), directory.toFile());
      context.setRecordMetadata("articles", 0, 0);
      declared.forEach(this::open);
      processor.init(context);
    }

    private <V extends SpecificRecord> void open(Stores.Store<V> declared) {
      KeyValueStore<String, V> store =
          org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                  org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(declared.name()),
                  Serdes.String(),
                  SingleObjectSerde.of(declared.type()))
              .withLoggingDisabled()
              .withCachingDisabled()
              .build();
      store.init(context.getStateStoreContext(), store);
      stores.put(declared.name(), store);
    }

    /** As a record that comes from the step at {@code writer}. */
    void send(String topic, String writer, String key, KI bytes, VI value) {
      delivery.send(topic, writer, key, () -> process(key, bytes, value));
    }

    private void process(String name, KI key, VI value) {
      processor.process(new Record<>(key, value, 0));
      var forwarded = List.copyOf(context.forwarded());
      context.resetForwards();
      forwarded.forEach(each -> next.accept(name, each.record().key(), each.record().value()));
    }
  }

  /** What becomes of what a step forwards. */
  private interface Next<K, V> {
    /**
     * @param writer the key that the step is at
     */
    void accept(String writer, K key, V value);
  }

  /** From now on; nothing may be on its way. */
  void deliver(Delivery order) {
    delivery = order;
  }

  private void onReading(String article, String key, Reading reading) {
    if (reading instanceof Reading.Said said) {
      put("claims", key, said.claims().orElse(null));
    } else if (reading instanceof Reading.Changed changed) {
      book.send("athlete-changes", article, key, key, new Change.OfClaims(changed.changes()));
    } else if (reading instanceof Reading.Aliased aliased) {
      book.send("alias-changes", article, key, key, new Change.OfAlias(aliased.change()));
    }
  }

  private void onEntry(String writer, String key, Entry entry) {
    SpecificRecord value = entry.value();
    String topic = entry.table();
    switch (topic) {
      case Entry.ALIASED_CHANGES ->
          book.send(topic, writer, key, key, new Change.OfClaims((AthleteChanges) value));
      case Entry.HAPPENINGS -> happenings.add((Happening) value);
      case Entry.RECORD_CHANGES -> records.send(topic, writer, key, key, (RecordChange) value);
      case Entry.RACE_CHANGES -> races.send(topic, writer, key, key, (RaceChange) value);
      default -> put(topic, key, value);
    }
  }

  private void onPair(String race, String pair, PairChange change) {
    rivalries.send("pair-changes", race, pair, pair, change);
  }

  private void put(String table, String key, SpecificRecord value) {
    if (value == null) {
      tables.get(table).remove(key);
    } else {
      tables.get(table).put(key, HexFormat.of().formatHex(bytes(topics.get(table), value)));
    }
  }

  @SuppressWarnings("unchecked")
  private static <V> byte[] bytes(Topic<?, V> topic, SpecificRecord value) {
    return Harness.bytes(topic.value(), (V) value);
  }

  @Override
  public void publishBytes(byte[] key, byte[] value) {
    read.send("articles", null, new String(key, StandardCharsets.UTF_8), key, value);
    delivery.some();
  }

  @Override
  public void alias(String key, String athleteId) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    aliases.send("athlete-aliases", null, key, bytes, Harness.aliasBytes(athleteId));
    delivery.some();
  }

  @Override
  public void settle() {
    delivery.all();
  }

  @Override
  public Map<String, SortedMap<String, String>> tables() {
    return tables;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> KeyValueStore<String, V> open(String store) {
    return (KeyValueStore<String, V>) stores.get(store);
  }

  @Override
  public List<Happening> takeHappenings() {
    var taken = List.copyOf(happenings);
    happenings.clear();
    return taken;
  }

  @Override
  public void close() {
    stores.values().forEach(KeyValueStore::close);
  }
}
