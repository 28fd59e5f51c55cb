package pl.latarnik.adapters.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pl.latarnik.adapters.cli.explain.Format;
import pl.latarnik.adapters.cli.law.RulingReport;

/** How an explanation is written: in which format, short or whole. */
final class ExplanationOptions {

  @Option(
      names = "--format",
      paramLabel = "text|md|html|json",
      descriptionKey = "explanation.format")
  private String format = "text";

  @Option(names = "--long", descriptionKey = "explanation.long")
  private boolean whole;

  @Mixin private JsonOption json = new JsonOption();

  /** Returns the format asked for; an unknown one is bad input. */
  Format format(Context context) {
    return Format.named(json.json ? "json" : format)
        .getOrElseThrow(
            () ->
                new CliFailure(
                    ExitStatus.BAD_INPUT,
                    "nieznany format „" + format + "”; są: text, md, html, json",
                    "unknown format '" + format + "'; there are: text, md, html, json"));
  }

  /**
   * Writes a ruling. JSON is always whole: it is the ruling with its explanation, after the fields
   * that come first.
   */
  void write(
      Context context, Format format, RulingReport report, String title, Json.Body firstFields) {
    if (format == Format.JSON) {
      Json.write(
          context.console().out(),
          json -> {
            json.writeStartObject();
            firstFields.write(json);
            report.fields(json);
            json.writeEndObject();
          });
      return;
    }
    String page = whole ? report.full(format, title) : report.brief(format, title);
    context.console().out().print(Visible.lines(page));
    if (format == Format.TEXT && !whole && context.console().terminal()) {
      context.note(context.messages().text("explanation.more"));
    }
  }
}
