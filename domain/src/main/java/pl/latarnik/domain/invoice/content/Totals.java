package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * What the invoice comes to.
 *
 * @param bands the pots that the file has, in its order; may be empty
 * @param due P_15, the total due; of a correction the difference
 * @param exchangeRate KursWalutyZ, advances in another currency only
 */
public record Totals(List<BandTotal> bands, BigDecimal due, Option<BigDecimal> exchangeRate) {

  public Totals {
    requireNonNull(bands, "bands");
    requireNonNull(due, "due");
    requireNonNull(exchangeRate, "exchangeRate");
  }

  /** Sums P_14_x; none where the file shows no tax at all, which is not the same as 0.00. */
  public Option<BigDecimal> vat() {
    return bands.flatMap(BandTotal::vat).reduceOption(BigDecimal::add);
  }

  /** Sums P_13_x, in the currency of the invoice. */
  public BigDecimal net() {
    return bands.map(BandTotal::net).fold(BigDecimal.ZERO, BigDecimal::add);
  }
}
