package io.photofinish.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Whether the topology has read everything up to a point, from the offsets that it has committed.
 * Transaction markers and aborted records hold offsets too, so a partition counts as read when no
 * visible record lies between the committed offset and the point. Not safe for threads.
 */
public final class CaughtUp implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);

  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;
  private final String group;

  public CaughtUp(Settings settings) {
    Map<String, Object> clients = new HashMap<>(settings.kafka());
    clients.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    admin = Admin.create(clients);
    clients.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    clients.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    clients.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer =
        new KafkaConsumer<>(clients, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    group = settings.applicationId();
  }

  /** Where a topic ends now. */
  public Map<TopicPartition, Long> end(String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    return consumer.endOffsets(partitions);
  }

  /** Whether every visible record before these offsets was processed and committed. */
  public boolean to(Map<TopicPartition, Long> end) throws InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed = committed();
    return end.entrySet().stream()
        .allMatch(
            e -> {
              long from =
                  Optional.ofNullable(committed.get(e.getKey()))
                      .map(OffsetAndMetadata::offset)
                      .orElse(0L);
              return from >= e.getValue() || nothingBetween(e.getKey(), from, e.getValue());
            });
  }

  private Map<TopicPartition, OffsetAndMetadata> committed() throws InterruptedException {
    try {
      return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    } catch (ExecutionException e) {
      throw new KafkaException("the group's offsets cannot be read", e.getCause());
    }
  }

  private boolean nothingBetween(TopicPartition partition, long from, long end) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    while (consumer.position(partition) < end) {
      if (!consumer.poll(POLL).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    consumer.close();
    admin.close();
  }
}
