package io.photofinish.ingest.feed.poll;

import io.photofinish.ingest.feed.fetch.Sites;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/** The feeds that are polled, by shard. For the poller's thread alone. */
final class Subscriptions {
  private final Table<Feed> table;
  private final List<Map<String, Subscribed>> byShard;

  Subscriptions(Topic<String, Feed> topic, int shards) {
    table = new Table<>(topic);
    byShard = Stream.<Map<String, Subscribed>>generate(LinkedHashMap::new).limit(shards).toList();
  }

  /** The same for all feeds of a site. */
  static int shard(String feed, int shards) {
    byte[] site = Sites.of(feed).getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(site)) % shards;
  }

  int shard(String feed) {
    return shard(feed, byShard.size());
  }

  /** A record of the topic. */
  void take(String feed, byte[] value) {
    Map<String, Subscribed> feeds = of(shard(feed));
    table
        .read(feed, value)
        .ifPresentOrElse(
            known -> feeds.put(feed, new Subscribed(known, Sites.of(feed))),
            () -> feeds.remove(feed));
  }

  /** Goes on changing as records are taken. */
  Map<String, Subscribed> of(int shard) {
    return byShard.get(shard);
  }

  boolean areNone() {
    return byShard.stream().allMatch(Map::isEmpty);
  }
}
