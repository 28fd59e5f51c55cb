package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.CheckCertificates.Checked;
import pl.latarnik.application.port.in.CheckCertificates.Report;
import pl.latarnik.application.port.in.CheckCertificates.Source;
import pl.latarnik.application.port.in.RevokeCertificate;
import pl.latarnik.application.port.in.RevokeCertificate.Refusal;
import pl.latarnik.application.port.in.RevokeCertificate.Revoked;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.tck.InMemoryCertificateAuthority;
import pl.latarnik.application.tck.InMemoryCertificateVault;
import pl.latarnik.application.tck.InMemoryDesk;
import pl.latarnik.application.tck.InMemoryOfflineSigner;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.certificate.RevocationReason;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;

/** What KSeF says of certificates, and what falls with one that is revoked. */
class CertificateStandingTest {

  private static final Instant NOON = TckInvoices.FRIDAY_NOON;

  /** The samples' codes name it. */
  private static final CertificateSerial SIGNED = CertificateSerial.of("00A1B2C3D4E5F607");

  private static final KsefCertificate CERTIFICATE =
      new KsefCertificate(
          SIGNED,
          CertificateType.OFFLINE,
          "CN=Żuraw (offline)",
          "EC",
          NOON.minus(Duration.ofDays(1)),
          NOON.plus(Duration.ofDays(100)));

  private final InMemoryCertificateAuthority ksef =
      new InMemoryCertificateAuthority(NOON.plus(Duration.ofDays(730)));
  private final InMemoryCertificateVault vault = new InMemoryCertificateVault();
  private final InMemoryDesk desk = new InMemoryDesk();

  @BeforeEach
  void one_certificate_is_kept() {
    vault.means(TckInvoices.file(9), InMemoryOfflineSigner.with(CERTIFICATE));
    vault.add(TckInvoices.file(9), Option.none(), new char[0], NOON).get();
  }

  @Test
  @Tag("C06")
  void what_KSeF_says_is_remembered_with_its_moment() {
    ksef.knows(CERTIFICATE, CertificateStatus.ACTIVE);

    Report report = check(NOON);

    CertificateStanding said = new CertificateStanding(CertificateStatus.ACTIVE, NOON);
    assertEquals(
        List.of(new Checked(CERTIFICATE, Option.some(said), Source.KSEF)), report.certificates());
    assertEquals(Option.some(said), vault.standing(SIGNED));
    assertEquals(Either.right(CERTIFICATE), report.signing());
    assertEquals(Option.none(), report.notAsked());
  }

  @Test
  @Tag("C06")
  void without_KSeF_what_was_known_before_counts_and_unknown_is_unknown() {
    ksef.fails(new KsefFailure.Unreachable(KsefFailure.Cause.TIMEOUT, "nobody"));
    assertEquals(
        new Checked(CERTIFICATE, Option.none(), Source.MEMORY), check(NOON).certificates().head());

    ksef.answers();
    ksef.knows(CERTIFICATE, CertificateStatus.ACTIVE);
    check(NOON);
    ksef.fails(new KsefFailure.Unreachable(KsefFailure.Cause.TIMEOUT, "nobody"));
    Report later = check(NOON.plusSeconds(3600));

    assertEquals(NOON, later.certificates().head().standing().get().checkedAt());
    assertTrue(later.notAsked().isDefined());
  }

  @Test
  void a_certificate_of_another_holder_is_not_listed_and_signs_all_the_same() {
    Report report = check(NOON);

    assertEquals(
        new Checked(CERTIFICATE, Option.none(), Source.NOT_LISTED), report.certificates().head());
    assertEquals(Either.right(CERTIFICATE), report.signing());
  }

  @Test
  @Tag("C06")
  @Tag("C-01")
  void a_certificate_that_KSeF_calls_revoked_signs_no_more() {
    ksef.knows(CERTIFICATE, CertificateStatus.REVOKED);

    Report report = check(NOON);

    assertEquals(Reason.REVOKED, report.signing().getLeft().reason());
    assertTrue(report.renewalIsDue());
  }

