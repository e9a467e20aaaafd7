package io.photofinish.app.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.photofinish.app.book.Change;
import io.photofinish.app.book.Entry;
import io.photofinish.app.book.KeepBook;
import io.photofinish.app.failure.Failures;
import io.photofinish.app.failure.Guarded;
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
import io.photofinish.app.store.Stores.Store;
import io.photofinish.extraction.Article;
import io.photofinish.extraction.Extraction;
import io.photofinish.extraction.athletics.Athletics;
import io.photofinish.schemas.AliasChange;
import io.photofinish.schemas.AthleteChanges;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.Listing;
import io.photofinish.schemas.PairChange;
import io.photofinish.schemas.PersonalBest;
import io.photofinish.schemas.RaceChange;
import io.photofinish.schemas.RecordChange;
import io.photofinish.schemas.RecordHistory;
import io.photofinish.schemas.Result;
import io.photofinish.schemas.SeasonBest;
import io.photofinish.schemas.WinCount;
import io.photofinish.schemas.codec.SingleObjectSerde;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The topology, as a list of its steps: <i>read</i> turns articles into claims, <i>book</i> keeps
 * each athlete's results and what follows from them, <i>records</i> finds who holds a record,
 * <i>race</i> who met whom, and <i>rivalry</i> sums that up.
 */
public final class PhotofinishTopology {
  private static final List<String> ENTRIES =
      List.of(
          Stores.RESULTS.name(),
          Stores.PERSONAL_BESTS.name(),
          Stores.SEASON_BESTS.name(),
          Stores.WIN_COUNTS.name(),
          Stores.RANKINGS.name(),
          Entry.ALIASED_CHANGES,
          Entry.HAPPENINGS,
          Flow.RACES,
          Flow.RECORDS);

  private final Topics topics;
  private final Failures failures;
  private final Claims claims;
  private final Athletics athletics = Athletics.load();

  public PhotofinishTopology(Topics topics, Limits limits, MeterRegistry meters) {
    this(topics, limits, new Failures(topics.deadLetters().name(), meters), Extracting.current());
  }

  /**
   * @param extractor pure and safe for threads
   */
  public PhotofinishTopology(
      Topics topics, Limits limits, MeterRegistry meters, Function<Article, Extraction> extractor) {
    this(
        topics,
        limits,
        new Failures(topics.deadLetters().name(), meters),
        Extracting.of(extractor));
  }

  /**
   * @param failures that the handlers of the settings know too
   */
  public PhotofinishTopology(
      Topics topics, Limits limits, Failures failures, Extracting extractor) {
    this.topics = topics;
    this.failures = failures;
    claims = new Claims(topics.articles(), extractor, limits);
  }

  public Topology build(StreamsConfig config) {
    // The check that every internal resource has a name acts only through a TopologyConfig.
    var builder = new StreamsBuilder(new TopologyConfig(config));
    var entries = keepTheBook(changes(builder));
    keepRecords(entries.get("entries-" + Flow.RECORDS));
    keepRivalries(meetInRaces(entries.get("entries-" + Flow.RACES)));
    return builder.build();
  }

  /** What articles, aliases, and the book itself by way of aliases, change for each athlete. */
  private KStream<String, Change> changes(StreamsBuilder builder) {
    KStream<String, Change> ofArticles =
        readArticles(builder).mapValues(Change.OfClaims::new, Named.as("of-articles"));
    KStream<String, Change> ofAliases =
        readAliases(builder).mapValues(Change.OfAlias::new, Named.as("of-aliases"));
    KStream<String, Change> aliased =
        builder.stream(
                topics.aliasedChanges().name(),
                Consumed.with(topics.aliasedChanges().key(), topics.aliasedChanges().value())
                    .withName("aliased-changes"))
            .mapValues(Change.OfClaims::new, Named.as("of-aliased"));
    return ofArticles
        .merge(ofAliases, Named.as("with-aliases"))
        .merge(aliased, Named.as("with-aliased-changes"));
  }

  /** Aliases → what each changes, by the name's id. */
  private KStream<String, AliasChange> readAliases(StreamsBuilder builder) {
    var branches =
        builder.stream(
                topics.athleteAliases().name(),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("athlete-aliases"))
            .process(
                steps(() -> new ReadAliases(topics.athleteAliases(), failures), List.of(), 1),
                Named.as("read-aliases"))
            .split(Named.as("aliases"))
            .branch((key, r) -> r instanceof Reading.Refused, Branched.as("-refused"))
            .defaultBranch(Branched.as("-changed"));
    branches
        .get("aliases-refused")
        .map((key, r) -> letter((Reading.Refused) r), Named.as("take-alias-letters"))
        .to(topics.deadLetters().name(), letters("alias-dead-letters"));
    return branches
        .get("aliases-changed")
        .mapValues(r -> ((Reading.Aliased) r).change(), Named.as("take-aliases"))
        .repartition(
            Repartitioned.with(Serdes.String(), SingleObjectSerde.of(AliasChange.class))
                .withName(Flow.ALIASES));
  }

