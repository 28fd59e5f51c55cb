package pl.latarnik.adapters.cli;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.in.AnnounceOutage.Recorded;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

/** {@code outage list|add|end}: the announcements, each kept as evidence. */
@Command(name = "outage")
final class OutageCommand {

  private final Context context;

  OutageCommand(Context context) {
    this.context = context;
  }

  @Command(name = "add")
  int add(
      @Parameters(paramLabel = "KIND", descriptionKey = "outage.kind") String kind,
      @picocli.CommandLine.Option(
              names = "--start",
              required = true,
              paramLabel = "T",
              descriptionKey = "outage.start")
          String start,
      @picocli.CommandLine.Option(
              names = "--end",
              paramLabel = "T",
              descriptionKey = "outage.end-time")
          Optional<String> end,
      @picocli.CommandLine.Option(
              names = "--announced",
              paramLabel = "T",
              descriptionKey = "outage.announced")
          Optional<String> announced,
      @picocli.CommandLine.Option(
              names = "--source",
              paramLabel = "BIP|SOFTWARE|MEDIA",
              descriptionKey = "outage.source")
          Optional<AnnouncementSource> source,
      @picocli.CommandLine.Option(
              names = "--evidence",
              paramLabel = "FILE|URL",
              descriptionKey = "outage.evidence")
          Optional<String> evidence) {
    OutageKind outage = Words.outage(kind);
    Instant from = Words.instant(start);
    Option<Instant> to = Option.ofOptional(end).map(Words::instant);
    requireOrder(from, to);
    Announcement announcement =
        new Announcement(
            outage, from, to, Option.ofOptional(announced).map(Words::instant).getOrElse(from), to);
    AnnouncementSource where =
        source.orElse(
            outage == OutageKind.AWARIA_CALKOWITA
                ? AnnouncementSource.MEDIA
                : AnnouncementSource.BIP);
    try (Program.Desk desk = context.program().openDesk()) {
      Either<AnnounceOutage.Refusal, Recorded> recorded =
          desk.announceOutage()
              .announce(
                  new AnnounceOutage.Command(
                      announcement, where, evidence.orElse(""), Option.none()));
      return recorded.fold(this::refused, this::report).code();
    }
  }

  @Command(name = "end")
  int end(
      @Parameters(paramLabel = "ID", descriptionKey = "outage.id") String id,
      @picocli.CommandLine.Option(
              names = "--at",
              required = true,
              paramLabel = "T",
              descriptionKey = "outage.end-time")
          String at,
      @picocli.CommandLine.Option(
              names = "--announced",
              paramLabel = "T",
              descriptionKey = "outage.end-announced")
          Optional<String> announced) {
    Instant end = Words.instant(at);
    try (Program.Desk desk = context.program().openDesk()) {
      return desk.endOutage()
          .end(
              new EndOutage.Command(
                  NoticeId.of(id),
                  end,
                  Option.ofOptional(announced).map(Words::instant).getOrElse(end)))
          .fold(this::refusedEnd, this::report)
          .code();
    }
  }

  @Command(name = "list")
  int list(@Mixin JsonOption json) {
    try (Program.Desk desk = context.program().openDesk()) {
      io.vavr.collection.List<Notice> outages = desk.listOutages().outages();
      if (json.json) {
        writeJson(outages);
      } else if (outages.isEmpty()) {
        context.line(context.messages().text("outage.none"));
      } else {
        outages.forEach(notice -> context.line(line(notice)));
      }
      return ExitStatus.DONE.code();
    }
  }

  private static void requireOrder(Instant from, Option<Instant> to) {
    if (to.exists(end -> end.isBefore(from))) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "--end: koniec " + to.get() + " jest przed początkiem " + from,
          "--end: the end " + to.get() + " lies before the start " + from);
    }
  }

  private ExitStatus report(Recorded recorded) {
    context.line(recorded.notice().id().text());
    recorded
        .moved()
        .forEach(
            m ->
                context.note(
                    context
                        .messages()
                        .text(
                            "outage.moved",
                            m.invoice(),
                            InvoiceLines.duty(context.messages(), m.before()),
                            InvoiceLines.duty(context.messages(), m.after()))));
    return ExitStatus.DONE;
  }

  private ExitStatus refused(AnnounceOutage.Refusal refusal) {
    if (refusal instanceof AnnounceOutage.Refusal.AlreadyRecorded already) {
      context.note(context.messages().text("outage.already", already.existing()));
      return ExitStatus.ATTENTION;
    }
    AnnounceOutage.Command command = ((AnnounceOutage.Refusal.WrongSource) refusal).command();
    context.note(
        context
            .messages()
            .text(
                "outage.wrong-source", Words.of(command.announcement().kind()), command.source()));
    return ExitStatus.BAD_INPUT;
  }

  private ExitStatus refusedEnd(EndOutage.Refusal refusal) {
    if (refusal instanceof EndOutage.Refusal.Unknown unknown) {
      context.note(context.messages().text("outage.unknown", unknown.id()));
    } else {
      EndOutage.Refusal.EndBeforeStart order = (EndOutage.Refusal.EndBeforeStart) refusal;
      context.note(
          context
              .messages()
              .text(
                  "outage.end-before-start", Words.local(order.end()), Words.local(order.start())));
    }
    return ExitStatus.BAD_INPUT;
  }

  private String line(Notice notice) {
    Announcement a = notice.announcement();
    return context
        .messages()
        .text(
            "outage.line",
            notice.id(),
            Words.of(a.kind()),
            Words.local(a.start()),
            a.end().map(Words::local).getOrElse(context.messages().text("outage.open")),
            Words.local(a.announced()),
            notice.source());
  }

  private void writeJson(io.vavr.collection.List<Notice> outages) {
    Json.write(
        context.console().out(),
        out -> {
          out.writeStartArray();
          for (Notice notice : outages) {
            Announcement a = notice.announcement();
            out.writeStartObject();
            out.writeStringField("id", notice.id().text());
            out.writeNumberField("version", notice.version());
            out.writeStringField("kind", Words.of(a.kind()));
            out.writeStringField("start", a.start().toString());
            out.writeStringField("end", a.end().map(Instant::toString).getOrNull());
            out.writeStringField("announced", a.announced().toString());
            out.writeStringField(
                "endAnnounced", a.endAnnounced().map(Instant::toString).getOrNull());
            out.writeStringField("source", notice.source().name());
            out.writeStringField("evidence", notice.evidence());
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }
}
