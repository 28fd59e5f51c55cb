package pl.latarnik.domain.issuance;

/**
 * The procedures in which an invoice can come to be, without their data.
 *
 * @see "docs/slownik.md: tryb"
 */
public enum IssuanceKind {
  /** Art. 106na: sent on the day of P_1. */
  ONLINE,
  /** Art. 106nda ust. 1: the taxpayer's free choice. */
  OFFLINE24,
  /** Art. 106nda ust. 16: sent online later than P_1, offline24 by operation of law. */
  DEEMED_OFFLINE24,
  /** Art. 106nh: while an announced unavailability lasts. */
  NIEDOSTEPNOSC,
  /** Art. 106nf: while an announced failure lasts. */
  AWARIA,
  /** Art. 106ng: while a failure announced in the media lasts; outside KSeF for good. */
  AWARIA_CALKOWITA;

  /** Returns the mark by which sellers tell the procedures apart, as it is stored and shown. */
  public String mark() {
    return switch (this) {
      case ONLINE -> "online";
      case OFFLINE24, DEEMED_OFFLINE24 -> "offline24";
      case NIEDOSTEPNOSC -> "offline-niedostępność";
      case AWARIA -> "offline-awaria";
      case AWARIA_CALKOWITA -> "awaria całkowita";
    };
  }

  /** Says whether the invoice is declared offline to KSeF. */
  public boolean isOffline() {
    return this == OFFLINE24 || this == NIEDOSTEPNOSC || this == AWARIA;
  }
}
