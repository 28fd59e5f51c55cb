package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;

/** The table of procedures as Markdown, with a table as GitHub reads it. */
final class RulesMarkdown {

  private RulesMarkdown() {}

  /** Returns the text. */
  static String write(RulesPage page) {
    StringBuilder md = new StringBuilder("# " + escaped(page.title()) + "\n\n");
    md.append(line(page.head().map(RulesMarkdown::escaped)));
    md.append(line(page.head().map(heading -> "---")));
    for (RulesProperty property : RulesProperty.values()) {
      md.append(
          line(
              page.cells(property)
                  .map(cell -> statements(page, cell).mkString("<br>"))
                  .prepend("**" + escaped(page.name(property)) + "**")));
    }
    md.append("\n## ").append(escaped(page.sanctionsHeading())).append("\n\n");
    page.table()
        .sanctions()
        .map(s -> escaped(page.since(s)) + ": " + statements(page, s.cell()).mkString("; "))
        .forEach(sanction -> md.append("- ").append(sanction).append('\n'));
    md.append("\n## ").append(escaped(page.readingsHeading())).append("\n\n");
    page.readings().forEach(reading -> md.append("- ").append(escaped(reading)).append('\n'));
    return md.toString();
  }

  private static List<String> statements(RulesPage page, RulesCell cell) {
    return cell.entries()
        .map(entry -> escaped(entry.text()) + " *(" + escaped(page.source(entry)) + ")*");
  }

  private static String line(List<String> cells) {
    return cells.mkString("| ", " | ", " |\n");
  }

  /** Keeps signs from being read as markup; an underscore inside a word is none. */
  static String escaped(String text) {
    return text.replaceAll("[\\\\`*\\[\\]<>|#&]", "\\\\$0");
  }
}
