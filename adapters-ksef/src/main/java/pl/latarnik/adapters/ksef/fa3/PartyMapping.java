package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapping;
import pl.latarnik.adapters.ksef.fa3.schema.Adres;
import pl.latarnik.adapters.ksef.fa3.schema.DaneNabywcy;
import pl.latarnik.adapters.ksef.fa3.schema.DaneTrzeciego;
import pl.latarnik.adapters.ksef.fa3.schema.Kontakt;
import pl.latarnik.adapters.ksef.fa3.schema.KontaktUpowaznionego;
import pl.latarnik.adapters.ksef.fa3.schema.Nabywca;
import pl.latarnik.adapters.ksef.fa3.schema.NabywcaPrzedKorekta;
import pl.latarnik.adapters.ksef.fa3.schema.PodmiotTrzeci;
import pl.latarnik.adapters.ksef.fa3.schema.Sprzedawca;
import pl.latarnik.adapters.ksef.fa3.schema.SprzedawcaPrzedKorekta;
import pl.latarnik.adapters.ksef.fa3.schema.Upowazniony;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.content.Address;
import pl.latarnik.domain.invoice.content.AuthorizedParty;
import pl.latarnik.domain.invoice.content.Buyer;
import pl.latarnik.domain.invoice.content.BuyerBefore;
import pl.latarnik.domain.invoice.content.Contact;
import pl.latarnik.domain.invoice.content.PartyIdentity;
import pl.latarnik.domain.invoice.content.Seller;
import pl.latarnik.domain.invoice.content.SellerBefore;
import pl.latarnik.domain.invoice.content.ThirdParty;
import pl.latarnik.domain.invoice.content.ThirdPartyRole;

/** Maps the parties. */
interface PartyMapping {

  @Mapping(target = "country", source = "kodKraju")
  @Mapping(target = "line1", source = "adresL1")
  @Mapping(target = "line2", source = "adresL2")
  @Mapping(target = "gln", source = "GLN")
  Address address(Adres source);

  default Option<Address> optionalAddress(@Nullable Adres source) {
    return Option.of(source).map(this::address);
  }

  default List<Address> addresses(java.util.List<Adres> all) {
    return List.ofAll(all).map(this::address);
  }

  @Mapping(target = "email", source = "email")
  @Mapping(target = "phone", source = "telefon")
  Contact contact(Kontakt source);

  default List<Contact> contacts(java.util.List<Kontakt> all) {
    return List.ofAll(all).map(this::contact);
  }

  @Mapping(target = "email", source = "emailPU")
  @Mapping(target = "phone", source = "telefonPU")
  Contact authorizedContact(KontaktUpowaznionego source);

  default List<Contact> authorizedContacts(java.util.List<KontaktUpowaznionego> all) {
    return List.ofAll(all).map(this::authorizedContact);
  }

  @Mapping(target = "euPrefix", source = "prefiksPodatnika")
  @Mapping(target = "eori", source = "nrEORI")
  @Mapping(target = "nip", source = "daneIdentyfikacyjne.NIP")
  @Mapping(target = "name", source = "daneIdentyfikacyjne.nazwa")
  @Mapping(target = "address", source = "adres")
  @Mapping(target = "correspondence", source = "adresKoresp")
  @Mapping(target = "contacts", source = "daneKontaktowe")
  @Mapping(target = "status", source = "statusInfoPodatnika")
  Seller seller(Sprzedawca source);

  @Mapping(target = "eori", source = "nrEORI")
  @Mapping(target = "identity", source = "daneIdentyfikacyjne")
  @Mapping(target = "name", source = "daneIdentyfikacyjne.nazwa")
  @Mapping(target = "address", source = "adres")
  @Mapping(target = "correspondence", source = "adresKoresp")
  @Mapping(target = "contacts", source = "daneKontaktowe")
  @Mapping(target = "customerNumber", source = "nrKlienta")
  @Mapping(target = "link", source = "IDNabywcy")
  @Mapping(target = "localGovernmentUnit", source = "JST")
  @Mapping(target = "vatGroupMember", source = "GV")
  Buyer buyer(Nabywca source);

