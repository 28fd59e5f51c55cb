package pl.latarnik.adapters.ksef.fa3;

import static pl.latarnik.adapters.ksef.fa3.Draft.AUTHORIZED_NIP;
import static pl.latarnik.adapters.ksef.fa3.Draft.BUYER_BEFORE_NIP;
import static pl.latarnik.adapters.ksef.fa3.Draft.BUYER_NIP;
import static pl.latarnik.adapters.ksef.fa3.Draft.CARRIER_NIP;
import static pl.latarnik.adapters.ksef.fa3.Draft.SELLER_BEFORE_NIP;
import static pl.latarnik.adapters.ksef.fa3.Draft.SELLER_NIP;
import static pl.latarnik.adapters.ksef.fa3.Draft.THIRD_INTERNAL_ID;
import static pl.latarnik.adapters.ksef.fa3.Draft.THIRD_NIP;

import io.vavr.collection.List;
import pl.latarnik.adapters.ksef.fa3.meaning.Keys;

/**
 * Refuses what the schema lets through by an accident of its language and no value can hold: in its
 * patterns {@code \d} is a digit of any script, and a text of no-break spaces is no empty text.
 */
final class StructureGuard {

  /** Every field that holds a NIP or begins with one. */
  static final List<String> NIPS =
      List.of(
          SELLER_NIP,
          BUYER_NIP,
          THIRD_NIP,
          THIRD_INTERNAL_ID,
          AUTHORIZED_NIP,
          SELLER_BEFORE_NIP,
          BUYER_BEFORE_NIP,
          CARRIER_NIP);

  private StructureGuard() {}

  static void check(Draft draft, Findings findings) {
    NIPS.flatMap(draft::all)
        .filter(nip -> !Texts.hasAsciiDigitsOnly(nip.collapsed().replace("-", "")))
        .filter(nip -> nip.collapsed().replace("-", "").codePoints().allMatch(Character::isDigit))
        .forEach(
            nip ->
                findings.add(
                    FindingKind.SCHEMA_DIGITS.error(
                        nip.place(), nip.xpath(), nip.name(), Texts.shown(nip.text()))));
    List.of(Draft.P_2, Draft.ORIGINAL_NUMBER, Keys.ADVANCE_NUMBER)
        .flatMap(draft::all)
        .filter(number -> !number.collapsed().isEmpty() && number.collapsed().isBlank())
        .forEach(
            number ->
                findings.add(
                    FindingKind.SCHEMA_BLANK.error(number.place(), number.xpath(), number.name())));
  }
}
