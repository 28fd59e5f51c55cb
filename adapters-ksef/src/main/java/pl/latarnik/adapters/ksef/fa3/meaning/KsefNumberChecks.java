package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import pl.latarnik.domain.invoice.FieldError.Problem;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.Nip;

/** Checks the numbers of KSeF of originals and advances, which KSeF takes as they come. */
final class KsefNumberChecks {

  private KsefNumberChecks() {}

  static void check(Invoice invoice, Reports reports) {
    List<Field> numbers = List.of(Keys.ORIGINAL_KSEF, Keys.ADVANCE_KSEF).flatMap(invoice::all);
    if (numbers.isEmpty()) {
      return;
    }
    Map<String, LocalDate> issued = datesOfOriginals(invoice);
    Option<String> seller = sellerOfAll(invoice);
    for (Field number : numbers) {
      KsefNumber.parse(number.collapsed())
          .fold(
              error -> {
                if (error.problem() == Problem.WRONG_CHECKSUM) {
                  reports.warn(
                      MeaningKind.MEANING_KSEF_NUMBER_CHECKSUM,
                      number,
                      number.name(),
                      number.shown());
                }
                return error;
              },
              right -> {
                checkSeller(number, right, seller, reports);
                checkDate(number, right, Option.of(issued.get(number.parentXpath())), reports);
                return right;
              });
    }
  }

  private static Map<String, LocalDate> datesOfOriginals(Invoice invoice) {
    Map<String, LocalDate> dates = new HashMap<>();
    invoice
        .all(Keys.ORIGINAL_DATE)
        .forEach(
            field ->
                Days.parse(field.collapsed()).forEach(day -> dates.put(field.parentXpath(), day)));
    return dates;
  }

  /** Returns the seller, unless it has taken over another company and with it its invoices. */
  private static Option<String> sellerOfAll(Invoice invoice) {
    boolean successor = Parties.third(invoice).exists(party -> party.hasRole("3"));
    return invoice.text(Keys.SELLER_NIP).filter(nip -> !successor && Nip.parse(nip).isValid());
  }

  private static void checkSeller(
      Field field, KsefNumber number, Option<String> seller, Reports reports) {
    seller
        .filter(nip -> !nip.equals(number.seller().digits()))
        .forEach(
            nip ->
                reports.warn(
                    MeaningKind.MEANING_KSEF_NUMBER_OF_OTHER_SELLER,
                    field,
                    field.name(),
                    number.text(),
                    nip));
  }

  private static void checkDate(
      Field field, KsefNumber number, Option<LocalDate> issued, Reports reports) {
    issued
        .filter(day -> number.acceptanceDay().isBefore(day))
        .forEach(
            day ->
                reports.warn(
                    MeaningKind.MEANING_KSEF_NUMBER_BEFORE_ISSUE,
                    field,
                    field.name(),
                    number.text(),
                    day.toString()));
  }
}
