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
import pl.latarnik.application.port.in.ConfirmOutage;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.in.ListOutages;
import pl.latarnik.application.port.in.ReviseOutage;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

/**
 * {@code outage list|add|end|revise|confirm|sync|messages}: the announcements, each kept as
 * evidence.
 */
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

  @Command(name = "revise")
  int revise(
      @Parameters(paramLabel = "ID", descriptionKey = "outage.id") String id,
      @picocli.CommandLine.Option(
              names = "--start",
              paramLabel = "T",
              descriptionKey = "outage.new-start")
          Optional<String> start,
      @picocli.CommandLine.Option(
              names = "--announced",
              paramLabel = "T",
              descriptionKey = "outage.new-announced")
          Optional<String> announced,
      @picocli.CommandLine.Option(
              names = "--end",
              paramLabel = "T",
              descriptionKey = "outage.new-end")
          Optional<String> end,
      @picocli.CommandLine.Option(
              names = "--end-announced",
              paramLabel = "T",
              descriptionKey = "outage.end-announced")
          Optional<String> endAnnounced,
      @picocli.CommandLine.Option(names = "--open", descriptionKey = "outage.reopen") boolean open,
      @picocli.CommandLine.Option(names = "--withdraw", descriptionKey = "outage.withdraw")
          boolean withdraw,
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
    boolean reads = start.isPresent() || announced.isPresent() || end.isPresent() || open;
    refuse(withdraw && reads, "--withdraw");
    refuse(open && end.isPresent(), "--open");
    refuse(endAnnounced.isPresent() && end.isEmpty(), "--end-announced");
    Option<Instant> from = Option.ofOptional(start).map(Words::instant);
    ReviseOutage.Change change =
        withdraw
            ? new ReviseOutage.Change.Withdrawn()
            : new ReviseOutage.Change.Reads(
                from,
                Option.ofOptional(announced).map(Words::instant),
                end(end, endAnnounced, open));
    try (Program.Desk desk = context.program().openDesk()) {
      return desk.reviseOutage()
          .revise(
              new ReviseOutage.Command(
                  NoticeId.of(id), change, Option.ofOptional(source), Option.ofOptional(evidence)))
          .fold(this::refusedRevision, this::report)
          .code();
    }
  }

  private static ReviseOutage.End end(
      Optional<String> end, Optional<String> endAnnounced, boolean open) {
    if (end.isEmpty()) {
      return open ? new ReviseOutage.End.Open() : new ReviseOutage.End.AsBefore();
    }
    Instant at = Words.instant(end.get());
    return new ReviseOutage.End.At(at, endAnnounced.map(Words::instant).orElse(at));
  }

  private static void refuse(boolean contradictory, String option) {
    if (contradictory) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          option
              + ": --withdraw stoi samo, --open nie idzie w parze z --end,"
              + " a --end-announced wymaga --end",
          option
              + ": --withdraw stands alone, --open does not go with --end,"
              + " and --end-announced needs --end");
    }
  }

  @Command(name = "sync")
  int sync(@Mixin JsonOption json) {
    try (Program.Desk desk = context.program().openDesk()) {
      OutageSync shown = new OutageSync(context, json.json);
      return desk.syncOutages().sync().fold(shown::refused, shown::report).code();
    }
  }

  @Command(name = "confirm")
  int confirm(
      @Parameters(paramLabel = "ID", descriptionKey = "outage.id") String id,
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
    ConfirmOutage.Command order =
        new ConfirmOutage.Command(
            NoticeId.of(id), source.orElse(AnnouncementSource.MEDIA), evidence.orElse(""));
    try (Program.Desk desk = context.program().openDesk()) {
      return desk.confirmOutage().confirm(order).fold(this::neverTold, this::report).code();
    }
  }

  private ExitStatus neverTold(ConfirmOutage.Refusal refusal) {
    NoticeId event = ((ConfirmOutage.Refusal.NeverTold) refusal).event();
    context.note(context.messages().text("outage.never-told", event));
    return ExitStatus.BAD_INPUT;
  }

  @Command(name = "list")
  int list(@Mixin JsonOption json) {
    try (Program.Desk desk = context.program().openDesk()) {
      io.vavr.collection.List<ListOutages.Outage> outages = desk.listOutages().outages();
      if (json.json) {
        OutageLines.writeJson(context, outages);
      } else if (outages.isEmpty()) {
        context.line(context.messages().text("outage.none"));
      } else {
        outages.forEach(outage -> context.line(OutageLines.line(context.messages(), outage)));
      }
      return ExitStatus.DONE.code();
    }
  }

  @Command(name = "messages")
  int messages(@Mixin JsonOption json) {
    try (Program.Desk desk = context.program().openDesk()) {
      io.vavr.collection.List<Message> kept = desk.listMessages().messages();
      if (json.json) {
        MessageLines.writeJson(context, kept);
      } else if (kept.isEmpty()) {
        context.line(context.messages().text("outage.no-messages"));
      } else {
        kept.forEach(message -> context.line(MessageLines.line(context.messages(), message)));
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
    return OutageLines.report(context, recorded);
  }

  private ExitStatus refused(AnnounceOutage.Refusal refusal) {
    AnnounceOutage.Refusal.AlreadyRecorded already =
        (AnnounceOutage.Refusal.AlreadyRecorded) refusal;
    context.note(context.messages().text("outage.already", already.existing()));
    return ExitStatus.ATTENTION;
  }

  private ExitStatus refusedEnd(EndOutage.Refusal refusal) {
    if (refusal instanceof EndOutage.Refusal.Unknown unknown) {
      return unknown(unknown.id());
    }
    if (refusal instanceof EndOutage.Refusal.Withdrawn withdrawn) {
      context.note(context.messages().text("outage.end-of-withdrawn", withdrawn.id()));
      return ExitStatus.ATTENTION;
    }
    EndOutage.Refusal.EndBeforeStart order = (EndOutage.Refusal.EndBeforeStart) refusal;
    return endBeforeStart(order.start(), order.end());
  }

  private ExitStatus refusedRevision(ReviseOutage.Refusal refusal) {
    if (refusal instanceof ReviseOutage.Refusal.Unknown unknown) {
      return unknown(unknown.id());
    }
    ReviseOutage.Refusal.EndBeforeStart order = (ReviseOutage.Refusal.EndBeforeStart) refusal;
    return endBeforeStart(order.start(), order.end());
  }

  private ExitStatus unknown(NoticeId id) {
    context.note(context.messages().text("outage.unknown", id));
    return ExitStatus.BAD_INPUT;
  }

  private ExitStatus endBeforeStart(Instant start, Instant end) {
    context.note(
        context.messages().text("outage.end-before-start", Words.local(end), Words.local(start)));
    return ExitStatus.BAD_INPUT;
  }
}
