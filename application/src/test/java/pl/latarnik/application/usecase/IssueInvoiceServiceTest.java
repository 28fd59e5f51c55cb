package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.IrregularNotice;
import pl.latarnik.application.port.in.IssueInvoice.Approved;
import pl.latarnik.application.port.in.IssueInvoice.Refusal;
import pl.latarnik.application.port.in.IssueInvoice.WhenUnavailable;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.tck.InMemoryCertificateVault;
import pl.latarnik.application.tck.InMemoryOfflineSigner;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.vat.Art106ne;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Issuance.Cause;
import pl.latarnik.domain.lifecycle.Transport;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.OutageKind;

class IssueInvoiceServiceTest {

  private static final LocalDate MON_2026_05_18 = LocalDate.of(2026, 5, 18);
  private static final Instant FRIDAY_NOON = TckInvoices.FRIDAY_NOON;

  private final Office office = new Office();

  @Test
  @Tag("M01")
  void with_ksef_in_reach_an_invoice_is_prepared_for_online_issue() {
    Approved approved = office.issue(1);

    Invoice invoice = approved.stored().invoice();
    assertEquals(Invoice.Kind.PREPARED, invoice.kind());
    assertEquals(IssuanceKind.ONLINE, invoice.particulars().issuance().kind());
    assertTrue(invoice.particulars().codes().isEmpty());
    assertEquals(List.of(DomainEvent.Kind.INVOICE_PREPARED), office.history(invoice.id()));
  }

  @Test
  @Tag("M16")
  @Tag("M18")
  @Tag("D01")
  void without_a_connection_it_is_issued_as_offline24_when_the_user_agrees() {
    office.cutOff();

    Approved approved = office.issue(1);

    Invoice invoice = approved.stored().invoice();
    assertEquals(Invoice.Kind.ISSUED, invoice.kind());
    assertEquals(
        new Issuance(FRIDAY_NOON, IssuanceKind.OFFLINE24, Cause.CONNECTIVITY, Option.none()),
        invoice.particulars().issuance());
    assertEquals(
        new SubmissionDuty.DueBy(MON_2026_05_18, MON_2026_05_18), invoice.particulars().duty());
    assertTrue(invoice.particulars().codes().isDefined());
    assertEquals(KsefFailure.Kind.UNREACHABLE, approved.unreachable().get().kind());
    assertEquals(
        List.of(DomainEvent.Kind.INVOICE_ISSUED, DomainEvent.Kind.DUTY_SET),
        office.history(invoice.id()));
  }

  @Test
  @Tag("P04")
  void without_a_connection_and_consent_it_stays_unsent_and_without_codes() {
    office.cutOff();

    Approved kept = office.tryToIssue(known(1), WhenUnavailable.KEEP, Option.none()).get();

    assertEquals(Invoice.Kind.PREPARED, kept.stored().invoice().kind());
    assertTrue(kept.stored().invoice().particulars().codes().isEmpty());
    assertTrue(kept.unreachable().isDefined());
  }

  @Test
  void an_unsent_invoice_can_be_issued_offline_later() {
    office.cutOff();
    office.tryToIssue(known(1), WhenUnavailable.KEEP, Option.none()).get();

    Approved issued = office.issue(known(1));

    assertEquals(Invoice.Kind.ISSUED, issued.stored().invoice().kind());
    assertEquals(1, office.all().size());
  }

  @Test
  @Tag("M04")
  @Tag("M16")
  void offline24_can_be_chosen_while_ksef_answers() {
    Approved chosen =
        office
            .tryToIssue(known(1), WhenUnavailable.KEEP, Option.some(IssuanceKind.OFFLINE24))
            .get();

    assertEquals(Invoice.Kind.ISSUED, chosen.stored().invoice().kind());
    assertEquals(Cause.CHOICE, chosen.stored().invoice().particulars().issuance().cause());
  }

  @Test
  @Tag("P-02")
  void the_same_bytes_again_find_the_invoice_that_is_there() {
    office.cutOff();
    Approved first = office.issue(1);
    office.itIs(FRIDAY_NOON.plus(Duration.ofHours(3)));

    Approved second = office.issue(1);

    assertTrue(second.alreadyThere());
    assertEquals(first.stored(), second.stored());
    assertEquals(1, office.all().size());
    assertEquals(2, office.journal().size());
  }

