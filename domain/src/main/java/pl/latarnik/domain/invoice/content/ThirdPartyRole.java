package pl.latarnik.domain.invoice.content;

/** Rola of Podmiot3: what a third party has to do with the invoice. */
public enum ThirdPartyRole {
  /** Factor. */
  FAKTOR("1"),
  /** A unit inside the buyer that receives. */
  ODBIORCA("2"),
  /** One that the seller took over or grew from. */
  PODMIOT_PIERWOTNY("3"),
  /** A further buyer. */
  DODATKOWY_NABYWCA("4"),
  /** Issues in the name of the seller, not being the buyer. */
  WYSTAWCA("5"),
  /** Pays in place of the buyer. */
  DOKONUJACY_PLATNOSCI("6"),
  /** Unit of local government that issues. */
  JST_WYSTAWCA("7"),
  /** Unit of local government that receives. */
  JST_ODBIORCA("8"),
  /** Member of a VAT group that issues. */
  GRUPA_VAT_WYSTAWCA("9"),
  /** Member of a VAT group that receives. */
  GRUPA_VAT_ODBIORCA("10"),
  /** Employee. */
  PRACOWNIK("11"),
  /** Another role (RolaInna), described in words. */
  INNA("");

  private final String code;

  ThirdPartyRole(String code) {
    this.code = code;
  }

  /** Returns how FA(3) writes it, empty for {@link #INNA}. */
  public String code() {
    return code;
  }
}
