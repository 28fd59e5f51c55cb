package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.BuyerCategory;

/**
 * Which buyer of art. 106gb ust. 4 an FA(3) file describes, with the fields that decided it.
 *
 * <p>A file cannot tell everything: the place of supply (pkt 1), an establishment that takes no
 * part (pkt 3) and the exemption of art. 113a (pkt 4) stand in no field, so these are never read
 * off, only stated ({@link pl.latarnik.domain.invoice.StatedBuyer}). What the fields leave open is
 * read as docs/adr/0062 says.
 *
 * @param category the category
 * @param fields the fields that decided it, in the order of the file, without their values
 */
public record BuyerReading(BuyerCategory category, List<String> fields) {

  private static final String POLAND = "PL";
  private static final String ADDRESS_COUNTRY = "Podmiot2/Adres/KodKraju";

  public BuyerReading {
    requireNonNull(category, "category");
    requireNonNull(fields, "fields");
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a reading names the fields it rests on");
    }
  }

  /**
   * What the file says of the buyer, as far as it matters.
   *
   * @param identity by which number the buyer is known
   * @param addressCountry Adres/KodKraju
   * @param eori whether NrEORI is given
   * @param localGovernmentUnit JST is 1
   * @param vatGroupMember GV is 1
   */
  public record Marks(
      PartyIdentity identity,
      Option<String> addressCountry,
      boolean eori,
      boolean localGovernmentUnit,
      boolean vatGroupMember) {
    public Marks {
      requireNonNull(identity, "identity");
      requireNonNull(addressCountry, "addressCountry");
    }
  }

  /** Reads the category off the buyer of an invoice. */
  public static BuyerReading from(Buyer buyer) {
    return from(
        new Marks(
            buyer.identity(),
            buyer.address().map(Address::country),
            buyer.eori().isDefined(),
            buyer.localGovernmentUnit(),
            buyer.vatGroupMember()));
  }

  /** Reads the category off the fields that matter. */
  public static BuyerReading from(Marks marks) {
    return switch (marks.identity().kind()) {
      case POLISH_NIP -> of(BuyerCategory.KRAJOWY, "Podmiot2/DaneIdentyfikacyjne/NIP");
      case INTERNAL_ID -> of(BuyerCategory.KRAJOWY, "Podmiot2/DaneIdentyfikacyjne/IDWew");
      case EU_VAT_NUMBER ->
          of(
              isPolish((PartyIdentity.EuVatNumber) marks.identity())
                  ? BuyerCategory.KRAJOWY
                  : BuyerCategory.BEZ_SIEDZIBY_W_POLSCE,
              "Podmiot2/DaneIdentyfikacyjne/KodUE",
              "Podmiot2/DaneIdentyfikacyjne/NrVatUE");
      case OTHER_NUMBER -> fromOtherNumber((PartyIdentity.OtherNumber) marks.identity(), marks);
      case NO_NUMBER -> fromNoNumber(marks);
    };
  }

  private static boolean isPolish(PartyIdentity.EuVatNumber identity) {
    return identity.country().equals(POLAND);
  }

  /** The number of another country speaks for a seat there; else the address has to. */
  private static BuyerReading fromOtherNumber(PartyIdentity.OtherNumber identity, Marks marks) {
    String number = "Podmiot2/DaneIdentyfikacyjne/NrID";
    if (identity.country().isDefined()) {
      return of(
          identity.country().contains(POLAND)
              ? BuyerCategory.BEZ_IDENTYFIKATORA
              : BuyerCategory.BEZ_SIEDZIBY_W_POLSCE,
          "Podmiot2/DaneIdentyfikacyjne/KodKraju",
          number);
    }
    return isAbroad(marks)
        ? of(BuyerCategory.BEZ_SIEDZIBY_W_POLSCE, number, ADDRESS_COUNTRY)
        : of(BuyerCategory.BEZ_IDENTYFIKATORA, number);
  }

  /** Nobody but a person who runs no business needs no number, unless a field says otherwise. */
  private static BuyerReading fromNoNumber(Marks marks) {
    String noNumber = "Podmiot2/DaneIdentyfikacyjne/BrakID";
    if (isAbroad(marks)) {
      return of(BuyerCategory.BEZ_SIEDZIBY_W_POLSCE, noNumber, ADDRESS_COUNTRY);
    }
    if (marks.eori()) {
      return of(BuyerCategory.BEZ_IDENTYFIKATORA, "Podmiot2/NrEORI", noNumber);
    }
    if (marks.localGovernmentUnit()) {
      return of(BuyerCategory.BEZ_IDENTYFIKATORA, noNumber, "Podmiot2/JST");
    }
    return marks.vatGroupMember()
        ? of(BuyerCategory.BEZ_IDENTYFIKATORA, noNumber, "Podmiot2/GV")
        : of(BuyerCategory.KONSUMENT, noNumber);
  }

  private static boolean isAbroad(Marks marks) {
    return marks.addressCountry().exists(country -> !country.equals(POLAND));
  }

  private static BuyerReading of(BuyerCategory category, String... fields) {
    return new BuyerReading(category, List.of(fields));
  }
}
