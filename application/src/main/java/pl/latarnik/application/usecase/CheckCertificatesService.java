package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.CheckCertificates;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.CertificateAuthority.Listed;
import pl.latarnik.application.port.out.CertificateVault;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;

/** Compares the vault with KSeF. */
public final class CheckCertificatesService implements CheckCertificates {

  private final CertificateAuthority authority;
  private final CertificateVault vault;
  private final OfflineSigner signer;
  private final InvoiceStore store;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  /** Takes what it works with. */
  public CheckCertificatesService(
      CertificateAuthority authority,
      CertificateVault vault,
      OfflineSigner signer,
      InvoiceStore store,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.authority = authority;
    this.vault = vault;
    this.signer = signer;
    this.store = store;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Report check() {
    List<KsefCertificate> kept = vault.all();
    Either<KsefFailure, List<Listed>> said =
        kept.isEmpty() ? Either.right(List.empty()) : authority.certificates();
    Instant now = clock.instant();
    List<Checked> checked = kept.map(certificate -> checked(certificate, said, now));
    Set<CertificateSerial> fallen =
        checked
            .filter(c -> c.standing().exists(CertificateStanding::forbidsSigning))
            .map(c -> c.certificate().serial())
            .toSet();
    return new Report(
        checked,
        signer.certificate(now),
        kept.isEmpty() || said.isLeft() ? Issuing.NOT_KNOWN : issuing(),
        said.swap().toOption(),
        RevokedCodes.signedBy(store, fallen),
        now);
  }

  private Issuing issuing() {
    return authority
        .mayIssue()
        .fold(failure -> Issuing.NOT_KNOWN, listed -> listed ? Issuing.LISTED : Issuing.NOT_LISTED);
  }

  private Checked checked(
      KsefCertificate certificate, Either<KsefFailure, List<Listed>> said, Instant now) {
    Option<CertificateStanding> before = vault.standing(certificate.serial());
    if (said.isLeft()) {
      return new Checked(certificate, before, Source.MEMORY);
    }
    Option<CertificateStanding> standing =
        said.get()
            .find(listed -> listed.serial().equals(certificate.serial()))
            .map(listed -> new CertificateStanding(listed.status(), now));
    if (standing.isEmpty()) {
      return new Checked(certificate, before, Source.NOT_LISTED);
    }
    vault.learn(certificate.serial(), standing.get());
    if (!before
        .map(CertificateStanding::status)
        .equals(standing.map(CertificateStanding::status))) {
      written(certificate.serial() + " " + standing.get().status());
    }
    return new Checked(certificate, standing, Source.KSEF);
  }

  private void written(String detail) {
    transactions.inTransaction(
        () -> {
          audit.append(DomainEvent.of(clock.instant(), Kind.CERTIFICATE_CHECKED, detail));
          return Either.right(detail);
        });
  }
}
