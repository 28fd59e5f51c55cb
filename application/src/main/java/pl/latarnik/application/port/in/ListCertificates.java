package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.KsefCertificate;

/** Driving port: lists the certificates for offline work, and says which one would sign now. */
public interface ListCertificates {

  /**
   * What is there.
   *
   * @param all every certificate that is kept
   * @param signing the one that would sign now, or why none can
   */
  record Certificates(
      List<KsefCertificate> all, Either<CertificateRefusal, KsefCertificate> signing) {
    public Certificates {
      requireNonNull(all, "all");
      requireNonNull(signing, "signing");
    }
  }

  /** Lists them. */
  Certificates certificates();
}
