package pl.latarnik.domain.invoice.content;

/** RolaPU: why somebody may issue for the seller. */
public enum AuthorizedRole {
  /** Enforcement authority, art. 106c pkt 1. */
  ORGAN_EGZEKUCYJNY("1"),
  /** Bailiff, art. 106c pkt 2. */
  KOMORNIK("2"),
  /** Tax representative, art. 18a to 18d. */
  PRZEDSTAWICIEL_PODATKOWY("3");

  private final String code;

  AuthorizedRole(String code) {
    this.code = code;
  }

  /** Returns how FA(3) writes it. */
  public String code() {
    return code;
  }
}
