package pl.latarnik.adapters.persistence;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.LocalDate;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.StatedBuyer;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.Attempt;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.lifecycle.Rejection;
import pl.latarnik.domain.lifecycle.Submission;
import pl.latarnik.domain.verification.VerificationCodes;

/**
 * Writes a row of the table {@code invoices}; {@link InvoiceRow} reads it. The columns fall in two:
 * what the file says, which never changes, and the state, which every update writes whole.
 */
final class InvoiceColumns {

  /** The columns that {@link #bindFacts} binds, in its order. */
  static final List<String> FACTS =
      List.of(
          "hash",
          "seller_nip",
          "invoice_number",
          "issue_date",
          "kind",
          "correction",
          "buyer",
          "stated_buyer",
          "buyer_reason",
          "buyer_name",
          "vat",
          "total",
          "currency",
          "corrected_numbers",
          "corrected_dates",
          "corrected_ksef_numbers",
          "corrected_in_ksef");

  /** The columns that {@link #bindState} binds, in its order. */
  static final List<String> STATE =
      List.of(
          "state",
          "is_open",
          "approved_at",
          "issuance",
          "cause",
          "notice_id",
          "duty",
          "send_by",
          "safe_by",
          "awaited_outage",
          "advisory_day",
          "kod_i",
          "kod_ii",
          "attempts",
          "last_error",
          "attachment",
          "replaces",
          "attempt_count",
          "attempt_at",
          "attempt_mode",
          "session_reference",
          "invoice_reference",
          "ksef_number",
          "sent_at",
          "number_assigned_at",
          "accepted_mode",
          "upo",
          "upo_ksef_number",
          "upo_mode",
          "upo_sent_at",
          "rejection_code",
          "rejection_description",
          "rejection_details",
          "replaced_by");

  private InvoiceColumns() {}

  static void bindFacts(Parameters p, InvoiceFacts facts) throws SQLException {
    List<CorrectedInvoice> originals = facts.corrects();
    p.text(facts.hash())
        .text(facts.seller())
        .text(facts.number())
        .day(facts.issueDate().day())
        .text(facts.kind().name())
        .truth(facts.kind().isCorrection())
        .text(facts.buyerByFile().name())
        .optionalText(facts.stated().map(StatedBuyer::category))
        .optionalText(facts.stated().map(StatedBuyer::reason))
        .text(facts.buyerName())
        .optionalText(facts.vat())
        .amount(facts.total())
        .text(facts.currency())
        .texts(originals.map(CorrectedInvoice::number))
        .texts(originals.map(CorrectedInvoice::issueDate))
        .texts(originals.map(o -> o.ksefNumber().map(Object::toString).getOrElse("")))
        .texts(originals.map(CorrectedInvoice::inKsef));
  }

  static void bindState(Parameters p, Invoice invoice) throws SQLException {
    p.text(invoice.kind().name()).truth(isOpen(invoice));
    bindParticulars(p, invoice.particulars());
    bindWhereabouts(p, invoice);
    bindAcceptance(p, invoice instanceof Invoice.Accepted a ? Option.some(a) : Option.none());
    bindRejection(
        p, invoice instanceof Invoice.Rejected r ? Option.some(r.rejection()) : Option.none());
    p.optionalText(
        invoice instanceof Invoice.Rejected r ? r.replacedBy() : Option.<InvoiceId>none());
  }

  /** Says whether something is left to do for an invoice (IS-7). */
  private static boolean isOpen(Invoice invoice) {
    return switch (invoice.kind()) {
      case PREPARED, ISSUED, SUBMITTED -> true;
      case REJECTED -> ((Invoice.Rejected) invoice).replacedBy().isEmpty();
      case ACCEPTED -> ((Invoice.Accepted) invoice).upo().isEmpty();
      case OUTSIDE_KSEF -> false;
    };
  }

  private static void bindParticulars(Parameters p, Particulars of) throws SQLException {
    Issuance issuance = of.issuance();
    p.instant(issuance.at())
        .text(issuance.kind().name())
        .text(issuance.cause().name())
        .optionalText(issuance.notice());
    bindDuty(p, of.duty());
    p.optionalText(of.codes().map(VerificationCodes::kodI))
        .optionalText(of.codes().map(VerificationCodes::kodII))
        .number(of.attempts())
        .optionalText(of.lastError())
        .truth(of.transport().attachment())
        .optionalText(of.transport().replaces());
  }

  private static void bindDuty(Parameters p, SubmissionDuty duty) throws SQLException {
    Option<SubmissionDuty.DueBy> due =
        duty instanceof SubmissionDuty.DueBy d ? Option.some(d) : Option.none();
    Option<SubmissionDuty.WaitsForEnd> waits =
        duty instanceof SubmissionDuty.WaitsForEnd w ? Option.some(w) : Option.none();
    Option<LocalDate> advisory =
        duty instanceof SubmissionDuty.NoTerm n ? n.advisoryDay() : Option.none();
    p.text(DutyKind.of(duty).name())
        .optionalDay(due.map(SubmissionDuty.DueBy::day))
        .optionalDay(due.map(SubmissionDuty.DueBy::safeBy))
        .optionalText(waits.map(w -> w.outage().name()))
        .optionalDay(advisory);
  }

  /** Binds the sending under way, and where to ask for the invoice. */
  private static void bindWhereabouts(Parameters p, Invoice invoice) throws SQLException {
    Option<Attempt> attempt =
        invoice instanceof Invoice.Submitted s ? Option.some(s.attempt()) : Option.none();
    Option<Submission> submission =
        invoice instanceof Invoice.Accepted a
            ? Option.some(a.submission())
            : attempt.flatMap(Attempt::submission);
    p.optionalNumber(attempt.map(Attempt::count))
        .optionalInstant(attempt.map(Attempt::at))
        .optionalText(attempt.map(a -> a.mode().name()))
        .optionalText(submission.map(Submission::session).orElse(attempt.map(Attempt::session)))
        .optionalText(submission.map(Submission::reference));
  }

  private static void bindAcceptance(Parameters p, Option<Invoice.Accepted> accepted)
      throws SQLException {
    Option<Acceptance> by = accepted.map(Invoice.Accepted::acceptance);
    Option<Upo> upo = accepted.flatMap(Invoice.Accepted::upo);
    p.optionalText(by.map(Acceptance::number))
        .optionalInstant(by.map(Acceptance::sentAt))
        .optionalInstant(by.map(Acceptance::numberAssignedAt))
        .optionalText(by.map(a -> a.mode().name()))
        .optionalBytes(upo.map(Upo::file))
        .optionalText(upo.map(Upo::ksefNumber))
        .optionalText(upo.map(u -> u.mode().name()))
        .optionalInstant(upo.flatMap(Upo::sentAt));
  }

  private static void bindRejection(Parameters p, Option<Rejection> by) throws SQLException {
    p.optionalNumber(by.map(Rejection::code))
        .optionalText(by.map(Rejection::description))
        .optionalTexts(by.map(Rejection::details));
  }
}
