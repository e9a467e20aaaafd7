package io.photofinish.schemas.codec;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * Finds arrays of elements that take no byte, such as nulls or records without fields: a few bytes
 * can claim any number of them, so whoever reads them could be kept busy for ever. (The keys of
 * maps take one.)
 */
final class EmptyElements {
  private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private EmptyElements() {}

  /** Whether there are any within a schema. */
  static boolean in(Schema schema) {
    return new EmptyElements().isIn(schema);
  }

  private boolean isIn(Schema schema) {
    return switch (schema.getType()) {
      case ARRAY -> isEmpty(schema.getElementType()) || isIn(schema.getElementType());
      case MAP -> isIn(schema.getValueType());
      case UNION -> schema.getTypes().stream().anyMatch(this::isIn);
      case RECORD ->
          seen.add(schema) && schema.getFields().stream().anyMatch(field -> isIn(field.schema()));
      default -> false;
    };
  }

  /**
   * Of a record that holds itself there is no value without a union or array, which take a byte.
   */
  private static boolean isEmpty(Schema schema) {
    return switch (schema.getType()) {
      case NULL -> true;
      case FIXED -> schema.getFixedSize() == 0;
      case RECORD -> schema.getFields().stream().allMatch(field -> isEmpty(field.schema()));
      default -> false;
    };
  }
}
