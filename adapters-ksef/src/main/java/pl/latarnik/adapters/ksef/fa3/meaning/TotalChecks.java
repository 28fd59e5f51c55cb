package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Checks the totals of an invoice against each other. */
final class TotalChecks {

  private static final BigDecimal MOST_UNITS = new BigDecimal(100);
  private static final int PERCENT_PLACES = 2;

  private TotalChecks() {}

  static void check(Invoice invoice, Reports reports) {
    boolean readable = invoice.totals().forAll(field -> Decimals.of(field).isDefined());
    if (readable && invoice.number(Keys.P_15).isDefined()) {
      checkTotal(invoice, reports);
      List.of(Group.values())
          .filter(group -> group.percentages().nonEmpty())
          .forEach(group -> checkTax(invoice, group, reports));
      checkSign(invoice, reports);
    }
  }

  /**
   * P_15 is the sum of all values and taxes, for every kind: what an advance pays, what is left of
   * it in a settlement, and the difference in a correction is shown in all of them alike. Allowed
   * is a unit of the currency for each rate and each line, a hundred at most. The tax of another
   * state may be in P_15 alone.
   */
  private static void checkTotal(Invoice invoice, Reports reports) {
    List<Field> totals = invoice.totals();
    if (totals.isEmpty()) {
      return;
    }
    BigDecimal sum = totals.flatMap(Decimals::of).foldLeft(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal total = invoice.amount(Keys.P_15);
    BigDecimal units = new BigDecimal(totals.size() + invoice.lines().count());
    BigDecimal allowed = invoice.unit().multiply(units.min(MOST_UNITS));
    BigDecimal difference = total.subtract(sum);
    if (Decimals.differ(total, sum, allowed) && !isTaxOfOtherState(invoice, difference)) {
      Field field = invoice.first(Keys.P_15).get();
      reports.warn(
          MeaningKind.MEANING_TOTAL_NOT_SUM,
          field,
          Decimals.shown(total),
          Decimals.shown(sum),
          Decimals.shown(difference));
    }
  }

  private static boolean isTaxOfOtherState(Invoice invoice, BigDecimal difference) {
    Group other = Group.OTHER_STATE;
    return invoice.first(other.taxKey().get()).isEmpty()
        && invoice.hasAmount(other.netKey())
        && invoice.amount(other.netKey()).signum() == difference.signum();
  }

  /**
   * The tax lies between the least and the greatest rate of its group. Allowed is a unit for the
   * sum, one more for each line and each other invoice behind it, since the tax of each may have
   * been rounded by itself. A correction of nothing but the tax has no value beside it; one from a
   * rate to another of its group has the tax that its lines say.
   */
  private static void checkTax(Invoice invoice, Group group, Reports reports) {
    Option<Field> taxField = invoice.first(group.taxKey().get());
    BigDecimal net = invoice.amount(group.netKey());
    if (taxField.isEmpty() || (invoice.kind().isCorrection() && net.signum() == 0)) {
      return;
    }
    BigDecimal tax = Decimals.of(taxField.get()).get();
    List<BigDecimal> taxes =
        group.percentages().map(percent -> net.multiply(percent).movePointLeft(2));
    BigDecimal least = taxes.reduce(BigDecimal::min);
    BigDecimal most = taxes.reduce(BigDecimal::max);
    int units = 2 + invoice.lines().of(group).count() + invoice.otherInvoices();
    BigDecimal allowed = invoice.unit().multiply(new BigDecimal(units));
    boolean between =
        tax.compareTo(least.subtract(allowed)) >= 0 && tax.compareTo(most.add(allowed)) <= 0;
    GroupSum lines = invoice.lines().of(group);
    boolean asLines = lines.count() > 0 && !Decimals.differ(tax, lines.taxByRate(), allowed);
    if (!between && !asLines) {
      BigDecimal expected = taxes.get();
      reports.warn(
          MeaningKind.MEANING_TAX_NOT_RATE,
          taxField.get(),
          group.taxName(),
          Decimals.shown(tax),
          group.rates().get(),
          Decimals.shown(net) + " (" + group.netName() + ")",
          Decimals.shown(expected.setScale(PERCENT_PLACES, RoundingMode.HALF_UP)));
    }
  }

  private static void checkSign(Invoice invoice, Reports reports) {
    Kind kind = invoice.kind();
    if ((kind == Kind.VAT || kind == Kind.ZAL || kind == Kind.UPR)
        && invoice.amount(Keys.P_15).signum() < 0) {
      reports.warn(
          MeaningKind.MEANING_NEGATIVE_TOTAL,
          invoice.first(Keys.P_15).get(),
          Decimals.shown(invoice.amount(Keys.P_15)),
          kind.name());
    }
  }
}
