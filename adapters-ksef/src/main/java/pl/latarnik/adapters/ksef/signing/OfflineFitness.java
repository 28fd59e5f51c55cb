package pl.latarnik.adapters.ksef.signing;

import static pl.latarnik.adapters.ksef.signing.Refusals.refusal;
import static pl.latarnik.adapters.ksef.signing.Refusals.refused;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.KsefCertificate;

/** Judges whether a certificate can sign KOD II. */
final class OfflineFitness {

  private static final int SHORTEST_RSA = 2048;

  /** Beyond it a file could make us compute for minutes; KSeF certifies 2048 only. */
  private static final int LONGEST_RSA = 8192;

  private OfflineFitness() {}

  /** Describes a certificate of type Offline with a suitable key and serial, whenever valid. */
  static Either<CertificateRefusal, KsefCertificate> describe(X509CertificateHolder certificate) {
    CertificateFields fields = new CertificateFields(certificate);
    if (!fields.isForNonRepudiationOnly()) {
      return refused(
          Reason.NOT_OF_TYPE_OFFLINE, fields.serial().toString(16) + ", " + fields.keyUsage());
    }
    if (!CertificateSerial.fits(fields.serial())) {
      return refused(Reason.UNSUITABLE_SERIAL, fields.serial().toString(16));
    }
    boolean ec = EcdsaSignature.uses(fields.publicKey());
    if (!ec && (fields.rsaBits() < SHORTEST_RSA || fields.rsaBits() > LONGEST_RSA)) {
      return refused(Reason.UNSUITABLE_KEY, fields.keyName());
    }
    return Either.right(
        new KsefCertificate(
            CertificateSerial.from(fields.serial()),
            CertificateType.OFFLINE,
            fields.subject(),
            ec ? "EC" : "RSA",
            fields.validFrom(),
            fields.validTo()));
  }

  /** Returns why a certificate cannot sign at this moment. */
  static Option<CertificateRefusal> validity(KsefCertificate certificate, Instant at) {
    if (at.isBefore(certificate.validFrom())) {
      return Option.some(
          refusal(Reason.NOT_YET_VALID, certificate.serial() + ", " + certificate.validFrom()));
    }
    return certificate.isValidAt(at)
        ? Option.none()
        : Option.some(refusal(Reason.EXPIRED, certificate.serial() + ", " + certificate.validTo()));
  }
}
