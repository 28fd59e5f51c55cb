package pl.latarnik.adapters.cli.explain;

import io.vavr.collection.List;

/**
 * Writes a page as HTML that is well-formed XML too: self-contained, without script, and readable
 * where no style is applied.
 */
final class HtmlPage {

  private static final String STYLE =
      """
      body { font: 1rem/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
      table { border-collapse: collapse; width: 100%; }
      caption { text-align: left; font-weight: bold; padding: .25rem 0; }
      th, td { border: 1px solid #777; padding: .25rem .5rem; text-align: left; \
      vertical-align: top; }
      dt { font-weight: bold; } dd { margin: 0 0 .5rem 1rem; }
      """;

  private final StringBuilder html = new StringBuilder();
  private final Page page;

  private HtmlPage(Page page) {
    this.page = page;
  }

  /** Returns the document. */
  static String write(Page page) {
    return new HtmlPage(page).document();
  }

  private String document() {
    html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .append(page.language())
        .append("\">\n<head>\n<meta charset=\"UTF-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    element("title", page.title());
    html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
    element("h1", page.title());
    page.summary().forEach(sentence -> element("p", sentence));
    page.sections().forEach(this::section);
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void section(Page.Section section) {
    html.append("<section>\n");
    element("h2", section.heading());
    for (Block block : section.blocks()) {
      if (block instanceof Block.Sentences sentences) {
        html.append("<ul>\n");
        sentences.sentences().forEach(sentence -> element("li", sentence));
        html.append("</ul>\n");
      } else if (block instanceof Block.Values values) {
        html.append("<dl>\n");
        values.values().forEach(value -> element("dt", value.name()).element("dd", value.value()));
        html.append("</dl>\n");
      } else if (block instanceof Block.Table table) {
        table(table);
      }
    }
    html.append("</section>\n");
  }

  private void table(Block.Table table) {
    html.append("<table>\n");
    element("caption", table.caption());
    html.append("<thead>\n<tr>\n");
    table
        .columns()
        .map(Block.Column::heading)
        .prepend(table.marks())
        .forEach(heading -> element("th", " scope=\"col\"", heading));
    html.append("</tr>\n</thead>\n<tbody>\n");
    table.rows().forEach(row -> row(row, table.columns()));
    html.append("</tbody>\n</table>\n");
  }

  private void row(Block.Row row, List<Block.Column> columns) {
    html.append("<tr>\n");
    element("td", (row.mark() + " " + row.meaning()).strip());
    List<String> cells = row.cells();
    for (Block.Column column : columns) {
      boolean foreign = column.polish() && !page.language().equals("pl") && !cells.head().isEmpty();
      element("td", foreign ? " lang=\"pl\"" : "", cells.head());
      cells = cells.tail();
    }
    html.append("</tr>\n");
  }

  private HtmlPage element(String name, String text) {
    return element(name, "", text);
  }

  private HtmlPage element(String name, String attributes, String text) {
    html.append('<').append(name).append(attributes).append('>');
    html.append(escaped(text)).append("</").append(name).append(">\n");
    return this;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
