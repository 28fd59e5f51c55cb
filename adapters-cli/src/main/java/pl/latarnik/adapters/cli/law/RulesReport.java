package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.vat.Art106ni;
import pl.latarnik.domain.rulebook.Rulings;

/** The procedures side by side, as in the ministry's table, generated from the rules. */
public final class RulesReport {

  private final RulesTable table;
  private final Option<LocalDate> asOf;
  private final LawWords words;

  private RulesReport(RulesTable table, Option<LocalDate> asOf, LawWords words) {
    this.table = table;
    this.asOf = asOf;
    this.words = words;
  }

  /** Returns the report by the law of a day, or what is wrong with the day. */
  public static Either<String, RulesReport> of(Optional<String> asOf, Locale locale) {
    LawWords words = LawWords.of(locale);
    Option<LocalDate> day;
    try {
      day = Option.ofOptional(asOf).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Either.left(words.say("plan.no-day", "--as-of", asOf.orElseThrow()));
    }
    return RulesTable.of(day, words)
        .bimap(
            refusal -> words.say("rules.before-the-law", shown(refusal), Rule.KSEF_2_0),
            table -> new RulesReport(table, day, words));
  }

  private static String shown(Rulings.Refusal refusal) {
    return refusal instanceof Rulings.Refusal.BeforeTheLaw before
        ? before.day().toString()
        : ((Rulings.Refusal.OutsideTheCalendar) refusal).day().toString();
  }

  /** Returns it as plain text in columns. */
  public String text() {
    RulesText text = new RulesText();
    text.row(head());
    for (RulesProperty property : RulesProperty.values()) {
      text.rule();
      text.row(cells(property).prepend(words.say(property.key())));
    }
    return text + "\n" + sanctions() + "\n" + words.say("rules.marks") + "\n";
  }

  /** Returns it as Markdown. */
  public String markdown() {
    StringBuilder md = new StringBuilder("# " + title() + "\n\n");
    md.append(line(head())).append(line(head().map(h -> "---")));
    for (RulesProperty property : RulesProperty.values()) {
      md.append(line(cells(property).prepend("**" + words.say(property.key()) + "**")));
    }
    return md + "\n" + sanctions() + "\n\n" + words.say("rules.marks") + "\n";
  }

  private static String line(List<String> cells) {
    return cells
        .map(cell -> cell.replace("|", "\\|").replace("\n", "<br>"))
        .mkString("| ", " | ", " |\n");
  }

  /** Returns it as HTML that is well-formed XML too. */
  public String html() {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n");
    html.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .append(words.locale().getLanguage())
        .append("\">\n<head>\n<meta charset=\"UTF-8\"/>\n<title>")
        .append(escaped(title()))
        .append("</title>\n</head>\n<body>\n<h1>")
        .append(escaped(title()))
        .append("</h1>\n<table>\n<thead>\n<tr>");
    head().forEach(h -> html.append("<th scope=\"col\">").append(escaped(h)).append("</th>"));
    html.append("</tr>\n</thead>\n<tbody>\n");
    for (RulesProperty property : RulesProperty.values()) {
      html.append("<tr>\n<th scope=\"row\">").append(escaped(words.say(property.key())));
      html.append("</th>\n");
      cells(property)
          .forEach(
              cell ->
                  html.append("<td>")
                      .append(escaped(cell).replace("\n", "<br/>"))
                      .append("</td>\n"));
      html.append("</tr>\n");
    }
    return html.append("</tbody>\n</table>\n<p>")
        .append(escaped(sanctions()))
        .append("</p>\n<p>")
        .append(escaped(words.say("rules.marks")))
        .append("</p>\n</body>\n</html>\n")
        .toString();
  }

  /** Writes it as an object. */
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("asOf", asOf.map(LocalDate::toString).getOrNull());
    json.writeArrayFieldStart("properties");
    for (RulesProperty property : RulesProperty.values()) {
      json.writeStartObject();
      json.writeStringField("property", property.name());
      json.writeStringField("name", words.say(property.key()));
      json.writeObjectFieldStart("procedures");
      for (ProcedureCase procedure : ProcedureCase.values()) {
        json.writeArrayFieldStart(procedure.name());
        for (RulesCell.Entry entry : table.cell(procedure, property).entries()) {
          json.writeStartObject();
          json.writeStringField("text", entry.text());
          json.writeStringField("citation", entry.basis().citation());
          json.writeStringField("confidence", entry.basis().confidence().name());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("sanctions");
    json.writeStringField("citation", Art106ni.UST_1_PKT_3.basis().citation());
    json.writeStringField("from", Art106ni.PIERWSZY_DZIEN.latest().toString());
    json.writeEndObject();
    json.writeEndObject();
  }

  private List<String> head() {
    return List.of(ProcedureCase.values())
        .map(procedure -> words.say("rules.procedure." + procedure.name()))
        .prepend(words.say("rules.procedure"));
  }

  private List<String> cells(RulesProperty property) {
    return List.of(ProcedureCase.values())
        .map(
            procedure ->
                table.cell(procedure, property).entries().map(this::written).mkString("\n"));
  }

  private String written(RulesCell.Entry entry) {
    return entry.text() + " [" + entry.basis().citation() + "]" + mark(entry.basis().confidence());
  }

  /** The weaker the source, the more stars. */
  private static String mark(Confidence confidence) {
    return "*".repeat(confidence.ordinal());
  }

  private String title() {
    return asOf.map(day -> words.say("rules.title.as-of", day)).getOrElse(words.say("rules.title"));
  }

  private String sanctions() {
    boolean inForce = asOf.exists(day -> !day.isBefore(Art106ni.PIERWSZY_DZIEN.latest()));
    return words.say(
        inForce ? "rules.sanctions.in-force" : "rules.sanctions.later",
        Art106ni.UST_1_PKT_3.basis().citation(),
        Art106ni.PIERWSZY_DZIEN.latest());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
