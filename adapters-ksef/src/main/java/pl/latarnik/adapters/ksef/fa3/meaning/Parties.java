package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** Puts the fields of each Podmiot3 together. */
final class Parties {

  /**
   * One Podmiot3.
   *
   * @param role Rola
   * @param nip NIP
   * @param unitId IDWew
   * @param share Udzial
   */
  record Third(Field role, Option<Field> nip, Option<Field> unitId, Option<Field> share) {

    boolean hasRole(String number) {
      return role.collapsed().equals(number);
    }
  }

  private Parties() {}

  /** Returns all that have a role of the list. */
  static List<Third> third(Invoice invoice) {
    return invoice
        .all(Keys.THIRD + "Rola")
        .map(
            role ->
                new Third(
                    role,
                    of(role, invoice, Keys.THIRD_ID + "NIP"),
                    of(role, invoice, Keys.THIRD_ID + "IDWew"),
                    of(role, invoice, Keys.THIRD + "Udzial")));
  }

  private static Option<Field> of(Field role, Invoice invoice, String key) {
    String party = role.parentXpath() + "/";
    return invoice.all(key).find(field -> field.xpath().startsWith(party));
  }
}
