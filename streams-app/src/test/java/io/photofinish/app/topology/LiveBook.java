package io.photofinish.app.topology;

import io.photofinish.app.store.Stores;
import io.photofinish.schemas.Happening;
import io.photofinish.schemas.codec.SingleObjectSerde;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueStore;

/** A book that articles are published to, and what can be seen of it. */
public interface LiveBook extends AutoCloseable {
  /** A record of the articles topic. */
  void publishBytes(byte[] key, byte[] value);

  /**
   * A record of the aliases topic.
   *
   * @param athleteId null ends the alias
   */
  void alias(String key, String athleteId);

  /** Returns when everything that was published has arrived everywhere. */
  void settle();

  /** Each table as a consumer of the compacted topic sees it: values in hexadecimal, by key. */
  Map<String, SortedMap<String, String>> tables();

  <V> KeyValueStore<String, V> open(String store);

  /** What has happened since this was asked last. */
  List<Happening> takeHappenings();

  @Override
  void close();

  default void publish(String id, String... lines) {
    byte[] article =
        Harness.bytes(Harness.TOPICS.articles().value(), Harness.article(String.join("\n", lines)));
    publishBytes(id.getBytes(StandardCharsets.UTF_8), article);
  }

  default void retract(String id) {
    publishBytes(id.getBytes(StandardCharsets.UTF_8), null);
  }

  /** What a store holds, in the same form as {@link #tables}. */
  default <V> SortedMap<String, String> store(String name, Serde<V> values) {
    var found = new TreeMap<String, String>();
    try (var entries = this.<V>open(name).all()) {
      entries.forEachRemaining(
          entry ->
              found.put(entry.key, HexFormat.of().formatHex(Harness.bytes(values, entry.value))));
    }
    return found;
  }

  default <V extends SpecificRecord> SortedMap<String, String> store(Stores.Store<V> store) {
    return store(store.name(), SingleObjectSerde.of(store.type()));
  }

  default List<String> keys(String store) {
    var keys = new ArrayList<String>();
    try (var entries = this.<Object>open(store).all()) {
      entries.forEachRemaining(entry -> keys.add(entry.key));
    }
    return keys;
  }
}
