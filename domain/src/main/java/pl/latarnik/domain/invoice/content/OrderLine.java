package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * ZamowienieWiersz: one line of an order or a contract.
 *
 * <p>Nearly everything may be missing, as in FA(3). Unlike a {@link Line} it has neither gross
 * price nor discount, nor a day of its own.
 *
 * @param number NrWierszaZam
 * @param uniqueId UU_IDZ
 * @param name P_7Z, goods or service
 * @param index IndeksZ, the seller's own code
 * @param gtin GTINZ
 * @param pkwiu PKWiUZ
 * @param cn CNZ
 * @param pkob PKOBZ
 * @param unit P_8AZ, unit of measure
 * @param quantity P_8BZ
 * @param netPrice P_9AZ, net price of a unit
 * @param net P_11NettoZ, net value
 * @param vat P_11VatZ
 * @param rate P_12Z
 * @param ossRate P_12Z_XII, rate of another country, per cent
 * @param annex15 P_12Z_Zal_15: goods or service of annex 15
 * @param gtu GTUZ
 * @param procedure ProceduraZ
 * @param excise KwotaAkcyzyZ, excise in the price
 * @param before StanPrzedZ: the line as it was before the correction
 */
public record OrderLine(
    BigInteger number,
    Option<String> uniqueId,
    Option<String> name,
    Option<String> index,
    Option<String> gtin,
    Option<String> pkwiu,
    Option<String> cn,
    Option<String> pkob,
    Option<String> unit,
    Option<BigDecimal> quantity,
    Option<BigDecimal> netPrice,
    Option<BigDecimal> net,
    Option<BigDecimal> vat,
    Option<VatRate> rate,
    Option<BigDecimal> ossRate,
    boolean annex15,
    Option<String> gtu,
    Option<String> procedure,
    Option<BigDecimal> excise,
    boolean before) {

  public OrderLine {
    requireNonNull(number, "number");
    requireNonNull(uniqueId, "uniqueId");
    requireNonNull(name, "name");
    requireNonNull(index, "index");
    requireNonNull(gtin, "gtin");
    requireNonNull(pkwiu, "pkwiu");
    requireNonNull(cn, "cn");
    requireNonNull(pkob, "pkob");
    requireNonNull(unit, "unit");
    requireNonNull(quantity, "quantity");
    requireNonNull(netPrice, "netPrice");
    requireNonNull(net, "net");
    requireNonNull(vat, "vat");
    requireNonNull(rate, "rate");
    requireNonNull(ossRate, "ossRate");
    requireNonNull(gtu, "gtu");
    requireNonNull(procedure, "procedure");
    requireNonNull(excise, "excise");
  }
}
