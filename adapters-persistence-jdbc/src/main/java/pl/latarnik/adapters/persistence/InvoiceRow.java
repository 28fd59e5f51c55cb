package pl.latarnik.adapters.persistence;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.StatedBuyer;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.Attempt;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.lifecycle.Rejection;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;
import pl.latarnik.domain.lifecycle.Transport;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.verification.VerificationCodes;

/** Reads a row of the table {@code invoices}; {@link InvoiceColumns} writes it. */
final class InvoiceRow {

  /** What {@link #read} needs: all but the invoice's file, which only {@code file} asks for. */
  static final String COLUMNS =
      """
      id, version, hash, seller_nip, invoice_number, issue_date, kind, buyer, stated_buyer,
      buyer_reason, buyer_name, vat,
      total, currency, corrected_numbers, corrected_dates, corrected_ksef_numbers,
      corrected_in_ksef,
      state, approved_at, issuance, cause, notice_id, duty, send_by, safe_by, awaited_outage,
      advisory_day, kod_i, kod_ii, attempts, last_error, attachment, replaces,
      attempt_count, attempt_at, attempt_mode, session_reference, invoice_reference,
      ksef_number, sent_at, number_assigned_at, accepted_mode, upo, upo_ksef_number, upo_mode,
      upo_sent_at, rejection_code, rejection_description, rejection_details, replaced_by
      """;

  private InvoiceRow() {}

  /** Reads the invoice; a row that makes no invoice, or another one, is never given out (S-06). */
  static StoredInvoice read(Row row) throws SQLException {
    InvoiceId id = InvoiceId.of(row.text("id"));
    StoredInvoice stored;
    try {
      stored = new StoredInvoice(invoice(row), row.bigNumber("version"));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new AlteredInvoice(
          id,
          "its row cannot be read (" + e.getMessage() + ")",
          "jej wiersza nie da się odczytać (" + e.getMessage() + ")",
          e);
    }
    if (!stored.invoice().id().equals(id)) {
      throw new AlteredInvoice(
          id, "its hash belongs to another one", "skrót należy do innej faktury", null);
    }
    return stored;
  }

  private static Invoice invoice(Row row) throws SQLException {
    Particulars particulars =
        new Particulars(
            facts(row),
            issuance(row),
            duty(row),
            codes(row),
            row.number("attempts"),
            row.optionalText("last_error"),
            new Transport(
                row.truth("attachment"), row.optionalText("replaces").map(InvoiceHash::of)));
    return switch (row.constant("state", Invoice.Kind.class)) {
      case PREPARED -> new Invoice.Prepared(particulars);
      case ISSUED -> new Invoice.Issued(particulars);
      case SUBMITTED -> new Invoice.Submitted(particulars, attempt(row));
      case ACCEPTED ->
          new Invoice.Accepted(particulars, submission(row), acceptance(row), upo(row));
      case REJECTED ->
          new Invoice.Rejected(
              particulars, rejection(row), row.optionalText("replaced_by").map(InvoiceId::of));
      case OUTSIDE_KSEF -> new Invoice.OutsideKsef(particulars);
    };
  }

  private static InvoiceFacts facts(Row row) throws SQLException {
    return new InvoiceFacts(
        InvoiceHash.of(row.text("hash")),
        Nip.of(row.text("seller_nip")),
        InvoiceNumber.of(row.text("invoice_number")),
        IssueDate.of(row.day("issue_date")),
        row.constant("kind", InvoiceKind.class),
        row.constant("buyer", BuyerCategory.class),
        row.text("buyer_name"),
        row.optionalAmount("vat"),
        row.amount("total"),
        row.text("currency"),
        corrects(row),
        stated(row));
  }

  private static Option<StatedBuyer> stated(Row row) throws SQLException {
    return row.optionalText("stated_buyer").isEmpty()
        ? Option.none()
        : Option.some(
            new StatedBuyer(
                row.constant("stated_buyer", BuyerCategory.class), row.text("buyer_reason")));
  }

  private static List<CorrectedInvoice> corrects(Row row) throws SQLException {
    List<String> numbers = row.texts("corrected_numbers");
    List<String> dates = row.texts("corrected_dates");
    List<String> ksefNumbers = row.texts("corrected_ksef_numbers");
    List<String> inKsef = row.texts("corrected_in_ksef");
    if (!List.of(dates, ksefNumbers, inKsef).forAll(part -> part.size() == numbers.size())) {
      throw new IllegalArgumentException("the corrected invoices have not all their parts");
    }
    java.util.List<CorrectedInvoice> all = new ArrayList<>();
    Iterator<String> date = dates.iterator();
    Iterator<String> ksefNumber = ksefNumbers.iterator();
    Iterator<String> in = inKsef.iterator();
    for (String number : numbers) {
      all.add(
          new CorrectedInvoice(
              InvoiceNumber.of(number),
              IssueDate.of(LocalDate.parse(date.next())),
              Option.some(ksefNumber.next()).filter(n -> !n.isEmpty()).map(KsefNumber::of),
              Boolean.parseBoolean(in.next())));
    }
    return List.ofAll(all);
  }

  private static Issuance issuance(Row row) throws SQLException {
    return new Issuance(
        row.instant("approved_at"),
        row.constant("issuance", IssuanceKind.class),
        row.constant("cause", Issuance.Cause.class),
        row.optionalText("notice_id").map(NoticeId::of));
  }

  private static SubmissionDuty duty(Row row) throws SQLException {
    return switch (row.constant("duty", DutyKind.class)) {
      case DUE_BY -> new SubmissionDuty.DueBy(row.day("send_by"), row.day("safe_by"));
      case WAITS_FOR_END ->
          new SubmissionDuty.WaitsForEnd(row.constant("awaited_outage", OutageKind.class));
      case NO_TERM -> new SubmissionDuty.NoTerm(row.optionalDay("advisory_day"));
      case NOT_REQUIRED -> new SubmissionDuty.NotRequired();
    };
  }

  private static Option<VerificationCodes> codes(Row row) throws SQLException {
    Option<String> kodI = row.optionalText("kod_i");
    return kodI.isEmpty()
        ? Option.none()
        : Option.some(new VerificationCodes(kodI.get(), row.text("kod_ii")));
  }

  private static Attempt attempt(Row row) throws SQLException {
    return new Attempt(
        row.number("attempt_count"),
        row.instant("attempt_at"),
        SessionReference.of(row.text("session_reference")),
        row.constant("attempt_mode", SendingMode.class),
        row.optionalText("invoice_reference"));
  }

  private static Submission submission(Row row) throws SQLException {
    return new Submission(
        SessionReference.of(row.text("session_reference")), row.text("invoice_reference"));
  }

  private static Acceptance acceptance(Row row) throws SQLException {
    return new Acceptance(
        KsefNumber.of(row.text("ksef_number")),
        row.instant("sent_at"),
        row.instant("number_assigned_at"),
        row.constant("accepted_mode", SendingMode.class));
  }

  private static Option<Upo> upo(Row row) throws SQLException {
    Option<ExactBytes> file = row.optionalBytes("upo");
    return file.isEmpty()
        ? Option.none()
        : Option.some(
            new Upo(
                file.get(),
                KsefNumber.of(row.text("upo_ksef_number")),
                row.constant("upo_mode", SendingMode.class),
                row.optionalInstant("upo_sent_at")));
  }

  private static Rejection rejection(Row row) throws SQLException {
    return new Rejection(
        row.number("rejection_code"),
        row.text("rejection_description"),
        row.texts("rejection_details"));
  }
}
