package io.photofinish.schemas.codec;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroTypeException;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Makes the shapes of generated records, of the types that our schemas use. */
final class Shapes {
  private final SpecificData model;
  private final Map<String, OfRecord> records = new HashMap<>();

  private Shapes(SpecificData model) {
    this.model = model;
  }

  /**
   * @throws IllegalArgumentException where the schema uses a type that none of ours does
   */
  static Shape of(SpecificData model, Schema schema) {
    return new Shapes(model).of(schema);
  }

  private Shape of(Schema schema) {
    if (schema.getLogicalType() instanceof LogicalTypes.Date) {
      return Scalar.DAY;
    }
    if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
      return Scalar.MILLISECOND;
    }
    return switch (schema.getType()) {
      case STRING -> Scalar.TEXT;
      case INT -> Scalar.INT;
      case LONG -> Scalar.LONG;
      case DOUBLE -> Scalar.DOUBLE;
      case BOOLEAN -> Scalar.BOOLEAN;
      case ENUM -> new OfSymbol(constants(schema));
      case ARRAY -> new OfList(of(schema.getElementType()));
      case UNION -> nullable(schema);
      case RECORD -> record(schema);
      default -> throw new IllegalArgumentException("no shape for " + schema);
    };
  }

  private List<Object> constants(Schema schema) {
    return schema.getEnumSymbols().stream()
        .map(symbol -> model.createEnum(symbol, schema))
        .toList();
  }

  private Shape nullable(Schema union) {
    List<Schema> types = union.getTypes();
    if (types.size() != 2 || types.get(0).getType() != Schema.Type.NULL) {
      throw new IllegalArgumentException("no shape for " + union);
    }
    return new OrNull(of(types.get(1)));
  }

  private Shape record(Schema schema) {
    OfRecord known = records.get(schema.getFullName());
    if (known != null) {
      return known;
    }
    var record = new OfRecord(schema, constructor(schema));
    records.put(schema.getFullName(), record); // before its fields, which may hold it
    for (Schema.Field field : schema.getFields()) {
      record.fields[field.pos()] = of(field.schema());
    }
    return record;
  }

  private MethodHandle constructor(Schema schema) {
    try {
      return MethodHandles.publicLookup()
          .findConstructor(model.getClass(schema), MethodType.methodType(void.class))
          .asType(MethodType.methodType(SpecificRecord.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no class for " + schema.getFullName(), e);
    }
  }

  private static final class OfRecord implements Shape {
    private final Schema schema;
    private final MethodHandle constructor;
    private final Shape[] fields;

    OfRecord(Schema schema, MethodHandle constructor) {
      this.schema = schema;
      this.constructor = constructor;
      fields = new Shape[schema.getFields().size()];
    }

    @Override
    public Object read(Decoder in) throws IOException {
      SpecificRecord value = make();
      for (int i = 0; i < fields.length; i++) {
        value.put(i, fields[i].read(in));
      }
      return value;
    }

    private SpecificRecord make() {
      try {
        return (SpecificRecord) constructor.invokeExact();
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(schema.getFullName() + " cannot be made", e);
      }
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      var record = (SpecificRecord) value;
      for (int i = 0; i < fields.length; i++) {
        try {
          fields[i].write(record.get(i), out);
        } catch (NullPointerException | ClassCastException e) {
          throw new AvroTypeException(
              schema.getName() + "." + schema.getFields().get(i).name() + ": " + e.getMessage(), e);
        }
      }
    }
  }

  private record OfList(Shape element) implements Shape {
    /** A plain list, and nothing allocated for the length that is claimed: see BodyReader. */
    @Override
    public Object read(Decoder in) throws IOException {
      var elements = new ArrayList<>();
      for (long block = in.readArrayStart(); block > 0; block = in.arrayNext()) {
        for (long i = 0; i < block; i++) {
          elements.add(element.read(in));
        }
      }
      return elements;
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      var elements = (List<?>) value;
      out.writeArrayStart();
      out.setItemCount(elements.size());
      for (Object each : elements) {
        out.startItem();
        element.write(each, out);
      }
      out.writeArrayEnd();
    }
  }

  private record OfSymbol(List<Object> constants) implements Shape {
    @Override
    public Object read(Decoder in) throws IOException {
      return constants.get(in.readEnum());
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      int index = constants.indexOf(value);
      if (index < 0) {
        throw new AvroTypeException("no symbol " + value);
      }
      out.writeEnum(index);
    }
  }

  private record OrNull(Shape shape) implements Shape {
    private static final int NULL = 0;
    private static final int VALUE = 1;

    @Override
    public Object read(Decoder in) throws IOException {
      int branch = in.readIndex();
      return switch (branch) {
        case NULL -> null;
        case VALUE -> shape.read(in);
        default -> throw new AvroTypeException("no branch " + branch);
      };
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      out.writeIndex(value == null ? NULL : VALUE);
      if (value != null) {
        shape.write(value, out);
      }
    }
  }
}
