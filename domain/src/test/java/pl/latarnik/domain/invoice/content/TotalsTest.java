package pl.latarnik.domain.invoice.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TotalsTest {

  private static final BigDecimal DUE = new BigDecimal("100.00");

  private static BandTotal taxed(VatBand band, String net, String vat) {
    return new BandTotal(
        band, new BigDecimal(net), Option.some(new BigDecimal(vat)), Option.none());
  }

  private static BandTotal untaxed(VatBand band, String net) {
    return new BandTotal(band, new BigDecimal(net), Option.none(), Option.none());
  }

  @Test
  void the_tax_of_all_pots_is_summed_and_so_are_the_sales() {
    Totals totals =
        new Totals(
            List.of(
                taxed(VatBand.PODSTAWOWA, "10.00", "2.30"),
                taxed(VatBand.OBNIZONA_DRUGA, "20.00", "1.00"),
                untaxed(VatBand.ZWOLNIONA, "5.50")),
            DUE,
            Option.none());

    assertEquals(Option.some(new BigDecimal("3.30")), totals.vat());
    assertEquals(new BigDecimal("35.50"), totals.net());
  }

  @Test
  void no_tax_shown_is_not_a_tax_of_zero() {
    Totals exempt = new Totals(List.of(untaxed(VatBand.ZWOLNIONA, "100.00")), DUE, Option.none());
    Totals zero =
        new Totals(List.of(taxed(VatBand.PODSTAWOWA, "0.00", "0.00")), DUE, Option.none());

    assertEquals(Option.none(), exempt.vat());
    assertEquals(Option.some(new BigDecimal("0.00")), zero.vat());
  }
}
