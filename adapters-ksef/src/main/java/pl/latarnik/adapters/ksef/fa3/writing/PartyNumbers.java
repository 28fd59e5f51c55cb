package pl.latarnik.adapters.ksef.fa3.writing;

import io.vavr.control.Option;
import pl.latarnik.adapters.ksef.fa3.schema.DaneNabywcy;
import pl.latarnik.adapters.ksef.fa3.schema.DaneTrzeciego;
import pl.latarnik.domain.invoice.content.PartyIdentity;
import pl.latarnik.domain.invoice.content.PartyIdentity.EuVatNumber;
import pl.latarnik.domain.invoice.content.PartyIdentity.InternalId;
import pl.latarnik.domain.invoice.content.PartyIdentity.OtherNumber;

/** Writes by which number a party is known: one variant in the domain, a choice in FA(3). */
final class PartyNumbers {

  private PartyNumbers() {}

  static DaneNabywcy named(PartyIdentity identity, Option<String> name) {
    DaneNabywcy target = data(identity);
    target.setNazwa(name.getOrNull()); // Nazwa
    return target;
  }

  /** An internal id has no place there, which {@link Misplaced} has said before. */
  private static DaneNabywcy data(PartyIdentity identity) {
    DaneNabywcy target = new DaneNabywcy();
    switch (identity.kind()) {
      case POLISH_NIP -> target.setNIP(identity.text()); // NIP
      case EU_VAT_NUMBER -> {
        EuVatNumber eu = (EuVatNumber) identity;
        target.setKodUE(eu.country()); // KodUE
        target.setNrVatUE(eu.number()); // NrVatUE
      }
      case OTHER_NUMBER -> {
        OtherNumber other = (OtherNumber) identity;
        target.setKodKraju(other.country().getOrNull()); // KodKraju
        target.setNrID(other.number()); // NrID
      }
      case NO_NUMBER -> target.setBrakID((byte) 1); // BrakID
      case INTERNAL_ID -> throw new IllegalStateException("IDWew of a party that cannot have one");
    }
    return target;
  }

  static DaneTrzeciego thirdPartyData(PartyIdentity identity) {
    DaneTrzeciego target = new DaneTrzeciego();
    if (identity.kind() == PartyIdentity.Kind.INTERNAL_ID) {
      target.setIDWew(((InternalId) identity).id()); // IDWew
      return target;
    }
    DaneNabywcy other = data(identity);
    target.setNIP(other.getNIP());
    target.setKodUE(other.getKodUE());
    target.setNrVatUE(other.getNrVatUE());
    target.setKodKraju(other.getKodKraju());
    target.setNrID(other.getNrID());
    target.setBrakID(other.getBrakID());
    return target;
  }
}
