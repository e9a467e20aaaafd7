package io.photofinish.standalone.process;

import io.photofinish.standalone.cluster.Cluster;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that was ever told on a topic, each partition in order. */
final class Told {
  private static final Duration POLL = Duration.ofMillis(100);

  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

  private Told() {}

  /** What was committed. */
  static Told on(Cluster cluster, String topic) {
    return read(cluster, topic, "read_committed");
  }

  /** What was written, in transactions that were cut off too. */
  static Told withoutRegardToCommits(Cluster cluster, String topic) {
    return read(cluster, topic, "read_uncommitted");
  }

  private static Told read(Cluster cluster, String topic, String isolation) {
    Map<String, Object> properties = cluster.clientProperties();
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
    var told = new Told();
    var bytes = new ByteArrayDeserializer();
    try (var consumer = new KafkaConsumer<>(properties, bytes, bytes)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(POLL).forEach(told.records::add);
      }
    }
    return told;
  }

  List<ConsumerRecord<byte[], byte[]>> records() {
    return records;
  }

  static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  private static String value(ConsumerRecord<byte[], byte[]> record) {
    return record.value() == null ? null : HexFormat.of().formatHex(record.value());
  }

  /** The newest value of each key that is not deleted, in hexadecimal. */
  SortedMap<String, String> table() {
    var table = new TreeMap<String, String>();
    for (var record : records) {
      if (record.value() == null) {
        table.remove(key(record));
      } else {
        table.put(key(record), value(record));
      }
    }
    return table;
  }

  /** The keys that were told a value which they had already. */
  List<String> repeated() {
    var repeated = new ArrayList<String>();
    var table = new TreeMap<String, String>();
    for (var record : records) {
      String value = value(record);
      if (Objects.equals(table.put(key(record), value), value)) {
        repeated.add(key(record));
      }
    }
    return repeated;
  }
}
