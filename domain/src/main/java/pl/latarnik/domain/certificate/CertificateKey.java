package pl.latarnik.domain.certificate;

/** The keys that KSeF certifies. */
public enum CertificateKey {
  /** Elliptic curve P-256: short signatures, and so a KOD II that prints small. */
  EC_P256,
  /** RSA of exactly 2048 bits. */
  RSA_2048
}
