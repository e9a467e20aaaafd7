package io.photofinish.standalone.records;

import io.photofinish.schemas.topic.Topic;
import io.photofinish.standalone.cluster.Cluster;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/** The table that a compacted topic stands for: the newest value of each live key. */
public final class LatestRecords {
  // A key is in one partition alone, where its order is that of the records.
  private final TreeMap<byte[], ConsumerRecord<byte[], byte[]>> latest =
      new TreeMap<>(Arrays::compareUnsigned);

  /**
   * The values of a table, by key, in order.
   *
   * @throws io.photofinish.standalone.exit.Problem where the brokers do not answer or lack it
   */
  public static <V> SortedMap<String, V> of(Cluster cluster, Topic<String, V> topic) {
    var table = new LatestRecords();
    try (var reader = TopicReader.open(cluster, topic)) {
      reader.rewind();
      reader.readToEnd(table::add, () -> true);
    } catch (KafkaException e) {
      throw TopicReader.unavailable(cluster, e);
    }
    var values = new TreeMap<String, V>();
    for (var each : table.all()) {
      String key = new String(each.key(), StandardCharsets.UTF_8);
      values.put(key, topic.value().deserializer().deserialize(topic.name(), each.value()));
    }
    return values;
  }

  /** A tombstone takes its key out. */
  public void add(ConsumerRecord<byte[], byte[]> next) {
    if (next.value() == null) {
      latest.remove(next.key());
    } else {
      latest.put(next.key(), next);
    }
  }

  /** In the order of the keys. */
  public Collection<ConsumerRecord<byte[], byte[]>> all() {
    return latest.values();
  }
}
