package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
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

/** Maps terms, transport and the foot. */
interface TermsMapping {

  @Mapping(target = "day", source = "dataUmowy")
  @Mapping(target = "number", source = "nrUmowy")
  DocumentReference contract(Umowa source);

  default List<DocumentReference> contracts(java.util.List<Umowa> all) {
    return List.ofAll(all).map(this::contract);
  }

  @Mapping(target = "day", source = "dataZamowienia")
  @Mapping(target = "number", source = "nrZamowienia")
  DocumentReference order(ZamowienieNabywcy source);

  default List<DocumentReference> orders(java.util.List<ZamowienieNabywcy> all) {
    return List.ofAll(all).map(this::order);
  }

  @Mapping(target = "contracts", source = "umowy")
  @Mapping(target = "orders", source = "zamowienia")
  @Mapping(target = "batches", source = "nrPartiiTowaru")
  @Mapping(target = "delivery", source = "warunkiDostawy")
  @Mapping(target = "agreedRate", source = "source")
  @Mapping(target = "transports", source = "transport")
  @Mapping(target = "intermediary", source = "podmiotPosredniczacy")
  TransactionTerms terms(WarunkiTransakcji source);

  default Option<TransactionTerms> optionalTerms(@Nullable WarunkiTransakcji source) {
    return Option.of(source).map(this::terms);
  }

  default Option<AgreedRate> agreedRate(WarunkiTransakcji source) {
    return Option.of(source.getKursUmowny())
        .map(rate -> new AgreedRate(rate, source.getWalutaUmowna())); // KursUmowny, WalutaUmowna
  }

  @Mapping(target = "kind", source = "source")
  @Mapping(target = "kindDescription", source = "opisInnegoTransportu")
  @Mapping(target = "carrier", source = "przewoznik")
  @Mapping(target = "order", source = "nrZleceniaTransportu")
  @Mapping(target = "cargo", source = "source")
  @Mapping(target = "cargoDescription", source = "opisInnegoLadunku")
  @Mapping(target = "packaging", source = "jednostkaOpakowania")
  @Mapping(target = "departure", source = "dataGodzRozpTransportu")
  @Mapping(target = "arrival", source = "dataGodzZakTransportu")
  @Mapping(target = "from", source = "wysylkaZ")
  @Mapping(target = "through", source = "wysylkaPrzez")
  @Mapping(target = "to", source = "wysylkaDo")
  pl.latarnik.domain.invoice.content.Transport transport(Transport source);

  default List<pl.latarnik.domain.invoice.content.Transport> transports(
      java.util.List<Transport> all) {
    return List.ofAll(all).map(this::transport);
  }

  default TransportKind transportKind(Transport source) {
    return source.getRodzajTransportu() == null // RodzajTransportu, else TransportInny
        ? TransportKind.INNY
        : Fa3Values.find(TransportKind.values(), TransportKind::code, source.getRodzajTransportu());
  }

  default CargoKind cargoKind(Transport source) {
    return source.getOpisLadunku() == null // OpisLadunku, else LadunekInny
        ? CargoKind.INNY
        : Fa3Values.find(CargoKind.values(), CargoKind::code, source.getOpisLadunku());
  }

  @Mapping(target = "identity", source = "daneIdentyfikacyjne")
  @Mapping(target = "name", source = "daneIdentyfikacyjne.nazwa")
  @Mapping(target = "address", source = "adresPrzewoznika")
  Carrier carrier(Przewoznik source);

  default Option<Carrier> optionalCarrier(@Nullable Przewoznik source) {
    return Option.of(source).map(this::carrier);
  }

  @Mapping(target = "name", source = "pelnaNazwa")
  @Mapping(target = "krs", source = "KRS")
  @Mapping(target = "regon", source = "REGON")
  @Mapping(target = "bdo", source = "BDO")
  RegistryEntry register(Rejestr source);

  default Option<Footer> optionalFooter(@Nullable Stopka source) {
    return Option.of(source).map(this::footer);
  }

  private Footer footer(Stopka source) {
    return new Footer(
        List.ofAll(source.getInformacje())
            .map(Informacja::getStopkaFaktury)
            .map(Option::of), // StopkaFaktury
        List.ofAll(source.getRejestry()).map(this::register)); // Rejestry
  }
}
