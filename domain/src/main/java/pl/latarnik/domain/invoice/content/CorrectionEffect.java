package pl.latarnik.domain.invoice.content;

/** TypKorekty: in which period a correction takes effect. */
public enum CorrectionEffect {
  /** In that of the original. */
  DATA_PIERWOTNEJ("1"),
  /** In that of the correction. */
  DATA_KORYGUJACEJ("2"),
  /** In another one, or in several. */
  DATA_INNA("3");

  private final String code;

  CorrectionEffect(String code) {
    this.code = code;
  }

  /** Returns how FA(3) writes it. */
  public String code() {
    return code;
  }
}