  @Test
  @Tag("I-07")
  @Tag("P06")
  void an_issued_invoice_cannot_be_changed() {
    office.cutOff();
    Approved issued = office.issue(1);

    Refusal refused =
        office
            .tryToIssue(sameNumber("zmienione"), WhenUnavailable.OFFLINE24, Option.none())
            .getLeft();

    assertEquals(new Refusal.NumberTaken(issued.stored().invoice().id()), refused);
    assertEquals(1, office.all().size());
  }

  @Test
  void an_unsent_invoice_can_be_changed_and_leaves_a_trace() {
    office.cutOff();
    Invoice draft =
        office.tryToIssue(known(1), WhenUnavailable.KEEP, Option.none()).get().stored().invoice();

    Approved changed =
        office.tryToIssue(sameNumber("lepsze"), WhenUnavailable.KEEP, Option.none()).get();

    assertEquals(List.of(changed.stored()), office.all());
    assertEquals(
        List.of(DomainEvent.Kind.INVOICE_PREPARED, DomainEvent.Kind.INVOICE_DROPPED),
        office.history(draft.id()));
  }

  @Test
  @Tag("C01")
  void without_a_certificate_nothing_is_issued_offline_and_nothing_is_stored() {
    office.cutOff();
    office.signsWith(new InMemoryCertificateVault().signer());

    Refusal refused =
        office.tryToIssue(known(1), WhenUnavailable.OFFLINE24, Option.none()).getLeft();

    Refusal.CertificateUnusable unusable =
        assertInstanceOf(Refusal.CertificateUnusable.class, refused);
    assertEquals(Reason.NONE_IMPORTED, unusable.certificate().reason());
    assertTrue(office.all().isEmpty());
    assertTrue(office.journal().isEmpty());
  }

  @Test
  @Tag("C06")
  void the_certificate_must_be_valid_at_the_moment_of_signing() {
    office.cutOff();
    office.signsWith(
        InMemoryOfflineSigner.valid(
            FRIDAY_NOON.minus(Duration.ofDays(9)), FRIDAY_NOON.minusSeconds(1)));

    Refusal refused =
        office.tryToIssue(known(1), WhenUnavailable.OFFLINE24, Option.none()).getLeft();

    assertEquals(
        Reason.EXPIRED,
        assertInstanceOf(Refusal.CertificateUnusable.class, refused).certificate().reason());
    assertTrue(office.all().isEmpty());
  }

  @Test
  @Tag("M19")
  void a_file_that_is_not_valid_is_refused_with_everything_that_was_found() {
    office.cutOff();

    Refusal refused =
        office.tryToIssue(TckInvoices.file(7), WhenUnavailable.OFFLINE24, Option.none()).getLeft();

    assertEquals(new Refusal.NotValid(List.of(KnownFiles.NOT_KNOWN)), refused);
    assertTrue(office.all().isEmpty());
  }

  @Test
  @Tag("M03")
  void a_procedure_that_needs_an_announcement_is_refused_without_one() {
    Refusal refused =
        office
            .tryToIssue(known(1), WhenUnavailable.KEEP, Option.some(IssuanceKind.AWARIA))
            .getLeft();

    assertEquals(
        new Refusal.ProcedureNotOpen(IssuanceKind.AWARIA, IssuanceKind.OFFLINE24), refused);
  }

  @Test
  @Tag("L04")
  @Tag("D09")
  void an_announced_failure_governs_and_its_notice_is_kept_with_the_invoice() {
    var notice = office.announce(OutageKind.AWARIA, FRIDAY_NOON.minusSeconds(60)).notice();

    Invoice invoice = office.issue(1).stored().invoice();

    assertEquals(
        new Issuance(
            FRIDAY_NOON, IssuanceKind.AWARIA, Cause.ANNOUNCEMENT, Option.some(notice.id())),
        invoice.particulars().issuance());
    assertEquals(new SubmissionDuty.WaitsForEnd(OutageKind.AWARIA), invoice.particulars().duty());
  }

