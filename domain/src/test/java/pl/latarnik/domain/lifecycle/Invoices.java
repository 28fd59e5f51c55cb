package pl.latarnik.domain.lifecycle;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.verification.VerificationCodes;

/** Invoices for tests of their states. */
final class Invoices {

  static final LocalDate FRI_2026_05_01 = LocalDate.of(2026, 5, 1);
  static final LocalDate MON_2026_05_04 = LocalDate.of(2026, 5, 4);
  static final Instant NOON = Instant.parse("2026-05-01T10:00:00Z");
  static final InvoiceHash HASH =
      InvoiceHash.from(ExactBytes.of("faktura".getBytes(StandardCharsets.UTF_8)));
  static final VerificationCodes CODES = new VerificationCodes("https://kod-1", "https://kod-2");
  static final SubmissionDuty BY_MONDAY = new SubmissionDuty.DueBy(MON_2026_05_04, MON_2026_05_04);

  private Invoices() {}

  static InvoiceFacts facts() {
    return new InvoiceFacts(
        HASH,
        Nip.of("5265877635"),
        InvoiceNumber.of("FV 1/2026"),
        IssueDate.of(FRI_2026_05_01),
        InvoiceKind.VAT,
        BuyerCategory.KRAJOWY,
        "Nabywca",
        Option.some(new BigDecimal("23.00")),
        new BigDecimal("123.00"),
        "PLN",
        List.empty());
  }

  static Issuance as(IssuanceKind kind) {
    return new Issuance(NOON, kind, Issuance.Cause.CHOICE, Option.none());
  }

  static Particulars particulars(
      IssuanceKind kind, SubmissionDuty duty, Option<VerificationCodes> codes) {
    return Particulars.of(facts(), as(kind), duty, codes);
  }

  static Invoice.Prepared prepared() {
    return new Invoice.Prepared(
        particulars(IssuanceKind.ONLINE, new SubmissionDuty.NoTerm(Option.none()), Option.none()));
  }

  static Invoice.Issued issued() {
    return new Invoice.Issued(particulars(IssuanceKind.OFFLINE24, BY_MONDAY, Option.some(CODES)));
  }
}
