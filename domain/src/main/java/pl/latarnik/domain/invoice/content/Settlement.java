package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * Rozliczenie: what else is settled with this invoice.
 *
 * @param charges Obciazenia
 * @param chargesTotal SumaObciazen
 * @param deductions Odliczenia
 * @param deductionsTotal SumaOdliczen
 * @param toPay DoZaplaty
 * @param toSettle DoRozliczenia, overpaid
 */
public record Settlement(
    List<SettlementItem> charges,
    Option<BigDecimal> chargesTotal,
    List<SettlementItem> deductions,
    Option<BigDecimal> deductionsTotal,
    Option<BigDecimal> toPay,
    Option<BigDecimal> toSettle) {

  public Settlement {
    requireNonNull(charges, "charges");
    requireNonNull(chargesTotal, "chargesTotal");
    requireNonNull(deductions, "deductions");
    requireNonNull(deductionsTotal, "deductionsTotal");
    requireNonNull(toPay, "toPay");
    requireNonNull(toSettle, "toSettle");
  }
}
