package pl.latarnik.adapters.ksef.signing;

import io.vavr.control.Either;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;

/** Shortens the writing of refusals. */
final class Refusals {

  private Refusals() {}

  static CertificateRefusal refusal(Reason reason, String detail) {
    return new CertificateRefusal(reason, detail);
  }

  static <T> Either<CertificateRefusal, T> refused(Reason reason, String detail) {
    return Either.left(refusal(reason, detail));
  }
}
