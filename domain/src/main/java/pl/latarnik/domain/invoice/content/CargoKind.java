package pl.latarnik.domain.invoice.content;

/** OpisLadunku: in what goods are packed. */
public enum CargoKind {
  /** Demijohn. */
  BANKA("1"),
  /** Barrel. */
  BECZKA("2"),
  /** Cylinder. */
  BUTLA("3"),
  /** Carton. */
  KARTON("4"),
  /** Canister. */
  KANISTER("5"),
  /** Crate of bars. */
  KLATKA("6"),
  /** Container. */
  KONTENER("7"),
  /** Basket. */
  KOSZ("8"),
  /** Chip basket. */
  LUBIANKA("9"),
  /** Collective pack. */
  OPAKOWANIE_ZBIORCZE("10"),
  /** Parcel. */
  PACZKA("11"),
  /** Bundle. */
  PAKIET("12"),
  /** Pallet. */
  PALETA("13"),
  /** Bin. */
  POJEMNIK("14"),
  /** Bin for solids in bulk. */
  POJEMNIK_MASOWY_STALY("15"),
  /** Bin for liquids in bulk. */
  POJEMNIK_MASOWY_PLYNNY("16"),
  /** Box. */
  PUDELKO("17"),
  /** Tin. */
  PUSZKA("18"),
  /** Chest. */
  SKRZYNIA("19"),
  /** Sack. */
  WOREK("20"),
  /** Something else (LadunekInny), described in words. */
  INNY("");

  private final String code;

  CargoKind(String code) {
    this.code = code;
  }

  /** Returns how FA(3) writes it, empty for {@link #INNY}. */
  public String code() {
    return code;
  }
}
