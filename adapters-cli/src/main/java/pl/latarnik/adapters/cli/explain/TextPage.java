package pl.latarnik.adapters.cli.explain;

import io.vavr.collection.List;

/** Writes a page as plain text. */
final class TextPage {

  /** How many columns after the mark are read as one sentence. */
  private static final int SENTENCE = 2;

  private TextPage() {}

  /** Returns the text; the short form is its sentences alone. */
  static String write(Page page) {
    StringBuilder text = new StringBuilder();
    page.summary().forEach(sentence -> line(text, sentence));
    for (Page.Section section : page.sections()) {
      line(text, "");
      line(text, section.heading());
      section.blocks().forEach(block -> write(text, block));
    }
    return text.toString();
  }

  private static void write(StringBuilder text, Block block) {
    if (block instanceof Block.Sentences sentences) {
      sentences.sentences().forEach(sentence -> line(text, "  " + sentence));
    } else if (block instanceof Block.Values values) {
      values.values().forEach(value -> line(text, "  " + value.name() + ": " + value.value()));
    } else if (block instanceof Block.Table table) {
      table.rows().forEach(row -> line(text, "  " + row(row)));
    }
  }

  private static String row(Block.Row row) {
    List<String> notes = row.cells().drop(SENTENCE).filter(cell -> !cell.isEmpty());
    return row.mark()
        + " "
        + row.cells().take(SENTENCE).filter(cell -> !cell.isEmpty()).mkString(" – ")
        + (notes.isEmpty() ? "" : notes.mkString(" [", "; ", "]"));
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
