package io.photofinish.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.Conversion;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificData;

/**
 * Random values of a schema, the same for the same seed: nulls, empty and long strings from every
 * plane of Unicode, the least and the greatest numbers. The model decides whether they are
 * generated classes or generic records.
 */
public final class RandomValues {
  private static final int LONGEST_ARRAY = 3;
  private static final int LONG_STRING = 2000;

  private final GenericData model;
  private final Random random;

  private RandomValues(GenericData model, long seed) {
    this.model = model;
    this.random = new Random(seed);
  }

  public static <T> T specific(Class<T> type, long seed) {
    var values = new RandomValues(SpecificData.getForClass(type), seed);
    return type.cast(values.value(Records.schema(type)));
  }

  public static Object generic(Schema schema, long seed) {
    return new RandomValues(new GenericData(), seed).value(schema);
  }

  private Object value(Schema schema) {
    Object plain = plain(schema);
    Conversion<?> conversion = model.getConversionFor(schema.getLogicalType());
    return conversion == null
        ? plain
        : Conversions.convertToLogicalType(plain, schema, schema.getLogicalType(), conversion);
  }

  private Object plain(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> record(schema);
      case ARRAY -> array(schema);
      case UNION -> value(schema.getTypes().get(random.nextInt(schema.getTypes().size())));
      case ENUM -> model.createEnum(oneOf(schema.getEnumSymbols()), schema);
      case STRING -> string();
      case INT -> oneOf(List.of(0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, random.nextInt()));
      case LONG -> oneOf(List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, random.nextLong()));
      case DOUBLE -> oneOf(List.of(0.0, -0.0, 1.0, Double.MIN_VALUE, random.nextDouble()));
      case BOOLEAN -> random.nextBoolean();
      case NULL -> null;
      case BYTES, FIXED, FLOAT, MAP ->
          throw new IllegalArgumentException("no value uses " + schema.getType());
    };
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Object record(Schema schema) {
    Object record = model.newRecord(null, schema);
    for (Schema.Field field : schema.getFields()) {
      model.setField(record, field.name(), field.pos(), value(field.schema()));
    }
    return record;
  }

  private List<Object> array(Schema schema) {
    int size = random.nextInt(LONGEST_ARRAY + 1);
    var elements = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      elements.add(value(schema.getElementType()));
    }
    return elements;
  }

  private String string() {
    int length = oneOf(List.of(0, 1, 7, 40, LONG_STRING));
    var text = new StringBuilder();
    random
        .ints(length, 0, Character.MAX_CODE_POINT + 1)
        .map(c -> random.nextInt(3) == 0 ? c : ' ' + c % 95)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
