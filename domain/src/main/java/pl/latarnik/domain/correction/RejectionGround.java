package pl.latarnik.domain.correction;

/** Why KSeF refused a file, as far as it matters for what may be done next. */
public enum RejectionGround {
  /** The file itself: encoding, size, structure, a value that no field may have. */
  FILE,
  /** An invoice of this seller with this number is there already. */
  DUPLICATE,
  /** Whoever sent it was not allowed to. */
  PERMISSION;

  private static final int SCOPE_OF_PERMISSIONS = 410;
  private static final int NO_CONSENT_TO_ATTACHMENTS = 415;
  private static final int DUPLICATE_OF_AN_INVOICE = 440;

  /**
   * Reads KSeF's status code of an invoice: 410 and 415 speak of rights, 440 of a duplicate, every
   * other of the file.
   */
  public static RejectionGround of(int code) {
    return switch (code) {
      case SCOPE_OF_PERMISSIONS, NO_CONSENT_TO_ATTACHMENTS -> PERMISSION;
      case DUPLICATE_OF_AN_INVOICE -> DUPLICATE;
      default -> FILE;
    };
  }
}
