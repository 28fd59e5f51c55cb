package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** Checks the tax in złoty of invoices in another currency. */
final class CurrencyChecks {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private CurrencyChecks() {}

  static void check(Invoice invoice, Reports reports) {
    if (invoice.currency().isEmpty()) {
      return;
    }
    if (invoice.isInZloty()) {
      checkZloty(invoice, reports);
    } else {
      List.of(Group.values())
          .filter(group -> group.zlotyKey().isDefined())
          .forEach(group -> checkForeign(invoice, group, reports));
    }
  }

  private static void checkZloty(Invoice invoice, Reports reports) {
    List.of(Group.values())
        .flatMap(Group::zlotyKey)
        .flatMap(invoice::first)
        .forEach(
            field -> reports.warn(MeaningKind.MEANING_VAT_IN_PLN_NEEDLESS, field, field.name()));
    invoice
        .first(Keys.COURSE)
        .filter(field -> Decimals.of(field).exists(rate -> rate.compareTo(BigDecimal.ONE) != 0))
        .orElse(invoice.lines().course())
        .forEach(
            course ->
                reports.warn(
                    MeaningKind.MEANING_COURSE_IN_PLN, course, course.name(), course.shown()));
  }

  private static void checkForeign(Invoice invoice, Group group, Reports reports) {
    String taxKey = group.taxKey().get();
    Option<Field> zloty = invoice.first(group.zlotyKey().get());
    if (invoice.hasAmount(taxKey) && zloty.isEmpty()) {
      Field tax = invoice.first(taxKey).get();
      reports.warn(
          MeaningKind.MEANING_VAT_IN_PLN_MISSING, tax, invoice.currency().get(), tax.name());
    }
    zloty
        .filter(field -> Decimals.of(field).isDefined())
        .filter(field -> Currencies.isQuotedForOne(invoice.currency()))
        .forEach(field -> checkCourse(invoice, group, field, reports));
  }

  private static void checkCourse(Invoice invoice, Group group, Field zloty, Reports reports) {
    expected(invoice, group)
        .filter(sum -> Decimals.differ(Decimals.of(zloty).get(), sum.value(), sum.allowed()))
        .forEach(
            sum ->
                reports.warn(
                    MeaningKind.MEANING_VAT_IN_PLN_NOT_COURSE,
                    zloty,
                    zloty.name(),
                    Decimals.shown(Decimals.of(zloty).get()),
                    Decimals.shown(invoice.amount(group.taxKey().get())),
                    Decimals.rounded(sum.value())));
  }

  private record Expected(BigDecimal value, BigDecimal allowed) {}

  /** Returns what the rates of exchange make of the tax, where there is one for all of it. */
  private static Option<Expected> expected(Invoice invoice, Group group) {
    GroupSum sum = invoice.lines().of(group);
    return switch (invoice.kind()) {
      case VAT, KOR, UPR ->
          Option.when(
              sum.hasCourseOfAll() && !sum.isIncomplete() && invoice.lines().unrated().count() == 0,
              () -> new Expected(sum.zloty(), sum.zlotyAllowed()));
      case ZAL ->
          invoice
              .number(Keys.COURSE)
              .filter(rate -> invoice.all(Keys.ADVANCE_PART_COURSE).isEmpty())
              .map(
                  rate ->
                      new Expected(
                          invoice.amount(group.taxKey().get()).multiply(rate),
                          CENT.add(CENT.multiply(rate))));
      case ROZ, KOR_ZAL, KOR_ROZ, UNKNOWN -> Option.none();
    };
  }
}
