package pl.latarnik.application.tck;

import io.vavr.collection.List;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.FieldError;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Issuance.Cause;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.lifecycle.Rejection;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;
import pl.latarnik.domain.lifecycle.Transport;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.ContextIdentifier;
import pl.latarnik.domain.verification.KodI;
import pl.latarnik.domain.verification.KodII;
import pl.latarnik.domain.verification.VerificationCodes;

/**
 * Sample invoices for tests of ports, in every state. A number tells one sample from another: the
 * same number gives the same bytes, hash and id. The files are XML, but no FA(3).
 */
public final class TckInvoices {

  public static final LocalDate FRI_2026_05_15 = LocalDate.of(2026, 5, 15);
  public static final LocalDate MON_2026_05_18 = LocalDate.of(2026, 5, 18);
  public static final LocalDate TUE_2026_05_19 = LocalDate.of(2026, 5, 19);

  /** Friday 15 May 2026, noon in Warsaw, with all the digits that an instant can have. */
  public static final Instant FRIDAY_NOON = Instant.parse("2026-05-15T10:00:00.123456789Z");

  public static final Nip SELLER = Nip.of("1111111111");

  private static final SessionReference SESSION =
      SessionReference.of("20260515-SO-1A2B3C4D5E-6F708192A3-B4");

  private TckInvoices() {}

