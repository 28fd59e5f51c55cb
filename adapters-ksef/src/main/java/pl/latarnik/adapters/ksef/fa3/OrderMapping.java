package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapping;
import pl.latarnik.adapters.ksef.fa3.schema.FakturaZaliczkowa;
import pl.latarnik.adapters.ksef.fa3.schema.WierszZamowienia;
import pl.latarnik.adapters.ksef.fa3.schema.ZaliczkaCzesciowa;
import pl.latarnik.adapters.ksef.fa3.schema.Zamowienie;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.content.Order;
import pl.latarnik.domain.invoice.content.OrderLine;
import pl.latarnik.domain.invoice.content.PartialAdvance;
import pl.latarnik.domain.invoice.content.SettledAdvance;

/** Maps advances and what they were paid for. */
interface OrderMapping {

  @Mapping(target = "received", source = "p_6Z")
  @Mapping(target = "due", source = "p_15Z")
  @Mapping(target = "exchangeRate", source = "kursWalutyZW")
  PartialAdvance advance(ZaliczkaCzesciowa source);

  default List<PartialAdvance> advances(java.util.List<ZaliczkaCzesciowa> all) {
    return List.ofAll(all).map(this::advance);
  }

  default SettledAdvance settled(FakturaZaliczkowa source) {
    String number = source.getNrFaZaliczkowej();
    return number == null
        ? new SettledAdvance.InKsef(source.getNrKSeFFaZaliczkowej()) // NrKSeFFaZaliczkowej
        : new SettledAdvance.OutsideKsef(InvoiceNumber.of(number)); // NrKSeFZN, NrFaZaliczkowej
  }

  default List<SettledAdvance> settledOnes(java.util.List<FakturaZaliczkowa> all) {
    return List.ofAll(all).map(this::settled);
  }

  @Mapping(target = "value", source = "wartoscZamowienia")
  @Mapping(target = "lines", source = "zamowienieWiersz")
  Order ordered(Zamowienie source);

  default Option<Order> optionalOrder(@Nullable Zamowienie source) {
    return Option.of(source).map(this::ordered);
  }

  @Mapping(target = "number", source = "nrWierszaZam")
  @Mapping(target = "uniqueId", source = "UU_IDZ")
  @Mapping(target = "name", source = "p_7Z")
  @Mapping(target = "index", source = "indeksZ")
  @Mapping(target = "gtin", source = "GTINZ")
  @Mapping(target = "pkwiu", source = "PKWiUZ")
  @Mapping(target = "cn", source = "CNZ")
  @Mapping(target = "pkob", source = "PKOBZ")
  @Mapping(target = "unit", source = "p_8AZ")
  @Mapping(target = "quantity", source = "p_8BZ")
  @Mapping(target = "netPrice", source = "p_9AZ")
  @Mapping(target = "net", source = "p_11NettoZ")
  @Mapping(target = "vat", source = "p_11VatZ")
  @Mapping(target = "rate", source = "p_12Z")
  @Mapping(target = "ossRate", source = "p_12Z_XII")
  @Mapping(target = "annex15", source = "p_12Z_Zal_15")
  @Mapping(target = "gtu", source = "GTUZ")
  @Mapping(target = "procedure", source = "proceduraZ")
  @Mapping(target = "excise", source = "kwotaAkcyzyZ")
  @Mapping(target = "before", source = "stanPrzedZ")
  OrderLine orderLine(WierszZamowienia source);

  default List<OrderLine> orderLines(java.util.List<WierszZamowienia> all) {
    return List.ofAll(all).map(this::orderLine);
  }
}
