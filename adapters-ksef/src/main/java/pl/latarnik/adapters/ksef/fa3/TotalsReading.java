package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import pl.latarnik.adapters.ksef.fa3.schema.Fa;
import pl.latarnik.domain.invoice.content.BandTotal;
import pl.latarnik.domain.invoice.content.Totals;
import pl.latarnik.domain.invoice.content.VatBand;

/** Reads the sums: thirteen pots in FA(3), one list in the domain. */
final class TotalsReading {

  private TotalsReading() {}

  static Totals totals(Fa fa) {
    return new Totals(bands(fa), fa.getP_15(), Option.of(fa.getKursWalutyZ())); // KursWalutyZ
  }

  private static List<BandTotal> bands(Fa fa) {
    return List.of(
            band(VatBand.PODSTAWOWA, fa.getP_13_1(), fa.getP_14_1(), fa.getP_14_1W()), // P_13_1
            band(
                VatBand.OBNIZONA_PIERWSZA,
                fa.getP_13_2(),
                fa.getP_14_2(),
                fa.getP_14_2W()), // P_13_2
            band(VatBand.OBNIZONA_DRUGA, fa.getP_13_3(), fa.getP_14_3(), fa.getP_14_3W()), // P_13_3
            band(
                VatBand.RYCZALT_TAKSOWEK,
                fa.getP_13_4(),
                fa.getP_14_4(),
                fa.getP_14_4W()), // P_13_4
            band(VatBand.PROCEDURA_SZCZEGOLNA, fa.getP_13_5(), fa.getP_14_5(), null), // P_13_5
            band(VatBand.ZERO_KRAJ, fa.getP_13_6_1()), // P_13_6_1
            band(VatBand.ZERO_WDT, fa.getP_13_6_2()), // P_13_6_2
            band(VatBand.ZERO_EKSPORT, fa.getP_13_6_3()), // P_13_6_3
            band(VatBand.ZWOLNIONA, fa.getP_13_7()), // P_13_7
            band(VatBand.POZA_KRAJEM, fa.getP_13_8()), // P_13_8
            band(VatBand.USLUGI_ART_100, fa.getP_13_9()), // P_13_9
            band(VatBand.ODWROTNE_OBCIAZENIE, fa.getP_13_10()), // P_13_10
            band(VatBand.MARZA, fa.getP_13_11())) // P_13_11
        .flatMap(band -> band);
  }

  private static Option<BandTotal> band(VatBand band, @Nullable BigDecimal net) {
    return band(band, net, null, null);
  }

  private static Option<BandTotal> band(
      VatBand band,
      @Nullable BigDecimal net,
      @Nullable BigDecimal vat,
      @Nullable BigDecimal vatInPln) {
    return Option.of(net)
        .map(amount -> new BandTotal(band, amount, Option.of(vat), Option.of(vatInPln)));
  }
}
