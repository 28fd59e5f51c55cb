package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A rate of exchange that the parties agreed.
 *
 * @param rate KursUmowny
 * @param currency WalutaUmowna
 */
public record AgreedRate(BigDecimal rate, String currency) {

  public AgreedRate {
    requireNonNull(rate, "rate");
    requireNonNull(currency, "currency");
  }
}
