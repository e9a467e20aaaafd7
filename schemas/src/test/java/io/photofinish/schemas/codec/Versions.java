package io.photofinish.schemas.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.photofinish.schemas.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;

/** Versions of the records, in pairs, and what a reader of one must find in values of another. */
final class Versions {
  static final String NEW_SYMBOL = "TOMORROW";
  static final String NEW_FIELD = "tomorrow";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A writer's and a reader's version of one record. */
  record Pair(Schema writer, Schema reader, String label) {
    @Override
    public String toString() {
      return label;
    }
  }

  private Versions() {}

  /** Every two frozen versions of every record, both ways, and each with itself. */
  static Stream<Pair> pairs() {
    return Records.schemas().flatMap(schema -> pairs(schema.getName(), SchemaVersions.of(schema)));
  }

  private static Stream<Pair> pairs(String name, List<Schema> versions) {
    var pairs = new ArrayList<Pair>();
    for (int w = 0; w < versions.size(); w++) {
      for (int r = 0; r < versions.size(); r++) {
        pairs.add(
            new Pair(
                versions.get(w),
                versions.get(r),
                "%s-%d read as %s-%d".formatted(name, w + 1, name, r + 1)));
      }
    }
    return pairs.stream();
  }

  /** What may come: a symbol more in every enum, and a nullable field more in every record. */
  static Schema tomorrow(Schema schema) {
    try {
      JsonNode tree = JSON.readTree(schema.toString());
      for (JsonNode symbols : tree.findValues("symbols")) {
        ((ArrayNode) symbols).add(NEW_SYMBOL);
      }
      for (JsonNode fields : tree.findValues("fields")) {
        addField((ArrayNode) fields);
      }
      return new Schema.Parser().parse(tree.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code findValues} does not look into what it has found: nested records are found here. */
  private static void addField(ArrayNode fields) {
    for (JsonNode nested : fields.findValues("fields")) {
      addField((ArrayNode) nested);
    }
    ObjectNode field = fields.addObject().put("name", NEW_FIELD).putNull("default");
    field.putArray("type").add("null").add("string");
  }

  /**
   * The value as a reader of {@code reader} must find it: fields by their names, what it does not
   * know left out, what the writer did not know with its default, unknown symbols as the default.
   */
  static Object expected(Object written, Schema reader) {
    return switch (reader.getType()) {
      case RECORD -> record((IndexedRecord) written, reader);
      case ARRAY ->
          ((List<?>) written)
              .stream().map(element -> expected(element, reader.getElementType())).toList();
      case UNION -> written == null ? null : expected(written, reader.getTypes().get(1));
      case ENUM ->
          new GenericData.EnumSymbol(
              reader,
              reader.hasEnumSymbol(written.toString())
                  ? written.toString()
                  : reader.getEnumDefault());
      default -> written;
    };
  }

  private static Object record(IndexedRecord written, Schema reader) {
    var expected = new GenericData.Record(reader);
    for (Schema.Field field : reader.getFields()) {
      Schema.Field source = written.getSchema().getField(field.name());
      expected.put(
          field.pos(),
          source == null
              ? GenericData.get().getDefaultValue(field)
              : expected(written.get(source.pos()), field.schema()));
    }
    return expected;
  }
}
