package io.photofinish.ingest.feed.poll;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * The shards that this instance owns. Who has partition <i>n</i> of {@code feed-state} in the group
 * has shard <i>n</i>, whatever partition the records of its feeds lie in: those go by feed, shards
 * go by site. So the member of the group reads nothing; a reader follows {@code feeds}, and reads
 * all of {@code feed-state} when shards are taken over. For the poller's thread alone.
 */
final class Shards implements ConsumerRebalanceListener {
  private final PollerSettings settings;
  private final KafkaConsumer<String, byte[]> member;
  private final KafkaConsumer<String, byte[]> reader;
  private final Consumer<Collection<Shard>> leaving;
  private final String states;
  private final List<TopicPartition> memory;
  private final Subscriptions subscriptions;
  private final Map<Integer, Shard> owned = new HashMap<>();

  /** Up to where is to be read before what is open is loaded; empty when all is. */
  private Map<TopicPartition, Long> unread = Map.of();

  /**
   * @param leaving told of shards while they are still this instance's and before others have them
   */
  Shards(
      PollerSettings settings,
      KafkaConsumer<String, byte[]> member,
      KafkaConsumer<String, byte[]> reader,
      Consumer<Collection<Shard>> leaving) {
    this.settings = settings;
    this.member = member;
    this.reader = reader;
    this.leaving = leaving;
    states = settings.topics().feedState().name();
    memory = partitions(states);
    List<TopicPartition> feeds = partitions(settings.topics().feeds().name());
    subscriptions = new Subscriptions(settings.topics().feeds(), memory.size());
    reader.assign(Stream.concat(feeds.stream(), memory.stream()).toList());
    reader.seekToBeginning(reader.assignment());
    reader.pause(memory);
    member.subscribe(List.of(states), this);
  }

  private List<TopicPartition> partitions(String topic) {
    List<TopicPartition> found =
        reader.partitionsFor(topic).stream()
            .map(each -> new TopicPartition(topic, each.partition()))
            .toList();
    if (found.isEmpty()) {
      throw new IllegalStateException("the topic " + topic + " is not there");
    }
    return found;
  }

  Collection<Shard> all() {
    return List.copyOf(owned.values());
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    member.pause(partitions);
    for (TopicPartition each : partitions) {
      int number = each.partition();
      owned.put(number, new Shard(settings, number, subscriptions.of(number)));
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    List<Shard> gone =
        partitions.stream()
            .map(each -> owned.get(each.partition()))
            .filter(Objects::nonNull)
            .toList();
    leaving.accept(gone);
    gone.forEach(Shard::close);
    owned.values().removeAll(gone);
  }

  /** Reads what comes within the time, and opens shards once there are feeds. */
  void read(Duration within) {
    boolean waits = unread.isEmpty();
    member.poll(waits ? within : Duration.ZERO);
    for (ConsumerRecord<String, byte[]> each : reader.poll(waits ? Duration.ZERO : within)) {
      if (each.key() != null) {
        take(each);
      }
    }
    advance();
  }

  private void take(ConsumerRecord<String, byte[]> each) {
    if (!each.topic().equals(states)) {
      subscriptions.take(each.key(), each.value());
      return;
    }
    Shard shard = owned.get(subscriptions.shard(each.key()));
    if (shard != null) {
      shard.remember(each.key(), each.value());
    }
  }

  private void advance() {
    List<Shard> closed = owned.values().stream().filter(shard -> !shard.isOpen()).toList();
    if (!closed.isEmpty() && !subscriptions.areNone()) {
      closed.forEach(Shard::open);
      load();
    } else if (!unread.isEmpty() && isRead()) {
      owned.values().stream().filter(Shard::isOpen).forEach(Shard::loaded);
      reader.pause(memory);
      unread = Map.of();
    }
  }

  /**
   * All that former owners committed lies below where the logs end now. The reader gets there once
   * those transactions have ended that others, who have other shards, have open now; it waits for
   * none that comes later. Feeds too: whose memory is there must not pass for removed.
   */
  private void load() {
    unread = member.endOffsets(reader.assignment());
    reader.seekToBeginning(memory);
    reader.resume(memory);
  }

  private boolean isRead() {
    return unread.entrySet().stream()
        .allMatch(each -> reader.position(each.getKey()) >= each.getValue());
  }

  void close() {
    owned.values().forEach(Shard::close);
    owned.clear();
  }
}
