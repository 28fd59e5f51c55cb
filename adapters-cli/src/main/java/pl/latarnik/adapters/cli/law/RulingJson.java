package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/**
 * Writes a ruling as JSON: every key of {@code expect} with the words of the format, and the trace.
 */
final class RulingJson {

  private RulingJson() {}

  /** Writes the ruling as an object. */
  static void write(JsonGenerator json, InvoiceRuling ruling) throws IOException {
    json.writeStartObject();
    fields(json, ruling);
    json.writeEndObject();
  }

  /** Writes the fields of the ruling into an object that has begun. */
  static void fields(JsonGenerator json, InvoiceRuling ruling) throws IOException {
    for (ExpectKey key : ExpectKey.values()) {
      json.writeFieldName(key.key());
      write(json, key.in(ruling));
    }
    json.writeArrayFieldStart("trace");
    for (TraceStep<?> step : ruling.trace()) {
      json.writeStartObject();
      json.writeStringField("question", step.question().id());
      json.writeStringField("rule", step.rule().id());
      json.writeStringField("citation", step.rule().basis().citation());
      json.writeStringField("confidence", step.rule().basis().confidence().name());
      json.writeStringField("finding", step.finding().name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the value of a key. */
  static void write(JsonGenerator json, Answer answer) throws IOException {
    if (answer instanceof Answer.YesNo yesNo) {
      json.writeBoolean(yesNo.yes());
    } else if (answer instanceof Answer.Amount amount) {
      json.writeNumber(amount.written());
    } else if (answer instanceof Answer.Listed listed) {
      write(json, listed.words());
    } else if (answer instanceof Answer.Flags flags) {
      write(json, flags.words());
    } else {
      json.writeString(answer.written());
    }
  }

  private static void write(JsonGenerator json, Iterable<String> words) throws IOException {
    json.writeStartArray();
    for (String word : words) {
      json.writeString(word);
    }
    json.writeEndArray();
  }
}
