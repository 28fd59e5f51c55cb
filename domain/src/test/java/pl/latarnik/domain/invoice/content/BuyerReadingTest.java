package pl.latarnik.domain.invoice.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.content.PartyIdentity.EuVatNumber;
import pl.latarnik.domain.invoice.content.PartyIdentity.NoNumber;
import pl.latarnik.domain.invoice.content.PartyIdentity.OtherNumber;
import pl.latarnik.domain.invoice.content.PartyIdentity.PolishNip;

@Tag("M13")
class BuyerReadingTest {

  private static final Option<String> POLAND = Option.some("PL");
  private static final Option<String> NORWAY = Option.some("NO");

  private static BuyerReading reading(PartyIdentity identity, Option<String> addressCountry) {
    return BuyerReading.from(new BuyerReading.Marks(identity, addressCountry, false, false, false));
  }

  private static BuyerCategory category(PartyIdentity identity, Option<String> addressCountry) {
    return reading(identity, addressCountry).category();
  }

  @Test
  void a_polish_nip_makes_a_domestic_buyer_wherever_the_address_is() {
    PartyIdentity nip = new PolishNip(Nip.of("2222222222"));

    assertEquals(BuyerCategory.KRAJOWY, category(nip, POLAND));
    assertEquals(BuyerCategory.KRAJOWY, category(nip, NORWAY));
    assertEquals(List.of("Podmiot2/DaneIdentyfikacyjne/NIP"), reading(nip, Option.none()).fields());
  }

  @Test
  void a_vat_number_of_another_member_state_speaks_for_a_seat_there() {
    PartyIdentity german = new EuVatNumber("DE", "999999999");

    assertEquals(BuyerCategory.BEZ_SIEDZIBY_W_POLSCE, category(german, Option.none()));
    assertEquals(
        List.of("Podmiot2/DaneIdentyfikacyjne/KodUE", "Podmiot2/DaneIdentyfikacyjne/NrVatUE"),
        reading(german, Option.none()).fields());
  }

  @Test
  void a_polish_vat_number_in_the_field_of_the_union_is_still_polish() {
    assertEquals(
        BuyerCategory.KRAJOWY, category(new EuVatNumber("PL", "2222222222"), Option.none()));
  }

  @Test
  void another_number_goes_by_the_country_that_gave_it() {
    assertEquals(
        BuyerCategory.BEZ_SIEDZIBY_W_POLSCE, category(new OtherNumber(NORWAY, "1"), POLAND));
    assertEquals(BuyerCategory.BEZ_IDENTYFIKATORA, category(new OtherNumber(POLAND, "1"), NORWAY));
  }

  @Test
  void another_number_of_no_country_goes_by_the_address() {
    PartyIdentity number = new OtherNumber(Option.none(), "1");

    assertEquals(BuyerCategory.BEZ_SIEDZIBY_W_POLSCE, category(number, NORWAY));
    assertEquals(BuyerCategory.BEZ_IDENTYFIKATORA, category(number, POLAND));
    assertEquals(BuyerCategory.BEZ_IDENTYFIKATORA, category(number, Option.none()));
    assertEquals(
        List.of("Podmiot2/DaneIdentyfikacyjne/NrID", "Podmiot2/Adres/KodKraju"),
        reading(number, NORWAY).fields());
  }

  @Test
  void nobody_with_a_number_at_a_polish_address_is_a_consumer() {
    assertEquals(BuyerCategory.KONSUMENT, category(new NoNumber(), POLAND));
    assertEquals(BuyerCategory.KONSUMENT, category(new NoNumber(), Option.none()));
  }

  @Test
  void without_a_number_at_a_foreign_address_there_is_no_seat_in_poland() {
    assertEquals(BuyerCategory.BEZ_SIEDZIBY_W_POLSCE, category(new NoNumber(), NORWAY));
  }

  @Test
  void without_a_number_a_mark_of_business_or_office_rules_out_the_consumer() {
    PartyIdentity none = new NoNumber();

    assertEquals(
        new BuyerReading(
            BuyerCategory.BEZ_IDENTYFIKATORA,
            List.of("Podmiot2/NrEORI", "Podmiot2/DaneIdentyfikacyjne/BrakID")),
        BuyerReading.from(new BuyerReading.Marks(none, POLAND, true, false, false)));
    assertEquals(
        BuyerCategory.BEZ_IDENTYFIKATORA,
        BuyerReading.from(new BuyerReading.Marks(none, POLAND, false, true, false)).category());
    assertEquals(
        BuyerCategory.BEZ_IDENTYFIKATORA,
        BuyerReading.from(new BuyerReading.Marks(none, POLAND, false, false, true)).category());
  }

  @Test
  void the_buyer_of_a_content_is_read_by_the_same_fields() {
    Buyer buyer =
        new Buyer(
            Option.none(),
            new NoNumber(),
            Option.some("Świętosława Nibyśpiewak"),
            Option.some(new Address("NO", "Ingensteds gate 1", Option.none(), Option.none())),
            Option.none(),
            List.empty(),
            Option.none(),
            Option.none(),
            false,
            false);

    assertEquals(reading(new NoNumber(), NORWAY), BuyerReading.from(buyer));
  }

  @Test
  void a_reading_always_names_a_field() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new BuyerReading(BuyerCategory.KONSUMENT, List.empty()));
  }
}
