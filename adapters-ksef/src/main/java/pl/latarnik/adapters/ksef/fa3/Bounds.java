package pl.latarnik.adapters.ksef.fa3;

import java.util.Map;

/**
 * The upper bounds of FA(3) that a schema for the JDK's validator must not have, since it would
 * build a state for each repetition. Counted while reading instead.
 */
final class Bounds {

  private static final Map<String, Integer> MOST =
      Map.of(
          "Faktura/Fa/WZ", 1_000,
          "Faktura/Fa/Adnotacje/NoweSrodkiTransportu/NowySrodekTransportu", 10_000,
          "Faktura/Fa/DaneFaKorygowanej", 50_000,
          "Faktura/Fa/DodatkowyOpis", 10_000,
          "Faktura/Fa/FaWiersz", 10_000,
          "Faktura/Fa/WarunkiTransakcji/NrPartiiTowaru", 1_000);

  private Bounds() {}

  /** Names the first element beyond its bound; those after it are not named again. */
  static void check(ElementPath path, Place place, Findings findings) {
    if (path.position() > 1_000) {
      Integer most = MOST.get(path.key());
      if (most != null && path.position() == most + 1) {
        findings.add(
            FindingKind.SCHEMA_TOO_MANY.error(
                place, path.xpath(), path.name(), String.valueOf(most)));
      }
    }
  }
}
