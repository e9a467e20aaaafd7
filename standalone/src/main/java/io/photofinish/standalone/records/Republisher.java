package io.photofinish.standalone.records;

import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.exit.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes records again, each once and only while it is the newest of its key: in one transaction
 * with what is to be remembered of it. Before it commits it reads what others have written
 * meanwhile; where one of them has a key of the batch the transaction is aborted and done again
 * without that record. So a newer version is never overtaken by an older one, and a process that is
 * killed leaves nothing half done. Costs each record that was written to those partitions since the
 * oldest of the batch. For one thread.
 */
public final class Republisher implements AutoCloseable {
  /** By whom a record was published again; its value is the mark given to {@link #open}. */
  public static final String AGAIN = "photofinish.again";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Cluster cluster;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> tail;
  private final byte[] mark;
  private final Map<TopicPartition, Map<ByteBuffer, Long>> newest = new HashMap<>();
  private final Map<TopicPartition, Long> readTo = new HashMap<>();

  private Republisher(
      Cluster cluster,
      KafkaProducer<byte[], byte[]> producer,
      KafkaConsumer<byte[], byte[]> tail,
      String mark) {
    this.cluster = cluster;
    this.producer = producer;
    this.tail = tail;
    this.mark = mark.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A second one with the same name shuts this one out.
   *
   * @param name of the work, within the cluster's topics
   * @param mark of this run, in the header of what it publishes
   * @throws Problem where the brokers do not answer
   */
  public static Republisher open(Cluster cluster, String name, String mark) {
    Map<String, Object> clients = cluster.clientProperties();
    clients.put("client.id", "photofinish-" + name);
    clients.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    clients.put("max.block.ms", PATIENCE.toMillis());
    Map<String, Object> writing = new HashMap<>(clients);
    writing.put("transactional.id", cluster.topics().prefix() + name);
    writing.put("compression.type", "lz4");
    writing.put("max.request.size", Topics.MAX_LETTER_BYTES);
    Map<String, Object> reading = new HashMap<>(clients);
    reading.put("isolation.level", "read_uncommitted");
    reading.put("allow.auto.create.topics", false);
    var serializer = new ByteArraySerializer();
    var deserializer = new ByteArrayDeserializer();
    KafkaProducer<byte[], byte[]> producer = null;
    try {
      producer = new KafkaProducer<>(writing, serializer, serializer);
      producer.initTransactions();
      var tail = new KafkaConsumer<>(reading, deserializer, deserializer);
      return new Republisher(cluster, producer, tail, mark);
    } catch (KafkaException e) {
      if (producer != null) {
        producer.close(Duration.ZERO);
      }
      throw failed(cluster, e);
    }
  }

  /**
   * A record to be published again where it came from.
   *
   * @param keyed whether a newer record of the key replaces it
   */
  public record Again(ConsumerRecord<byte[], byte[]> original, boolean keyed) {
    private TopicPartition from() {
      return new TopicPartition(original.topic(), original.partition());
    }
  }

  /** What is to be remembered of what was published. */
  @FunctionalInterface
  public interface Memory {
    List<ProducerRecord<byte[], byte[]>> of(List<Again> published);
  }

  /** Where a partition was read to by other means: nothing before it is looked at. */
  public void readTo(TopicPartition partition, long offset) {
    readTo.put(partition, offset);
  }

  /**
   * Returns when all is committed.
   *
   * @return those that were published; the others have been overtaken by newer ones
   */
  public List<Again> publish(List<Again> batch, Memory memory) {
    try {
      batch.stream().filter(Again::keyed).forEach(this::watch);
      List<Again> left = notOvertaken(batch);
      while (true) {
        producer.beginTransaction();
        readTail(send(left));
        List<Again> still = notOvertaken(left);
        if (still.size() == left.size()) {
          memory.of(left).forEach(this::send);
          producer.commitTransaction();
          return left;
        }
        producer.abortTransaction();
        left = still;
      }
    } catch (KafkaException e) {
      throw failed(cluster, e);
    } catch (ExecutionException e) {
      throw failed(cluster, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.environment("interrupted; what was not committed is not published", e);
    }
  }

  private void watch(Again record) {
    readTo.merge(record.from(), record.original().offset() + 1, (now, wanted) -> now);
    newest.computeIfAbsent(record.from(), p -> new HashMap<>());
  }

  private List<Again> notOvertaken(List<Again> batch) {
    return batch.stream()
        .filter(
            each ->
                !each.keyed()
                    || newest
                            .get(each.from())
                            .getOrDefault(ByteBuffer.wrap(each.original().key()), -1L)
                        <= each.original().offset())
        .toList();
  }

  /** The offset in each watched partition up to which others may have written before. */
  private Map<TopicPartition, Long> send(List<Again> batch)
      throws ExecutionException, InterruptedException {
    var sent = new ArrayList<Future<RecordMetadata>>();
    for (Again each : batch) {
      ConsumerRecord<byte[], byte[]> original = each.original();
      var headers = new RecordHeaders(original.headers()).remove(AGAIN).add(AGAIN, mark);
      sent.add(
          producer.send(
              new ProducerRecord<>(
                  original.topic(),
                  original.partition(),
                  original.timestamp(),
                  original.key(),
                  original.value(),
                  headers)));
    }
    producer.flush();
    var ends = new HashMap<TopicPartition, Long>();
    for (int i = 0; i < batch.size(); i++) {
      long offset = sent.get(i).get().offset();
      if (batch.get(i).keyed()) {
        ends.merge(batch.get(i).from(), offset + 1, Math::max);
      }
    }
    return ends;
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    var unused = producer.send(record); // a failure fails the commit
  }

  private void readTail(Map<TopicPartition, Long> ends) {
    if (ends.isEmpty()) {
      return;
    }
    tail.assign(ends.keySet());
    ends.keySet().forEach(partition -> tail.seek(partition, readTo.get(partition)));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream().anyMatch(end -> tail.position(end.getKey()) < end.getValue())) {
      var records = tail.poll(POLL);
      if (!records.isEmpty()) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() - deadline > 0) {
        throw new TimeoutException("nothing came for " + PATIENCE.toSeconds() + " seconds");
      }
      records.forEach(this::note);
    }
    ends.keySet().forEach(partition -> readTo.put(partition, tail.position(partition)));
  }

  private void note(ConsumerRecord<byte[], byte[]> each) {
    if (each.key() == null || isOwn(each)) {
      return;
    }
    newest
        .get(new TopicPartition(each.topic(), each.partition()))
        .put(ByteBuffer.wrap(each.key()), each.offset());
  }

  private boolean isOwn(ConsumerRecord<byte[], byte[]> each) {
    Header by = each.headers().lastHeader(AGAIN);
    return by != null && Arrays.equals(by.value(), mark);
  }

  private static Problem failed(Cluster cluster, Throwable cause) {
    if (cause instanceof ProducerFencedException
        || cause instanceof InvalidProducerEpochException) {
      return Problem.environment(
          "another such command was started and goes on; this one ends without harm", cause);
    }
    return Problem.environment(
        "the brokers at %s did not take all of it: %s; start the command again, nothing counts twice"
            .formatted(cluster.bootstrapServers(), cause.getMessage()),
        cause);
  }

  @Override
  public void close() {
    tail.close();
    producer.close(Duration.ofSeconds(5));
  }
}