  @Test
  @Tag("C-02")
  void invoices_signed_with_a_revoked_certificate_are_listed_and_stay_in_the_queue() {
    Invoice issued = added(TckInvoices.issued(1));
    Invoice accepted = added(TckInvoices.accepted(2));
    added(TckInvoices.prepared(3));
    ksef.knows(CERTIFICATE, CertificateStatus.REVOKED);

    Report report = check(NOON);

    assertEquals(List.of(issued.id(), accepted.id()), report.failing().map(f -> f.invoice().id()));
    assertTrue(desk.invoices().open().exists(s -> s.invoice().equals(issued)));
  }

  @Test
  @Tag("C12")
  void only_a_change_of_the_state_is_written_into_the_journal() {
    ksef.knows(CERTIFICATE, CertificateStatus.ACTIVE);
    check(NOON);
    check(NOON.plusSeconds(60));
    ksef.lists(SIGNED, CertificateStatus.BLOCKED);
    check(NOON.plusSeconds(120));

    assertEquals(
        List.of(SIGNED + " ACTIVE", SIGNED + " BLOCKED"),
        desk.journal()
            .all()
            .filter(e -> e.kind() == Kind.CERTIFICATE_CHECKED)
            .map(DomainEvent::detail));
  }

  @Test
  @Tag("C08")
  void renewal_is_due_thirty_days_before_the_end() {
    ksef.knows(CERTIFICATE, CertificateStatus.ACTIVE);

    assertFalse(check(CERTIFICATE.validTo().minus(Duration.ofDays(30))).renewalIsDue());
    assertTrue(
        check(CERTIFICATE.validTo().minus(Duration.ofDays(30)).plusSeconds(1)).renewalIsDue());
  }

  @Test
  @Tag("C07")
  @Tag("C-02")
  void revoking_waits_for_a_word_when_unsent_invoices_carry_its_codes() {
    Invoice issued = added(TckInvoices.issued(1));
    added(TckInvoices.accepted(2));
    ksef.knows(CERTIFICATE, CertificateStatus.ACTIVE);

    Refusal.Unsent refused = (Refusal.Unsent) revoke(false).getLeft();

    assertEquals(List.of(issued.id()), refused.invoices().map(s -> s.invoice().id()));
    assertEquals(CertificateStatus.ACTIVE, ksef.certificates().get().head().status());

    Revoked done = revoke(true).get();

    assertEquals(List.of(issued.id()), done.failing().map(s -> s.invoice().id()));
    assertEquals(CertificateStatus.REVOKED, ksef.certificates().get().head().status());
    assertEquals(Reason.REVOKED, vault.signer().certificate(NOON).getLeft().reason());
    assertTrue(desk.invoices().open().exists(s -> s.invoice().equals(issued)));
  }

  @Test
  @Tag("C12")
  void a_revocation_is_in_the_journal() {
    ksef.knows(CERTIFICATE, CertificateStatus.ACTIVE);

    revoke(false).get();

    assertEquals(
        List.of(SIGNED + " SUPERSEDED"),
        desk.journal()
            .all()
            .filter(e -> e.kind() == Kind.CERTIFICATE_REVOKED)
            .map(DomainEvent::detail));
  }

  @Test
  void a_revocation_that_KSeF_did_not_take_changes_nothing_here() {
    ksef.fails(new KsefFailure.Unreachable(KsefFailure.Cause.TIMEOUT, "nobody"));

    assertTrue(revoke(true).getLeft() instanceof Refusal.Ksef);
    assertEquals(Option.none(), vault.standing(SIGNED));
  }

  private Invoice added(Invoice invoice) {
    for (int n = 1; n < 4; n++) {
      if (TckInvoices.facts(n).hash().equals(invoice.particulars().facts().hash())) {
        return desk.invoices().add(invoice, TckInvoices.file(n)).get().invoice();
      }
    }
    throw new IllegalArgumentException("no such sample: " + invoice.id());
  }

  private Either<Refusal, Revoked> revoke(boolean evenIfUnsent) {
    return new RevokeCertificateService(
            ksef, vault, desk.invoices(), desk.journal(), desk.transactions(), clock(NOON))
        .revoke(new RevokeCertificate.Order(SIGNED, RevocationReason.SUPERSEDED, evenIfUnsent));
  }

  private Report check(Instant moment) {
    return new CheckCertificatesService(
            ksef,
            vault,
            vault.signer(),
            desk.invoices(),
            desk.journal(),
            desk.transactions(),
            clock(moment))
        .check();
  }

  private static Clock clock(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }
}
