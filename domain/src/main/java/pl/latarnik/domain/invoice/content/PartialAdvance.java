package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * ZaliczkaCzesciowa: one of several advances that one invoice documents, art. 106f ust. 4.
 *
 * @param received P_6Z, the day on which it was received
 * @param due P_15Z, its amount, part of P_15; of a correction the difference
 * @param exchangeRate KursWalutyZW, the rate by which its tax was computed in złoty
 */
public record PartialAdvance(LocalDate received, BigDecimal due, Option<BigDecimal> exchangeRate) {

  public PartialAdvance {
    requireNonNull(received, "received");
    requireNonNull(due, "due");
    requireNonNull(exchangeRate, "exchangeRate");
  }
}
