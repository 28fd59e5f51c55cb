package pl.latarnik.adapters.ksef.fa3;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Knows at which element of a document a reader stands, and which one of its name it is. */
final class ElementPath {

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
          "ZamowienieWiersz");

  private record Step(
      String name, int keyLength, int xpathLength, int position, Map<String, Integer> children) {}

  private final Deque<Step> steps = new ArrayDeque<>();
  private final Map<String, Integer> roots = new HashMap<>();
  private final StringBuilder key = new StringBuilder();
  private final StringBuilder xpath = new StringBuilder();

  /** Goes down into an element. */
  void enter(String name) {
    Step above = steps.peek();
    int position = (above == null ? roots : above.children()).merge(name, 1, Integer::sum);
    steps.push(new Step(name, key.length(), xpath.length(), position, new HashMap<>(8)));
    if (key.length() > 0) {
      key.append('/');
    }
    key.append(name);
    xpath.append('/').append(name);
    if (position > 1 || REPEATABLE.contains(name)) {
      xpath.append('[').append(position).append(']');
    }
  }

  /** Goes back up. */
  void leave() {
    Step step = steps.pop();
    key.setLength(step.keyLength());
    xpath.setLength(step.xpathLength());
  }

  /** Returns how many elements deep it stands. */
  int depth() {
    return steps.size();
  }

  /** Returns how many of this name its parent has had, itself included. */
  int position() {
    return steps.element().position();
  }

  /** Returns the name of the element. */
  String name() {
    return steps.element().name();
  }

  /** Returns the names from the root, for example {@code Faktura/Fa/P_1}. */
  String key() {
    return key.toString();
  }

  /** Returns the XPath, for example {@code /Faktura/Fa/FaWiersz[3]/P_12}. */
  String xpath() {
    return xpath.toString();
  }
}
