package io.photofinish.schemas.codec;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * {@link SingleObject} for Kafka. Null is null both ways: a tombstone. Needs no registry and no
 * configuration. Safe for threads.
 */
public final class SingleObjectSerde<T extends SpecificRecord> implements Serde<T> {
  static {
    TrustedRecords.declare();
  }

  private final Schema schema;
  private final SingleObject<T> codec;

  private SingleObjectSerde(Schema schema, SingleObject<T> codec) {
    this.schema = schema;
    this.codec = codec;
  }

  public static <T extends SpecificRecord> SingleObjectSerde<T> of(Class<T> type) {
    SpecificData model = SpecificData.getForClass(type);
    Schema schema = model.getSchema(type);
    return new SingleObjectSerde<>(schema, new SingleObject<>(model, schema));
  }

  /** Of what it writes. */
  public Schema schema() {
    return schema;
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : codec.encode(value);
  }

  /** Its {@code deserialize} throws {@link UnreadableValueException}. */
  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : codec.decode(bytes);
  }
}
