package pl.latarnik.domain.certificate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What is known of a certificate of type Offline that is ready to sign.
 *
 * @param serial its number, as KOD II carries it
 * @param type its type, read from the key usage
 * @param holder subject of the certificate; may lawfully be another than the seller (an accountant)
 * @param keyAlgorithm {@code EC} or {@code RSA}
 * @param validFrom first moment of validity, inclusive
 * @param validTo last moment of validity, inclusive
 */
public record KsefCertificate(
    CertificateSerial serial,
    CertificateType type,
    String holder,
    String keyAlgorithm,
    Instant validFrom,
    Instant validTo) {

  public KsefCertificate {
    requireNonNull(serial, "serial");
    requireNonNull(type, "type");
    requireNonNull(holder, "holder");
    requireNonNull(keyAlgorithm, "keyAlgorithm");
    requireNonNull(validFrom, "validFrom");
    requireNonNull(validTo, "validTo");
  }

  /** Says whether the certificate is valid at this moment, the moment of signing, not P_1. */
  public boolean isValidAt(Instant moment) {
    return !moment.isBefore(validFrom) && !moment.isAfter(validTo);
  }
}
