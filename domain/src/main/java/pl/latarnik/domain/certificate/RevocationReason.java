package pl.latarnik.domain.certificate;

/** Why a certificate is revoked. */
public enum RevocationReason {
  /** No reason is given. */
  UNSPECIFIED,
  /** Another certificate has taken its place. */
  SUPERSEDED,
  /** Its key may be in other hands. */
  KEY_COMPROMISE
}
