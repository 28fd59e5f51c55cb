package pl.latarnik.application.usecase;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.ImportCertificate;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.CertificateVault;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;

/** Takes a certificate into the vault and writes down that it did. */
public final class ImportCertificateService implements ImportCertificate {

  private final CertificateVault vault;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  /** Takes what it works with. */
  public ImportCertificateService(
      CertificateVault vault, AuditTrail audit, Transactions transactions, Clock clock) {
    this.vault = vault;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Either<CertificateRefusal, KsefCertificate> add(Command command) {
    Instant now = clock.instant();
    return vault
        .add(command.file(), command.key(), command.password(), now)
        .flatMap(added -> transactions.inTransaction(() -> written(added, now)));
  }

  private Either<CertificateRefusal, KsefCertificate> written(KsefCertificate added, Instant now) {
    audit.append(
        DomainEvent.of(
            now,
            Kind.CERTIFICATE_IMPORTED,
            added.serial() + " " + added.keyAlgorithm() + " " + added.validTo()));
    return Either.right(added);
  }
}
