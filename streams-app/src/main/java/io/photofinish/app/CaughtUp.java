package io.photofinish.app;

import io.photofinish.app.inspect.PartitionLag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Whether the topology has read everything up to a point, from the offsets that it has committed.
 * Transaction markers and aborted records hold offsets too, so a partition counts as read when no
 * visible record lies between the committed offset and the point. Safe for threads, one at a time.
 */
public final class CaughtUp implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;
  private final String group;

  public CaughtUp(Settings settings) {
    this(settings.clients(), settings.applicationId());
  }

  /**
   * @param kafka settings of the clients, the brokers' addresses among them
   */
  CaughtUp(Map<String, Object> kafka, String group) {
    Map<String, Object> clients = new HashMap<>(kafka);
    admin = Admin.create(clients);
    clients.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    clients.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    clients.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1); // a batch comes all the same
    clients.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    clients.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    consumer =
        new KafkaConsumer<>(clients, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.group = group;
  }

  /** Where a topic ends now, records of open transactions included. */
  public synchronized Map<TopicPartition, Long> end(String topic) throws InterruptedException {
    Map<TopicPartition, OffsetSpec> latest =
        consumer.partitionsFor(topic).stream()
            .collect(
                Collectors.toMap(
                    info -> new TopicPartition(info.topic(), info.partition()),
                    info -> OffsetSpec.latest()));
    var end = new HashMap<TopicPartition, Long>();
    answer(admin.listOffsets(latest).all())
        .forEach((partition, offset) -> end.put(partition, offset.offset()));
    return end;
  }

  /** Whether every visible record before these offsets was processed and committed. */
  public boolean to(Map<TopicPartition, Long> end) throws InterruptedException {
    return remaining(end) == 0;
  }

  /**
   * How many offsets before these are not committed: records, and the markers of transactions
   * between them. 0 where no record is left.
   */
  synchronized long remaining(Map<TopicPartition, Long> end) throws InterruptedException {
    Map<TopicPartition, Long> committed = committed();
    long remaining = 0;
    for (var entry : end.entrySet()) {
      long from = committed.getOrDefault(entry.getKey(), 0L);
      if (from < entry.getValue()
          && (remaining > 0 || !nothingBetween(entry.getKey(), from, entry.getValue()))) {
        remaining += entry.getValue() - from;
      }
    }
    return remaining;
  }

  /** How far each of these partitions has been read. */
  synchronized List<PartitionLag> lags(Map<TopicPartition, Long> end) throws InterruptedException {
    Map<TopicPartition, Long> committed = committed();
    var lags = new ArrayList<PartitionLag>();
    end.forEach(
        (partition, to) -> {
          long from = committed.getOrDefault(partition, 0L);
          boolean all = from >= to || nothingBetween(partition, from, to);
          lags.add(
              new PartitionLag(
                  partition.topic(), partition.partition(), from, to, all ? 0 : to - from));
        });
    lags.sort(Comparator.comparing(PartitionLag::partition));
    return lags;
  }

  private Map<TopicPartition, Long> committed() throws InterruptedException {
    var committed = new HashMap<TopicPartition, Long>();
    answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, offset) -> committed.put(partition, offset == null ? 0 : offset.offset()));
    return committed;
  }

  private static <T> T answer(KafkaFuture<T> asked) throws InterruptedException {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new KafkaException("offsets cannot be read", e.getCause());
    }
  }

  /** False also where a transaction is open before the end: there may be something. */
  private boolean nothingBetween(TopicPartition partition, long from, long end) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    long before = from;
    while (consumer.poll(POLL).isEmpty()) {
      long position = consumer.position(partition);
      if (position >= end || position == before) {
        return position >= end;
      }
      before = position;
    }
    return false;
  }

  @Override
  public synchronized void close() {
    consumer.close();
    admin.close();
  }
}
