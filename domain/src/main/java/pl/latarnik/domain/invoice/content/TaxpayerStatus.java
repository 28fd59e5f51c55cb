package pl.latarnik.domain.invoice.content;

/** StatusInfoPodatnika: a state of the seller that its partners must know of. */
public enum TaxpayerStatus {
  /** In liquidation. */
  W_LIKWIDACJI("1"),
  /** In restructuring. */
  W_RESTRUKTURYZACJI("2"),
  /** Bankrupt. */
  W_UPADLOSCI("3"),
  /** An enterprise in inheritance. */
  PRZEDSIEBIORSTWO_W_SPADKU("4");

  private final String code;

  TaxpayerStatus(String code) {
    this.code = code;
  }

  /** Returns how FA(3) writes it. */
  public String code() {
    return code;
  }
}
