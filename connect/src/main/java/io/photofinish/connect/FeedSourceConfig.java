package io.photofinish.connect;

import io.photofinish.ingest.feed.fetch.FetchSettings;
import io.photofinish.ingest.feed.memory.Schedule;
import io.photofinish.ingest.feed.turn.HostTurns;
import io.photofinish.schemas.Feed;
import io.photofinish.schemas.FullText;
import io.photofinish.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;

/** The connector's own settings. */
final class FeedSourceConfig extends AbstractConfig {
  /** A feed's key among source offsets and on the status topic, its address, in that order. */
  private final Map<String, String> feeds;

  /**
   * @throws ConfigException where a setting is wrong; the message names it
   */
  FeedSourceConfig(Map<String, String> given) {
    // Not logged: an address may have a password.
    super(FeedSourceSettings.definition(), given, false);
    feeds = FeedAddresses.byName(getList(FeedSourceSettings.FEEDS));
    schedule();
  }

  /** Addresses by the feeds' names; see {@link FeedAddresses}. */
  Map<String, String> feeds() {
    return feeds;
  }

  /** What is polled, in the terms of ingest. */
  Feed subscription() {
    return Feed.newBuilder()
        .setAddedAt(Instant.EPOCH)
        .setFullText(
            FullText.valueOf(getString(FeedSourceSettings.FULL_TEXT).toUpperCase(Locale.ROOT)))
        .setWithdraw(getBoolean(FeedSourceSettings.WITHDRAW))
        .build();
  }

  FetchSettings fetch() {
    var settings =
        FetchSettings.standard()
            .withPrivateAddresses(getBoolean(FeedSourceSettings.PRIVATE_ADDRESSES))
            .withHostGap(duration(FeedSourceSettings.HOST_GAP));
    String contact = getString(FeedSourceSettings.CONTACT);
    return contact.isEmpty() ? settings : settings.withContact(contact);
  }

  /**
   * @throws ConfigException where the intervals shrink
   */
  Schedule schedule() {
    try {
      return new Schedule(
          duration(FeedSourceSettings.FIRST),
          duration(FeedSourceSettings.SHORTEST),
          duration(FeedSourceSettings.LONGEST));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          FeedSourceSettings.SHORTEST,
          getLong(FeedSourceSettings.SHORTEST),
          "%s, %s and %s: %s"
              .formatted(
                  FeedSourceSettings.SHORTEST,
                  FeedSourceSettings.FIRST,
                  FeedSourceSettings.LONGEST,
                  e.getMessage()));
    }
  }

  /** Empty where tasks ask by themselves; to be closed. */
  Optional<HostTurns> turns(InstantSource clock) {
    String servers = getString(FeedSourceSettings.TURNS_SERVERS);
    if (servers.isBlank()) {
      return Optional.empty();
    }
    Map<String, Object> client = originalsWithPrefix(FeedSourceSettings.TURNS_CLIENT);
    client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
    Topics topics = Topics.of(getString(FeedSourceSettings.TURNS_PREFIX), originals());
    return Optional.of(
        new HostTurns(client, topics.hostTurns(), fetch().timeout(), HostTurns.ENDLESS, clock));
  }

  private Duration duration(String key) {
    return Duration.ofMillis(getLong(key));
  }

  /** The same settings for a part of the feeds. */
  static Map<String, String> withFeeds(Map<String, String> settings, List<String> addresses) {
    var all = new LinkedHashMap<>(settings);
    all.put(FeedSourceSettings.FEEDS, String.join(",", addresses));
    return all;
  }
}
