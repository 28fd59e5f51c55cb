package pl.latarnik.adapters.ksef.fa3;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one element stands in its file. Its place and its XPath are worked out when somebody asks,
 * since of most elements nobody does.
 */
final class Spot {

  /** Elements that may come more than once; their position is always shown. */
  private static final Set<String> REPEATABLE =
      Set.of(
          "Podmiot3",
          "DaneKontaktowe",
          "WZ",
          "NowySrodekTransportu",
          "DaneFaKorygowanej",
          "Podmiot2K",
          "ZaliczkaCzesciowa",
          "DodatkowyOpis",
          "FakturaZaliczkowa",
          "FaWiersz",
          "Obciazenia",
          "Odliczenia",
          "ZaplataCzesciowa",
          "TerminPlatnosci",
          "RachunekBankowy",
          "RachunekBankowyFaktora",
          "Umowy",
          "Zamowienia",
          "NrPartiiTowaru",
          "Transport",
          "WysylkaPrzez",
          "Informacje",
          "Rejestry",
          "ZamowienieWiersz",
          "BlokDanych",
          "MetaDane",
          "Akapit",
          "Tabela",
          "TMetaDane",
          "Kol",
          "Wiersz",
          "WKom",
          "SKom");

  private final @Nullable Spot parent;
  private final String name;
  private final int position;
  private final TagPositions tags;
  private final int tag;

  private Spot(@Nullable Spot parent, String name, int position, TagPositions tags, int tag) {
    this.parent = parent;
    this.name = name;
    this.position = position;
    this.tags = tags;
    this.tag = tag;
  }

  /** Returns the spot of the root. */
  static Spot ofRoot(String name, TagPositions tags) {
    return new Spot(null, name, 1, tags, 0);
  }

  /**
   * Returns the spot of an element inside this one.
   *
   * @param position which one of its name it is, from 1
   * @param tag which start tag of the file it is, from 0
   */
  Spot child(String itsName, int itsPosition, int itsTag) {
    return new Spot(this, itsName, itsPosition, tags, itsTag);
  }

  /** Says whether elements of this name always show their position. */
  static boolean isRepeatable(String name) {
    return REPEATABLE.contains(name);
  }

  /** Returns where its tag begins. */
  Place place() {
    return tags.placeOf(tag);
  }

  /** Returns the XPath, for example {@code /Faktura/Fa/FaWiersz[3]/P_12}. */
  String xpath() {
    StringBuilder xpath = new StringBuilder();
    append(xpath);
    return xpath.toString();
  }

  private void append(StringBuilder xpath) {
    if (parent != null) {
      parent.append(xpath);
    }
    xpath.append('/').append(name);
    if (position > 1 || isRepeatable(name)) {
      xpath.append('[').append(position).append(']');
    }
  }
}
