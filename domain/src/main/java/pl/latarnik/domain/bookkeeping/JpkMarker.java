package pl.latarnik.domain.bookkeeping;

/** How an invoice is marked in the records of JPK_V7. */
public enum JpkMarker {
  /** By its KSeF number. */
  NR_KSEF("NrKSeF"),
  /** Issued in a failure and without a number when the records are sent. */
  OFF("OFF"),
  /** Issued outside KSeF. */
  BFK("BFK"),
  /** Another document: what has no number yet. */
  DI("DI");

  private final String mark;

  JpkMarker(String mark) {
    this.mark = mark;
  }

  /** Returns the mark as it stands in JPK_V7. */
  public String mark() {
    return mark;
  }
}
