package io.photofinish.ingest.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Feed;
import io.photofinish.schemas.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
  private static final int SEEDS = 200;
  private static final List<String> SUFFIXES = List.of("org", "com", "co.uk", "com.au", "de");
  private static final List<String> HOSTS = List.of("", "www.", "feeds.", "a.b.", "WWW.");
  private static final List<String> PORTS = List.of("", ":80", ":8443");
  private static final List<String> USERS = List.of("", "me:pw@");
  private static final Topics TOPICS = Topics.standard();
  private static final byte[] FEED =
      TOPICS
          .feeds()
          .value()
          .serializer()
          .serialize(TOPICS.feeds().name(), Feed.newBuilder().setAddedAt(Instant.EPOCH).build());

  @Test
  void every_feed_is_in_one_shard_and_all_of_its_site_are_with_it_whatever_the_order() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      int shards = 1 + random.nextInt(12);
      Map<String, String> siteOf = feeds(random);
      List<String> feeds = new ArrayList<>(siteOf.keySet());
      Map<Integer, Set<String>> shared = shared(feeds, shards);
      assertThat(shared.values().stream().flatMap(Set::stream))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(feeds);
      assertThat(
              shared.values().stream().flatMap(each -> each.stream().map(siteOf::get).distinct()))
          .as("seed %d", seed)
          .doesNotHaveDuplicates();
      Collections.shuffle(feeds, random);
      assertThat(shared(feeds, shards)).as("seed %d", seed).isEqualTo(shared);
    }
  }

  private static Map<Integer, Set<String>> shared(List<String> feeds, int shards) {
    var subscriptions = new Subscriptions(TOPICS.feeds(), shards);
    feeds.forEach(feed -> subscriptions.take(feed, FEED));
    var shared = new HashMap<Integer, Set<String>>();
    IntStream.range(0, shards)
        .forEach(shard -> shared.put(shard, new HashSet<>(subscriptions.of(shard).keySet())));
    return shared;
  }

  private static Map<String, String> feeds(Random random) {
    var feeds = new HashMap<String, String>();
    int count = 1 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      String site = "desk" + random.nextInt(8) + "." + one(SUFFIXES, random);
      String host = one(HOSTS, random) + site;
      String scheme = random.nextBoolean() ? "http://" : "https://";
      feeds.put(scheme + one(USERS, random) + host + one(PORTS, random) + "/" + i, site);
    }
    return feeds;
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  @Test
  void many_sites_are_shared_out_evenly() {
    Map<Integer, Set<String>> shared =
        shared(IntStream.range(0, 4000).mapToObj(n -> "https://desk" + n + ".org/rss").toList(), 4);
    assertThat(shared.values()).allSatisfy(feeds -> assertThat(feeds).hasSizeBetween(900, 1100));
  }

  /** Another outcome needs another version of the sites: instances that differ must not share. */
  @Test
  void a_site_stays_in_its_shard_from_version_to_version() {
    assertThat(
            Stream.of("example.org", "example.com", "example.co.uk", "127.0.0.1")
                .map(site -> Subscriptions.shard("https://" + site + "/rss", 4)))
        .containsExactly(1, 1, 0, 0);
  }

  @Test
  void a_tombstone_ends_a_feed_and_what_cannot_be_read_does_too() {
    var subscriptions = new Subscriptions(TOPICS.feeds(), 1);
    assertThat(subscriptions.areNone()).isTrue();
    subscriptions.take("https://example.org/a", FEED);
    subscriptions.take("https://example.org/b", FEED);
    subscriptions.take("https://example.org/a", null);
    assertThat(subscriptions.of(0)).containsOnlyKeys("https://example.org/b");
    subscriptions.take("https://example.org/b", new byte[] {1});
    assertThat(subscriptions.areNone()).isTrue();
  }
}
