package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;

/** Checks that units of local governments and members of VAT groups can see their invoice. */
final class UnitChecks {

  private record Mark(String key, String role) {}

  private static final List<Mark> MARKS = List.of(new Mark(Keys.JST, "8"), new Mark(Keys.GV, "10"));

  private UnitChecks() {}

  static void check(Invoice invoice, Reports reports) {
    List<Parties.Third> parties = Parties.third(invoice);
    for (Mark mark : MARKS) {
      List<Parties.Third> units = parties.filter(party -> party.hasRole(mark.role()));
      for (Field field : invoice.first(mark.key())) {
        if (field.collapsed().equals("1") && units.isEmpty()) {
          reports.warn(MeaningKind.MEANING_UNIT_MISSING, field, field.name(), mark.role());
        }
        if (field.collapsed().equals("2") && units.nonEmpty()) {
          reports.warn(
              MeaningKind.MEANING_UNIT_UNMARKED, units.get().role(), field.name(), mark.role());
        }
      }
      units
          .filter(unit -> unit.nip().isEmpty() && unit.unitId().isEmpty())
          .forEach(
              unit ->
                  reports.warn(MeaningKind.MEANING_UNIT_WITHOUT_NUMBER, unit.role(), mark.role()));
    }
  }
}