  /** Articles → claims, and each athlete's changes. */
  private KStream<String, AthleteChanges> readArticles(StreamsBuilder builder) {
    var readings =
        builder.stream(
                topics.articles().name(),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("articles"))
            .process(
                steps(() -> new ReadArticles(claims, failures), Stores.READ, 2),
                Named.as("read-articles"));
    var branches =
        readings
            .split(Named.as("readings"))
            .branch((key, r) -> r instanceof Reading.Said, Branched.as("-said"))
            .branch((key, r) -> r instanceof Reading.Refused, Branched.as("-refused"))
            .defaultBranch(Branched.as("-changed"));
    branches
        .get("readings-said")
        .mapValues(r -> ((Reading.Said) r).claims().orElse(null), Named.as("take-claims"))
        .to(topics.claims().name(), to(topics.claims(), "claims"));
    branches
        .get("readings-refused")
        .map((key, r) -> letter((Reading.Refused) r), Named.as("take-letters"))
        .to(topics.deadLetters().name(), letters("dead-letters"));
    return branches
        .get("readings-changed")
        .mapValues(r -> ((Reading.Changed) r).changes(), Named.as("take-changes"))
        .repartition(
            Repartitioned.with(Serdes.String(), SingleObjectSerde.of(AthleteChanges.class))
                .withName(Flow.CHANGES));
  }

  /** Each athlete's changes → the athlete's lines of the book, by table. */
  private Map<String, KStream<String, Entry>> keepTheBook(KStream<String, Change> changes) {
    var entries =
        split(
            changes.process(
                steps(() -> new KeepBook(athletics), Stores.BOOK, 1), Named.as("keep-book")),
            "entries-",
            ENTRIES);
    publish(entries.get("entries-results"), Result.class, topics.results());
    publish(entries.get("entries-personal-bests"), PersonalBest.class, topics.personalBests());
    publish(entries.get("entries-season-bests"), SeasonBest.class, topics.seasonBests());
    publish(entries.get("entries-win-counts"), WinCount.class, topics.winCounts());
    publish(entries.get("entries-rankings"), Listing.class, topics.rankings());
    values(entries.get("entries-aliased-changes"), "aliased-changes", AthleteChanges.class)
        .to(topics.aliasedChanges().name(), to(topics.aliasedChanges(), "to-aliased-changes"));
    publish(entries.get("entries-happenings"), Happening.class, topics.happenings());
    return entries;
  }

  /** The entries of each table, under its name with the prefix. */
  private static Map<String, KStream<String, Entry>> split(
      KStream<String, Entry> entries, String prefix, List<String> tables) {
    var split = entries.split(Named.as(prefix));
    for (String table : tables) {
      split.branch((key, entry) -> entry.table().equals(table), Branched.as(table));
    }
    return split.noDefaultBranch();
  }

  private <V extends SpecificRecord> void publish(
      KStream<String, Entry> entries, Class<V> type, Topic<String, V> topic) {
    values(entries, topic.shortName(), type).to(topic.name(), to(topic, topic.shortName()));
  }

  private static <V extends SpecificRecord> KStream<String, V> values(
      KStream<String, Entry> entries, String name, Class<V> type) {
    return entries.mapValues(entry -> type.cast(entry.value()), Named.as("take-" + name));
  }

  private static <V extends SpecificRecord> KStream<String, V> repartition(
      KStream<String, Entry> entries, String name, Class<V> type) {
    return values(entries, name, type)
        .repartition(
            Repartitioned.with(Serdes.String(), SingleObjectSerde.of(type)).withName(name));
  }

  /** What changes in results that are claimed as records → who holds them. */
  private void keepRecords(KStream<String, Entry> entries) {
    var changed =
        split(
            repartition(entries, Flow.RECORDS, RecordChange.class)
                .process(
                    steps(() -> new KeepRecords(athletics), Stores.RECORD_BOOK, 1),
                    Named.as("keep-records")),
            "kept-",
            List.of(Stores.RECORDS.name(), Entry.HAPPENINGS));
    publish(changed.get("kept-records"), RecordHistory.class, topics.records());
    values(changed.get("kept-happenings"), "record-happenings", Happening.class)
        .to(topics.happenings().name(), to(topics.happenings(), "record-happenings"));
  }

  /** What changes in a race → what changes between those who met there. */
  private KStream<String, PairChange> meetInRaces(KStream<String, Entry> entries) {
    return repartition(entries, Flow.RACES, RaceChange.class)
        .process(steps(MeetInRace::new, Stores.RACE_BOOK, 1), Named.as("meet-in-race"))
        .repartition(
            Repartitioned.with(Serdes.String(), SingleObjectSerde.of(PairChange.class))
                .withName(Flow.PAIRS));
  }

  /** What changes between two athletes → their head-to-head. */
  private void keepRivalries(KStream<String, PairChange> pairs) {
    pairs
        .process(steps(KeepRivalries::new, Stores.RIVALRY, 1), Named.as("keep-rivalries"))
        .to(topics.headToHeads().name(), to(topics.headToHeads(), "head-to-heads"));
  }

  private static KeyValue<byte[], byte[]> letter(Reading.Refused refused) {
    return KeyValue.pair(refused.original().key(), refused.original().value());
  }

  /** Not bounded: they were cut to what fits. */
  private Produced<byte[], byte[]> letters(String name) {
    return Produced.with(topics.deadLetters().key(), topics.deadLetters().value()).withName(name);
  }

  private <K, V> Produced<K, V> to(Topic<K, V> topic, String name) {
    return Produced.with(topic.key(), failures.bounded(topic.name(), topic.value())).withName(name);
  }

  /**
   * A step and the stores that it alone touches.
   *
   * @param tries how often it may fail on one record
   */
  private <KI, VI, KO, VO> ProcessorSupplier<KI, VI, KO, VO> steps(
      Supplier<Processor<KI, VI, KO, VO>> step, List<Store<?>> stores, int tries) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<KI, VI, KO, VO> get() {
        return new Guarded<>(step.get(), failures, tries);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return stores.stream()
            .map(Store::builder)
            .collect(Collectors.toCollection(LinkedHashSet::new));
      }
    };
  }
}
