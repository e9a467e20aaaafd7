package io.photofinish.standalone.reprocess;

import io.photofinish.schemas.ClaimDifference;
import io.photofinish.schemas.ResultDifference;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.cluster.Cluster;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Differences to their topics, in transactions with how far the articles were read: a run that is
 * killed goes on there. A second one shuts the first out. For one thread.
 */
final class DifferenceWriter implements AutoCloseable {
  private static final int BATCH = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Topics topics;
  private final KafkaConsumer<byte[], byte[]> group;
  private final String run;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<TopicPartition, Long> read = new HashMap<>();
  private int waiting;
  private boolean begun;

  private DifferenceWriter(
      Topics topics,
      KafkaConsumer<byte[], byte[]> group,
      String run,
      KafkaProducer<byte[], byte[]> producer) {
    this.topics = topics;
    this.group = group;
    this.run = run;
    this.producer = producer;
  }

  /**
   * @param run what is compared: a run goes on from where one of the same name was stopped
   * @throws KafkaException where the brokers do not answer
   */
  static DifferenceWriter open(Cluster cluster, String run) {
    Map<String, Object> clients = cluster.clientProperties();
    clients.put("client.id", "photofinish-reprocess");
    clients.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    Map<String, Object> reading = new HashMap<>(clients);
    reading.put("group.id", cluster.topics().prefix() + "reprocess"); // for its offsets alone
    clients.put("transactional.id", cluster.topics().prefix() + "differences");
    clients.put("compression.type", "lz4");
    clients.put("max.block.ms", PATIENCE.toMillis());
    clients.put("max.request.size", Topics.MAX_RECORD_BYTES);
    var bytes = new ByteArraySerializer();
    var producer = new KafkaProducer<>(clients, bytes, bytes);
    try {
      producer.initTransactions();
    } catch (KafkaException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
    var nothing = new ByteArrayDeserializer();
    return new DifferenceWriter(
        cluster.topics(), new KafkaConsumer<>(reading, nothing, nothing), run, producer);
  }

  /** How far a run of this name came that did not end; empty where there is none. */
  Map<TopicPartition, Long> interrupted(Set<TopicPartition> partitions) {
    var found = new HashMap<TopicPartition, Long>();
    group
        .committed(partitions)
        .forEach(
            (partition, offset) -> {
              if (offset != null && offset.metadata().equals(run)) {
                found.put(partition, offset.offset());
              }
            });
    return found;
  }

  /**
   * @param difference null where there is none any more
   */
  void claims(String article, ClaimDifference difference) {
    write(topics.claimDifferences(), article, difference);
  }

  /**
   * @param difference null where there is none any more
   */
  void result(String id, ResultDifference difference) {
    write(topics.resultDifferences(), id, difference);
  }

  private <V extends SpecificRecord> void write(Topic<String, V> topic, String key, V value) {
    begin();
    var unused =
        producer.send(
            new ProducerRecord<>(
                topic.name(),
                key.getBytes(StandardCharsets.UTF_8),
                topic.value().serializer().serialize(topic.name(), value)));
    step();
  }

  /** That an article was looked at. */
  void read(TopicPartition partition, long offset) {
    read.put(partition, offset + 1);
    step();
  }

  private void step() {
    if (++waiting >= BATCH) {
      commit(run);
    }
  }

  private void begin() {
    if (!begun) {
      producer.beginTransaction();
      begun = true;
    }
  }

  private void commit(String metadata) {
    begin();
    var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
    read.forEach(
        (partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset, metadata)));
    if (!offsets.isEmpty()) {
      producer.sendOffsetsToTransaction(offsets, group.groupMetadata());
    }
    producer.commitTransaction();
    begun = false;
    waiting = 0;
  }

  /** Makes what was written visible: the run goes on from here if it is stopped. */
  void save() {
    commit(run);
  }

  /** The run has ended: the next one starts over. */
  void end(Iterable<TopicPartition> partitions) {
    partitions.forEach(partition -> read.put(partition, 0L));
    commit("");
  }

  @Override
  public void close() {
    group.close();
    producer.close(Duration.ofSeconds(5));
  }
}
