package io.photofinish.ingest.feed.poll;

import io.photofinish.ingest.feed.fetch.Redacted;
import io.photofinish.schemas.topic.Topic;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Values of a topic from and to bytes. */
record Table<V>(Topic<String, V> topic) {
  private static final Logger LOG = LoggerFactory.getLogger(Table.class);

  /** Empty for a tombstone, and for bytes that cannot be read: those are logged. */
  Optional<V> read(String key, byte[] bytes) {
    try {
      return Optional.ofNullable(topic.value().deserializer().deserialize(topic.name(), bytes));
    } catch (SerializationException e) {
      LOG.warn(
          "the record of {} on {} is passed over: {}",
          Redacted.of(key),
          topic.name(),
          e.getMessage());
      return Optional.empty();
    }
  }

  byte[] write(V value) {
    return topic.value().serializer().serialize(topic.name(), value);
  }
}
