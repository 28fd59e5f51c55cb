package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

/**
 * Skonto: less for who pays early.
 *
 * @param conditions WarunkiSkonta
 * @param amount WysokoscSkonta
 */
public record CashDiscount(String conditions, String amount) {

  public CashDiscount {
    requireNonNull(conditions, "conditions");
    requireNonNull(amount, "amount");
  }
}
