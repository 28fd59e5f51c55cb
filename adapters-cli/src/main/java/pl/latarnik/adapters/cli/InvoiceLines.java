package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.application.port.in.OnlineOutlook;
import pl.latarnik.domain.bookkeeping.JpkMarker;
import pl.latarnik.domain.bookkeeping.JpkMarking;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.RejectionGround;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Particulars;

/** Invoices as lines for people. */
final class InvoiceLines {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private InvoiceLines() {}

  /** The states of cli.md; a contract. */
  static String state(Invoice invoice) {
    return switch (invoice.kind()) {
      case PREPARED, ISSUED -> "QUEUED";
      case SUBMITTED ->
          ((Invoice.Submitted) invoice).attempt().submission().isDefined() ? "SENDING" : "UNKNOWN";
      case ACCEPTED -> "ACCEPTED";
      case REJECTED -> "REJECTED";
      case OUTSIDE_KSEF -> "NOT_REQUIRED";
    };
  }

  static String issued(Messages messages, Path file, InvoiceView view, boolean alreadyThere) {
    Invoice invoice = view.stored().invoice();
    String key =
        invoice.kind() == Invoice.Kind.PREPARED
            ? "issue.kept"
            : alreadyThere ? "issue.already" : "issue.done";
    return messages.text(key, file, line(messages, view));
  }

  static String line(Messages messages, InvoiceView view) {
    Invoice invoice = view.stored().invoice();
    Particulars p = invoice.particulars();
    String number =
        invoice instanceof Invoice.Accepted accepted
            ? "  " + accepted.acceptance().number()
            : p.lastError().map(error -> "  " + messages.text("line.error", error)).getOrElse("");
    return messages.text(
            "line",
            invoice.id(),
            p.facts().number(),
            Words.of(p.issuance().kind()),
            p.facts().issueDate(),
            duty(messages, p.duty()),
            messages.text("state." + state(invoice)))
        + number;
  }

  /**
   * Alarms of what KSeF has had for longer than an hour without a verdict, in one sentence. It is
   * asked for again and never sent again.
   */
  static Option<String> undecided(Messages messages, List<InvoiceView> views, Instant now) {
    List<Invoice.Submitted> waiting =
        views
            .map(view -> view.stored().invoice())
            .filter(Invoice.Submitted.class::isInstance)
            .map(Invoice.Submitted.class::cast)
            .filter(it -> it.attempt().at().plus(AN_HOUR).isBefore(now));
    return waiting
        .minBy(it -> it.attempt().at())
        .map(
            oldest ->
                messages.text(
                    "queue.undecided",
                    waiting.size(),
                    oldest.id(),
                    oldest.particulars().facts().number(),
                    Words.local(oldest.attempt().at())));
  }

  /** Says what an invoice stands in for, or what stands in for it; empty where nothing. */
  static Option<String> replacement(Messages messages, Invoice invoice) {
    Option<String> replaces =
        invoice
            .particulars()
            .transport()
            .replaces()
            .map(hash -> messages.text("line.replaces", InvoiceId.from(hash), hash));
    return invoice instanceof Invoice.Rejected rejected
        ? rejected
            .replacedBy()
            .map(by -> messages.text("line.replaced-by", by))
            .orElse(replaces)
            .orElse(() -> correctable(messages, rejected))
        : replaces;
  }

  /**
   * Says where KSeF confirmed another mode than was declared, or another day of sending than it
   * told before; empty where all is as it should be.
   */
  static List<String> differences(Messages messages, Invoice invoice) {
    return otherMode(messages, invoice).toList().appendAll(otherDay(messages, invoice));
  }

  private static Option<String> otherDay(Messages messages, Invoice invoice) {
    return invoice instanceof Invoice.Accepted accepted
        ? accepted
            .unexpectedDay()
            .map(
                day ->
                    messages.text(
                        "line.other-day",
                        accepted.id(),
                        day,
                        PolishTime.dayOf(accepted.acceptance().sentAt())))
        : Option.none();
  }

  private static Option<String> otherMode(Messages messages, Invoice invoice) {
    return invoice instanceof Invoice.Accepted accepted
        ? accepted
            .unexpectedMode()
            .map(
                mode ->
                    messages.text(
                        "line.other-mode",
                        accepted.id(),
                        messages.text("sending-mode." + mode),
                        messages.text("sending-mode." + accepted.expectedMode())))
        : Option.none();
  }

