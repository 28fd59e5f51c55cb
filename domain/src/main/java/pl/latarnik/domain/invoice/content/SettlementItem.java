package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * One charge or deduction beside the sale.
 *
 * @param amount Kwota
 * @param reason Powod
 */
public record SettlementItem(BigDecimal amount, String reason) {

  public SettlementItem {
    requireNonNull(amount, "amount");
    requireNonNull(reason, "reason");
  }
}
