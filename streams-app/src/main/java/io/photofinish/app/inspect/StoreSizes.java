package io.photofinish.app.inspect;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.errors.StreamsException;

/** How large the stores of this instance's tasks are, as RocksDB estimates it. */
final class StoreSizes {
  private static final String STORE = "rocksdb-state-id";
  private static final String ENTRIES = "estimate-num-keys";
  private static final String ON_DISK = "total-sst-files-size";
  private static final String IN_MEMORY = "cur-size-all-mem-tables";

  private final Map<Figure, Long> figures = new HashMap<>();

  private record Figure(String task, String store, String metric) {}

  private StoreSizes() {}

  static StoreSizes of(Collection<? extends Metric> metrics) {
    var sizes = new StoreSizes();
    for (Metric metric : metrics) {
      Map<String, String> tags = metric.metricName().tags();
      String name = metric.metricName().name();
      if (tags.containsKey(STORE)
          && (name.equals(ENTRIES) || name.equals(ON_DISK) || name.equals(IN_MEMORY))) {
        sizes.figures.put(new Figure(tags.get("task-id"), tags.get(STORE), name), value(metric));
      }
    }
    return sizes;
  }

  /** Of a store that is closed at this moment 0. */
  private static long value(Metric metric) {
    try {
      return metric.metricValue() instanceof Number number ? number.longValue() : 0;
    } catch (StreamsException closed) {
      return 0;
    }
  }

  boolean has(String task, String store) {
    return figures.containsKey(new Figure(task, store, ENTRIES));
  }

  long entries(String task, String store) {
    return figure(task, store, ENTRIES);
  }

  /** On disk, and what will be. */
  long bytes(String task, String store) {
    return figure(task, store, ON_DISK) + figure(task, store, IN_MEMORY);
  }

  private long figure(String task, String store, String metric) {
    return figures.getOrDefault(new Figure(task, store, metric), 0L);
  }
}