  /** Says that the code of an invoice leads nowhere yet; empty where it does, or has none. */
  static Option<String> notFoundYet(Messages messages, Invoice invoice) {
    return Option.when(
        invoice.particulars().codes().isDefined() && !(invoice instanceof Invoice.Accepted),
        () -> messages.text("line.not-found-yet"));
  }

  /** What was issued offline and refused for its file may be corrected technically. */
  private static Option<String> correctable(Messages messages, Invoice.Rejected rejected) {
    return Option.when(
        rejected.particulars().issuance().kind().isOffline()
            && RejectionGround.of(rejected.rejection().code()) != RejectionGround.PERMISSION,
        () -> messages.text("line.correctable", rejected.id()));
  }

  /** Says by which provision, and what to do next; empty where nothing is left to do. */
  static Option<String> next(Messages messages, InvoiceView view) {
    Invoice invoice = view.stored().invoice();
    if (invoice.kind() != Invoice.Kind.ISSUED && invoice.kind() != Invoice.Kind.OUTSIDE_KSEF) {
      return Option.none(); // the state's own sentence says it
    }
    return view.ruling()
        .answers()
        .map(
            answers ->
                messages.text(
                    "next",
                    invoice.particulars().issuance().kind().mark(),
                    answers.duty().decisive().basis().citation(),
                    step(messages, invoice)));
  }

  private static String step(Messages messages, Invoice invoice) {
    return invoice
        .particulars()
        .duty()
        .fold(
            due -> messages.text("next.due", due.day(), invoice.id()),
            waits ->
                messages.text(
                    "next.waits", messages.text("outage.kind." + waits.outage()), invoice.id()),
            none -> messages.text("next.no-term", invoice.id()),
            not -> messages.text("next.not-required"));
  }

  /** Says how the invoice is marked in JPK_V7, and whether JPK is to be corrected for it. */
  static String jpk(Messages messages, InvoiceView view) {
    JpkMarking jpk = view.jpk();
    return messages.text(
        "show.jpk",
        jpk.marker().map(JpkMarker::mark).getOrElse("-"),
        messages.text("show.jpk." + jpk.correction()),
        jpk.basis().citation(),
        messages.choose(jpk.basis().confidence().polish(), jpk.basis().confidence().english()));
  }

  /** Says what a person should know before a prepared invoice is sent; empty where nothing. */
  static Option<String> beforeSending(Messages messages, InvoiceView view) {
    return view.outlook()
        .filter(outlook -> outlook.warning() != OnlineOutlook.Warning.NONE)
        .map(
            outlook ->
                messages.text(
                    "outlook." + outlook.warning(),
                    view.stored().invoice().id(),
                    view.stored().invoice().particulars().facts().issueDate(),
                    outlook.today(),
                    outlook.citation()));
  }

  static String duty(Messages messages, SubmissionDuty duty) {
    return duty.fold(
        due -> messages.text("duty.due", due.day()),
        waits -> messages.text("duty.waits", messages.text("outage.kind." + waits.outage())),
        none -> messages.text("duty.no-term"),
        not -> messages.text("duty.not-required"));
  }

  /** Says how much of the term is left; empty where no term runs. */
  static String left(Messages messages, InvoiceView view, LocalDate today) {
    if (!isToBeSent(view.stored().invoice())) {
      return "";
    }
    return view.stored()
        .invoice()
        .particulars()
        .duty()
        .fold(
            due -> days(messages, ChronoUnit.DAYS.between(today, due.day())),
            waits -> "",
            none -> "",
            not -> "");
  }

  private static String days(Messages messages, long days) {
    if (days == 0) {
      return messages.text("left.today");
    }
    long count = Math.abs(days);
    return messages.text(
        (days < 0 ? "left.overdue." : "left.days.") + Plurals.of(messages, count), count);
  }

  /** Says whether the invoice waits to be sent, as far as we know. */
  static boolean isToBeSent(Invoice invoice) {
    return switch (invoice.kind()) {
      case PREPARED, ISSUED, SUBMITTED -> true;
      case REJECTED -> ((Invoice.Rejected) invoice).replacedBy().isEmpty();
      case ACCEPTED, OUTSIDE_KSEF -> false;
    };
  }

  /** Says whether the term ends today or has ended. */
  static boolean isDueToday(InvoiceView view, Clock clock) {
    LocalDate today = PolishTime.dayOf(clock.instant());
    return isToBeSent(view.stored().invoice())
        && view.stored()
            .invoice()
            .particulars()
            .duty()
            .fold(due -> !due.day().isAfter(today), waits -> false, none -> false, not -> false);
  }
}
