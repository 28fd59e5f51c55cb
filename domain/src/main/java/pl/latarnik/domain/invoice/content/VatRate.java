package pl.latarnik.domain.invoice.content;

/** P_12: the rates of a line. */
public enum VatRate {
  /** 23 per cent. */
  RATE_23("23"),
  /** 22 per cent. */
  RATE_22("22"),
  /** 8 per cent. */
  RATE_8("8"),
  /** 7 per cent. */
  RATE_7("7"),
  /** 5 per cent. */
  RATE_5("5"),
  /** 4 per cent. */
  RATE_4("4"),
  /** 3 per cent. */
  RATE_3("3"),
  /** 0 per cent at home. */
  ZERO_KR("0 KR"),
  /** 0 per cent, goods to another member state. */
  ZERO_WDT("0 WDT"),
  /** 0 per cent, export of goods. */
  ZERO_EX("0 EX"),
  /** Exempt. */
  ZW("zw"),
  /** Reverse charge. */
  OO("oo"),
  /** Supplied outside Poland. */
  NP_I("np I"),
  /** Services of art. 100 ust. 1 pkt 4. */
  NP_II("np II");

  private final String code;

  VatRate(String code) {
    this.code = code;
  }

  /** Returns how FA(3) writes it. */
  public String code() {
    return code;
  }
}
