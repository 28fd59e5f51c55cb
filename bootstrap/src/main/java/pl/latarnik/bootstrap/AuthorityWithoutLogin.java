package pl.latarnik.bootstrap;

import io.vavr.collection.List;
import io.vavr.control.Either;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.RevocationReason;

/** Stands where nothing is configured that could log in: every question is refused. */
final class AuthorityWithoutLogin implements CertificateAuthority {

  private static final KsefFailure DENIED =
      new KsefFailure.AccessDenied("ksef.authentication.certificate: –");

  @Override
  public Either<KsefFailure, Limits> limits() {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, RequestData> requestData() {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, String> request(Request request) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, Progress> progress(String reference) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, Issued> fetch(CertificateSerial serial) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, List<Listed>> certificates() {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, CertificateSerial> revoke(
      CertificateSerial serial, RevocationReason reason) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, Boolean> mayIssue() {
    return Either.left(DENIED);
  }
}
