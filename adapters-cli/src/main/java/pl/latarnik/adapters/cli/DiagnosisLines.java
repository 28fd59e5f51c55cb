package pl.latarnik.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import java.io.IOException;
import pl.latarnik.application.triage.Advice;
import pl.latarnik.application.triage.Diagnosis;
import pl.latarnik.application.triage.Reason;
import pl.latarnik.domain.outage.OutageKind;

/** Why KSeF is, or seems, away, as lines for people and as JSON. */
final class DiagnosisLines {

  private DiagnosisLines() {}

  /** Returns the finding, its reasons, and what to do. */
  static List<String> of(Messages messages, Diagnosis diagnosis) {
    return List.of(finding(messages, diagnosis))
        .appendAll(diagnosis.reasons().map(reason -> "  – " + reason(messages, reason)))
        .append(step(messages, diagnosis.advice()))
        .appendAll(offer(messages, diagnosis.advice()));
  }

  private static String finding(Messages messages, Diagnosis diagnosis) {
    return messages.text(
        "diagnosis.finding." + diagnosis.finding(),
        diagnosis.announced().map(kind -> kind(messages, kind)).getOrElse(""));
  }

  private static String kind(Messages messages, OutageKind kind) {
    return messages.text("outage.kind." + kind);
  }

  private static String reason(Messages messages, Reason reason) {
    String value =
        switch (reason.kind()) {
          case ANNOUNCED -> kind(messages, OutageKind.valueOf(reason.detail()));
          case STATUS_SHOWN -> messages.text("sync.status." + reason.detail());
          case TOTAL_FAILURE_UNCONFIRMED,
              KSEF_ANSWERED,
              KSEF_DENIED,
              SHUT_OUT,
              KSEF_THROTTLED,
              KSEF_FAILED,
              KSEF_NOT_CALLED,
              FAILED_IN_A_ROW,
              STATUS_UNREADABLE,
              STATUS_STALE,
              STATUS_FROZEN,
              STATUS_NONE,
              NETWORK_UP,
              NETWORK_DOWN,
              NETWORK_UNKNOWN ->
              reason.detail();
        };
    return messages.text("diagnosis.reason." + reason.kind(), value);
  }

  private static String step(Messages messages, Advice advice) {
    return messages.text("diagnosis.step." + advice.step(), advice.pause().toSeconds());
  }

  private static List<String> offer(Messages messages, Advice advice) {
    return advice.offline24() ? List.of(messages.text("diagnosis.offline24")) : List.empty();
  }

  static void writeJson(Context context, Diagnosis diagnosis) {
    Json.write(context.console().out(), json -> write(json, diagnosis));
  }

  @SuppressWarnings("NullAway") // the generator writes null for null, which vavr cannot say
  private static void write(JsonGenerator json, Diagnosis diagnosis) throws IOException {
    json.writeStartObject();
    json.writeStringField("finding", diagnosis.finding().name());
    json.writeStringField("announced", diagnosis.announced().map(Words::of).getOrNull());
    json.writeArrayFieldStart("reasons");
    for (Reason reason : diagnosis.reasons()) {
      json.writeStartObject();
      json.writeStringField("kind", reason.kind().name());
      json.writeStringField("detail", reason.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("step", diagnosis.advice().step().name());
    json.writeNumberField("pauseSeconds", diagnosis.advice().pause().toSeconds());
    json.writeBooleanField("offline24", diagnosis.advice().offline24());
    json.writeEndObject();
  }
}
