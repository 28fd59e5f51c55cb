package pl.latarnik.domain.certificate;

/** What KSeF says of a certificate that it has issued. */
public enum CertificateStatus {
  /** It can be used. */
  ACTIVE,
  /** It cannot be used: its revocation is under way. */
  BLOCKED,
  /** It cannot be used any more, and what it has signed does not verify any more. */
  REVOKED,
  /** Its validity is over. */
  EXPIRED
}
