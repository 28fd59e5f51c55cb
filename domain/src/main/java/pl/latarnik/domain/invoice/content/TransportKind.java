package pl.latarnik.domain.invoice.content;

/** RodzajTransportu: how goods travel. */
public enum TransportKind {
  /** By sea. */
  MORSKI("1"),
  /** By rail. */
  KOLEJOWY("2"),
  /** By road. */
  DROGOWY("3"),
  /** By air. */
  LOTNICZY("4"),
  /** By post. */
  POCZTA("5"),
  /** Through fixed installations. */
  INSTALACJE_PRZESYLOWE("7"),
  /** By inland water. */
  ZEGLUGA_SRODLADOWA("8"),
  /** In another way (TransportInny), described in words. */
  INNY("");

  private final String code;

  TransportKind(String code) {
    this.code = code;
  }

  /** Returns how FA(3) writes it, empty for {@link #INNY}. */
  public String code() {
    return code;
  }
}
