package io.photofinish.standalone.records;

import io.photofinish.ingest.publish.ClientFailure;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.standalone.cluster.Administration;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The committed records of one topic, partition by partition in order, as bytes. */
public final class TopicReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  private TopicReader(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    this.consumer = consumer;
    this.partitions = partitions;
  }

  /**
   * @throws Problem where the brokers do not answer or lack the topic
   */
  public static TopicReader open(Cluster cluster, Topic<?, ?> topic) {
    Map<String, Object> properties = cluster.clientProperties();
    properties.put("client.id", "photofinish-read");
    properties.put("isolation.level", "read_committed");
    properties.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    properties.put("request.timeout.ms", (int) PATIENCE.toMillis());
    properties.put("allow.auto.create.topics", false);
    var bytes = new ByteArrayDeserializer();
    KafkaConsumer<byte[], byte[]> consumer = null;
    try {
      consumer = new KafkaConsumer<>(properties, bytes, bytes);
      return new TopicReader(consumer, assign(consumer, cluster, topic.name()));
    } catch (KafkaException e) {
      if (consumer != null) {
        consumer.close();
      }
      throw unavailable(cluster, e);
    }
  }

  /** What the brokers' failure is told as. */
  public static Problem unavailable(Cluster cluster, KafkaException e) {
    if (e instanceof AuthorizationException
        || e instanceof AuthenticationException
        || ClientFailure.isOfSettings(e)) {
      return Administration.problem(cluster, e);
    }
    return Problem.environment(
        "no answer from the brokers at %s (%s); check that they run and the address"
            .formatted(cluster.bootstrapServers(), e.getMessage()),
        e);
  }

  private static List<TopicPartition> assign(
      KafkaConsumer<byte[], byte[]> consumer, Cluster cluster, String topic) {
    // One question for all names: asking for the one name would wait for it to appear.
    List<PartitionInfo> found = consumer.listTopics().getOrDefault(topic, List.of());
    if (found.isEmpty()) {
      consumer.close();
      throw Problem.environment(
          "the brokers at %s have no topic %s, or do not let this principal see it; photofinish up makes it, photofinish acls print shows what must be allowed"
              .formatted(cluster.bootstrapServers(), topic));
    }
    List<TopicPartition> partitions =
        found.stream().map(p -> new TopicPartition(topic, p.partition())).toList();
    consumer.assign(partitions);
    return partitions;
  }

  /** Starts with what comes from now on. */
  public void skipToEnd() {
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position); // seeking waits until it is asked
  }

  public void rewind() {
    consumer.seekToBeginning(partitions);
  }

  /** Starts so many records before the end of each partition, or with the first. */
  public void rewind(long most) {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    ends()
        .forEach(
            (partition, end) ->
                consumer.seek(partition, Math.max(beginnings.get(partition), end - most)));
  }

  /** Goes on from these offsets; partitions that are not named stay where they are. */
  public void seek(Map<TopicPartition, Long> offsets) {
    offsets.forEach(consumer::seek);
  }

  /** Where the partitions end now. */
  public Map<TopicPartition, Long> ends() {
    return consumer.endOffsets(partitions);
  }

  /** How many records there are, at most: what was compacted, and transactions' markers, count. */
  public long size() {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    return ends().entrySet().stream()
        .mapToLong(end -> end.getValue() - beginnings.get(end.getKey()))
        .sum();
  }

  /** One record; empty where it is not there any more. */
  public Optional<ConsumerRecord<byte[], byte[]>> at(int partition, long offset) {
    var from = new TopicPartition(partitions.get(0).topic(), partition);
    consumer.assign(List.of(from));
    consumer.seek(from, offset);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() - deadline < 0) {
      for (var each : consumer.poll(POLL)) {
        return Optional.of(each).filter(found -> found.offset() == offset);
      }
    }
    throw new TimeoutException("nothing came for " + PATIENCE.toSeconds() + " seconds");
  }

  /** Up to what is committed when it is called. */
  public void readToEnd(Consumer<ConsumerRecord<byte[], byte[]>> sink, BooleanSupplier wanted) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Set<TopicPartition> open =
        partitions.stream().filter(p -> isBefore(ends, p)).collect(Collectors.toSet());
    long last = System.nanoTime();
    while (!open.isEmpty() && wanted.getAsBoolean()) {
      long before = position(open);
      for (var each : consumer.poll(POLL)) {
        if (each.offset() < ends.get(new TopicPartition(each.topic(), each.partition()))) {
          sink.accept(each);
        }
      }
      long now = System.nanoTime();
      if (position(open) > before) {
        last = now;
      } else if (now - last > PATIENCE.toNanos()) {
        throw new TimeoutException("nothing came for " + PATIENCE.toSeconds() + " seconds");
      }
      open.removeIf(p -> !isBefore(ends, p));
    }
  }

  private boolean isBefore(Map<TopicPartition, Long> ends, TopicPartition partition) {
    return consumer.position(partition) < ends.get(partition);
  }

  private long position(Set<TopicPartition> of) {
    return of.stream().mapToLong(consumer::position).sum();
  }

  /** What comes, for as long as it is wanted. */
  public void follow(Consumer<ConsumerRecord<byte[], byte[]>> sink, BooleanSupplier wanted) {
    while (wanted.getAsBoolean()) {
      consumer.poll(POLL).forEach(sink);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
