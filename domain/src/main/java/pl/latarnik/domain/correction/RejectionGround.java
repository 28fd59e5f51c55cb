package pl.latarnik.domain.correction;

/** Why KSeF refused a file, as far as it matters for what may be done next. */
public enum RejectionGround {
  /** The file itself: encoding, size, structure, a value that no field may have. */
  FILE,
  /** An invoice of this seller with this number is there already. */
  DUPLICATE,
  /** Whoever sent it was not allowed to. */
  PERMISSION
}
