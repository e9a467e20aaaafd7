package io.photofinish.schemas.topic;

import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * For tools that make their deserializers by class name, such as Kafka's console consumer: reads
 * the values of any topic of the catalogue; as text they are JSON. Where the topics' names begin
 * with something else than {@value Topics#DEFAULT_PREFIX}, {@value #PREFIX} says so; where values
 * may be in a schema registry's format, {@code schema.registry.url} and its like say where it is.
 * Code that knows its topic has typed serdes in {@link Topics}. Not safe for threads until
 * configured.
 */
public final class ValueDeserializer implements Deserializer<Object> {
  /** The setting with what the topics' names begin with. */
  public static final String PREFIX = "photofinish.topic.prefix";

  private Topics topics = Topics.standard();

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    String prefix = settings.get(PREFIX) instanceof String given ? given : Topics.DEFAULT_PREFIX;
    topics = Topics.of(prefix, settings);
  }

  /**
   * Null of null: a tombstone.
   *
   * @throws SerializationException where the topic is not in the catalogue or the value not what
   *     the topic holds
   */
  @Override
  public Object deserialize(String topic, byte[] bytes) {
    return topics
        .named(topic)
        .orElseThrow(
            () ->
                new SerializationException(
                    "no topic of Photofinish with the prefix " + topics.prefix() + ": " + topic))
        .value()
        .deserializer()
        .deserialize(topic, bytes);
  }
}
