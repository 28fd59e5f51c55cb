package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;

/** A table as plain text: cells are wrapped to columns that fit into a hundred signs together. */
final class RulesText {

  private static final int FIRST_COLUMN = 13;
  private static final int COLUMN = 16;
  private static final int COLUMNS = 5;

  private final StringBuilder text = new StringBuilder();

  /** Adds a row; its first cell is its name. */
  void row(List<String> cells) {
    List<List<String>> columns =
        cells.zipWithIndex((cell, place) -> wrapped(cell, place == 0 ? FIRST_COLUMN : COLUMN));
    int height = columns.map(List::size).max().get();
    for (int line = 0; line < height; line++) {
      int at = line;
      List<String> parts =
          columns.zipWithIndex(
              (lines, place) ->
                  padded(
                      at < lines.size() ? lines.get(at) : "", place == 0 ? FIRST_COLUMN : COLUMN));
      text.append(parts.mkString("│").stripTrailing()).append('\n');
    }
  }

  /** Adds a line between rows. */
  void rule() {
    text.append("─".repeat(FIRST_COLUMN))
        .append(("┼" + "─".repeat(COLUMN)).repeat(COLUMNS))
        .append('\n');
  }

  private static String padded(String part, int width) {
    return part + " ".repeat(width - part.length());
  }

  /** Breaks at blanks; a word too long for a line is broken where the line ends. */
  private static List<String> wrapped(String cell, int width) {
    List<String> lines = List.empty();
    for (String paragraph : cell.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split(" ", -1)) {
        String rest = word;
        if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
          lines = lines.append(line.toString());
          line.setLength(0);
        }
        while (rest.length() > width) {
          lines = lines.append(rest.substring(0, width));
          rest = rest.substring(width);
        }
        line.append(line.length() == 0 ? "" : " ").append(rest);
      }
      lines = lines.append(line.toString());
    }
    return lines;
  }

  /** Returns the table. */
  @Override
  public String toString() {
    return text.toString();
  }
}
