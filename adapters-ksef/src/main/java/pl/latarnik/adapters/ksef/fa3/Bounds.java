package pl.latarnik.adapters.ksef.fa3;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The upper bounds of FA(3) that a schema for the JDK's validator must not have, since it would
 * build a state for each repetition. Counted while reading instead.
 */
final class Bounds {

  private static final Map<String, Integer> MOST =
      Map.ofEntries(
          entry("Faktura/Fa/WZ", 1_000),
          entry("Faktura/Fa/Adnotacje/NoweSrodkiTransportu/NowySrodekTransportu", 10_000),
          entry("Faktura/Fa/DaneFaKorygowanej", 50_000),
          entry("Faktura/Fa/DodatkowyOpis", 10_000),
          entry("Faktura/Fa/FaWiersz", 10_000),
          entry("Faktura/Fa/WarunkiTransakcji/NrPartiiTowaru", 1_000),
          entry("Faktura/Fa/Zamowienie/ZamowienieWiersz", 10_000),
          entry("Faktura/Zalacznik/BlokDanych", 1_000),
          entry("Faktura/Zalacznik/BlokDanych/MetaDane", 1_000),
          entry("Faktura/Zalacznik/BlokDanych/Tabela", 1_000),
          entry("Faktura/Zalacznik/BlokDanych/Tabela/TMetaDane", 1_000),
          entry("Faktura/Zalacznik/BlokDanych/Tabela/Wiersz", 1_000));

  private Bounds() {}

  /** Returns how often an element may come in its parent, by its names from the root. */
  static Map<String, Integer> most() {
    return MOST;
  }

  /** Names the first element beyond its bound; those after it are not named again. */
  static void check(ElementPath path, Spot spot, Findings findings) {
    if (path.position() > 1_000) {
      Integer most = MOST.get(path.key());
      if (most != null && path.position() == most + 1) {
        findings.add(
            FindingKind.SCHEMA_TOO_MANY.error(
                spot.place(), spot.xpath(), path.name(), String.valueOf(most)));
      }
    }
  }
}
