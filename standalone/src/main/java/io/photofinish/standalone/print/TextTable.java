package io.photofinish.standalone.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Columns as wide as their widest cell; a column that is empty throughout is left out. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<String> heads;
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String... heads) {
    this.heads = List.of(heads);
  }

  /**
   * @param cells as many as there are heads
   */
  public void add(String... cells) {
    if (cells.length != heads.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + heads.size() + " columns");
    }
    rows.add(Stream.of(cells).map(Printable::of).toList());
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The heads and the rows, without blanks at their ends; nothing where there are no rows. */
  public List<String> lines() {
    if (rows.isEmpty()) {
      return List.of();
    }
    int[] widths = widths();
    var lines = new ArrayList<String>();
    lines.add(line(heads, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[heads.size()];
    for (int i = 0; i < widths.length; i++) {
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
      if (widths[i] > 0) {
        widths[i] = Math.max(widths[i], length(heads.get(i)));
      }
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        line.append(cells.get(i)).append(" ".repeat(widths[i] - length(cells.get(i)))).append(GAP);
      }
    }
    return line.toString().stripTrailing();
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
