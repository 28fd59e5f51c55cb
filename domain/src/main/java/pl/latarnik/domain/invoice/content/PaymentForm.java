package pl.latarnik.domain.invoice.content;

/** FormaPlatnosci: how one pays. */
public enum PaymentForm {
  /** Cash. */
  GOTOWKA("1"),
  /** Card. */
  KARTA("2"),
  /** Voucher. */
  BON("3"),
  /** Cheque. */
  CZEK("4"),
  /** Credit. */
  KREDYT("5"),
  /** Transfer. */
  PRZELEW("6"),
  /** By telephone. */
  MOBILNA("7"),
  /** In another way (PlatnoscInna), described in words. */
  INNA("");

  private final String code;

  PaymentForm(String code) {
    this.code = code;
  }

  /** Returns how FA(3) writes it, empty for {@link #INNA}. */
  public String code() {
    return code;
  }
}
