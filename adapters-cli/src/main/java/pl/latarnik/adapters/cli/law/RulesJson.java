package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.vat.Art106ni;

/** The table of procedures as JSON, a list of properties with what each procedure says. */
final class RulesJson {

  private final JsonGenerator json;
  private final RulesPage page;

  private RulesJson(JsonGenerator json, RulesPage page) {
    this.json = json;
    this.page = page;
  }

  /** Writes it as an object. */
  static void write(JsonGenerator json, RulesPage page) throws IOException {
    new RulesJson(json, page).document();
  }

  private void document() throws IOException {
    json.writeStartObject();
    json.writeStringField("asOf", page.table().asOf().toString());
    json.writeArrayFieldStart("properties");
    for (RulesProperty property : RulesProperty.values()) {
      property(property);
    }
    json.writeEndArray();
    sanctions();
    json.writeArrayFieldStart("readings");
    for (Interpretation reading : page.table().readings()) {
      json.writeStartObject();
      json.writeStringField("id", reading.id());
      json.writeStringField("adr", "ADR-%04d".formatted(reading.adr()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void property(RulesProperty property) throws IOException {
    json.writeStartObject();
    json.writeStringField("property", property.name());
    json.writeStringField("name", page.name(property));
    json.writeObjectFieldStart("procedures");
    for (ProcedureCase procedure : ProcedureCase.values()) {
      json.writeFieldName(procedure.name());
      cell(page.table().cell(procedure, property));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void sanctions() throws IOException {
    json.writeObjectFieldStart("sanctions");
    json.writeStringField("citation", Art106ni.UST_1_PKT_3.basis().citation());
    json.writeStringField("from", Art106ni.PIERWSZY_DZIEN.on(page.table().asOf()).toString());
    json.writeArrayFieldStart("provisions");
    for (RulesTable.Sanction sanction : page.table().sanctions()) {
      json.writeStartObject();
      json.writeStringField("from", sanction.from().toString());
      json.writeBooleanField("inForce", sanction.inForce());
      json.writeFieldName("says");
      cell(sanction.cell());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void cell(RulesCell cell) throws IOException {
    json.writeStartArray();
    for (RulesCell.Entry entry : cell.entries()) {
      json.writeStartObject();
      json.writeStringField("text", entry.text());
      json.writeStringField("citation", entry.basis().citation());
      json.writeStringField("confidence", entry.basis().confidence().name());
      json.writeArrayFieldStart("readings");
      for (Interpretation reading : entry.readings()) {
        json.writeString(reading.id());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
