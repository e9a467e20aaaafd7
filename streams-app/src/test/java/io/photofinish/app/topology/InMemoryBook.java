package io.photofinish.app.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.photofinish.app.book.Change;
import io.photofinish.app.book.Entry;
import io.photofinish.app.book.KeepBook;
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
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The processors of the topology over stores in memory, without a driver: for histories by the
 * thousand. What joins them here is what {@link PhotofinishTopology} joins, and {@link Harness}
 * runs that.
 */
final class InMemoryBook implements LiveBook {
  private final Map<String, KeyValueStore<String, ?>> stores = new HashMap<>();
  private final Map<String, Topic<?, ?>> topics = new HashMap<>();
  private final Map<String, SortedMap<String, String>> tables = new TreeMap<>();
  private final List<Happening> happenings = new ArrayList<>();
  private final Path directory;
  private final Step<byte[], byte[], String, Reading> read;
  private final Step<byte[], byte[], String, Reading> aliases;
  private final Step<String, Change, String, Entry> book;
  private final Step<String, RecordChange, String, Entry> records;
  private final Step<String, RaceChange, String, PairChange> races;
  private final Step<String, PairChange, String, HeadToHead> rivalries;

  InMemoryBook(Path directory) {
    this.directory = directory;
    for (Topic<?, ?> topic : Harness.TABLES) {
      topics.put(topic.shortName(), topic);
      tables.put(topic.shortName(), new TreeMap<>());
    }
    var athletics = Athletics.load();
    var reader = new ReadArticles(Telegrams::read, Limits.DEFAULT, new SimpleMeterRegistry());
    read = new Step<>(reader, List.of(Stores.CLAIMS_BY_ARTICLE), this::onReading);
    aliases = new Step<>(new ReadAliases(new SimpleMeterRegistry()), List.of(), this::onReading);
    book = new Step<>(new KeepBook(athletics), Stores.BOOK, this::onEntry);
    records = new Step<>(new KeepRecords(athletics), Stores.RECORD_BOOK, this::onEntry);
    races = new Step<>(new MeetInRace(), List.of(Stores.ENTRANTS), this::onPair);
    rivalries =
        new Step<>(
            new KeepRivalries(),
            List.of(Stores.MEETINGS, Stores.HEAD_TO_HEADS),
            (pair, sum) -> put("head-to-heads", pair, sum));
  }

  /** A processor, its stores, and what becomes of what it forwards. */
  private final class Step<KI, VI, KO, VO> {
    private final Processor<KI, VI, KO, VO> processor;
    private final MockProcessorContext<KO, VO> context;
    private final BiConsumer<KO, VO> next;

    Step(
        Processor<KI, VI, KO, VO> processor,
        List<Stores.Store<?>> declared,
        BiConsumer<KO, VO> next) {
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

    void process(KI key, VI value) {
      processor.process(new Record<>(key, value, 0));
      var forwarded = List.copyOf(context.forwarded());
      context.resetForwards();
      forwarded.forEach(each -> next.accept(each.record().key(), each.record().value()));
    }
  }

  private void onReading(String key, Reading reading) {
    if (reading instanceof Reading.Said said) {
      put("claims", key, said.claims().orElse(null));
    } else if (reading instanceof Reading.Changed changed) {
      book.process(key, new Change.OfClaims(changed.changes()));
    } else if (reading instanceof Reading.Aliased aliased) {
      book.process(key, new Change.OfAlias(aliased.change()));
    }
  }

  private void onEntry(String key, Entry entry) {
    SpecificRecord value = entry.value();
    switch (entry.table()) {
      case Entry.ALIASED_CHANGES -> book.process(key, new Change.OfClaims((AthleteChanges) value));
      case Entry.HAPPENINGS -> happenings.add((Happening) value);
      case Entry.RECORD_CHANGES -> records.process(key, (RecordChange) value);
      case Entry.RACE_CHANGES -> races.process(key, (RaceChange) value);
      default -> put(entry.table(), key, value);
    }
  }

  private void onPair(String pair, PairChange change) {
    rivalries.process(pair, change);
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
    read.process(key, value);
  }

  @Override
  public void alias(String key, String athleteId) {
    aliases.process(key.getBytes(StandardCharsets.UTF_8), Harness.aliasBytes(athleteId));
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
