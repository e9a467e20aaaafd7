package io.photofinish.schemas.topic;

import io.photofinish.schemas.codec.ValueSerde;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic and the one pair of serdes that may touch it.
 *
 * @param shortName as people call it on the command line: "personal-bests"
 * @param name with the prefix, as the broker knows it
 * @param keyFormat what a key is made of, for people
 * @param maxRecordBytes as the broker counts them, compressed
 * @param retention how long records are kept; empty where they are kept until they are compacted
 */
public record Topic<K, V>(
    String shortName,
    String name,
    String keyFormat,
    Serde<K> key,
    Serde<V> value,
    CleanUp cleanUp,
    int partitions,
    Optional<Duration> retention,
    int maxRecordBytes) {

  /**
   * Asks the schema registry, if there is one, for what writing needs, so that a fault is told
   * before anything is written.
   *
   * @throws io.photofinish.schemas.registry.RegistryException where it does not answer, or has not
   *     the schema
   */
  public void requireSchema() {
    if (value instanceof ValueSerde<?> record) {
      record.prepare();
    }
  }
}