  /** Returns the bytes of sample n. */
  public static ExactBytes file(int n) {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<Próbka nr=\"" + n + "\">żółć</Próbka>";
    return ExactBytes.of(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the facts of sample n: an ordinary invoice of Friday 15 May 2026. */
  public static InvoiceFacts facts(int n) {
    return facts(file(n), "FV/" + n + "/05/2026");
  }

  /** Returns the facts of an ordinary invoice with these bytes and this P_2. */
  public static InvoiceFacts facts(ExactBytes file, String number) {
    return new InvoiceFacts(
        InvoiceHash.from(file),
        SELLER,
        InvoiceNumber.of(number),
        IssueDate.of(FRI_2026_05_15),
        InvoiceKind.VAT,
        BuyerCategory.KRAJOWY,
        "Żółta Łódź sp. z o.o.",
        Option.some(new BigDecimal("23.00")),
        new BigDecimal("123.00"),
        "PLN",
        List.empty());
  }

  /**
   * Returns the facts of sample n as a correction of three originals: in KSeF, outside, in KSeF
   * under a number that cannot be.
   */
  public static InvoiceFacts correctionFacts(int n) {
    return new InvoiceFacts(
        InvoiceHash.from(file(n)),
        SELLER,
        InvoiceNumber.of("KOR/" + n),
        IssueDate.of(FRI_2026_05_15),
        InvoiceKind.KOR,
        BuyerCategory.KONSUMENT,
        "",
        Option.none(),
        new BigDecimal("-0.10"),
        "EUR",
        List.of(
            new CorrectedInvoice(
                InvoiceNumber.of("FV/1/04/2026"),
                IssueDate.of(LocalDate.of(2026, 4, 30)),
                Option.some(ksefNumber(n + 1))),
            new CorrectedInvoice(
                InvoiceNumber.of("FV/2/04/2026"),
                IssueDate.of(LocalDate.of(2026, 4, 29)),
                Option.none()),
            new CorrectedInvoice(
                InvoiceNumber.of("FV/3/04/2026"),
                IssueDate.of(LocalDate.of(2026, 4, 28)),
                Option.none(),
                true)));
  }

  /** Returns sample n, prepared for online issue. */
  public static Invoice.Prepared prepared(int n) {
    return prepared(facts(n));
  }

  /** Returns an invoice with these facts, prepared for online issue. */
  public static Invoice.Prepared prepared(InvoiceFacts facts) {
    return new Invoice.Prepared(
        Particulars.of(
            facts,
            new Issuance(FRIDAY_NOON, IssuanceKind.ONLINE, Cause.ORDINARY, Option.none()),
            new SubmissionDuty.NoTerm(Option.none()),
            Option.none()));
  }

  /** Returns sample n, issued in offline24, due on Monday 18 May 2026. */
  public static Invoice.Issued issued(int n) {
    return issued(facts(n), new SubmissionDuty.DueBy(MON_2026_05_18, MON_2026_05_18));
  }

  /** Returns an invoice issued in offline24 with these facts and this duty. */
  public static Invoice.Issued issued(InvoiceFacts facts, SubmissionDuty duty) {
    return new Invoice.Issued(
        Particulars.of(
            facts,
            new Issuance(FRIDAY_NOON, IssuanceKind.OFFLINE24, Cause.CONNECTIVITY, Option.none()),
            duty,
            Option.some(codes(facts))));
  }

  /** Returns sample n, issued while an announced failure lasts, its term unknown. */
  public static Invoice.Issued issuedInFailure(int n) {
    InvoiceFacts facts = facts(n);
    return new Invoice.Issued(
        Particulars.of(
            facts,
            new Issuance(
                FRIDAY_NOON,
                IssuanceKind.AWARIA,
                Cause.ANNOUNCEMENT,
                Option.some(NoticeId.of("K/2026/AWR/02"))),
            new SubmissionDuty.WaitsForEnd(OutageKind.AWARIA),
            Option.some(codes(facts))));
  }

  /** Returns sample n, issued in offline24, about to be sent. */
  public static Invoice.Submitted submitted(int n) {
    return issued(n).submitted(FRIDAY_NOON.plusSeconds(3600), SESSION);
  }

  /** Returns sample n, issued in offline24, in KSeF's hands. */
  public static Invoice.Submitted confirmed(int n) {
    return submitted(n).confirmed(new Submission(SESSION, "20260515-EE-00000000AA-" + n));
  }

  /** Returns sample n, issued in offline24, with its number and no UPO yet. */
  public static Invoice.Accepted accepted(int n) {
    return confirmed(n)
        .accepted(
            new Acceptance(
                ksefNumber(n),
                FRIDAY_NOON.plusSeconds(3601),
                FRIDAY_NOON.plusSeconds(3602),
                SendingMode.OFFLINE));
  }

  /** Returns sample n, issued in offline24, with number and UPO: the way is at its end. */
  public static Invoice.Accepted withUpo(int n) {
    byte[] upo =
        ("<?xml version=\"1.0\"?><Upo nr=\"" + n + "\"/>").getBytes(StandardCharsets.UTF_8);
    return accepted(n)
        .confirmed(
            new Upo(
                ExactBytes.of(upo),
                ksefNumber(n),
                SendingMode.OFFLINE,
                Option.some(FRIDAY_NOON.plusSeconds(3601))));
  }

  /** Returns sample n, issued in offline24, refused by KSeF. */
  public static Invoice.Rejected rejected(int n) {
    return confirmed(n)
        .rejected(
            new Rejection(
                450,
                "Błąd weryfikacji semantyki dokumentu faktury",
                List.of("P_13_1: brak", "Zły, \"dziwny\" {opis}; 'x'")));
  }

  /** Returns sample n, issued in offline24 and taken out of sending by a total failure. */
  public static Invoice.OutsideKsef outsideKsef(int n) {
    return issued(n).withdrawn();
  }

  /** Returns sample n as the technical correction of the refused sample 500 + n. */
  public static Invoice.Issued corrected(int n) {
    return rejected(500 + n).corrected(facts(n), facts(500 + n).hash(), codes(facts(n)));
  }

  /** Returns an invoice in every state and on every way into it: samples 101, 102 and so on. */
  public static List<Invoice> inEveryState() {
    return List.of(
        prepared(101),
        prepared(102).failed("brak połączenia: ksef.mf.gov.pl"),
        prepared(correctionFacts(103)),
        issued(104),
        issued(105)
            .failed("timeout")
            .moved(new SubmissionDuty.DueBy(TUE_2026_05_19, MON_2026_05_18)),
        issuedInFailure(106),
        prepared(107).submitted(FRIDAY_NOON, SESSION),
        submitted(108),
        submitted(109).failed("nie wiadomo").again(FRIDAY_NOON.plusSeconds(7200), SESSION),
        confirmed(110),
        accepted(111),
        withUpo(112),
        prepared(113)
            .submitted(FRIDAY_NOON, SESSION)
            .confirmed(new Submission(SESSION, "20260515-EE-00000000AA-113"))
            .accepted(
                new Acceptance(ksefNumber(113), FRIDAY_NOON, FRIDAY_NOON, SendingMode.ONLINE),
                IssuanceKind.DEEMED_OFFLINE24,
                new SubmissionDuty.NoTerm(Option.some(MON_2026_05_18))),
        rejected(114),
        outsideKsef(115),
        rejected(116).replacedBy(corrected(116).id()),
        corrected(117),
        new Invoice.Issued(issued(118).particulars().with(Transport.WITH_ATTACHMENT)));
  }

  /** Says whether nothing is left to do for an invoice. */
  static boolean isFinal(Invoice invoice) {
    return invoice instanceof Invoice.OutsideKsef
        || (invoice instanceof Invoice.Rejected rejected && rejected.replacedBy().isDefined())
        || (invoice instanceof Invoice.Accepted accepted && accepted.upo().isDefined());
  }

  /** Returns a KSeF number of the seller, with a right check sum, of its own for every n. */
  public static KsefNumber ksefNumber(int n) {
    return ksefNumber(SELLER, n);
  }

  /** Returns a KSeF number of this seller, with a right check sum, of its own for every n. */
  public static KsefNumber ksefNumber(Nip seller, int n) {
    String first = "%s-20260515-%012X-".formatted(seller, n);
    for (int crc = 0; crc < 256; crc++) {
      Validation<FieldError, KsefNumber> number =
          KsefNumber.parse(first + HexFormat.of().withUpperCase().toHexDigits((byte) crc));
      if (number.isValid()) {
        return number.get();
      }
    }
    throw new IllegalArgumentException("no number for " + n);
  }

  private static VerificationCodes codes(InvoiceFacts facts) {
    CodeOrigin origin = CodeOrigin.of("https://qr-test.ksef.mf.gov.pl");
    KodII.Unsigned unsigned =
        new KodII.Unsigned(
            origin,
            ContextIdentifier.of(SELLER),
            SELLER,
            CertificateSerial.of("00A1B2C3D4E5F607"),
            facts.hash());
    // No real signature: a store keeps links, it does not judge them.
    return VerificationCodes.of(
        new KodI(origin, SELLER, facts.issueDate(), facts.hash()),
        new KodII(unsigned, ExactBytes.of(new byte[64])));
  }
}
