package pl.latarnik.adapters.cli;

/** What the shell is told; the numbers are a contract. */
public enum ExitStatus {
  /** Done, nothing to report. */
  DONE(0),
  /** Done, and something needs attention. */
  ATTENTION(1),
  /** Bad usage or bad input; nothing was changed. */
  BAD_INPUT(2),
  /** Configuration or credentials missing or unusable. */
  CONFIGURATION(3),
  /** KSeF or its status service could not be reached; what was queued stays queued. */
  UNREACHABLE(4),
  /** A fault of the program or the machine. */
  FAULT(5);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** Returns the number. */
  public int code() {
    return code;
  }

  /**
   * Returns the one of the two that tells more: the greater number, save that input beats
   * attention.
   */
  public ExitStatus worse(ExitStatus other) {
    return code >= other.code ? this : other;
  }
}
