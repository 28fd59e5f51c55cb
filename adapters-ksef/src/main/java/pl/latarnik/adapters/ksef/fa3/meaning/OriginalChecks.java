package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Checks what a correction says of its originals. */
final class OriginalChecks {

  private OriginalChecks() {}

  static void check(Invoice invoice, Reports reports) {
    checkKind(invoice, reports);
    checkDates(invoice, reports);
    checkTwice(invoice, reports);
    checkParties(invoice, reports);
    if (!invoice.kind().isCorrection() && invoice.kind() != Kind.UNKNOWN) {
      invoice
          .lines()
          .stateBefore()
          .orElse(invoice.orderLines().stateBefore())
          .forEach(
              mark ->
                  reports.warn(
                      MeaningKind.MEANING_STATE_BEFORE_WITHOUT_CORRECTION,
                      mark,
                      mark.name(),
                      invoice.kind().name()));
    }
  }

  private static void checkKind(Invoice invoice, Reports reports) {
    Option<Field> kind = invoice.first(Keys.KIND);
    boolean correction = kind.exists(field -> field.collapsed().startsWith("KOR"));
    Option<Field> original = invoice.first(Keys.ORIGINAL_NUMBER);
    if (correction && original.isEmpty()) {
      reports.warn(MeaningKind.MEANING_CORRECTION_WITHOUT_ORIGINAL, kind.get(), kind.get().shown());
    }
    if (!correction && kind.isDefined()) {
      original.forEach(
          field ->
              reports.warn(
                  MeaningKind.MEANING_ORIGINAL_WITHOUT_CORRECTION, field, kind.get().shown()));
    }
  }

  private static void checkDates(Invoice invoice, Reports reports) {
    Option<LocalDate> issued = invoice.day(Keys.P_1);
    invoice
        .all(Keys.ORIGINAL_DATE)
        .filter(date -> Days.parse(date.collapsed()).exists(day -> issued.exists(day::isAfter)))
        .forEach(
            date ->
                reports.warn(
                    MeaningKind.MEANING_ORIGINAL_AFTER_CORRECTION,
                    date,
                    date.collapsed(),
                    issued.get().toString()));
  }

  /** Numbers of invoices recur with another date; those of KSeF never do. */
  private static void checkTwice(Invoice invoice, Reports reports) {
    Set<String> seen = new HashSet<>();
    List<Field> numbers = invoice.all(Keys.ORIGINAL_NUMBER);
    List<Field> dates = invoice.all(Keys.ORIGINAL_DATE);
    if (numbers.size() == dates.size()) {
      numbers
          .zipWith(dates, (number, date) -> new Named(number, date.collapsed()))
          .filter(named -> !seen.add(named.number().collapsed() + "\n" + named.date()))
          .forEach(named -> twice(named.number(), reports));
    }
    seen.clear();
    invoice
        .all(Keys.ORIGINAL_KSEF)
        .filter(number -> !seen.add(number.collapsed()))
        .forEach(number -> twice(number, reports));
    seen.clear();
    List.of(Keys.ADVANCE_KSEF, Keys.ADVANCE_NUMBER)
        .flatMap(invoice::all)
        .filter(number -> !seen.add(number.collapsed()))
        .forEach(number -> twice(number, reports));
  }

  private record Named(Field number, String date) {}

  private static void twice(Field number, Reports reports) {
    reports.warn(MeaningKind.MEANING_ORIGINAL_TWICE, number, number.name(), number.shown());
  }

  /** The parties before a correction have the numbers that they have now, if they have a NIP. */
  private static void checkParties(Invoice invoice, Reports reports) {
    Option<String> seller = invoice.text(Keys.SELLER_NIP);
    List<String> buyers =
        List.of(Keys.BUYER_NIP, Keys.THIRD_ID + "NIP").flatMap(invoice::all).map(Field::collapsed);
    invoice
        .all(Keys.SELLER_BEFORE_NIP)
        .filter(nip -> seller.exists(now -> !now.equals(nip.collapsed())))
        .appendAll(
            invoice.all(Keys.BUYER_BEFORE_NIP).filter(nip -> !buyers.contains(nip.collapsed())))
        .forEach(
            nip ->
                reports.warn(
                    MeaningKind.MEANING_CORRECTED_NIP,
                    nip,
                    nip.parentXpath().contains("Podmiot1K") ? "Podmiot1K" : "Podmiot2K",
                    nip.shown()));
  }
}
