package pl.latarnik.domain.certificate;

import static java.util.Objects.requireNonNull;

/**
 * Why a certificate cannot serve the work it was given for.
 *
 * @param reason which of the known reasons
 * @param detail the value that shows it: file, serial, date or algorithm; never a secret
 */
public record CertificateRefusal(Reason reason, String detail) {

  /** The reasons, each with a sentence of its own for the user. */
  public enum Reason {
    /** No certificate of type Offline has been imported. */
    NONE_IMPORTED,
    /** Key usage says Authentication, or neither type clearly: "Wymagany certyfikat typu 2". */
    NOT_OF_TYPE_OFFLINE,
    /** It is of type Offline, which signs KOD II and cannot log in to KSeF. */
    OFFLINE_CANNOT_LOG_IN,
    /** Validity ended before the moment of signing. */
    EXPIRED,
    /** Validity begins after the moment of signing. */
    NOT_YET_VALID,
    /** KSeF said that it was revoked. */
    REVOKED,
    /** KSeF said that it is blocked: its revocation is under way. */
    BLOCKED,
    /** The private key does not belong to the certificate. */
    KEY_DOES_NOT_MATCH,
    /** The key or container does not open: wrong password, or damaged. */
    WRONG_PASSWORD_OR_DAMAGED,
    /** No private key was found in or beside the file. */
    KEY_MISSING,
    /** The file holds no certificate that can be read. */
    UNREADABLE,
    /** Neither EC P-256 nor RSA of at least 2048 bits. */
    UNSUITABLE_KEY,
    /** The serial does not fit the 16 digits of a KSeF certificate. */
    UNSUITABLE_SERIAL
  }

  public CertificateRefusal {
    requireNonNull(reason, "reason");
    requireNonNull(detail, "detail");
  }
}
