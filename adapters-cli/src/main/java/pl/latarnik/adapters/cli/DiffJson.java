package pl.latarnik.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintWriter;
import pl.latarnik.domain.correction.FieldChange;
import pl.latarnik.domain.correction.FieldValue;
import pl.latarnik.domain.correction.JudgedChange;
import pl.latarnik.domain.correction.TechnicalCorrection;

/** The difference of two files as JSON; the keys are a contract (more may follow, none changes). */
final class DiffJson {

  private DiffJson() {}

  static void write(PrintWriter out, Messages messages, TechnicalCorrection correction) {
    Json.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeBooleanField("same", correction.changes().isEmpty());
          json.writeArrayFieldStart("changes");
          for (JudgedChange judged : correction.changes()) {
            write(json, messages, judged);
          }
          json.writeEndArray();
          writeVerdict(json, messages, correction);
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Messages messages, JudgedChange judged)
      throws IOException {
    FieldChange change = judged.change();
    json.writeStartObject();
    json.writeStringField("kind", change.kind().name());
    json.writeStringField("path", change.path());
    json.writeStringField("type", change.type().name());
    write(json, "before", change.before());
    write(json, "after", change.after());
    json.writeBooleanField("technical", judged.isTechnical());
    json.writeStringField("reason", judged.reason().name());
    json.writeStringField("message", messages.text("diff.reason." + judged.reason()));
    json.writeStringField("basis", judged.basis().citation());
    json.writeStringField("confidence", judged.basis().confidence().name());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String field, Option<FieldValue> given)
      throws IOException {
    if (given.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    FieldValue value = given.get();
    json.writeObjectFieldStart(field);
    json.writeStringField("text", value.text());
    json.writeStringField("xpath", value.xpath());
    json.writeNumberField("line", value.line());
    json.writeNumberField("column", value.column());
    json.writeEndObject();
  }

  private static void writeVerdict(
      JsonGenerator json, Messages messages, TechnicalCorrection correction) throws IOException {
    json.writeObjectFieldStart("technicalCorrection");
    json.writeBooleanField("allowed", correction.isAllowed());
    json.writeStringField("rejectedFor", correction.ground().name());
    json.writeStringField("rejectedHash", correction.rejected().base64());
    json.writeStringField("correctedHash", correction.corrected().base64());
    json.writeArrayFieldStart("refusals");
    for (TechnicalCorrection.Refusal refusal : correction.refusals()) {
      json.writeStartObject();
      json.writeStringField("code", refusal.name());
      json.writeStringField("message", messages.text("diff.refusal." + refusal));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
