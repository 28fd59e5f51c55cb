package pl.latarnik.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import pl.latarnik.application.port.in.AnnounceOutage.Recorded;
import pl.latarnik.application.port.in.SyncOutages.Contradiction;
import pl.latarnik.application.port.in.SyncOutages.Refusal;
import pl.latarnik.application.port.in.SyncOutages.Synced;
import pl.latarnik.application.watch.Doubt;
import pl.latarnik.application.watch.StatusEvent;
import pl.latarnik.domain.outage.Announcement;

/** Tells what a reading of the status service led to, as lines for people or as JSON. */
final class OutageSync {

  private final Context context;
  private final Messages messages;
  private final boolean json;

  OutageSync(Context context, boolean json) {
    this.context = context;
    this.messages = context.messages();
    this.json = json;
  }

  ExitStatus refused(Refusal refusal) {
    if (refusal instanceof Refusal.Unreadable unreadable) {
      context.note(messages.text("sync.unreadable", unreadable.why()));
      return ExitStatus.UNREACHABLE;
    }
    context.note(messages.text("sync.frozen"));
    return ExitStatus.CONFIGURATION;
  }

  ExitStatus report(Synced synced) {
    if (json) {
      Json.write(context.console().out(), generator -> write(generator, synced));
    } else {
      context.line(
          messages.text(
              "sync.status",
              messages.text("sync.status." + synced.status()),
              synced.newMessages(),
              synced.recorded().size()));
      for (Recorded recorded : synced.recorded()) {
        context.line(OutageLines.line(messages, recorded.notice()));
        recorded.moved().forEach(moved -> context.line(OutageLines.moved(messages, moved)));
      }
    }
    tellDoubts(synced);
    return needsAttention(synced) ? ExitStatus.ATTENTION : ExitStatus.DONE;
  }

  /** Keeps up with the service; tells what is new of it beside the result, and never stops. */
  static void follow(Context context, Program.Desk desk) {
    desk.followStatus()
        .follow()
        .filter(synced -> synced.newMessages() > 0)
        .forEach(new OutageSync(context, false)::tellNews);
  }

  private void tellNews(Synced synced) {
    for (Recorded recorded : synced.recorded()) {
      context.note(OutageLines.line(messages, recorded.notice()));
      recorded.moved().forEach(moved -> context.note(OutageLines.moved(messages, moved)));
    }
    tellDoubts(synced);
  }

  private void tellDoubts(Synced synced) {
    synced.unconfirmed().forEach(event -> context.note(unconfirmed(event)));
    synced.contradictions().forEach(it -> context.note(contradiction(it)));
    synced.doubts().forEach(doubt -> context.note(doubt(doubt)));
    synced
        .recorded()
        .flatMap(Recorded::notRestored)
        .forEach(
            it ->
                context.note(
                    messages.text(
                        "outage.not-restored",
                        it.invoice(),
                        CertificateFiles.sentence(messages, it.why()))));
  }

  private static boolean needsAttention(Synced synced) {
    return !synced.unconfirmed().isEmpty()
        || !synced.contradictions().isEmpty()
        || !synced.doubts().isEmpty()
        || synced.recorded().exists(recorded -> !recorded.notRestored().isEmpty());
  }

  private String unconfirmed(StatusEvent event) {
    return messages.text(
        "sync.unconfirmed",
        event.eventId(),
        Words.local(event.announcement().start()),
        event.notice());
  }

  private String contradiction(Contradiction it) {
    Announcement says = it.event().announcement();
    return messages.text(
        "sync.contradiction",
        it.notice().id(),
        it.notice().source(),
        Words.local(says.start()),
        says.end().map(Words::local).getOrElse(messages.text("outage.open")));
  }

  private String doubt(Doubt doubt) {
    return messages.text("sync.doubt." + doubt.kind(), doubt.message(), doubt.eventId());
  }

  private static void write(JsonGenerator json, Synced synced) throws IOException {
    json.writeStartObject();
    json.writeStringField("status", synced.status().name());
    json.writeNumberField("newMessages", synced.newMessages());
    json.writeArrayFieldStart("recorded");
    for (Recorded recorded : synced.recorded()) {
      json.writeStartObject();
      json.writeStringField("id", recorded.notice().id().text());
      OutageLines.writeVersion(json, recorded.notice());
      json.writeArrayFieldStart("moved");
      for (var moved : recorded.moved()) {
        json.writeString(moved.invoice().text());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unconfirmed");
    for (StatusEvent event : synced.unconfirmed()) {
      writeEvent(json, event);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("contradictions");
    for (Contradiction it : synced.contradictions()) {
      json.writeStartObject();
      json.writeStringField("notice", it.notice().id().text());
      json.writeFieldName("service");
      writeEvent(json, it.event());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("doubts");
    for (Doubt doubt : synced.doubts()) {
      json.writeStartObject();
      json.writeStringField("kind", doubt.kind().name());
      json.writeNumberField("eventId", doubt.eventId());
      json.writeStringField("message", doubt.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @SuppressWarnings("NullAway") // the generator writes null for null, which vavr cannot say
  private static void writeEvent(JsonGenerator json, StatusEvent event) throws IOException {
    Announcement says = event.announcement();
    json.writeStartObject();
    json.writeNumberField("eventId", event.eventId());
    json.writeStringField("kind", Words.of(says.kind()));
    json.writeStringField("start", says.start().toString());
    json.writeStringField("end", says.end().map(Instant::toString).getOrNull());
    json.writeEndObject();
  }
}
