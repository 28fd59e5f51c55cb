package pl.latarnik.domain.invoice.content;

/** The pots into which FA(3) sums the sales: one P_13 field each, in the order of the file. */
public enum VatBand {
  /** Standard rate, 23 or 22 per cent. */
  PODSTAWOWA("P_13_1"),
  /** First reduced rate, 8 or 7 per cent. */
  OBNIZONA_PIERWSZA("P_13_2"),
  /** Second reduced rate, 5 per cent. */
  OBNIZONA_DRUGA("P_13_3"),
  /** Flat rate of taxis, 4 or 3 per cent. */
  RYCZALT_TAKSOWEK("P_13_4"),
  /** Special procedure of dział XII rozdział 6a (OSS); the tax is another country's. */
  PROCEDURA_SZCZEGOLNA("P_13_5"),
  /** Zero rate at home. */
  ZERO_KRAJ("P_13_6_1"),
  /** Zero rate, goods to another member state. */
  ZERO_WDT("P_13_6_2"),
  /** Zero rate, export of goods. */
  ZERO_EKSPORT("P_13_6_3"),
  /** Exempt. */
  ZWOLNIONA("P_13_7"),
  /** Supplied outside Poland, but for the next and the OSS. */
  POZA_KRAJEM("P_13_8"),
  /** Services of art. 100 ust. 1 pkt 4. */
  USLUGI_ART_100("P_13_9"),
  /** Reverse charge at home. */
  ODWROTNE_OBCIAZENIE("P_13_10"),
  /** Margin scheme, art. 119 and 120. */
  MARZA("P_13_11");

  private final String field;

  VatBand(String field) {
    this.field = field;
  }

  /** Returns the name of its P_13 field in FA(3). */
  public String field() {
    return field;
  }
}
