package pl.latarnik.domain.certificate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What KSeF said of a certificate when it was last asked.
 *
 * @param status what it said
 * @param checkedAt when
 */
public record CertificateStanding(CertificateStatus status, Instant checkedAt) {

  public CertificateStanding {
    requireNonNull(status, "status");
    requireNonNull(checkedAt, "checkedAt");
  }

  /** Says whether it forbids signing; that validity is over the certificate itself tells. */
  public boolean forbidsSigning() {
    return status == CertificateStatus.BLOCKED || status == CertificateStatus.REVOKED;
  }
}
