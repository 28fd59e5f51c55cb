package pl.latarnik.domain.correction;

/** Whether a correction may be issued, and how it refers to its original. */
public enum CorrectionPermit {
  /** It may, with NrKSeF and the number of the original. */
  ALLOWED_NR_KSEF,
  /** It may, with NrKSeFN: the original lies outside KSeF. */
  ALLOWED_NR_KSEF_N,
  /** Not before the original has its number. */
  BLOCKED;

  /** Says whether it may be issued. */
  public boolean mayIssue() {
    return this != BLOCKED;
  }
}
