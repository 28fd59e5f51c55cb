package pl.latarnik.domain.invoice.content;

/** RachunekWlasnyBanku: an account that belongs to the bank itself. */
public enum BankOwnAccount {
  /** For claims that the bank buys. */
  WIERZYTELNOSCI("1"),
  /** For dues that the bank collects and passes on. */
  POBRANIE_NALEZNOSCI("2"),
  /** The bank's own business. */
  GOSPODARKA_WLASNA("3");

  private final String code;

  BankOwnAccount(String code) {
    this.code = code;
  }

  /** Returns how FA(3) writes it. */
  public String code() {
    return code;
  }
}
