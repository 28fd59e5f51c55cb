package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.RevokeCertificate;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.CertificateVault;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;

/** Has a certificate revoked, after a look at what it has signed. */
public final class RevokeCertificateService implements RevokeCertificate {

  private final CertificateAuthority authority;
  private final CertificateVault vault;
  private final InvoiceStore store;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  /** Takes what it works with. */
  public RevokeCertificateService(
      CertificateAuthority authority,
      CertificateVault vault,
      InvoiceStore store,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.authority = authority;
    this.vault = vault;
    this.store = store;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Either<Refusal, Revoked> revoke(Order order) {
    List<StoredInvoice> unsent = RevokedCodes.unsent(store, order.serial());
    if (unsent.nonEmpty() && !order.evenIfUnsent()) {
      return Either.left(new Refusal.Unsent(unsent));
    }
    return authority
        .revoke(order.serial(), order.reason())
        .<Refusal>mapLeft(Refusal.Ksef::new)
        .peek(serial -> learnt(serial, order))
        .map(serial -> new Revoked(serial, unsent));
  }

  private void learnt(CertificateSerial serial, Order order) {
    Instant now = clock.instant();
    vault.learn(serial, new CertificateStanding(CertificateStatus.REVOKED, now));
    transactions.inTransaction(
        () -> {
          audit.append(
              DomainEvent.of(now, Kind.CERTIFICATE_REVOKED, serial + " " + order.reason()));
          return Either.right(serial);
        });
  }
}
