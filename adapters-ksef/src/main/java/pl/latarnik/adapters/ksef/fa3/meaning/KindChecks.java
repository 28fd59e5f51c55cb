package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.control.Option;
import java.math.BigDecimal;

/** Checks the fields that belong to one kind of invoice and to no other. */
final class KindChecks {

  /** Limits of a simplified invoice: art. 106e ust. 5 pkt 3. */
  private static final BigDecimal LIMIT_IN_ZLOTY = new BigDecimal(450);

  private static final BigDecimal LIMIT_IN_EURO = new BigDecimal(100);

  private KindChecks() {}

  static void check(Invoice invoice, Reports reports) {
    invoice
        .first(Keys.KIND)
        .forEach(
            field -> {
              switch (invoice.kind()) {
                case VAT, KOR -> {
                  checkNoAdvance(invoice, field, reports);
                  checkNoOrder(invoice, field, reports);
                  checkNoBefore(invoice, reports);
                }
                case UPR -> {
                  checkNoAdvance(invoice, field, reports);
                  checkNoOrder(invoice, field, reports);
                  checkNoBefore(invoice, reports);
                  checkSimplified(invoice, field, reports);
                }
                case ROZ -> {
                  checkNoOrder(invoice, field, reports);
                  checkNoBefore(invoice, reports);
                  checkSettlement(invoice, field, reports);
                }
                case KOR_ROZ -> {
                  checkNoOrder(invoice, field, reports);
                  checkBefore(invoice, field, reports);
                }
                case KOR_ZAL -> checkBefore(invoice, field, reports);
                case ZAL -> checkNoBefore(invoice, reports);
                case UNKNOWN -> {
                  // Named already by the schema.
                }
              }
            });
  }

  private static void checkNoAdvance(Invoice invoice, Field kind, Reports reports) {
    if (invoice.hasPart(Keys.ADVANCE)) {
      reports.warn(MeaningKind.MEANING_ADVANCE_IN_OTHER_KIND, kind, invoice.kind().name());
    }
  }

  private static void checkNoOrder(Invoice invoice, Field kind, Reports reports) {
    if (invoice.hasPart(Keys.ORDER)) {
      reports.warn(MeaningKind.MEANING_ORDER_IN_OTHER_KIND, kind, invoice.kind().name());
    }
  }

  private static void checkNoBefore(Invoice invoice, Reports reports) {
    invoice
        .first(Keys.BEFORE)
        .forEach(
            before ->
                reports.warn(
                    MeaningKind.MEANING_BEFORE_IN_OTHER_KIND,
                    before,
                    before.shown(),
                    invoice.kind().name()));
  }

  private static void checkBefore(Invoice invoice, Field kind, Reports reports) {
    if (invoice.first(Keys.BEFORE).isEmpty() && invoice.hasAmount(Keys.P_15)) {
      reports.warn(
          MeaningKind.MEANING_BEFORE_MISSING,
          kind,
          invoice.kind().name(),
          Decimals.shown(invoice.amount(Keys.P_15)));
    }
  }

  private static void checkSettlement(Invoice invoice, Field kind, Reports reports) {
    if (!invoice.hasPart(Keys.ADVANCE)) {
      reports.warn(MeaningKind.MEANING_SETTLEMENT_WITHOUT_ADVANCE, kind);
    }
  }

  private static void checkSimplified(Invoice invoice, Field kind, Reports reports) {
    if (invoice.is(Keys.BUYER + "BrakID", "1")) {
      reports.warn(MeaningKind.MEANING_SIMPLIFIED_WITHOUT_NIP, kind);
    }
    Option<BigDecimal> limit =
        invoice
            .currency()
            .flatMap(
                code ->
                    switch (code) {
                      case "PLN" -> Option.some(LIMIT_IN_ZLOTY);
                      case "EUR" -> Option.some(LIMIT_IN_EURO);
                      default -> Option.none();
                    });
    limit
        .filter(most -> invoice.amount(Keys.P_15).compareTo(most) > 0)
        .forEach(
            most ->
                reports.warn(
                    MeaningKind.MEANING_SIMPLIFIED_ABOVE_LIMIT,
                    invoice.first(Keys.P_15).get(),
                    Decimals.shown(invoice.amount(Keys.P_15)),
                    invoice.currency().get(),
                    most.toPlainString()));
  }
}
