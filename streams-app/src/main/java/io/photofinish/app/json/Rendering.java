package io.photofinish.app.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.photofinish.schemas.Mark;
import io.photofinish.schemas.Outcome;
import io.photofinish.schemas.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * The JSON of our records, the same in HTTP answers and on the command line: slot names and values
 * as the claim guidelines have them. Nulls and empty lists are left out, a mark is its text, an
 * {@link Outcome} stands in its parent, enums are lower case but for {@link Status}, dates are ISO.
 */
public final class Rendering {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Rendering() {}

  public static ObjectNode of(SpecificRecord record) {
    ObjectNode node = JSON.objectNode();
    putFields(node, record);
    return node;
  }

  public static ArrayNode of(Iterable<? extends SpecificRecord> records) {
    ArrayNode array = JSON.arrayNode();
    records.forEach(record -> array.add(of(record)));
    return array;
  }

  private static void putFields(ObjectNode node, SpecificRecord record) {
    for (Schema.Field field : record.getSchema().getFields()) {
      put(node, field.name(), record.get(field.pos()));
    }
  }

  private static void put(ObjectNode node, String name, Object value) {
    if (value == null) {
      return;
    }
    if (value instanceof Outcome outcome) {
      putFields(node, outcome);
    } else if (value instanceof Mark mark) {
      node.put(name, Notation.of(mark));
    } else if (value instanceof SpecificRecord inner) {
      node.set(name, of(inner));
    } else if (value instanceof List<?> list) {
      if (!list.isEmpty()) {
        putAll(node.putArray(name), list);
      }
    } else if (value instanceof Integer number) {
      node.put(name, number);
    } else if (value instanceof Long number) {
      node.put(name, number);
    } else if (value instanceof Double number) {
      node.put(name, number);
    } else if (value instanceof Boolean flag) {
      node.put(name, flag);
    } else {
      node.put(name, text(value));
    }
  }

  private static void putAll(ArrayNode array, List<?> list) {
    for (Object element : list) {
      if (element instanceof SpecificRecord record) {
        array.add(of(record));
      } else {
        array.add(text(element));
      }
    }
  }

  /** The text of a slot's value. */
  public static String text(Object value) {
    if (value instanceof Mark mark) {
      return Notation.of(mark);
    }
    if (value instanceof Enum<?> symbol && !(value instanceof Status)) {
      return symbol.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof LocalDate || value instanceof Instant) {
      return value.toString();
    }
    return String.valueOf(value);
  }
}
