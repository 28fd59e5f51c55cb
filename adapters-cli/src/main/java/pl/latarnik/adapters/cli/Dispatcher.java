package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.application.port.in.SubmitInvoice.Next;
import pl.latarnik.application.port.in.SubmitInvoice.Refusal;
import pl.latarnik.application.port.in.SubmitInvoice.Step;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;

/** Leads an invoice step by step to number and UPO, or to the reason why not. */
final class Dispatcher {

  /** How many steps one invoice may take before the caller gets the word back. */
  private static final int MOST_STEPS = 1_200;

  /** How long one invoice may take, steps and waits together. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Context context;
  private final Program.Desk desk;

  Dispatcher(Context context, Program.Desk desk) {
    this.context = context;
    this.desk = desk;
  }

  /** Sends an invoice, after saying what a person should know before that. */
  ExitStatus send(InvoiceView view) {
    InvoiceLines.beforeSending(context.messages(), view).forEach(context::note);
    return send(view.stored().invoice().id());
  }

  private ExitStatus send(InvoiceId id) {
    Instant end = context.program().clock().instant().plus(LONGEST);
    Duration waited = Duration.ZERO;
    Option<Step> last = Option.none();
    for (int steps = 0; steps < MOST_STEPS && goesOn(waited, end); steps++) {
      Either<Refusal, Step> step = desk.submitInvoice().advance(id);
      if (step.isLeft()) {
        return refused(step.getLeft());
      }
      Next next = step.get().next();
      if (next == Next.DONE) {
        return done(step.get());
      }
      if (next == Next.STOPPED) {
        return stopped(id, step.get());
      }
      pause(step.get().pause());
      waited = waited.plus(step.get().pause());
      last = step.toOption();
    }
    return last.map(step -> unfinished(id, step)).getOrElse(ExitStatus.ATTENTION);
  }

  private ExitStatus unfinished(InvoiceId id, Step step) {
    boolean accepted = step.stored().invoice().kind() == Invoice.Kind.ACCEPTED;
    if (step.failure().isDefined() && !accepted) {
      return stopped(id, step);
    }
    context.note(context.messages().text(accepted ? "send.without-upo" : "send.still-waiting", id));
    return ExitStatus.ATTENTION;
  }

  /** The clock may stand, and a wait may be all that there is to count. */
  private boolean goesOn(Duration waited, Instant end) {
    return waited.compareTo(LONGEST) < 0 && context.program().clock().instant().isBefore(end);
  }

  private ExitStatus done(Step step) {
    if (step.stored().invoice() instanceof Invoice.Rejected rejected) {
      context.note(
          context
              .messages()
              .text(
                  "send.rejected",
                  rejected.id(),
                  rejected.rejection().code(),
                  rejected.rejection().description(),
                  rejected.rejection().details().mkString("; ")));
      return ExitStatus.ATTENTION;
    }
    Invoice invoice = step.stored().invoice();
    if (invoice.particulars().issuance().kind() == IssuanceKind.DEEMED_OFFLINE24) {
      context.note(
          context
              .messages()
              .text("send.deemed", invoice.id(), invoice.particulars().facts().issueDate()));
    }
    List<String> differences = InvoiceLines.differences(context.messages(), invoice);
    differences.forEach(context::note);
    return differences.nonEmpty() ? ExitStatus.ATTENTION : ExitStatus.DONE;
  }

  private ExitStatus stopped(InvoiceId id, Step step) {
    KsefFailure failure = step.failure().get();
    context.note(context.messages().text("send.stopped." + failure.kind(), id, failure.detail()));
    new Sending(context, desk).diagnosed(failure);
    return Sending.status(failure);
  }

  private ExitStatus refused(Refusal refusal) {
    if (refusal instanceof Refusal.Unknown unknown) {
      context.note(context.messages().text("unknown-id", unknown.id()));
      return ExitStatus.BAD_INPUT;
    }
    if (refusal instanceof Refusal.Busy busy) {
      context.note(context.messages().text("send.busy", busy.id()));
      return ExitStatus.ATTENTION;
    }
    if (refusal instanceof Refusal.BatchOnly only) {
      return new Sending(context, desk).send(List.of(only.id()));
    }
    Refusal.NotSendable not = (Refusal.NotSendable) refusal;
    context.note(context.messages().text("send.not-sendable." + not.state()));
    return ExitStatus.ATTENTION;
  }

  private static void pause(Duration pause) {
    LockSupport.parkNanos(pause.toNanos());
  }
}
