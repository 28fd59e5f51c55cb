package pl.latarnik.domain.sanction;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * What decides how high a fine can be.
 *
 * @param vat the VAT that the invoice shows, in its currency
 * @param total the total that it asks for, in its currency
 */
public record FineFacts(Option<BigDecimal> vat, Option<BigDecimal> total) {

  public FineFacts {
    requireNonNull(vat, "vat");
    requireNonNull(total, "total");
  }

  /** Says whether it shows VAT; zero is none. */
  public boolean showsVat() {
    return vat.exists(amount -> amount.signum() != 0);
  }
}
