package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import java.io.IOException;
import java.time.LocalDate;
import pl.latarnik.domain.law.LegalRule;

/** A plan as JSON: an array, an object a day of issue. */
final class PlanJson {

  private static final List<ExpectKey> ANSWERS =
      List.of(
          ExpectKey.MODE,
          ExpectKey.DISPATCH,
          ExpectKey.SEND_BY,
          ExpectKey.SAFE_BY,
          ExpectKey.ADVISORY_BY,
          ExpectKey.FLAGS);

  private final PlanText text;

  PlanJson(PlanText text) {
    this.text = text;
  }

  /** Writes the days. */
  void write(JsonGenerator json, List<PlanDay> plan) throws IOException {
    json.writeStartArray();
    for (PlanDay day : plan) {
      json.writeStartObject();
      write(json, day);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(JsonGenerator json, PlanDay day) throws IOException {
    json.writeStringField("issued", day.day().toString());
    for (ExpectKey key : ANSWERS) {
      json.writeFieldName(key.key());
      RulingJson.write(json, key.in(day.ruling()));
    }
    LegalRule<?, ?> rule = day.deciding();
    json.writeStringField("rule", rule.id());
    json.writeStringField("citation", rule.basis().citation());
    json.writeStringField("confidence", rule.basis().confidence().name());
    if (day.ruling().count().isDefined()) {
      json.writeStringField("counted-from", day.ruling().count().get().event().toString());
    }
    json.writeArrayFieldStart("skipped");
    for (LocalDate skipped : day.skipped()) {
      json.writeStartObject();
      json.writeStringField("date", skipped.toString());
      json.writeStringField("reason", text.reason(skipped));
      json.writeStringField("citation", PlanDay.citation(skipped));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("why", text.why(day));
  }
}
