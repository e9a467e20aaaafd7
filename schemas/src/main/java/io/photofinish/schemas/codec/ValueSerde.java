package io.photofinish.schemas.codec;

import io.photofinish.schemas.registry.RegistryApi;
import io.photofinish.schemas.registry.SchemaRegistry;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The values of a topic. Written in single-object encoding or, where a registry is set to be
 * written with, in its wire format; both are always read, so that a topic may hold both. Null is
 * null both ways: a tombstone. Safe for threads.
 */
public final class ValueSerde<T extends SpecificRecord> implements Serde<T> {
  static {
    TrustedRecords.declare();
  }

  private final Schema schema;
  private final String subject;
  private final SingleObject<T> singleObject;
  private final ConfluentWire<T> wire;
  private final Optional<SchemaRegistry> registry;

  private ValueSerde(
      SpecificData model, Schema schema, String subject, Optional<SchemaRegistry> registry) {
    var bodies = new Bodies<T>(model, schema, SchemaVersions.of(schema));
    this.schema = schema;
    this.subject = subject;
    this.registry = registry;
    singleObject = new SingleObject<>(model, schema, bodies);
    wire = new ConfluentWire<>(schema, bodies, registry);
  }

  /**
   * @param topic its name at the brokers
   */
  public static <T extends SpecificRecord> ValueSerde<T> of(
      Class<T> type, String topic, Optional<SchemaRegistry> registry) {
    SpecificData model = SpecificData.getForClass(type);
    return new ValueSerde<>(model, model.getSchema(type), RegistryApi.subject(topic), registry);
  }

  /** Of what it writes. */
  public Schema schema() {
    return schema;
  }

  /** Under which a registry has the schema. */
  public String subject() {
    return subject;
  }

  /**
   * Asks the registry, if there is one, for what writing needs, which is then known for good.
   *
   * @throws io.photofinish.schemas.registry.RegistryException where it does not answer or has not
   *     the schema
   */
  public void prepare() {
    registry.ifPresent(
        asked -> {
          if (asked.writes()) {
            asked.id(subject, schema);
          } else {
            asked.requireAnswer(subject);
          }
        });
  }

  /**
   * Its {@code serialize} throws {@link io.photofinish.schemas.registry.RegistryException} as
   * {@link #prepare} does, where that was not called.
   */
  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : encode(value);
  }

  private byte[] encode(T value) {
    byte[] bytes = singleObject.encode(value);
    return registry
        .filter(SchemaRegistry::writes)
        .map(numbers -> numbers.id(subject, schema))
        .map(id -> ConfluentWire.frame(id, bytes, SingleObject.HEADER_BYTES))
        .orElse(bytes);
  }

  /**
   * Its {@code deserialize} throws {@link UnreadableValueException} for bytes that are no such
   * value, and {@link io.photofinish.schemas.registry.RegistryException} where the registry must be
   * asked and does not answer.
   */
  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : decode(bytes);
  }

  private T decode(byte[] bytes) {
    return ConfluentWire.isIn(bytes) ? wire.decode(bytes) : singleObject.decode(bytes);
  }
}
