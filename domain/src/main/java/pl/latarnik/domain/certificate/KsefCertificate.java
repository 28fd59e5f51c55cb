package pl.latarnik.domain.certificate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a certificate of KSeF.
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

  /** How long before its end a certificate should be replaced. */
  public static final Duration RENEWAL_WINDOW = Duration.ofDays(30);

  /** Returns how many whole days of validity are left, 0 when it is over. */
  public long daysLeft(Instant moment) {
    return moment.isAfter(validTo) ? 0 : Duration.between(moment, validTo).toDays();
  }

  /** Says whether it should be replaced: less than {@link #RENEWAL_WINDOW} is left. */
  public boolean endsSoon(Instant moment) {
    return moment.plus(RENEWAL_WINDOW).isAfter(validTo);
  }

  /** Says whether the certificate is valid at this moment, the moment of signing, not P_1. */
  public boolean isValidAt(Instant moment) {
    return !moment.isBefore(validFrom) && !moment.isAfter(validTo);
  }
}
