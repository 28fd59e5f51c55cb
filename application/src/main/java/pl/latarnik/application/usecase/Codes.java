package pl.latarnik.application.usecase;

import io.vavr.control.Either;
import java.time.Instant;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.ContextIdentifier;
import pl.latarnik.domain.verification.KodI;
import pl.latarnik.domain.verification.KodII;

/** Makes the codes of an invoice; a KOD II that does not verify at once is never given out. */
final class Codes {

  private Codes() {}

  static KodI first(CodeOrigin origin, Nip seller, IssueDate issueDate, InvoiceHash hash) {
    return new KodI(origin, seller, issueDate, hash);
  }

  static Either<CertificateRefusal, KodII> second(
      OfflineSigner signer,
      CodeOrigin origin,
      ContextIdentifier context,
      Nip seller,
      InvoiceHash hash,
      Instant at) {
    return signer
        .certificate(at)
        .map(c -> new KodII.Unsigned(origin, context, seller, c.serial(), hash))
        .flatMap(unsigned -> signer.sign(unsigned, at))
        .filterOrElse(
            signer::verifies,
            code ->
                new CertificateRefusal(
                    Reason.KEY_DOES_NOT_MATCH, code.content().certificate().hex()));
  }
}
