package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import pl.latarnik.application.port.out.EnrolmentVault.Pending;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.KsefCertificate;

/** Driving port: lists the certificates for offline work, and says which one would sign now. */
public interface ListCertificates {

  /**
   * What is there.
   *
   * @param all every certificate that is kept
   * @param signing the one that would sign now, or why none can
   * @param standings what KSeF last said of them, where it was asked
   * @param pending what is asked for and not here yet
   */
  record Certificates(
      List<KsefCertificate> all,
      Either<CertificateRefusal, KsefCertificate> signing,
      Map<CertificateSerial, CertificateStanding> standings,
      List<Pending> pending) {
    public Certificates {
      requireNonNull(all, "all");
      requireNonNull(signing, "signing");
      requireNonNull(standings, "standings");
      requireNonNull(pending, "pending");
    }
  }

  /** Lists them. */
  Certificates certificates();
}
