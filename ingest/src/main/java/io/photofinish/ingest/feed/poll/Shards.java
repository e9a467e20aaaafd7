package io.photofinish.ingest.feed.poll;

import io.photofinish.schemas.Feed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * The shards that this instance owns, fed from the topics {@code feeds} and {@code feed-state}. For
 * the poller's thread alone.
 */
final class Shards implements ConsumerRebalanceListener {
  private final PollerSettings settings;
  private final KafkaConsumer<String, byte[]> consumer;
  private final String feeds;
  private final String states;
  private final Table<Feed> subscriptions;
  private final Map<Integer, Shard> owned = new HashMap<>();

  Shards(PollerSettings settings, KafkaConsumer<String, byte[]> consumer) {
    this.settings = settings;
    this.consumer = consumer;
    subscriptions = new Table<>(settings.topics().feeds());
    feeds = settings.topics().feeds().name();
    states = settings.topics().feedState().name();
    consumer.subscribe(List.of(feeds, states), this);
  }

  Collection<Shard> all() {
    return new ArrayList<>(owned.values());
  }

  /** Whether it is still this instance's. */
  boolean holds(Shard shard) {
    return owned.get(shard.partition()) == shard;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    for (TopicPartition each : partitions) {
      owned.computeIfAbsent(each.partition(), number -> new Shard(settings, number));
    }
    consumer.seekToBeginning(partitions);
    // The memory is worth nothing before former owners are shut out.
    consumer.pause(partitions.stream().filter(each -> each.topic().equals(states)).toList());
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    for (TopicPartition each : partitions) {
      Shard gone = owned.remove(each.partition());
      if (gone != null) {
        gone.close();
      }
    }
  }

  /** Reads what comes within the time, and opens the shards that have feeds. */
  void read(Duration within) {
    for (ConsumerRecord<String, byte[]> each : consumer.poll(within)) {
      Shard shard = owned.get(each.partition());
      if (shard == null || each.key() == null) {
        continue;
      }
      if (each.topic().equals(feeds)) {
        shard.subscription(each.key(), subscriptions.read(each.key(), each.value()));
      } else {
        shard.remember(each.key(), each.value());
      }
    }
    owned.values().forEach(this::advance);
  }

  private void advance(Shard shard) {
    var memory = new TopicPartition(states, shard.partition());
    if (!shard.isOpen() && shard.hasFeeds()) {
      shard.open();
      consumer.resume(List.of(memory));
    } else if (shard.isOpen() && !shard.isLoaded() && isRead(memory)) {
      shard.loaded();
      // From now on its records are this instance's own.
      consumer.pause(List.of(memory));
    }
  }

  /** Up to the last committed record: after opening, nothing of a former owner is open. */
  private boolean isRead(TopicPartition memory) {
    long end = consumer.endOffsets(List.of(memory)).get(memory);
    return consumer.position(memory) >= end;
  }

  void close() {
    owned.values().forEach(Shard::close);
    owned.clear();
  }
}
