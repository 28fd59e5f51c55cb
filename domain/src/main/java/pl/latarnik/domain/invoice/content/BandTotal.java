package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * The sum of one pot, and its tax where the pot has any.
 *
 * @param band which pot
 * @param net P_13_x, in the currency of the invoice; of a correction the difference
 * @param vat P_14_x, in the currency of the invoice
 * @param vatInPln P_14_xW, the tax in złoty of an invoice in another currency
 */
public record BandTotal(
    VatBand band, BigDecimal net, Option<BigDecimal> vat, Option<BigDecimal> vatInPln) {

  public BandTotal {
    requireNonNull(band, "band");
    requireNonNull(net, "net");
    requireNonNull(vat, "vat");
    requireNonNull(vatInPln, "vatInPln");
  }
}
