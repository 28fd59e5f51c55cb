package pl.latarnik.domain.invoice.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.Nip;

/**
 * The codes and fields that FA(3) has for each list; the last entry of some is written in words.
 */
class CodesOfFa3Test {

  private static List<String> numbers(int last) {
    return List.rangeClosed(1, last).map(String::valueOf);
  }

  @Test
  void lists_without_an_entry_in_words_count_from_one() {
    assertEquals(numbers(3), List.of(AuthorizedRole.values()).map(AuthorizedRole::code));
    assertEquals(numbers(3), List.of(BankOwnAccount.values()).map(BankOwnAccount::code));
    assertEquals(numbers(3), List.of(CorrectionEffect.values()).map(CorrectionEffect::code));
    assertEquals(numbers(4), List.of(TaxpayerStatus.values()).map(TaxpayerStatus::code));
  }

  @Test
  void lists_with_an_entry_in_words_have_no_code_for_it() {
    assertEquals(numbers(20).append(""), List.of(CargoKind.values()).map(CargoKind::code));
    assertEquals(numbers(7).append(""), List.of(PaymentForm.values()).map(PaymentForm::code));
    assertEquals(
        numbers(11).append(""), List.of(ThirdPartyRole.values()).map(ThirdPartyRole::code));
  }

  @Test
  void there_is_no_sixth_kind_of_transport() {
    assertEquals(
        List.of("1", "2", "3", "4", "5", "7", "8", ""),
        List.of(TransportKind.values()).map(TransportKind::code));
  }

  @Test
  void rates_and_sums_are_written_as_the_form_has_them() {
    assertEquals(
        List.of("23", "22", "8", "7", "5", "4", "3", "0 KR", "0 WDT", "0 EX", "zw", "oo")
            .append("np I")
            .append("np II"),
        List.of(VatRate.values()).map(VatRate::code));
    assertEquals("P_13_1", VatBand.PODSTAWOWA.field());
    assertEquals("P_13_6_3", VatBand.ZERO_EKSPORT.field());
    assertEquals("P_13_11", VatBand.MARZA.field());
  }

  @Test
  void a_party_is_shown_by_its_number_with_the_country_in_front() {
    List<PartyIdentity> parties =
        List.of(
            new PartyIdentity.PolishNip(Nip.of("5265877635")),
            new PartyIdentity.InternalId("5265877635-12345"),
            new PartyIdentity.EuVatNumber("DE", "123456789"),
            new PartyIdentity.OtherNumber(Option.some("US"), "12-34"),
            new PartyIdentity.NoNumber());

    assertEquals(List.of(PartyIdentity.Kind.values()), parties.map(PartyIdentity::kind));
    assertEquals(
        List.of("5265877635", "5265877635-12345", "DE123456789", "US 12-34", ""),
        parties.map(PartyIdentity::text));
    assertEquals("12-34", new PartyIdentity.OtherNumber(Option.none(), "12-34").text());
  }

  @Test
  void a_supply_is_on_a_day_or_over_a_period() {
    LocalDate first = LocalDate.of(2026, 5, 1);
    LocalDate last = LocalDate.of(2026, 5, 31);

    assertEquals(
        "on 2026-05-01",
        new SupplyTime.OnDay(first)
            .<String>fold(day -> "on " + day, (from, to) -> from + ".." + to));
    assertEquals(
        "2026-05-01..2026-05-31",
        new SupplyTime.InPeriod(first, last)
            .<String>fold(day -> "on " + day, (from, to) -> from + ".." + to));
  }

  @Test
  void an_advance_that_is_settled_lies_in_ksef_or_outside() {
    List<SettledAdvance> advances =
        List.of(
            new SettledAdvance.InKsef("5265877635-20260115-0100A0B1C2D3-5E"),
            new SettledAdvance.OutsideKsef(InvoiceNumber.of("ZAL/7")));

    assertEquals(
        List.of("in 5265877635-20260115-0100A0B1C2D3-5E", "outside ZAL/7"),
        advances.map(
            advance ->
                advance.<String>fold(
                    in -> "in " + in.ksefNumber(), outside -> "outside " + outside.number())));
  }

  @Test
  void columns_of_an_attachment_have_six_types() {
    assertEquals(
        List.of("date", "datetime", "dec", "int", "time", "txt"),
        List.of(ColumnType.values()).map(ColumnType::code));
  }
}
