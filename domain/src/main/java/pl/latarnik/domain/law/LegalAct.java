package pl.latarnik.domain.law;

/** The acts and texts that the program rests on. */
public enum LegalAct {
  /** The VAT act. */
  USTAWA_O_VAT(
      LegalSource.USTAWA,
      "ustawa z 11.03.2004 o podatku od towarów i usług",
      "ustawy o VAT",
      "Dz.U. 2026 poz. 1263"),
  /** The tax ordinance. */
  ORDYNACJA_PODATKOWA(
      LegalSource.USTAWA,
      "ustawa z 29.08.1997 – Ordynacja podatkowa",
      "Ordynacji podatkowej",
      "Dz.U. 1997 nr 137 poz. 926, ze zm."),
  /** The act on days free from work. */
  USTAWA_O_DNIACH_WOLNYCH(
      LegalSource.USTAWA,
      "ustawa z 18.01.1951 o dniach wolnych od pracy",
      "ustawy o dniach wolnych od pracy",
      "Dz.U. 2025 poz. 296"),
  /** The regulation on the use of KSeF. */
  ROZPORZADZENIE_KSEF(
      LegalSource.ROZPORZADZENIE,
      "rozporządzenie Ministra Finansów i Gospodarki z 12.12.2025 w sprawie korzystania z KSeF",
      "rozporządzenia w sprawie korzystania z KSeF",
      "Dz.U. 2025 poz. 1815"),
  /** The ministry's handbook of KSeF. */
  PODRECZNIK_KSEF(
      LegalSource.OBJASNIENIA_MF,
      "Podręcznik KSeF 2.0, część II (Ministerstwo Finansów)",
      "z Podręcznika KSeF 2.0",
      ""),
  /** The ministry's brochure on the records of VAT. */
  BROSZURA_JPK(
      LegalSource.OBJASNIENIA_MF,
      "broszura informacyjna o strukturze JPK_VAT (Ministerstwo Finansów)",
      "z broszury o JPK_VAT",
      ""),
  /** The technical documentation of KSeF. */
  DOKUMENTACJA_KSEF(
      LegalSource.DOKUMENTACJA_API,
      "dokumentacja techniczna KSeF (CIRF)",
      "dokumentacji technicznej KSeF",
      ""),
  /** What this program reads where the law is silent. */
  WYKLADNIA_PROGRAMU(
      LegalSource.PRZYJETA_WYKLADNIA, "przyjęta wykładnia", "przyjętych wykładni", "");

  private final LegalSource source;
  private final String title;
  private final String genitive;
  private final String journal;

  LegalAct(LegalSource source, String title, String genitive, String journal) {
    this.source = source;
    this.title = title;
    this.genitive = genitive;
    this.journal = journal;
  }

  /** Returns what kind of source it is. */
  public LegalSource source() {
    return source;
  }

  /** Returns the full title, in Polish. */
  public String title() {
    return title;
  }

  /** Returns the short name as it follows a unit: "art. 106nda ust. 2 <i>ustawy o VAT</i>". */
  public String genitive() {
    return genitive;
  }

  /** Returns the journal reference; empty for what is not published in a journal. */
  public String journal() {
    return journal;
  }
}
