package pl.latarnik.adapters.ksef.fa3;

import java.util.Map;
import java.util.Set;

/** What FA(3) has and this version does not read: refused by name, never passed over. */
final class NotYet {

  static final String ATTACHMENT = "Faktura/Zalacznik";

  private static final Map<String, String> PARTS =
      Map.of(
          ATTACHMENT,
          "Zalacznik",
          "Faktura/Fa/ZaliczkaCzesciowa",
          "Fa/ZaliczkaCzesciowa",
          "Faktura/Fa/FakturaZaliczkowa",
          "Fa/FakturaZaliczkowa",
          "Faktura/Fa/Zamowienie",
          "Fa/Zamowienie");

  private static final Set<String> KINDS = Set.of("ZAL", "ROZ", "UPR", "KOR_ZAL", "KOR_ROZ");

  private NotYet() {}

  /** Names a part, its first occurrence only. */
  static void checkPart(ElementPath path, Spot spot, Findings findings) {
    if (path.depth() <= 3 && path.position() == 1) {
      String part = PARTS.get(path.key());
      if (part != null) {
        findings.add(FindingKind.SCHEMA_NOT_SUPPORTED_YET.error(spot.place(), spot.xpath(), part));
      }
    }
  }

  /** Names a kind of invoice. */
  static void checkKind(Draft draft, Findings findings) {
    draft
        .first(Draft.KIND)
        .filter(kind -> KINDS.contains(kind.collapsed()))
        .forEach(
            kind ->
                findings.add(
                    FindingKind.SCHEMA_NOT_SUPPORTED_YET.error(
                        kind.place(), kind.xpath(), "RodzajFaktury " + kind.collapsed())));
  }
}
