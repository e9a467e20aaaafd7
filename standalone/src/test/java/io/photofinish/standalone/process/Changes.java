package io.photofinish.standalone.process;

import io.photofinish.schemas.topic.Topic;
import io.photofinish.standalone.cluster.Cluster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** What was committed to the topic of a table, as the change of one line each. */
final class Changes<V> {
  private final List<Change<V>> changes = new ArrayList<>();

  /**
   * @param time of the record that caused it
   * @param now of one key, of the same partition as what {@code before} was
   */
  record Change<V>(long time, String key, Optional<V> before, Optional<V> now) {
    /** The time and the key: what a happening that tells of it bears too. */
    String id() {
      return time + " " + key;
    }
  }

  Changes(Topic<String, V> topic, Cluster cluster) {
    var lines = new HashMap<String, V>();
    for (var record : Told.on(cluster, topic.name()).records()) {
      String key = Told.key(record);
      V now = topic.value().deserializer().deserialize(topic.name(), record.value());
      V before = now == null ? lines.remove(key) : lines.put(key, now);
      changes.add(
          new Change<>(
              record.timestamp(), key, Optional.ofNullable(before), Optional.ofNullable(now)));
    }
  }

  List<Change<V>> all() {
    return changes;
  }
}
