package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.Dispatch.End;
import pl.latarnik.application.port.in.Dispatch.News;
import pl.latarnik.application.port.in.Dispatch.Outcome;
import pl.latarnik.application.port.in.Dispatch.Wall;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.triage.SeenCall;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;

/** Dispatches a backlog, tells how it goes, and says in the end what became of what. */
final class Sending {

  /** How long KSeF is waited for while nothing moves. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Shorter waits are not worth a line. */
  private static final Duration WORTH_TELLING = Duration.ofSeconds(8);

  /** A person reads no more lines of a kind; queue shows all. */
  private static final int MOST_TOLD = 20;

  private final Context context;
  private final Messages messages;
  private final Program.Desk desk;

  Sending(Context context, Program.Desk desk) {
    this.context = context;
    this.messages = context.messages();
    this.desk = desk;
  }

  /** Sends these invoices. */
  ExitStatus send(List<InvoiceId> invoices) {
    Dispatch.Report report =
        desk.dispatch().dispatch(new Dispatch.Order(invoices, PATIENCE), this::watch);
    ExitStatus status = ExitStatus.DONE;
    for (End end : End.values()) {
      List<Outcome> same = report.outcomes().filter(outcome -> outcome.end() == end);
      List<Outcome> own = same.reject(outcome -> isKeptByAll(outcome, report.wall()));
      own.take(MOST_TOLD).flatMap(this::line).forEach(context::note);
      if (own.size() > MOST_TOLD && end != End.DONE) {
        context.note(messages.text("send.more", own.size() - MOST_TOLD));
      }
      status = own.map(Sending::status).fold(status, ExitStatus::worse);
    }
    int waiting = report.outcomes().count(outcome -> isKeptByAll(outcome, report.wall()));
    return report.wall().map(wall -> told(wall, waiting)).getOrElse(ExitStatus.DONE).worse(status);
  }

  private void watch(News news) {
    if (news instanceof News.Sending sending) {
      context.note(
          sending.batch()
              ? messages.text("send.progress-batch", sending.first(), sending.last(), sending.of())
              : messages.text("send.progress", sending.first(), sending.of()));
    } else if (news instanceof News.Waiting waiting
        && waiting.length().compareTo(WORTH_TELLING) >= 0) {
      context.note(
          messages.text("send.waiting", waiting.undecided(), waiting.length().toSeconds()));
    }
  }

  /** What the wall keeps is told once, not invoice by invoice. */
  private static boolean isKeptByAll(Outcome outcome, Option<Wall> wall) {
    return wall.isDefined() && (outcome.end() == End.WAITING || outcome.end() == End.HELD);
  }

  private ExitStatus told(Wall wall, int waiting) {
    if (wall instanceof Wall.Announced announced) {
      context.note(
          messages.text(
              announced.total() ? "send.wall.TOTAL_FAILURE" : "send.wall.OUTAGE",
              announced.notice(),
              waiting));
      return ExitStatus.ATTENTION;
    }
    KsefFailure failure = ((Wall.Failed) wall).failure();
    context.note(messages.text("send.wall." + failure.kind(), failure.detail(), waiting));
    diagnosed(failure);
    return status(failure);
  }

  /** Tells whose fault it is, where more than one can be at fault. */
  void diagnosed(KsefFailure failure) {
    switch (failure.kind()) {
      case UNREACHABLE, OUTCOME_UNKNOWN, THROTTLED, ACCESS_DENIED -> {
        SeenCall call = SeenCall.failed(context.program().clock().instant(), failure);
        DiagnosisLines.of(messages, desk.diagnose().diagnose(List.of(call))).forEach(context::note);
      }
      case SESSION_OVER, REFUSED, NOT_READY -> {
        // KSeF answered, and said what is the matter.
      }
    }
  }

  private List<String> line(Outcome outcome) {
    return switch (outcome.end()) {
      case DONE ->
          deemed(outcome)
              .toList()
              .appendAll(
                  outcome.invoice().toList().flatMap(i -> InvoiceLines.differences(messages, i)));
      case WITHOUT_UPO -> List.of(messages.text("send.without-upo", outcome.id()));
      case REJECTED -> List.of(rejected((Invoice.Rejected) outcome.invoice().get()));
      case UNDECIDED -> List.of(messages.text("send.still-waiting", outcome.id()));
      case WAITING ->
          outcome
              .failure()
              .map(f -> messages.text("send.stopped." + f.kind(), outcome.id(), f.detail()))
              .toList();
      case HELD -> List.of(messages.text("send.held", outcome.id()));
      case NOT_SENDABLE ->
          List.of(messages.text("send.not-sendable." + outcome.invoice().get().kind()));
      case BUSY -> List.of(messages.text("send.busy", outcome.id()));
      case UNKNOWN -> List.of(messages.text("unknown-id", outcome.id()));
    };
  }

  private Option<String> deemed(Outcome outcome) {
    return outcome
        .invoice()
        .filter(i -> i.particulars().issuance().kind() == IssuanceKind.DEEMED_OFFLINE24)
        .map(i -> messages.text("send.deemed", i.id(), i.particulars().facts().issueDate()));
  }

  private String rejected(Invoice.Rejected rejected) {
    return messages.text(
        "send.rejected",
        rejected.id(),
        rejected.rejection().code(),
        rejected.rejection().description(),
        rejected.rejection().details().mkString("; "));
  }

  private static ExitStatus status(Outcome outcome) {
    return switch (outcome.end()) {
      case DONE -> isAsDeclared(outcome) ? ExitStatus.DONE : ExitStatus.ATTENTION;
      case REJECTED, HELD, NOT_SENDABLE, BUSY -> ExitStatus.ATTENTION;
      case UNDECIDED, WITHOUT_UPO, WAITING ->
          outcome.failure().map(Sending::status).getOrElse(ExitStatus.ATTENTION);
      case UNKNOWN -> ExitStatus.BAD_INPUT;
    };
  }

  private static boolean isAsDeclared(Outcome outcome) {
    return outcome
        .invoice()
        .forAll(
            i ->
                !(i instanceof Invoice.Accepted a)
                    || a.unexpectedMode().isEmpty() && a.unexpectedDay().isEmpty());
  }

  /** What the shell is told of a failure between us and KSeF. */
  static ExitStatus status(KsefFailure failure) {
    return switch (failure.kind()) {
      case ACCESS_DENIED -> ExitStatus.CONFIGURATION;
      case REFUSED -> ExitStatus.ATTENTION;
      case UNREACHABLE, OUTCOME_UNKNOWN, THROTTLED, SESSION_OVER, NOT_READY ->
          ExitStatus.UNREACHABLE;
    };
  }
}
