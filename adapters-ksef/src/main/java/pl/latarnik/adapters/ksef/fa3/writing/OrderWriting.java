package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapping;
import pl.latarnik.adapters.ksef.fa3.schema.FakturaZaliczkowa;
import pl.latarnik.adapters.ksef.fa3.schema.WierszZamowienia;
import pl.latarnik.adapters.ksef.fa3.schema.ZaliczkaCzesciowa;
import pl.latarnik.adapters.ksef.fa3.schema.Zamowienie;
import pl.latarnik.domain.invoice.content.Order;
import pl.latarnik.domain.invoice.content.OrderLine;
import pl.latarnik.domain.invoice.content.PartialAdvance;
import pl.latarnik.domain.invoice.content.SettledAdvance;

/** Writes advances and what they were paid for. */
interface OrderWriting {

  @Mapping(target = "p_6Z", source = "received")
  @Mapping(target = "p_15Z", source = "due")
  @Mapping(target = "kursWalutyZW", source = "exchangeRate")
  ZaliczkaCzesciowa advance(PartialAdvance source);

  default java.util.List<ZaliczkaCzesciowa> advances(List<PartialAdvance> all) {
    return all.map(this::advance).toJavaList();
  }

  default FakturaZaliczkowa settled(SettledAdvance source) {
    FakturaZaliczkowa target = new FakturaZaliczkowa();
    source.fold(
        inKsef -> {
          target.setNrKSeFFaZaliczkowej(inKsef.ksefNumber()); // NrKSeFFaZaliczkowej
          return target;
        },
        outsideKsef -> {
          target.setNrKSeFZN((byte) 1); // NrKSeFZN
          target.setNrFaZaliczkowej(outsideKsef.number().text()); // NrFaZaliczkowej
          return target;
        });
    return target;
  }

  default java.util.List<FakturaZaliczkowa> settledOnes(List<SettledAdvance> all) {
    return all.map(this::settled).toJavaList();
  }

  @Mapping(target = "wartoscZamowienia", source = "value")
  @Mapping(target = "zamowienieWiersz", source = "lines")
  Zamowienie ordered(Order source);

  default @Nullable Zamowienie optionalOrder(Option<Order> source) {
    return source.map(this::ordered).getOrNull();
  }

  @Mapping(target = "nrWierszaZam", source = "number")
  @Mapping(target = "UU_IDZ", source = "uniqueId")
  @Mapping(target = "p_7Z", source = "name")
  @Mapping(target = "indeksZ", source = "index")
  @Mapping(target = "GTINZ", source = "gtin")
  @Mapping(target = "PKWiUZ", source = "pkwiu")
  @Mapping(target = "CNZ", source = "cn")
  @Mapping(target = "PKOBZ", source = "pkob")
  @Mapping(target = "p_8AZ", source = "unit")
  @Mapping(target = "p_8BZ", source = "quantity")
  @Mapping(target = "p_9AZ", source = "netPrice")
  @Mapping(target = "p_11NettoZ", source = "net")
  @Mapping(target = "p_11VatZ", source = "vat")
  @Mapping(target = "p_12Z", source = "rate")
  @Mapping(target = "p_12Z_XII", source = "ossRate")
  @Mapping(target = "p_12Z_Zal_15", source = "annex15")
  @Mapping(target = "GTUZ", source = "gtu")
  @Mapping(target = "proceduraZ", source = "procedure")
  @Mapping(target = "kwotaAkcyzyZ", source = "excise")
  @Mapping(target = "stanPrzedZ", source = "before")
  WierszZamowienia orderLine(OrderLine source);

  default java.util.List<WierszZamowienia> orderLines(List<OrderLine> all) {
    return all.map(this::orderLine).toJavaList();
  }
}
