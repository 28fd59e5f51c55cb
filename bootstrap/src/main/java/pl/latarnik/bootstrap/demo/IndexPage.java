package pl.latarnik.bootstrap.demo;

import io.vavr.control.Option;
import java.nio.file.Path;
import pl.latarnik.adapters.cli.Messages;
import pl.latarnik.adapters.cli.Words;
import pl.latarnik.adapters.cli.explain.ExplanationPage;
import pl.latarnik.adapters.cli.explain.Format;
import pl.latarnik.application.explain.Explanation;
import pl.latarnik.application.explain.Language;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.Invoice;

/** The page to look at in the end: every invoice with its files, its timeline and its reasons. */
final class IndexPage {

  static final String NAME = "index.html";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d2733; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-bottom: .2rem; }
      section { border-top: 1px solid #ccd3da; padding: .5rem 0; }
      table { border-collapse: collapse; font-size: .9rem; } td { padding: .1rem .8rem .1rem 0; vertical-align: top; }
      code { overflow-wrap: anywhere; } pre { white-space: pre-wrap; font-size: .85rem; }
      .bad { color: #a40000; } a { margin-right: 1rem; }
      </style>
      </head>
      <body>
      """;

  private final Play play;
  private final Messages messages;
  private final StringBuilder html = new StringBuilder();

  private IndexPage(Play play) {
    this.play = play;
    this.messages = play.story().messages();
  }

  /** Writes the page into the folder of the demonstration. */
  static Path write(Play play) {
    return play.folder().write(NAME, Stage.bytes(new IndexPage(play).text()));
  }

  private String text() {
    String title = messages.text("demo.page.title");
    html.append(HEAD.formatted(messages.isPolish() ? "pl" : "en", escaped(title)));
    html.append("<h1>").append(escaped(title)).append("</h1>\n<ol>\n");
    for (Story.Step step : play.story().steps()) {
      html.append(step.ok() ? "<li>" : "<li class=\"bad\">")
          .append(step.ok() ? "✓ " : "✗ ")
          .append(escaped(messages.text("demo.step." + step.name())))
          .append("</li>\n");
    }
    html.append("</ol>\n<p>");
    link(Option.some(play.folder().path().resolve(Demonstration.CERTIFICATE)), "certificate");
    html.append("</p>\n");
    play.invoices().forEach(this::invoice);
    return html.append("</body>\n</html>\n").toString();
  }

  private void invoice(Played played) {
    InvoiceView view = play.view(played);
    Invoice invoice = view.stored().invoice();
    html.append("<section>\n<h2>").append(escaped(played.number().text())).append("</h2>\n<p>");
    html.append(escaped(Words.of(invoice.particulars().issuance().kind())));
    html.append(" · ").append(escaped(played.id().text()));
    if (invoice instanceof Invoice.Accepted accepted) {
      html.append(" · <code>").append(accepted.acceptance().number()).append("</code>");
    }
    html.append("</p>\n<p>");
    link(Option.some(played.xml()), "xml");
    link(played.print(), "print");
    link(played.laterPrint(), "later-print");
    link(played.upo().map(Play::signedUpo), "upo-signed");
    link(played.upo(), "upo");
    html.append("</p>\n<table>\n");
    view.history().forEach(this::event);
    html.append("</table>\n<details><summary>")
        .append(escaped(messages.text("demo.page.why")))
        .append("</summary>\n<pre>")
        .append(escaped(reasons(view)))
        .append("</pre></details>\n</section>\n");
  }

  private String reasons(InvoiceView view) {
    Language language = messages.isPolish() ? Language.POLISH : Language.ENGLISH;
    return ExplanationPage.full(Explanation.of(view.ruling(), language), "", Format.TEXT);
  }

  private void event(DomainEvent event) {
    html.append("<tr><td>")
        .append(escaped(Words.local(event.at())))
        .append("</td><td>")
        .append(escaped(messages.text("event." + event.kind())))
        .append("</td><td><code>")
        .append(escaped(event.detail()))
        .append("</code></td></tr>\n");
  }

  private void link(Option<Path> file, String word) {
    file.map(path -> String.valueOf(path.getFileName()))
        .forEach(
            name ->
                html.append("<a href=\"")
                    .append(escaped(name))
                    .append("\">")
                    .append(escaped(messages.text("demo.page." + word)))
                    .append("</a>"));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
