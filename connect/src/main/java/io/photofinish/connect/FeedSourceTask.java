package io.photofinish.connect;

import io.photofinish.ingest.feed.Feeds;
import io.photofinish.ingest.feed.fetch.Fetcher;
import io.photofinish.ingest.feed.fetch.Pause;
import io.photofinish.ingest.feed.fetch.Turns;
import io.photofinish.ingest.feed.turn.HostTurns;
import io.photofinish.ingest.feed.visit.Visit;
import io.photofinish.ingest.feed.visit.Visitors;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.registry.RegistrySettings;
import io.photofinish.schemas.registry.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.apache.kafka.connect.source.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls some of a connector's feeds. What a poll came to is handed over whole: one call of {@link
 * #poll} gives one feed's, and where the connector ends transactions one ends with it.
 */
public final class FeedSourceTask extends SourceTask {
  private static final Logger LOG = LoggerFactory.getLogger(FeedSourceTask.class);

  /** Connect stops a task between two polls, so none may take long. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final InstantSource clock = InstantSource.system();
  private Feed subscription;
  private VisitRecords records;
  private Map<String, PolledFeed> feeds = Map.of();
  private Optional<TransactionContext> transactions = Optional.empty();
  private Optional<HostTurns> turns = Optional.empty();
  private Optional<Fetcher> fetcher = Optional.empty();
  private Optional<Visitors<PolledFeed>> visitors = Optional.empty();

  @Override
  public String version() {
    return Version.number();
  }

  @Override
  public void start(Map<String, String> settings) {
    var config = new FeedSourceConfig(settings);
    feeds = remembered(config.feeds());
    subscription = config.subscription();
    records =
        VisitRecords.to(
            config.getString(FeedSourceSettings.TOPIC),
            config.getString(FeedSourceSettings.STATUS_TOPIC),
            RegistrySettings.of(settings).map(SchemaRegistry::new));
    transactions = Optional.ofNullable(context.transactionContext());
    turns = config.turns(clock);
    Turns amongAll = turns.<Turns>map(each -> each).orElse(Turns.alone());
    fetcher = Optional.of(new Fetcher(config.fetch(), clock, Pause.real(), amongAll));
    visitors =
        Optional.of(
            new Visitors<>(
                Feeds.visits(fetcher.get(), config.schedule(), clock),
                config.getInt(FeedSourceSettings.PARALLEL)));
  }

  private Map<String, PolledFeed> remembered(Map<String, String> addresses) {
    var offsets =
        context
            .offsetStorageReader()
            .offsets(addresses.keySet().stream().map(AlteredOffsets::partition).toList());
    return addresses.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each ->
                    PolledFeed.of(
                        each.getKey(),
                        each.getValue(),
                        offsets.get(AlteredOffsets.partition(each.getKey())))));
  }

  /** What one feed's poll came to; null where none is back within half a second. */
  @Override
  public List<SourceRecord> poll() throws InterruptedException {
    Visitors<PolledFeed> asking = visitors.orElseThrow();
    Instant now = clock.instant();
    for (PolledFeed feed : feeds.values()) {
      if (feed.isDue(subscription, now)) {
        feed.ask(asking, subscription);
      }
    }
    return asking.next(PATIENCE).flatMap(this::taken).orElse(null);
  }

  private Optional<List<SourceRecord>> taken(Visitors.Done<PolledFeed> done) {
    return done.visit().map(visit -> handedOver(done.of(), visit));
  }

  private List<SourceRecord> handedOver(PolledFeed feed, Visit visit) {
    Map<String, String> before = feed.offset();
    feed.take(visit);
    visit.report().forEach(LOG::info);
    List<SourceRecord> all = records.of(feed.name(), visit, before, feed.offset());
    transactions.ifPresent(context -> context.commitTransaction(all.get(all.size() - 1)));
    return all;
  }

  @Override
  public void stop() {
    visitors.ifPresent(Visitors::close);
    fetcher.ifPresent(Fetcher::close);
    turns.ifPresent(HostTurns::close);
  }
}
