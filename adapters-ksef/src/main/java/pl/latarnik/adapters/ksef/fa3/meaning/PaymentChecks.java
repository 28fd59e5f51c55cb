package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** Checks what is added to P_15, taken off it and paid of it. */
final class PaymentChecks {

  private PaymentChecks() {}

  static void check(Invoice invoice, Reports reports) {
    checkSum(invoice, Keys.CHARGE, Keys.CHARGES, reports);
    checkSum(invoice, Keys.DEDUCTION, Keys.DEDUCTIONS, reports);
    if (!invoice.kind().isCorrection()) {
      checkDue(invoice, reports);
      checkParts(invoice, reports);
    }
  }

  private static void checkSum(Invoice invoice, String item, String total, Reports reports) {
    List<Field> items = invoice.all(item);
    BigDecimal sum = sumOf(items);
    invoice
        .first(total)
        .filter(field -> items.nonEmpty())
        .filter(field -> Decimals.of(field).exists(value -> value.compareTo(sum) != 0))
        .forEach(
            field ->
                reports.warn(
                    MeaningKind.MEANING_CHARGES_NOT_SUM,
                    field,
                    field.name(),
                    Decimals.shown(Decimals.of(field).get()),
                    Decimals.shown(sum)));
  }

  private static BigDecimal sumOf(List<Field> fields) {
    return fields.flatMap(Decimals::of).foldLeft(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is overpaid has the other sign, or none. */
  private static void checkDue(Invoice invoice, Reports reports) {
    BigDecimal due =
        invoice
            .amount(Keys.P_15)
            .add(invoice.number(Keys.CHARGES).getOrElse(() -> sumOf(invoice.all(Keys.CHARGE))))
            .subtract(
                invoice
                    .number(Keys.DEDUCTIONS)
                    .getOrElse(() -> sumOf(invoice.all(Keys.DEDUCTION))));
    Option<Field> given = invoice.first(Keys.DUE);
    given
        .filter(field -> differs(field, due, invoice))
        .orElse(
            invoice
                .first(Keys.OVERPAID)
                .filter(field -> differs(field, due, invoice))
                .filter(field -> differs(field, due.negate(), invoice)))
        .forEach(
            field ->
                reports.warn(
                    MeaningKind.MEANING_DUE_NOT_SUM,
                    field,
                    field.name(),
                    Decimals.shown(Decimals.of(field).get()),
                    Decimals.shown(due)));
  }

  private static boolean differs(Field field, BigDecimal value, Invoice invoice) {
    return Decimals.of(field).exists(number -> Decimals.differ(number, value, invoice.unit()));
  }

  /**
   * What is paid is set against P_15, or against DoZaplaty where that fits better. In a settlement
   * the payments may be the advances, and P_15 is what they leave.
   */
  private static void checkParts(Invoice invoice, Reports reports) {
    List<Field> parts = invoice.all(Keys.PART);
    List<BigDecimal> dues =
        List.of(Keys.P_15, Keys.DUE).flatMap(invoice::number).filter(due -> due.signum() > 0);
    if (parts.isEmpty()
        || dues.isEmpty()
        || invoice.kind() == Kind.ROZ
        || invoice.first(Keys.OVERPAID).isDefined()) {
      return;
    }
    BigDecimal paid = sumOf(parts);
    Field first = parts.get();
    if (invoice.is(Keys.PAID_PARTLY, "1")
        && dues.forAll(due -> paid.subtract(due).compareTo(invoice.unit()) > 0)) {
      reports.warn(
          MeaningKind.MEANING_PARTS_ABOVE_DUE,
          first,
          Decimals.shown(paid),
          Decimals.shown(dues.last()));
    }
    if (invoice.is(Keys.PAID_PARTLY, "2")
        && dues.forAll(due -> Decimals.differ(paid, due, invoice.unit()))) {
      reports.warn(
          MeaningKind.MEANING_PARTS_NOT_WHOLE,
          first,
          Decimals.shown(paid),
          Decimals.shown(dues.last()));
    }
  }
}
