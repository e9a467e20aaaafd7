package io.photofinish.standalone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.photofinish.ingest.feed.memory.Publication;
import io.photofinish.ingest.feed.visit.Visit;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FeedItem;
import io.photofinish.schemas.FeedState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedMetersTest {
  private static final Instant POLLED = Instant.parse("2024-08-06T20:00:00Z");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final FeedMeters meters = new FeedMeters(registry);

  private static FeedSummary summary(String address, FeedState state) {
    Feed feed = Feed.newBuilder().setAddedAt(POLLED).build();
    return FeedSummary.of(address, feed, Optional.ofNullable(state).map(FeedSummary.Polled::of));
  }

  private static FeedState.Builder polled() {
    var item = FeedItem.newBuilder().setArticle("a").setHash("h").setVersion(1).build();
    return FeedState.newBuilder()
        .setPolledAt(POLLED)
        .setNextPollAt(POLLED.plusSeconds(900))
        .setFailures(0)
        .setItems(List.of(item));
  }

  private List<String> lines(String name) {
    return registry.scrape().lines().filter(line -> line.startsWith(name)).toList();
  }

  @Test
  void each_feed_is_shown_without_the_secrets_of_its_address_and_goes_when_it_is_removed() {
    FeedSummary good = summary("https://me:secret@example.org/rss?key=k", polled().build());
    FeedState failed = polled().setFailures(3).setError("status 503").build();
    meters.show(List.of(good, summary("https://example.com/", failed), summary("u", null)));

    assertThat(registry.scrape()).doesNotContain("secret", "key=k");
    assertThat(lines("photofinish_feeds{"))
        .containsExactlyInAnyOrder(
            "photofinish_feeds{condition=\"ok\"} 1.0",
            "photofinish_feeds{condition=\"failing\"} 1.0",
            "photofinish_feeds{condition=\"waiting\"} 1.0",
            "photofinish_feeds{condition=\"ended\"} 0.0");
    assertThat(lines("photofinish_feed_failures{"))
        .contains("photofinish_feed_failures{feed=\"https://example.com/\"} 3.0");
    assertThat(lines("photofinish_feed_last_poll_timestamp_seconds{")).hasSize(2);
    assertThat(lines("photofinish_feed_next_poll_timestamp_seconds{"))
        .anyMatch(line -> line.startsWith("photofinish_feed_next_poll") && line.endsWith("E9"));

    meters.show(List.of(good));
    assertThat(lines("photofinish_feed_failures{")).hasSize(1);
    assertThat(lines("photofinish_feed_items{")).singleElement().asString().endsWith(" 1.0");
  }

  @Test
  void polls_are_counted_by_what_they_came_to() {
    Publication published =
        new Publication("a", Optional.of(Article.newBuilder().setText("x").build()), 1);
    Publication withdrawn = new Publication("b", Optional.empty(), 1);
    String feed = "https://example.org/rss";
    meters.count(
        new Visit(feed, polled().build(), List.of(published, published, withdrawn), List.of()));
    meters.count(new Visit(feed, polled().build(), List.of(), List.of()));
    meters.count(new Visit(feed, polled().setError("status 503").build(), List.of(), List.of()));

    assertThat(lines("photofinish_feed_polls_total"))
        .containsExactlyInAnyOrder(
            "photofinish_feed_polls_total{feed=\"" + feed + "\",outcome=\"news\"} 1.0",
            "photofinish_feed_polls_total{feed=\"" + feed + "\",outcome=\"unchanged\"} 1.0",
            "photofinish_feed_polls_total{feed=\"" + feed + "\",outcome=\"failed\"} 1.0");
    assertThat(lines("photofinish_feed_articles_total"))
        .containsExactlyInAnyOrder(
            "photofinish_feed_articles_total{feed=\"" + feed + "\",what=\"published\"} 2.0",
            "photofinish_feed_articles_total{feed=\"" + feed + "\",what=\"withdrawn\"} 1.0");
  }

  @Test
  void however_many_feeds_there_are_the_lines_are_bounded() {
    var feeds = new ArrayList<FeedSummary>();
    for (int i = 0; i < 5 * FeedMeters.MOST_FEEDS; i++) {
      String feed = "https://example.org/" + i;
      feeds.add(summary(feed, polled().build()));
      meters.count(new Visit(feed, polled().build(), List.of(), List.of()));
    }
    meters.show(feeds);

    assertThat(lines("photofinish_feed_items{")).hasSize(FeedMeters.MOST_FEEDS);
    assertThat(lines("photofinish_feed_polls_total")).hasSize(FeedMeters.MOST_FEEDS + 1);
    assertThat(lines("photofinish_feed_polls_total"))
        .contains("photofinish_feed_polls_total{feed=\"others\",outcome=\"unchanged\"} 400.0");
    assertThat(lines("photofinish_feeds{")).contains("photofinish_feeds{condition=\"ok\"} 500.0");
  }
}
