package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.control.Option;
import java.math.BigDecimal;

/** Checks the lines against the totals, rate by rate. */
final class LineChecks {

  private LineChecks() {}

  static void check(Invoice invoice, Reports reports) {
    Kind kind = invoice.kind();
    if (kind == Kind.VAT || kind == Kind.UPR || kind == Kind.ROZ) {
      invoice.lines().defects().reportTo(reports);
      if (invoice.lines().count() == 0) {
        invoice
            .first(Keys.KIND)
            .forEach(field -> reports.warn(MeaningKind.MEANING_NO_LINES, field, kind.name()));
      }
    }
    if (areComparable(invoice)) {
      for (Group group : Group.values()) {
        checkGroup(invoice, group, reports);
      }
    }
  }

  /**
   * The lines tell what the totals are made of where each that has a value has a rate too. The
   * value of an advance is not that of its lines.
   */
  private static boolean areComparable(Invoice invoice) {
    InvoiceLines lines = invoice.lines();
    boolean margin = invoice.is(Keys.MARGIN, "1");
    return !invoice.kind().isAdvance()
        && invoice.kind() != Kind.UNKNOWN
        && lines.valued() > 0
        && !lines.unrated().isIncomplete()
        && (margin || lines.unrated().count() == 0)
        && invoice.totals().forAll(field -> Decimals.of(field).isDefined());
  }

  private static void checkGroup(Invoice invoice, Group group, Reports reports) {
    GroupSum sum = group == Group.MARGIN ? invoice.lines().unrated() : invoice.lines().of(group);
    if (sum.isIncomplete()) {
      return;
    }
    switch (invoice.kind()) {
      case VAT, KOR, UPR -> checkEqual(invoice, group, sum, reports);
      case ROZ -> checkNotAbove(invoice, group, sum, reports);
      case ZAL, KOR_ZAL, KOR_ROZ, UNKNOWN -> {
        // Made of other invoices as well.
      }
    }
  }

  private static void checkEqual(Invoice invoice, Group group, GroupSum sum, Reports reports) {
    BigDecimal net = invoice.amount(group.netKey());
    BigDecimal tax = group.taxKey().map(invoice::amount).getOrElse(BigDecimal.ZERO);
    if (sum.hasNetOfAll()) {
      differ(invoice, group, sum, reports, new Pair(group.netName(), sum.net(), net, 1));
    } else if (group != Group.OTHER_STATE || invoice.first(group.taxKey().get()).isDefined()) {
      String name = group.isTaxed() ? group.netName() + " + " + group.taxName() : group.netName();
      differ(invoice, group, sum, reports, new Pair(name, sum.gross(), net.add(tax), 2));
    }
    if (group.isTaxed()
        && sum.hasTaxOfAll()
        && Decimals.differ(sum.tax(), tax, allowed(invoice, sum, 1))) {
      Field field = invoice.first(group.taxKey().get()).orElse(sum.first()).get();
      reports.warn(
          MeaningKind.MEANING_LINES_NOT_TAX,
          field,
          group.taxName(),
          Decimals.shown(sum.tax()),
          Decimals.shown(tax));
    }
  }

  /**
   * What is compared.
   *
   * @param units how many units of the currency each line may be off
   */
  private record Pair(String name, BigDecimal lines, BigDecimal total, int units) {}

  private static void differ(
      Invoice invoice, Group group, GroupSum sum, Reports reports, Pair pair) {
    if (Decimals.differ(pair.lines(), pair.total(), allowed(invoice, sum, pair.units()))) {
      Option<Field> field = invoice.first(group.netKey()).orElse(sum.first());
      field.forEach(
          at ->
              reports.warn(
                  MeaningKind.MEANING_LINES_NOT_TOTAL,
                  at,
                  pair.name(),
                  Decimals.rounded(pair.lines()),
                  Decimals.shown(pair.total())));
    }
  }

  private static BigDecimal allowed(Invoice invoice, GroupSum sum, int units) {
    return invoice.unit().multiply(new BigDecimal(units * (sum.count() + 1)));
  }

  private static void checkNotAbove(Invoice invoice, Group group, GroupSum sum, Reports reports) {
    BigDecimal net = invoice.amount(group.netKey());
    BigDecimal lines = sum.hasNetOfAll() ? sum.net() : sum.gross();
    if (net.signum() > 0 && net.compareTo(lines.add(allowed(invoice, sum, 1))) > 0) {
      reports.warn(
          MeaningKind.MEANING_SETTLEMENT_ABOVE_LINES,
          invoice.first(group.netKey()).get(),
          group.netName(),
          Decimals.shown(net),
          Decimals.rounded(lines));
    }
  }
}
