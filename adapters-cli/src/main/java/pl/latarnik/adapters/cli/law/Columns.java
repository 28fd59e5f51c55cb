package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;

/**
 * Rows whose cells stand under each other, each column as wide as its widest cell.
 *
 * @param rows the rows, all of the same length
 */
record Columns(List<List<String>> rows) {

  private static final String GAP = "  ";

  /** Returns the lines, without blanks at their ends. */
  List<String> lines() {
    List<Integer> widths = rows.head().map(cell -> 0);
    for (List<String> row : rows) {
      widths = widths.zipWith(row, (width, cell) -> Math.max(width, cell.length()));
    }
    List<Integer> all = widths;
    return rows.map(row -> row.zipWith(all, Columns::padded).mkString(GAP).stripTrailing());
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(Math.max(0, width - cell.length()));
  }
}
