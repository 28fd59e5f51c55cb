package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.certificate.CertificateKey;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Driven port: makes the keys of certificates that are asked for, and keeps them until the
 * certificate comes.
 *
 * <ul>
 *   <li>EV-1 A key is kept, never in the clear, before anybody can ask for a certificate with it;
 *       another process finds it.
 *   <li>EV-2 The request names exactly the data that it was made with and is signed by its key.
 *   <li>EV-3 A certificate is taken in only with its own key, and only as the type that was asked
 *       for; until then the key stays.
 *   <li>EV-4 A certificate of type Offline that was taken in signs, one of type Authentication logs
 *       in, each after the key is safe in its place.
 * </ul>
 */
public interface EnrolmentVault {

  /**
   * A certificate that was asked for, or is about to be.
   *
   * @param id by which the vault knows it
   * @param name name that its owner gives it
   * @param type what it is for
   * @param signingRequest PKCS#10 in DER
   * @param begunAt when its key was made
   * @param reference by which KSeF knows the request; none as long as KSeF has not confirmed it
   */
  record Pending(
      String id,
      CertificateName name,
      CertificateType type,
      ExactBytes signingRequest,
      Instant begunAt,
      Option<String> reference) {
    public Pending {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(type, "type");
      requireNonNull(signingRequest, "signingRequest");
      requireNonNull(begunAt, "begunAt");
      requireNonNull(reference, "reference");
    }
  }

  /**
   * A certificate with its key in its place.
   *
   * @param certificate the certificate
   * @param place where it is kept, as the settings could name it
   * @param passwordFile file with the password that opens it; none where that is nowhere written
   */
  record Kept(KsefCertificate certificate, String place, Option<String> passwordFile) {
    public Kept {
      requireNonNull(certificate, "certificate");
      requireNonNull(place, "place");
      requireNonNull(passwordFile, "passwordFile");
    }
  }

  /** Makes a key, keeps it, and makes the request with it (EV-1, EV-2). */
  Pending begin(
      RequestData data, CertificateName name, CertificateType type, CertificateKey key, Instant at);

  /** Lists what is pending, the oldest first. */
  List<Pending> pending();

  /** Keeps the reference that KSeF has given. */
  Pending referred(Pending pending, String reference);

  /** Says whether a certificate, X.509 in DER, was issued for the key of this request. */
  boolean isFor(Pending pending, ExactBytes certificate);

  /** Takes in the certificate with the key that was made for it (EV-3, EV-4). */
  Either<CertificateRefusal, Kept> complete(Pending pending, ExactBytes certificate);

  /** Forgets a request that KSeF has refused, and its key. */
  void abandon(Pending pending);
}
