package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapping;
import pl.latarnik.adapters.ksef.fa3.schema.Informacja;
import pl.latarnik.adapters.ksef.fa3.schema.Przewoznik;
import pl.latarnik.adapters.ksef.fa3.schema.Rejestr;
import pl.latarnik.adapters.ksef.fa3.schema.Stopka;
import pl.latarnik.adapters.ksef.fa3.schema.Transport;
import pl.latarnik.adapters.ksef.fa3.schema.Umowa;
import pl.latarnik.adapters.ksef.fa3.schema.WarunkiTransakcji;
import pl.latarnik.adapters.ksef.fa3.schema.ZamowienieNabywcy;
import pl.latarnik.domain.invoice.content.AgreedRate;
import pl.latarnik.domain.invoice.content.CargoKind;
import pl.latarnik.domain.invoice.content.Carrier;
import pl.latarnik.domain.invoice.content.DocumentReference;
import pl.latarnik.domain.invoice.content.Footer;
import pl.latarnik.domain.invoice.content.RegistryEntry;
import pl.latarnik.domain.invoice.content.TransactionTerms;
import pl.latarnik.domain.invoice.content.TransportKind;

/** Writes terms, transport and the foot. */
interface TermsWriting {

  @Mapping(target = "dataUmowy", source = "day")
  @Mapping(target = "nrUmowy", source = "number")
  Umowa contract(DocumentReference source);

  default java.util.List<Umowa> contracts(List<DocumentReference> all) {
    return all.map(this::contract).toJavaList();
  }

  @Mapping(target = "dataZamowienia", source = "day")
  @Mapping(target = "nrZamowienia", source = "number")
  ZamowienieNabywcy order(DocumentReference source);

  default java.util.List<ZamowienieNabywcy> orders(List<DocumentReference> all) {
    return all.map(this::order).toJavaList();
  }

  @Mapping(target = "umowy", source = "contracts")
  @Mapping(target = "zamowienia", source = "orders")
  @Mapping(target = "nrPartiiTowaru", source = "batches")
  @Mapping(target = "warunkiDostawy", source = "delivery")
  @Mapping(target = "kursUmowny", source = "agreedRate")
  @Mapping(target = "walutaUmowna", source = "agreedRate")
  @Mapping(target = "transport", source = "transports")
  @Mapping(target = "podmiotPosredniczacy", source = "intermediary")
  WarunkiTransakcji terms(TransactionTerms source);

  default @Nullable WarunkiTransakcji optionalTerms(Option<TransactionTerms> source) {
    return source.map(this::terms).getOrNull();
  }

  default @Nullable BigDecimal rate(Option<AgreedRate> source) {
    return source.map(AgreedRate::rate).getOrNull(); // KursUmowny
  }

  default @Nullable String currency(Option<AgreedRate> source) {
    return source.map(AgreedRate::currency).getOrNull(); // WalutaUmowna
  }

  @Mapping(target = "rodzajTransportu", source = "kind")
  @Mapping(target = "transportInny", source = "kind")
  @Mapping(target = "opisInnegoTransportu", source = "kindDescription")
  @Mapping(target = "przewoznik", source = "carrier")
  @Mapping(target = "nrZleceniaTransportu", source = "order")
  @Mapping(target = "opisLadunku", source = "cargo")
  @Mapping(target = "ladunekInny", source = "cargo")
  @Mapping(target = "opisInnegoLadunku", source = "cargoDescription")
  @Mapping(target = "jednostkaOpakowania", source = "packaging")
  @Mapping(target = "dataGodzRozpTransportu", source = "departure")
  @Mapping(target = "dataGodzZakTransportu", source = "arrival")
  @Mapping(target = "wysylkaZ", source = "from")
  @Mapping(target = "wysylkaPrzez", source = "through")
  @Mapping(target = "wysylkaDo", source = "to")
  Transport transport(pl.latarnik.domain.invoice.content.Transport source);

  default java.util.List<Transport> transports(
      List<pl.latarnik.domain.invoice.content.Transport> all) {
    return all.map(this::transport).toJavaList();
  }

  default @Nullable Byte otherTransport(TransportKind kind) {
    return kind == TransportKind.INNY ? (byte) 1 : null; // TransportInny
  }

  default @Nullable Byte otherCargo(CargoKind kind) {
    return kind == CargoKind.INNY ? (byte) 1 : null; // LadunekInny
  }

  @Mapping(
      target = "daneIdentyfikacyjne",
      expression = "java(PartyNumbers.named(source.identity(), source.name()))")
  @Mapping(target = "adresPrzewoznika", source = "address")
  Przewoznik carrier(Carrier source);

  default @Nullable Przewoznik optionalCarrier(Option<Carrier> source) {
    return source.map(this::carrier).getOrNull();
  }

  @Mapping(target = "pelnaNazwa", source = "name")
  @Mapping(target = "KRS", source = "krs")
  @Mapping(target = "REGON", source = "regon")
  @Mapping(target = "BDO", source = "bdo")
  Rejestr register(RegistryEntry source);

  default java.util.List<Rejestr> registers(List<RegistryEntry> all) {
    return all.map(this::register).toJavaList();
  }

  default java.util.List<Informacja> notes(List<Option<String>> all) {
    return all.map(this::note).toJavaList();
  }

  private Informacja note(Option<String> text) {
    Informacja target = new Informacja();
    target.setStopkaFaktury(text.getOrNull()); // StopkaFaktury
    return target;
  }

  @Mapping(target = "informacje", source = "notes")
  @Mapping(target = "rejestry", source = "registers")
  Stopka footer(Footer source);

  default @Nullable Stopka optionalFooter(Option<Footer> source) {
    return source.map(this::footer).getOrNull();
  }
}
