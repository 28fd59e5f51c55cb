package pl.latarnik.adapters.cli.explain;

import io.vavr.collection.List;

/** Writes a page as Markdown with tables as GitHub reads them. */
final class MarkdownPage {

  private MarkdownPage() {}

  /** Returns the text. */
  static String write(Page page) {
    StringBuilder text = new StringBuilder("# " + escaped(page.title()) + "\n");
    page.summary().forEach(sentence -> text.append("\n- ").append(escaped(sentence)));
    text.append('\n');
    for (Page.Section section : page.sections()) {
      text.append("\n## ").append(escaped(section.heading())).append('\n');
      section.blocks().forEach(block -> write(text, block));
    }
    return text.toString();
  }

  private static void write(StringBuilder text, Block block) {
    if (block instanceof Block.Sentences sentences) {
      text.append('\n');
      sentences
          .sentences()
          .forEach(sentence -> text.append("- ").append(escaped(sentence)).append('\n'));
    } else if (block instanceof Block.Values values) {
      text.append('\n');
      values
          .values()
          .forEach(
              value ->
                  text.append("- **")
                      .append(escaped(value.name()))
                      .append(":** ")
                      .append(escaped(value.value()))
                      .append('\n'));
    } else if (block instanceof Block.Table table) {
      write(text, table);
    }
  }

  private static void write(StringBuilder text, Block.Table table) {
    text.append('\n');
    row(text, table.columns().map(Block.Column::heading).prepend(table.marks()));
    row(text, table.columns().map(column -> "---").prepend("---"));
    for (Block.Row row : table.rows()) {
      row(text, row.cells().map(MarkdownPage::escaped).prepend(marked(row)));
    }
  }

  private static String marked(Block.Row row) {
    return escaped((row.mark() + " " + row.meaning()).strip());
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append(cells.mkString("| ", " | ", " |")).append('\n');
  }

  /** Keeps signs from being read as markup; an underscore inside a word is none. */
  static String escaped(String text) {
    return text.replaceAll("[\\\\`*\\[\\]<>|#&]", "\\\\$0")
        .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_");
  }
}