  @Test
  @Tag("M03")
  void issuing_by_a_notice_from_the_wrong_place_says_so_with_the_provision() {
    Announcement failure = Announcement.begun(OutageKind.AWARIA, FRIDAY_NOON.minusSeconds(60));
    office.announce(failure, AnnouncementSource.SOFTWARE);

    Approved approved = office.issue(1);

    assertEquals(IssuanceKind.AWARIA, approved.stored().invoice().particulars().issuance().kind());
    assertEquals(Option.some(Art106ne.UST_1), approved.irregular().map(IrregularNotice::basis));

    office.announce(failure.ended(FRIDAY_NOON.plusSeconds(60)), AnnouncementSource.BIP);
    assertEquals(Option.none(), office.issue(2).irregular());
  }

  @Test
  @Tag("M15")
  @Tag("D04")
  void in_a_total_failure_the_invoice_stays_outside_ksef_without_codes() {
    office.signsWith(new InMemoryCertificateVault().signer());
    office.announce(OutageKind.AWARIA_CALKOWITA, FRIDAY_NOON.minusSeconds(60));

    Invoice invoice = office.issue(1).stored().invoice();

    assertEquals(Invoice.Kind.OUTSIDE_KSEF, invoice.kind());
    assertTrue(invoice.particulars().codes().isEmpty());
    assertEquals(new SubmissionDuty.NotRequired(), invoice.particulars().duty());
  }

  @Test
  @Tag("M13")
  @Tag("K13")
  void an_attachment_is_issued_and_tied_to_a_batch() {
    office.cutOff();
    ExactBytes file = office.files().knowWithAttachment(TckInvoices.facts(1), TckInvoices.file(1));

    Invoice issued = office.issue(file).stored().invoice();

    assertEquals(Transport.WITH_ATTACHMENT, issued.particulars().transport());
    assertEquals(
        new SubmitInvoice.Refusal.BatchOnly(issued.id()), office.advance(issued.id()).getLeft());
    office.connect();
    office.dispatch();
    assertEquals(Invoice.Kind.ACCEPTED, office.invoice(issued.id()).kind());
    assertTrue(
        ((Invoice.Accepted) office.invoice(issued.id()))
            .submission()
            .session()
            .text()
            .contains("-SB-"));
  }

  @Test
  @Tag("R01")
  void a_correction_waits_until_its_original_has_a_number() {
    office.cutOff();
    office.issue(1);

    Refusal refused =
        office
            .tryToIssue(
                correctionOf(TckInvoices.facts(1), 9), WhenUnavailable.OFFLINE24, Option.none())
            .getLeft();

    Refusal.CorrectionBlocked blocked = assertInstanceOf(Refusal.CorrectionBlocked.class, refused);
    assertEquals(TckInvoices.facts(1).number(), blocked.original().number());
    assertEquals("art. 106nda ust. 12 ustawy o VAT", blocked.citation());
  }

  @Test
  void a_correction_of_an_accepted_original_is_issued() {
    office.cutOff();
    Invoice original = office.issue(1).stored().invoice();
    office.connect();
    office.sendAll(original.id());

    Approved correction = office.issue(correctionOf(TckInvoices.facts(1), 9));

    assertEquals(Invoice.Kind.PREPARED, correction.stored().invoice().kind());
  }

  @Test
  void a_correction_of_an_original_outside_ksef_is_issued() {
    office.announce(OutageKind.AWARIA_CALKOWITA, FRIDAY_NOON.minusSeconds(60));
    office.issue(1);
    var notice = office.desk().outages().current().head().id();
    office.itIs(FRIDAY_NOON.plusSeconds(60));
    office.end(notice, FRIDAY_NOON.plusSeconds(30)).get();

    Approved correction = office.issue(correctionOf(TckInvoices.facts(1), 9));

    assertEquals(Invoice.Kind.PREPARED, correction.stored().invoice().kind());
  }

  private ExactBytes known(int sample) {
    return office.files().know(TckInvoices.facts(sample), TckInvoices.file(sample));
  }

  private ExactBytes sameNumber(String content) {
    ExactBytes file = ExactBytes.of(content.getBytes(StandardCharsets.UTF_8));
    String number = TckInvoices.facts(1).number().text();
    return office.files().know(TckInvoices.facts(file, number), file);
  }

  private ExactBytes correctionOf(InvoiceFacts original, int sample) {
    return office.files().know(Corrections.of(original, sample), TckInvoices.file(sample));
  }
}
