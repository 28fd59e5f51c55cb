package pl.latarnik.domain.certificate;

/** The two types of KSeF certificates; a certificate has exactly one. */
public enum CertificateType {
  /** "Typ 1": logs in to KSeF, key usage digitalSignature. */
  AUTHENTICATION,
  /** "Typ 2": signs KOD II, key usage nonRepudiation without digitalSignature. */
  OFFLINE
}