  @Mapping(target = "link", source = "IDNabywcy")
  @Mapping(target = "eori", source = "nrEORI")
  @Mapping(target = "identity", source = "daneIdentyfikacyjne")
  @Mapping(target = "name", source = "daneIdentyfikacyjne.nazwa")
  @Mapping(target = "address", source = "adres")
  @Mapping(target = "correspondence", source = "adresKoresp")
  @Mapping(target = "contacts", source = "daneKontaktowe")
  @Mapping(target = "role", source = "source")
  @Mapping(target = "roleDescription", source = "opisRoli")
  @Mapping(target = "share", source = "udzial")
  @Mapping(target = "customerNumber", source = "nrKlienta")
  ThirdParty thirdParty(PodmiotTrzeci source);

  default List<ThirdParty> thirdParties(java.util.List<PodmiotTrzeci> all) {
    return List.ofAll(all).map(this::thirdParty);
  }

  default ThirdPartyRole role(PodmiotTrzeci source) {
    return source.getRola() == null // Rola, else RolaInna
        ? ThirdPartyRole.INNA
        : Fa3Values.find(ThirdPartyRole.values(), ThirdPartyRole::code, source.getRola());
  }

  @Mapping(target = "eori", source = "nrEORI")
  @Mapping(target = "nip", source = "daneIdentyfikacyjne.NIP")
  @Mapping(target = "name", source = "daneIdentyfikacyjne.nazwa")
  @Mapping(target = "address", source = "adres")
  @Mapping(target = "correspondence", source = "adresKoresp")
  @Mapping(target = "contacts", source = "daneKontaktowe")
  @Mapping(target = "role", source = "rolaPU")
  AuthorizedParty authorized(Upowazniony source);

  default Option<AuthorizedParty> optionalAuthorized(@Nullable Upowazniony source) {
    return Option.of(source).map(this::authorized);
  }

  @Mapping(target = "euPrefix", source = "prefiksPodatnika")
  @Mapping(target = "nip", source = "daneIdentyfikacyjne.NIP")
  @Mapping(target = "name", source = "daneIdentyfikacyjne.nazwa")
  @Mapping(target = "address", source = "adres")
  SellerBefore sellerBefore(SprzedawcaPrzedKorekta source);

  default Option<SellerBefore> optionalSellerBefore(@Nullable SprzedawcaPrzedKorekta source) {
    return Option.of(source).map(this::sellerBefore);
  }

  @Mapping(target = "identity", source = "daneIdentyfikacyjne")
  @Mapping(target = "name", source = "daneIdentyfikacyjne.nazwa")
  @Mapping(target = "address", source = "adres")
  @Mapping(target = "link", source = "IDNabywcy")
  BuyerBefore buyerBefore(NabywcaPrzedKorekta source);

  default List<BuyerBefore> buyersBefore(java.util.List<NabywcaPrzedKorekta> all) {
    return List.ofAll(all).map(this::buyerBefore);
  }

  default PartyIdentity identity(DaneNabywcy source) {
    if (source.getNIP() != null) {
      return new PartyIdentity.PolishNip(Nip.of(source.getNIP())); // NIP
    }
    if (source.getNrVatUE() != null) {
      return new PartyIdentity.EuVatNumber(source.getKodUE(), source.getNrVatUE()); // NrVatUE
    }
    return source.getNrID() == null
        ? new PartyIdentity.NoNumber() // BrakID
        : new PartyIdentity.OtherNumber(Option.of(source.getKodKraju()), source.getNrID()); // NrID
  }

  default PartyIdentity identity(DaneTrzeciego source) {
    if (source.getIDWew() != null) {
      return new PartyIdentity.InternalId(source.getIDWew()); // IDWew
    }
    DaneNabywcy other = new DaneNabywcy();
    other.setNIP(source.getNIP());
    other.setKodUE(source.getKodUE());
    other.setNrVatUE(source.getNrVatUE());
    other.setKodKraju(source.getKodKraju());
    other.setNrID(source.getNrID());
    return identity(other);
  }
}
