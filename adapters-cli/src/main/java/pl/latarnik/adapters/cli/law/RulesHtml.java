package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;

/**
 * The table of procedures as HTML that is well-formed XML too: self-contained, without script, and
 * readable where no style is applied.
 */
final class RulesHtml {

  private static final String STYLE =
      """
      body { font: 1rem/1.4 sans-serif; margin: 2rem; }
      table { border-collapse: collapse; }
      th, td { border: 1px solid #777; padding: .25rem .5rem; text-align: left; \
      vertical-align: top; }
      td p { margin: 0 0 .5rem; } small { color: #555; }
      """;

  private final StringBuilder html = new StringBuilder();
  private final RulesPage page;

  private RulesHtml(RulesPage page) {
    this.page = page;
  }

  /** Returns the document. */
  static String write(RulesPage page) {
    return new RulesHtml(page).document();
  }

  private String document() {
    html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .append(page.language())
        .append("\">\n<head>\n<meta charset=\"UTF-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    element("title", page.title());
    html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
    element("h1", page.title());
    table();
    element("h2", page.sanctionsHeading());
    html.append("<ul>\n");
    page.table().sanctions().forEach(this::sanction);
    html.append("</ul>\n");
    element("h2", page.readingsHeading());
    html.append("<ul>\n");
    page.readings().forEach(reading -> element("li", reading));
    return html.append("</ul>\n</main>\n</body>\n</html>\n").toString();
  }

  private void table() {
    html.append("<table>\n<thead>\n<tr>\n");
    page.head().forEach(heading -> element("th scope=\"col\"", heading));
    html.append("</tr>\n</thead>\n<tbody>\n");
    for (RulesProperty property : RulesProperty.values()) {
      html.append("<tr>\n");
      element("th scope=\"row\"", page.name(property));
      page.cells(property).forEach(this::cell);
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n");
  }

  private void cell(RulesCell cell) {
    html.append("<td>");
    cell.entries().forEach(entry -> html.append("<p>").append(statement(entry)).append("</p>"));
    html.append("</td>\n");
  }

  private void sanction(RulesTable.Sanction sanction) {
    List<String> statements = sanction.cell().entries().map(this::statement);
    html.append("<li>").append(escaped(page.since(sanction))).append(": ");
    html.append(statements.mkString("; ")).append("</li>\n");
  }

  private String statement(RulesCell.Entry entry) {
    return escaped(entry.text()) + " <small>(" + escaped(page.source(entry)) + ")</small>";
  }

  private void element(String nameWithAttributes, String text) {
    String name = nameWithAttributes.split(" ", 2)[0];
    html.append('<').append(nameWithAttributes).append('>');
    html.append(escaped(text)).append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
