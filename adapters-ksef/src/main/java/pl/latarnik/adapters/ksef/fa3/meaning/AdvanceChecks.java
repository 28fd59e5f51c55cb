package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import java.math.BigDecimal;

/** Checks the amounts of advances and of the orders that they are for. */
final class AdvanceChecks {

  private AdvanceChecks() {}

  static void check(Invoice invoice, Reports reports) {
    if (invoice.kind() == Kind.ZAL) {
      if (invoice.hasPart(Keys.ORDER)) {
        checkOrder(invoice, reports);
      } else {
        reports.warn(MeaningKind.MEANING_ADVANCE_WITHOUT_ORDER, invoice.first(Keys.KIND).get());
      }
      invoice.orderLines().defects().reportTo(reports);
    }
    if (invoice.kind() == Kind.ZAL || invoice.kind() == Kind.ROZ) {
      checkParts(invoice, reports);
    }
  }

  private static void checkOrder(Invoice invoice, Reports reports) {
    BigDecimal total = invoice.amount(Keys.P_15);
    for (Field field : invoice.first(Keys.ORDER_VALUE)) {
      for (BigDecimal value : Decimals.of(field)) {
        OrderLines lines = invoice.orderLines();
        BigDecimal allowed = invoice.unit().multiply(new BigDecimal(lines.count() + 1));
        if (!lines.isIncomplete() && Decimals.differ(value, lines.sum(), allowed)) {
          reports.warn(
              MeaningKind.MEANING_ORDER_NOT_SUM,
              field,
              Decimals.shown(value),
              Decimals.shown(lines.sum()));
        }
        if (total.subtract(value).compareTo(invoice.unit()) > 0) {
          reports.warn(
              MeaningKind.MEANING_ADVANCE_ABOVE_ORDER,
              invoice.first(Keys.P_15).get(),
              Decimals.shown(total),
              Decimals.shown(value));
        }
      }
    }
  }

  /** The payments make up an advance; in a settlement something may be left beside them. */
  private static void checkParts(Invoice invoice, Reports reports) {
    List<Field> parts = invoice.all(Keys.ADVANCE_PART);
    BigDecimal sum = parts.flatMap(Decimals::of).foldLeft(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rest = invoice.amount(Keys.P_15).subtract(sum);
    boolean fits =
        invoice.kind() == Kind.ROZ
            ? rest.compareTo(invoice.unit().negate()) >= 0
            : rest.abs().compareTo(invoice.unit()) <= 0;
    if (parts.nonEmpty() && !fits) {
      reports.warn(
          MeaningKind.MEANING_ADVANCE_PARTS_NOT_SUM,
          parts.get(),
          Decimals.shown(sum),
          Decimals.shown(invoice.amount(Keys.P_15)));
    }
  }
}
