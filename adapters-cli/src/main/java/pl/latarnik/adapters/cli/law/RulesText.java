package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;

/** The table of procedures as plain text: cells are wrapped, so that it fits into 100 columns. */
final class RulesText {

  private static final int FIRST_COLUMN = 13;
  private static final int COLUMN = 16;
  private static final int COLUMNS = 5;
  private static final int WHOLE_LINE = FIRST_COLUMN + COLUMNS * (COLUMN + 1);

  /** A blank at which no line is broken. */
  private static final String FIRM = "\u00A0";

  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private RulesText() {}

  /** Returns the text. */
  static String write(RulesPage page) {
    return new RulesText().page(page);
  }

  private String page(RulesPage page) {
    paragraph("", page.title());
    text.append('\n');
    row(page.head());
    for (RulesProperty property : RulesProperty.values()) {
      rule();
      row(page.cells(property).map(c -> cell(page, c)).prepend(page.name(property)));
    }
    text.append('\n');
    paragraph("", page.sanctionsHeading());
    page.table()
        .sanctions()
        .forEach(s -> paragraph(INDENT, page.since(s) + ": " + sentence(page, s.cell())));
    text.append('\n');
    paragraph("", page.readingsHeading());
    page.readings().forEach(reading -> paragraph(INDENT, reading));
    text.append('\n');
    paragraph("", page.marks());
    return text.toString().replace(FIRM, " ");
  }

  private static String cell(RulesPage page, RulesCell cell) {
    List<String> statements = statements(page, cell);
    return statements.size() == 1
        ? statements.head()
        : statements.map(statement -> "•" + FIRM + statement).mkString("\n");
  }

  private static String sentence(RulesPage page, RulesCell cell) {
    return statements(page, cell).mkString("; ");
  }

  private static List<String> statements(RulesPage page, RulesCell cell) {
    return cell.entries().map(entry -> entry.text() + " " + firm(page.sourceInShort(entry)));
  }

  /** Keeps a number beside the word that it belongs to. */
  private static String firm(String citation) {
    return citation.replaceAll("(art\\.|ust\\.|pkt|§) ", "$1" + FIRM);
  }

  private void paragraph(String indent, String sentence) {
    String further = indent.isEmpty() ? "" : INDENT + indent;
    List<String> lines = wrapped(sentence, WHOLE_LINE - further.length());
    text.append(indent).append(lines.head()).append('\n');
    lines.tail().forEach(line -> text.append(further).append(line).append('\n'));
  }

  private void row(List<String> cells) {
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

  private void rule() {
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
}
