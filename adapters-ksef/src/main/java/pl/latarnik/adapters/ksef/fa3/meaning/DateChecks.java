package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.application.port.out.Finding.Severity;

/** Checks the dates of issue, supply and payment. */
final class DateChecks {

  /** An invoice comes at most so many days before the supply or the payment: art. 106i ust. 7. */
  private static final int MOST_DAYS_AHEAD = 60;

  private DateChecks() {}

  static void check(Invoice invoice, LocalDate today, Reports reports) {
    checkIssue(invoice, today, reports);
    checkPeriod(invoice, reports);
    checkSupply(invoice, reports);
    List.of(Keys.PAID_ON, Keys.PART_ON)
        .flatMap(invoice::all)
        .filter(paid -> Days.parse(paid.collapsed()).exists(day -> day.isAfter(today)))
        .forEach(
            paid ->
                reports.warn(
                    MeaningKind.MEANING_PAID_IN_FUTURE,
                    paid,
                    paid.name(),
                    paid.collapsed(),
                    today.toString()));
  }

  private static void checkIssue(Invoice invoice, LocalDate today, Reports reports) {
    invoice
        .first(Keys.P_1)
        .filter(p1 -> Days.parse(p1.collapsed()).exists(day -> day.isAfter(today)))
        .forEach(
            p1 ->
                reports.report(
                    Severity.ERROR,
                    MeaningKind.MEANING_P1_IN_FUTURE,
                    p1,
                    p1.collapsed(),
                    today.toString()));
  }

  private static void checkPeriod(Invoice invoice, Reports reports) {
    Option<LocalDate> from = invoice.day(Keys.PERIOD_FROM);
    Option<LocalDate> to = invoice.day(Keys.PERIOD_TO);
    if (from.exists(start -> to.exists(start::isAfter))) {
      reports.warn(
          MeaningKind.MEANING_PERIOD_REVERSED,
          invoice.first(Keys.PERIOD_FROM).get(),
          from.get().toString(),
          to.get().toString());
    }
  }

  /** Leaves out services by periods, which may be invoiced earlier, and corrections. */
  private static void checkSupply(Invoice invoice, Reports reports) {
    Option<LocalDate> last = invoice.day(Keys.P_1).map(day -> day.plusDays(MOST_DAYS_AHEAD));
    if (invoice.kind().isCorrection() || invoice.first(Keys.PERIOD_TO).isDefined()) {
      return;
    }
    invoice
        .first(Keys.P_6)
        .toList()
        .appendAll(invoice.lines().latestSupply())
        .filter(supply -> Days.parse(supply.collapsed()).exists(day -> last.exists(day::isAfter)))
        .forEach(
            supply ->
                reports.warn(
                    MeaningKind.MEANING_SUPPLY_TOO_FAR,
                    supply,
                    supply.name(),
                    supply.collapsed(),
                    invoice.text(Keys.P_1).get()));
  }
}
