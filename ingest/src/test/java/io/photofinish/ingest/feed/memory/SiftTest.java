package io.photofinish.ingest.feed.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.feed.read.FeedDocument;
import io.photofinish.ingest.feed.read.FeedEntry;
import io.photofinish.ingest.text.ArticleFacts;
import io.photofinish.schemas.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is new of a feed, reading after reading. */
class SiftTest {
  private static final String FEED = "https://user:secret@example.org/feed?key=1";
  private static final LocalDate DAY = LocalDate.of(2024, 8, 6);

  private List<FeedItem> memory = List.of();
  private Instant now = Instant.parse("2024-08-06T20:00:00Z");
  private boolean withdraw;

  private static FeedEntry item(String guid, String link, String title, String text) {
    return new FeedEntry(
        Optional.ofNullable(guid),
        facts(Optional.ofNullable(link), Optional.ofNullable(title), Optional.of(DAY)),
        text,
        true,
        false);
  }

  private static ArticleFacts facts(
      Optional<String> link, Optional<String> title, Optional<LocalDate> published) {
    return ArticleFacts.NONE.withAddress(link).withTitle(title).withPublished(published);
  }

  private static FeedEntry gone(String guid) {
    return new FeedEntry(Optional.of(guid), ArticleFacts.NONE, "", false, true);
  }

  /** Ids and versions, an id alone for a tombstone. */
  private List<String> read(FeedEntry... entries) {
    return publications(entries).stream()
        .map(p -> p.article().isPresent() ? p.id() + " v" + p.version() : p.id())
        .toList();
  }

