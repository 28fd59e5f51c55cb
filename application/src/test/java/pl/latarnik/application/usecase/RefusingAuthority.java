package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.RevocationReason;

/** Refuses every request with one code, and else is like another authority. */
record RefusingAuthority(CertificateAuthority other, int code) implements CertificateAuthority {

  @Override
  public Either<KsefFailure, Limits> limits() {
    return other.limits();
  }

  @Override
  public Either<KsefFailure, RequestData> requestData() {
    return other.requestData();
  }

  @Override
  public Either<KsefFailure, String> request(Request request) {
    return Either.left(new KsefFailure.Refused(code, "Opis", List.empty()));
  }

  @Override
  public Either<KsefFailure, Progress> progress(String reference) {
    return other.progress(reference);
  }

  @Override
  public Either<KsefFailure, Issued> fetch(CertificateSerial serial) {
    return other.fetch(serial);
  }

  @Override
  public Either<KsefFailure, List<Listed>> certificates() {
    return other.certificates();
  }

  @Override
  public Either<KsefFailure, CertificateSerial> revoke(
      CertificateSerial serial, RevocationReason reason) {
    return other.revoke(serial, reason);
  }

  @Override
  public Either<KsefFailure, Boolean> mayIssue() {
    return other.mayIssue();
  }
}
