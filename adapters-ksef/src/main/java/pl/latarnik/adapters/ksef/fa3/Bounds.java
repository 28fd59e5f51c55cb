package pl.latarnik.adapters.ksef.fa3;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The upper bounds of FA(3) from ten on, counted while reading. A schema for the JDK's validator
 * must not have the large ones, since it would build a state for each repetition; of many others it
 * tells only at the end of the parent, by throwing an exception that ends the validation.
 */
final class Bounds {

  private static final Map<String, Integer> MOST =
      Map.ofEntries(
          entry("Faktura/Podmiot3", 100),
          entry("Faktura/Fa/WZ", 1_000),
          entry("Faktura/Fa/Adnotacje/NoweSrodkiTransportu/NowySrodekTransportu", 10_000),
          entry("Faktura/Fa/DaneFaKorygowanej", 50_000),
          entry("Faktura/Fa/Podmiot2K", 101),
          entry("Faktura/Fa/ZaliczkaCzesciowa", 31),
          entry("Faktura/Fa/DodatkowyOpis", 10_000),
          entry("Faktura/Fa/FakturaZaliczkowa", 100),
          entry("Faktura/Fa/FaWiersz", 10_000),
          entry("Faktura/Fa/Rozliczenie/Obciazenia", 100),
          entry("Faktura/Fa/Rozliczenie/Odliczenia", 100),
          entry("Faktura/Fa/Platnosc/ZaplataCzesciowa", 100),
          entry("Faktura/Fa/Platnosc/TerminPlatnosci", 100),
          entry("Faktura/Fa/Platnosc/RachunekBankowy", 100),
          entry("Faktura/Fa/Platnosc/RachunekBankowyFaktora", 20),
          entry("Faktura/Fa/WarunkiTransakcji/Umowy", 100),
          entry("Faktura/Fa/WarunkiTransakcji/Zamowienia", 100),
          entry("Faktura/Fa/WarunkiTransakcji/NrPartiiTowaru", 1_000),
          entry("Faktura/Fa/WarunkiTransakcji/Transport", 20),
          entry("Faktura/Fa/WarunkiTransakcji/Transport/WysylkaPrzez", 20),
          entry("Faktura/Fa/Zamowienie/ZamowienieWiersz", 10_000),
          entry("Faktura/Stopka/Rejestry", 100),
          entry("Faktura/Zalacznik/BlokDanych", 1_000),
          entry("Faktura/Zalacznik/BlokDanych/MetaDane", 1_000),
          entry("Faktura/Zalacznik/BlokDanych/Tekst/Akapit", 10),
          entry("Faktura/Zalacznik/BlokDanych/Tabela", 1_000),
          entry("Faktura/Zalacznik/BlokDanych/Tabela/TMetaDane", 1_000),
          entry("Faktura/Zalacznik/BlokDanych/Tabela/TNaglowek/Kol", 20),
          entry("Faktura/Zalacznik/BlokDanych/Tabela/Wiersz", 1_000),
          entry("Faktura/Zalacznik/BlokDanych/Tabela/Wiersz/WKom", 20),
          entry("Faktura/Zalacznik/BlokDanych/Tabela/Suma/SKom", 20));

  private Bounds() {}

  /** Returns how often an element may come in its parent, by its names from the root. */
  static Map<String, Integer> most() {
    return MOST;
  }

  /** Returns how often an element may come, or a number beyond any file where there is no bound. */
  static int of(String key) {
    return MOST.getOrDefault(key, Integer.MAX_VALUE - 1);
  }

  /** Names the first element beyond its bound; those after it are not named again. */
  static void check(ElementPath path, Spot spot, Findings findings) {
    if (path.isBeyondBound()) {
      findings.add(
          FindingKind.SCHEMA_TOO_MANY.error(
              spot.place(), spot.xpath(), path.name(), String.valueOf(of(path.key()))));
    }
  }
}
