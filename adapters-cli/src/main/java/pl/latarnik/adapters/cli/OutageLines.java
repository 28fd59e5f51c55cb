package pl.latarnik.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import java.io.IOException;
import java.time.Instant;
import pl.latarnik.application.port.in.AnnounceOutage.Moved;
import pl.latarnik.application.port.in.AnnounceOutage.Position;
import pl.latarnik.application.port.in.AnnounceOutage.Recorded;
import pl.latarnik.application.port.in.IrregularNotice;
import pl.latarnik.application.port.in.ListOutages;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.Notice;

/** Announcements, and what they move, as lines for people and as JSON. */
final class OutageLines {

  private OutageLines() {}

  static String line(Messages messages, ListOutages.Outage outage) {
    return line(messages, outage.current())
        + outage
            .overruledBy()
            .map(by -> "  " + messages.text("outage.yields", by.id(), by.source()))
            .getOrElse("");
  }

  static String line(Messages messages, Notice notice) {
    Announcement a = notice.announcement();
    String line =
        messages.text(
            "outage.line",
            notice.id(),
            Words.of(a.kind()),
            Words.local(a.start()),
            a.end().map(Words::local).getOrElse(messages.text("outage.open")),
            Words.local(a.announced()),
            notice.source());
    String version =
        notice.version() == 1 ? "" : "  " + messages.text("outage.version", notice.version());
    return line + version + (notice.stands() ? "" : "  " + messages.text("outage.withdrawn"));
  }

  static String moved(Messages messages, Moved moved) {
    return messages.text(
        "outage.moved",
        moved.invoice(),
        position(messages, moved.before()),
        position(messages, moved.after()),
        moved.rule().basis().citation());
  }

  private static String position(Messages messages, Position position) {
    return Words.of(position.procedure()) + ", " + InvoiceLines.duty(messages, position.duty());
  }

  static String irregular(Messages messages, IrregularNotice irregular) {
    Notice notice = irregular.notice();
    return messages.text(
        "outage.irregular",
        notice.id(),
        Words.of(notice.announcement().kind()),
        notice.source(),
        messages.text("outage.place." + notice.announcement().kind()),
        irregular.basis().citation());
  }

  /** Tells what was recorded, and what it moves. */
  static ExitStatus report(Context context, Recorded recorded) {
    Messages messages = context.messages();
    context.line(recorded.notice().id().text());
    if (!recorded.isNew()) {
      context.note(messages.text("outage.unchanged", recorded.notice().version()));
    }
    recorded.irregular().forEach(it -> context.note(irregular(messages, it)));
    recorded
        .overruledBy()
        .forEach(
            by ->
                context.note(
                    messages.text(
                        "outage.overruled", recorded.notice().id(), by.id(), by.source())));
    recorded.moved().forEach(moved -> context.note(moved(messages, moved)));
    recorded
        .notRestored()
        .forEach(
            it ->
                context.note(
                    messages.text(
                        "outage.not-restored",
                        it.invoice(),
                        CertificateFiles.sentence(messages, it.why()))));
    return recorded.notRestored().isEmpty() ? ExitStatus.DONE : ExitStatus.ATTENTION;
  }

  /** Writes the current version of every notice, and under it all its versions. */
  static void writeJson(Context context, List<ListOutages.Outage> outages) {
    Json.write(
        context.console().out(),
        json -> {
          json.writeStartArray();
          for (ListOutages.Outage outage : outages) {
            json.writeStartObject();
            json.writeStringField("id", outage.current().id().text());
            writeVersion(json, outage.current());
            json.writeStringField("overruledBy", overruledBy(outage));
            writeVersions(json, outage.versions());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  @SuppressWarnings("NullAway") // the generator writes null for null, which vavr cannot say
  private static String overruledBy(ListOutages.Outage outage) {
    return outage.overruledBy().map(by -> by.id().text()).getOrNull();
  }

  private static void writeVersions(JsonGenerator json, List<Notice> versions) throws IOException {
    json.writeArrayFieldStart("versions");
    for (Notice version : versions) {
      json.writeStartObject();
      writeVersion(json, version);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @SuppressWarnings("NullAway") // the generator writes null for null, which vavr cannot say
  static void writeVersion(JsonGenerator json, Notice notice) throws IOException {
    Announcement a = notice.announcement();
    json.writeNumberField("version", notice.version());
    json.writeStringField("kind", Words.of(a.kind()));
    json.writeStringField("start", a.start().toString());
    json.writeStringField("end", a.end().map(Instant::toString).getOrNull());
    json.writeStringField("announced", a.announced().toString());
    json.writeStringField("endAnnounced", a.endAnnounced().map(Instant::toString).getOrNull());
    json.writeStringField("source", notice.source().name());
    json.writeStringField("evidence", notice.evidence());
    json.writeBooleanField("withdrawn", !notice.stands());
  }
}
