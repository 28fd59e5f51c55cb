package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * FaWiersz: one line of the invoice.
 *
 * <p>Nearly everything may be missing, as in FA(3).
 *
 * @param number NrWierszaFa
 * @param uniqueId UU_ID
 * @param supplied P_6A, where it differs by line
 * @param name P_7, goods or service
 * @param index Indeks, the seller's own code
 * @param gtin GTIN
 * @param pkwiu PKWiU
 * @param cn CN
 * @param pkob PKOB
 * @param unit P_8A, unit of measure
 * @param quantity P_8B
 * @param netPrice P_9A, net price of a unit
 * @param grossPrice P_9B, gross price of a unit
 * @param discount P_10
 * @param net P_11, net value
 * @param gross P_11A, gross value
 * @param vat P_11Vat
 * @param rate P_12
 * @param ossRate P_12_XII, rate of another country, per cent
 * @param annex15 P_12_Zal_15: goods or service of annex 15
 * @param excise KwotaAkcyzy, excise in the price
 * @param gtu GTU
 * @param procedure Procedura
 * @param exchangeRate KursWaluty
 * @param before StanPrzed: the line as it was before the correction
 */
public record Line(
    BigInteger number,
    Option<String> uniqueId,
    Option<LocalDate> supplied,
    Option<String> name,
    Option<String> index,
    Option<String> gtin,
    Option<String> pkwiu,
    Option<String> cn,
    Option<String> pkob,
    Option<String> unit,
    Option<BigDecimal> quantity,
    Option<BigDecimal> netPrice,
    Option<BigDecimal> grossPrice,
    Option<BigDecimal> discount,
    Option<BigDecimal> net,
    Option<BigDecimal> gross,
    Option<BigDecimal> vat,
    Option<VatRate> rate,
    Option<BigDecimal> ossRate,
    boolean annex15,
    Option<BigDecimal> excise,
    Option<String> gtu,
    Option<String> procedure,
    Option<BigDecimal> exchangeRate,
    boolean before) {

  public Line {
    requireNonNull(number, "number");
    requireNonNull(uniqueId, "uniqueId");
    requireNonNull(supplied, "supplied");
    requireNonNull(name, "name");
    requireNonNull(index, "index");
    requireNonNull(gtin, "gtin");
    requireNonNull(pkwiu, "pkwiu");
    requireNonNull(cn, "cn");
    requireNonNull(pkob, "pkob");
    requireNonNull(unit, "unit");
    requireNonNull(quantity, "quantity");
    requireNonNull(netPrice, "netPrice");
    requireNonNull(grossPrice, "grossPrice");
    requireNonNull(discount, "discount");
    requireNonNull(net, "net");
    requireNonNull(gross, "gross");
    requireNonNull(vat, "vat");
    requireNonNull(rate, "rate");
    requireNonNull(ossRate, "ossRate");
    requireNonNull(excise, "excise");
    requireNonNull(gtu, "gtu");
    requireNonNull(procedure, "procedure");
    requireNonNull(exchangeRate, "exchangeRate");
  }
}
