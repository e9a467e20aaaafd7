package io.photofinish.standalone.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.photofinish.standalone.print.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A list of the HTTP interface as a table, one row an item; how to get the rest stands below. */
public final class ItemTable implements Function<JsonNode, List<String>> {
  private final String list;
  private final List<Column> columns;

  /** A head, and what stands below it for an item. */
  public record Column(String head, Function<JsonNode, String> cell) {
    /** The field of that name. */
    public static Column field(String name) {
      return field(name, "/" + name);
    }

    /**
     * @param pointer to the field, by RFC 6901
     */
    public static Column field(String head, String pointer) {
      return new Column(head, item -> item.at(pointer).asText(""));
    }

    /** Words of the field's array. */
    public static Column joined(String name) {
      return new Column(name, item -> Field.joined(item, name));
    }

    /** Competition, year and city of what the pointer leads to. */
    public static Column occasion(String pointer) {
      return new Column("occasion", item -> Field.occasion(item.at(pointer)));
    }

    /** {@code indoor} where it is so. */
    public static Column indoor() {
      return new Column("", item -> item.path("indoor").asBoolean() ? "indoor" : "");
    }
  }

  /**
   * @param list the name of the array of the answer
   */
  public ItemTable(String list, Column... columns) {
    this(list, List.of(columns));
  }

  /** As the other constructor. */
  public ItemTable(String list, List<Column> columns) {
    this.list = list;
    this.columns = List.copyOf(columns);
  }

  @Override
  public List<String> apply(JsonNode answer) {
    var table = new TextTable(columns.stream().map(Column::head).toArray(String[]::new));
    for (JsonNode item : answer.path(list)) {
      table.add(columns.stream().map(column -> column.cell().apply(item)).toArray(String[]::new));
    }
    var lines = new ArrayList<>(table.lines());
    if (table.isEmpty()) {
      lines.add("nothing");
    }
    String next = Field.text(answer, "next");
    if (!next.isEmpty()) {
      lines.add("more: the same with --cursor " + next);
    }
    return lines;
  }
}
