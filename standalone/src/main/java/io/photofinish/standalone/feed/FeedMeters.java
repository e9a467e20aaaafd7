package io.photofinish.standalone.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.ingest.feed.visit.Visit;
import io.photofinish.standalone.feed.FeedSummary.Condition;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The feeds in the metrics. Gauges tell how each feed of the cluster is, on every instance alike;
 * counters tell what this instance polled, so that their sum over the instances is what was polled.
 * Only {@link #MOST_FEEDS} feeds have lines of their own; how many are how is told of all.
 */
public final class FeedMeters {
  /** Each has half a dozen lines. */
  static final int MOST_FEEDS = 100;

  static final String OTHERS = "others";

  private final MeterRegistry meters;
  private final MultiGauge conditions;
  private final MultiGauge lastPoll;
  private final MultiGauge nextPoll;
  private final MultiGauge failures;
  private final MultiGauge items;
  private final Set<String> counted = new HashSet<>();

  public FeedMeters(MeterRegistry meters) {
    this.meters = meters;
    conditions = gauge("photofinish.feeds", "how many feeds are in this condition", null);
    lastPoll = gauge("photofinish.feed.last.poll.timestamp", "when it was last polled", "seconds");
    nextPoll = gauge("photofinish.feed.next.poll.timestamp", "when it is polled next", "seconds");
    failures = gauge("photofinish.feed.failures", "failed polls since the last good one", null);
    items = gauge("photofinish.feed.items", "how many of its items are remembered", null);
    show(List.of());
  }

  private MultiGauge gauge(String name, String description, String unit) {
    return MultiGauge.builder(name).description(description).baseUnit(unit).register(meters);
  }

  /** How all feeds are now. */
  public void show(Collection<FeedSummary> feeds) {
    conditions.register(
        Arrays.stream(Condition.values())
            .map(
                condition ->
                    MultiGauge.Row.of(
                        Tags.of("condition", condition.name().toLowerCase(Locale.ROOT)),
                        feeds.stream().filter(feed -> feed.condition() == condition).count()))
            .toList(),
        true);
    List<FeedSummary> some = feeds.stream().limit(MOST_FEEDS).toList();
    show(lastPoll, some, feed -> feed.lastPoll().map(FeedMeters::seconds));
    show(nextPoll, some, feed -> feed.nextPoll().map(FeedMeters::seconds));
    show(failures, some, feed -> Optional.of(feed.failures()));
    show(items, some, feed -> Optional.of(feed.items()));
  }

  private static void show(
      MultiGauge gauge,
      Collection<FeedSummary> feeds,
      Function<FeedSummary, Optional<? extends Number>> value) {
    gauge.register(
        feeds.stream()
            .flatMap(
                feed ->
                    value.apply(feed).stream()
                        .map(number -> MultiGauge.Row.of(Tags.of("feed", feed.name()), number)))
            .toList(),
        true);
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / 1000.0;
  }

  /** A poll that is committed. */
  public void count(Visit visit) {
    String feed = label(Redacted.of(visit.feed()));
    String outcome =
        visit.after().getError() != null
            ? "failed"
            : visit.publications().isEmpty() ? "unchanged" : "news";
    Counter.builder("photofinish.feed.polls")
        .description("polls by this instance, by what they came to")
        .tags("feed", feed, "outcome", outcome)
        .register(meters)
        .increment();
    count(feed, "published", visit.publications().stream().filter(p -> p.article().isPresent()));
    count(feed, "withdrawn", visit.publications().stream().filter(p -> p.article().isEmpty()));
  }

  private void count(String feed, String what, Stream<?> articles) {
    Counter.builder("photofinish.feed.articles")
        .description("article versions and tombstones written by this instance")
        .tags("feed", feed, "what", what)
        .register(meters)
        .increment((double) articles.count());
  }

  private synchronized String label(String feed) {
    if (counted.contains(feed) || counted.size() < MOST_FEEDS) {
      counted.add(feed);
      return feed;
    }
    return OTHERS;
  }
}