  private List<Publication> publications(FeedEntry... entries) {
    var document =
        new FeedDocument(
            "RSS",
            Optional.empty(),
            Optional.of("https://example.org/"),
            List.of(entries),
            Optional.empty(),
            List.of());
    try {
      Changes changes = Sift.of(FEED, withdraw, memory, document, Contents.ofFeed(), now);
      memory = changes.items();
      return changes.publications();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_item_is_new_then_known_and_an_edited_one_is_the_next_version() {
    FeedEntry first = item("g1", "https://example.org/a", "A", "Kerr won.");
    assertThat(read(first)).containsExactly("https://example.org/a v1");
    assertThat(read(first)).isEmpty();
    assertThat(read(item("g1", "https://example.org/a", "A", "Kerr came second.")))
        .containsExactly("https://example.org/a v2");
  }

  @Test
  void a_link_is_the_same_whatever_tracks_its_readers_and_an_https_one_is_the_http_one() {
    read(item(null, "http://Example.org:80/a?utm_source=rss&id=7#top", "A", "x"));
    assertThat(memory.get(0).getArticle()).isEqualTo("http://example.org/a?id=7");
    assertThat(read(item(null, "https://example.org/a?id=7&fbclid=3", "A", "x"))).isEmpty();
  }

  @Test
  void without_a_link_the_id_is_below_the_feeds_address_without_its_secrets() {
    assertThat(read(item("g1", null, "A", "x"))).containsExactly("https://example.org/feed#g1 v1");
  }

  @Test
  void a_feed_that_flaps_between_two_bodies_publishes_each_once() {
    FeedEntry a = item("g1", "https://example.org/a", "A", "3:29.38");
    FeedEntry b = item("g1", "https://example.org/a", "A", "3:29.83");
    assertThat(read(a)).hasSize(1);
    assertThat(read(b)).hasSize(1);
    for (int i = 0; i < 20; i++) {
      now = now.plus(Duration.ofHours(5));
      assertThat(read(i % 2 == 0 ? a : b)).isEmpty();
    }
  }

  @Test
  void a_correction_that_is_taken_back_counts_once_it_has_stood_for_a_day() {
    FeedEntry a = item("g1", "https://example.org/a", "A", "3:29.38");
    FeedEntry b = item("g1", "https://example.org/a", "A", "3:29.83");
    read(a);
    read(b);
    assertThat(read(a)).isEmpty();
    now = now.plus(Duration.ofHours(23));
    assertThat(read(a)).isEmpty();
    now = now.plus(Duration.ofHours(1));
    assertThat(read(a)).containsExactly("https://example.org/a v3");
    assertThat(read(a)).isEmpty();
  }

  @Test
  void a_changed_guid_is_the_same_article_by_its_link_and_without_one_by_title_and_date() {
    read(item("g1", "https://example.org/a", "A", "x"), item("h1", null, "B", "y"));
    assertThat(read(item("g2", "https://example.org/a", "A", "x"), item("h2", null, "B", "y")))
        .isEmpty();
    assertThat(read(item("g3", "https://example.org/a", "A", "changed")))
        .containsExactly("https://example.org/a v2");
  }

  @Test
  void repeated_items_are_published_once() {
    FeedEntry a = item("g1", "https://example.org/a", "A", "x");
    assertThat(read(a, a, item("g1", "https://example.org/a", "A", "an older text")))
        .containsExactly("https://example.org/a v1");
    assertThat(read(a, item("g1", "https://example.org/a", "A", "an older text"))).isEmpty();
  }

  @Test
  void an_edited_date_publishes_nothing_and_a_later_version_keeps_the_first() {
    read(item("g1", "https://example.org/a", "A", "x"));
    FeedEntry moved =
        new FeedEntry(
            Optional.of("g1"),
            facts(
                Optional.of("https://example.org/a"),
                Optional.of("A"),
                Optional.of(DAY.plusDays(1))),
            "x",
            true,
            false);
    assertThat(read(moved)).isEmpty();
    FeedEntry edited = new FeedEntry(moved.guid(), moved.facts(), "y", true, false);
    assertThat(publications(edited).get(0).article().orElseThrow().getPublished()).isEqualTo(DAY);
  }

  @Test
  void items_that_share_a_link_or_link_to_the_site_itself_are_told_apart() {
    assertThat(
            read(
                item("g1", "https://example.org/live", "A", "x"),
                item("g2", "https://example.org/live", "B", "y"),
                item("g3", "https://example.org", "C", "z")))
        .containsExactly(
            "https://example.org/feed#g1 v1",
            "https://example.org/feed#g2 v1",
            "https://example.org/feed#g3 v1");
    assertThat(
            read(
                item("g1", "https://example.org/live", "A", "x"),
                item("g2", "https://example.org/live", "B", "y")))
        .isEmpty();
  }

  @Test
  void two_of_one_title_and_day_with_both_guids_in_the_feed_are_two() {
    assertThat(read(item("g1", null, "Results", "x"), item("g2", null, "Results", "y"))).hasSize(2);
    assertThat(read(item("g1", null, "Results", "x"), item("g2", null, "Results", "y"))).isEmpty();
  }

  @Test
  void a_withdrawn_item_is_a_tombstone_if_so_configured_and_only_one() {
    read(item("g1", "https://example.org/a", "A", "x"));
    assertThat(read(gone("g1"))).isEmpty();
    withdraw = true;
    assertThat(read(gone("g1"), gone("never-seen"))).containsExactly("https://example.org/a");
    assertThat(read(gone("g1"))).isEmpty();
    assertThat(read(item("g1", "https://example.org/a", "A", "x"))).isEmpty();
    assertThat(read(item("g1", "https://example.org/a", "A", "written anew")))
        .containsExactly("https://example.org/a v2");
  }

  @Test
  void an_item_that_must_wait_is_asked_for_again_and_what_was_had_of_it_is_not_published_twice()
      throws InterruptedException {
    FeedEntry entry = item("g1", "https://example.org/a", "A", "A summary");
    var document =
        new FeedDocument(
            "RSS", Optional.empty(), Optional.empty(), List.of(entry), Optional.empty(), List.of());
    Changes waiting = Sift.of(FEED, false, memory, document, (e, known) -> Optional.empty(), now);
    assertThat(waiting.publications()).isEmpty();
    assertThat(waiting.complete()).isFalse();

    Contents summaryForNow =
        (e, known) -> Optional.of(new Contents.Given(Content.ofFeed(e), false, Optional.empty()));
    Changes first = Sift.of(FEED, false, waiting.items(), document, summaryForNow, now);
    Changes second = Sift.of(FEED, false, first.items(), document, summaryForNow, now);
    assertThat(first.publications()).hasSize(1);
    assertThat(second.publications()).isEmpty();
    assertThat(second.complete()).isFalse();

    Content whole =
        new Content(
            ArticleFacts.NONE.withTitle(Optional.of("A")),
            "The whole text",
            Optional.of("https://example.org/a"));
    Changes third =
        Sift.of(
            FEED,
            false,
            second.items(),
            document,
            (e, known) -> Optional.of(Contents.Given.settled(whole)),
            now);
    assertThat(third.publications()).extracting(Publication::version).containsExactly(2);
    assertThat(third.complete()).isTrue();
  }

  @Test
  void the_memory_is_bounded_and_keeps_what_the_feed_shows() {
    FeedEntry kept = item("kept", "https://example.org/kept", "K", "k");
    for (int round = 0; round < 5; round++) {
      var entries = new ArrayList<FeedEntry>();
      for (int i = 0; i < 900; i++) {
        entries.add(item("g" + round + "-" + i, null, null, "text"));
      }
      entries.add(kept);
      List<String> published = read(entries.toArray(FeedEntry[]::new));
      assertThat(published).hasSize(round == 0 ? 901 : 900);
      assertThat(memory).hasSizeLessThanOrEqualTo(Memory.MAX_ITEMS);
    }
  }

  @Test
  void whatever_a_feed_does_no_version_of_an_article_is_published_twice() {
    for (long seed = 0; seed < 300; seed++) {
      memory = List.of();
      var random = new Random(seed);
      var published = new HashSet<String>();
      for (int poll = 0; poll < 15; poll++) {
        now = now.plusSeconds(random.nextInt(3600));
        var entries = new ArrayList<FeedEntry>();
        for (int i = 0; i < random.nextInt(6); i++) {
          int n = random.nextInt(4);
          entries.add(
              new FeedEntry(
                  random.nextInt(4) == 0
                      ? Optional.empty()
                      : Optional.of("g" + n + (random.nextInt(5) == 0 ? "x" + poll : "")),
                  facts(
                      random.nextInt(5) == 0
                          ? Optional.empty()
                          : Optional.of("https://example.org/" + n),
                      Optional.of("T" + n),
                      random.nextBoolean() ? Optional.of(DAY) : Optional.empty()),
                  "text " + n + random.nextInt(3),
                  true,
                  false));
        }
        Collections.shuffle(entries, random);
        for (Publication each : publications(entries.toArray(FeedEntry[]::new))) {
          String text = each.article().orElseThrow().getText();
          assertThat(published.add(each.id() + "|" + text))
              .as("seed %d, %s again as %s", seed, each.id(), text)
              .isTrue();
        }
      }
    }
  }
}
