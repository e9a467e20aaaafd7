package io.photofinish.standalone.records;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The table that a compacted topic stands for: the newest value of each live key. */
public final class LatestRecords {
  // A key is in one partition alone, where its order is that of the records.
  private final TreeMap<byte[], ConsumerRecord<byte[], byte[]>> latest =
      new TreeMap<>(Arrays::compareUnsigned);

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
