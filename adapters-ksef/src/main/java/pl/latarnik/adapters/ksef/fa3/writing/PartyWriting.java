package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapping;
import pl.latarnik.adapters.ksef.fa3.schema.Adres;
import pl.latarnik.adapters.ksef.fa3.schema.DaneTrzeciego;
import pl.latarnik.adapters.ksef.fa3.schema.Kontakt;
import pl.latarnik.adapters.ksef.fa3.schema.KontaktUpowaznionego;
import pl.latarnik.adapters.ksef.fa3.schema.Nabywca;
import pl.latarnik.adapters.ksef.fa3.schema.NabywcaPrzedKorekta;
import pl.latarnik.adapters.ksef.fa3.schema.PodmiotTrzeci;
import pl.latarnik.adapters.ksef.fa3.schema.Sprzedawca;
import pl.latarnik.adapters.ksef.fa3.schema.SprzedawcaPrzedKorekta;
import pl.latarnik.adapters.ksef.fa3.schema.Upowazniony;
import pl.latarnik.domain.invoice.content.Address;
import pl.latarnik.domain.invoice.content.AuthorizedParty;
import pl.latarnik.domain.invoice.content.Buyer;
import pl.latarnik.domain.invoice.content.BuyerBefore;
import pl.latarnik.domain.invoice.content.Contact;
import pl.latarnik.domain.invoice.content.Seller;
import pl.latarnik.domain.invoice.content.SellerBefore;
import pl.latarnik.domain.invoice.content.ThirdParty;
import pl.latarnik.domain.invoice.content.ThirdPartyRole;

/** Writes the parties. */
interface PartyWriting {

  @Mapping(target = "kodKraju", source = "country")
  @Mapping(target = "adresL1", source = "line1")
  @Mapping(target = "adresL2", source = "line2")
  @Mapping(target = "GLN", source = "gln")
  Adres address(Address source);

  default @Nullable Adres optionalAddress(Option<Address> source) {
    return source.map(this::address).getOrNull();
  }

  default java.util.List<Adres> addresses(List<Address> all) {
    return all.map(this::address).toJavaList();
  }

  @Mapping(target = "email", source = "email")
  @Mapping(target = "telefon", source = "phone")
  Kontakt contact(Contact source);

  default java.util.List<Kontakt> contacts(List<Contact> all) {
    return all.map(this::contact).toJavaList();
  }

  @Mapping(target = "emailPU", source = "email")
  @Mapping(target = "telefonPU", source = "phone")
  KontaktUpowaznionego authorizedContact(Contact source);

  default java.util.List<KontaktUpowaznionego> authorizedContacts(List<Contact> all) {
    return all.map(this::authorizedContact).toJavaList();
  }

  @Mapping(target = "prefiksPodatnika", source = "euPrefix")
  @Mapping(target = "nrEORI", source = "eori")
  @Mapping(target = "daneIdentyfikacyjne.NIP", source = "nip")
  @Mapping(target = "daneIdentyfikacyjne.nazwa", source = "name")
  @Mapping(target = "adres", source = "address")
  @Mapping(target = "adresKoresp", source = "correspondence")
  @Mapping(target = "daneKontaktowe", source = "contacts")
  @Mapping(target = "statusInfoPodatnika", source = "status")
  Sprzedawca seller(Seller source);

  @Mapping(target = "nrEORI", source = "eori")
  @Mapping(
      target = "daneIdentyfikacyjne",
      expression = "java(PartyNumbers.named(source.identity(), source.name()))")
  @Mapping(target = "adres", source = "address")
  @Mapping(target = "adresKoresp", source = "correspondence")
  @Mapping(target = "daneKontaktowe", source = "contacts")
  @Mapping(target = "nrKlienta", source = "customerNumber")
  @Mapping(target = "IDNabywcy", source = "link")
  @Mapping(target = "JST", source = "localGovernmentUnit")
  @Mapping(target = "GV", source = "vatGroupMember")
  Nabywca buyer(Buyer source);

  @Mapping(target = "IDNabywcy", source = "link")
  @Mapping(target = "nrEORI", source = "eori")
  @Mapping(target = "daneIdentyfikacyjne", source = "source")
  @Mapping(target = "adres", source = "address")
  @Mapping(target = "adresKoresp", source = "correspondence")
  @Mapping(target = "daneKontaktowe", source = "contacts")
  @Mapping(target = "rola", source = "role")
  @Mapping(target = "rolaInna", source = "role")
  @Mapping(target = "opisRoli", source = "roleDescription")
  @Mapping(target = "udzial", source = "share")
  @Mapping(target = "nrKlienta", source = "customerNumber")
  PodmiotTrzeci thirdParty(ThirdParty source);

  default java.util.List<PodmiotTrzeci> thirdParties(List<ThirdParty> all) {
    return all.map(this::thirdParty).toJavaList();
  }

  default @Nullable Byte otherRole(ThirdPartyRole role) {
    return role == ThirdPartyRole.INNA ? (byte) 1 : null; // RolaInna
  }

  default DaneTrzeciego identity(ThirdParty source) {
    DaneTrzeciego target = PartyNumbers.thirdPartyData(source.identity());
    target.setNazwa(source.name().getOrNull()); // Nazwa
    return target;
  }

  @Mapping(target = "nrEORI", source = "eori")
  @Mapping(target = "daneIdentyfikacyjne.NIP", source = "nip")
  @Mapping(target = "daneIdentyfikacyjne.nazwa", source = "name")
  @Mapping(target = "adres", source = "address")
  @Mapping(target = "adresKoresp", source = "correspondence")
  @Mapping(target = "daneKontaktowe", source = "contacts")
  @Mapping(target = "rolaPU", source = "role")
  Upowazniony authorized(AuthorizedParty source);

  default @Nullable Upowazniony optionalAuthorized(Option<AuthorizedParty> source) {
    return source.map(this::authorized).getOrNull();
  }

  @Mapping(target = "prefiksPodatnika", source = "euPrefix")
  @Mapping(target = "daneIdentyfikacyjne.NIP", source = "nip")
  @Mapping(target = "daneIdentyfikacyjne.nazwa", source = "name")
  @Mapping(target = "adres", source = "address")
  SprzedawcaPrzedKorekta sellerBefore(SellerBefore source);

  default @Nullable SprzedawcaPrzedKorekta optionalSellerBefore(Option<SellerBefore> source) {
    return source.map(this::sellerBefore).getOrNull();
  }

  @Mapping(
      target = "daneIdentyfikacyjne",
      expression = "java(PartyNumbers.named(source.identity(), source.name()))")
  @Mapping(target = "adres", source = "address")
  @Mapping(target = "IDNabywcy", source = "link")
  NabywcaPrzedKorekta buyerBefore(BuyerBefore source);

  default java.util.List<NabywcaPrzedKorekta> buyersBefore(List<BuyerBefore> all) {
    return all.map(this::buyerBefore).toJavaList();
  }
}
