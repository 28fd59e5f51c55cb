package pl.latarnik.domain.law.vat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pl.latarnik.domain.law.vat.Cases.at;
import static pl.latarnik.domain.law.vat.Cases.decides;
import static pl.latarnik.domain.law.vat.Cases.offline;
import static pl.latarnik.domain.law.vat.Cases.ruling;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.ReceiptDate;
import pl.latarnik.domain.issuance.AgreedChannel;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.verification.CodeCaption;

class Art106gbTest {

  private static final LocalDate FRI_2026_10_09 = LocalDate.of(2026, 10, 9);
  private static final LocalDate MON_2026_10_12 = LocalDate.of(2026, 10, 12);

  private static InvoiceCase online(BuyerCategory buyer) {
    return offline("2026-10-09T10:00")
        .with(Intent.ONLINE)
        .with(buyer)
        .withSent(at("2026-10-09T10:01"))
        .withNumber(at("2026-10-09T10:02"))
        .withHandOver(MON_2026_10_12);
  }

  @ParameterizedTest
  @CsvSource({
    "DOSTAWA_ZA_GRANICA, art. 106gb ust. 4 pkt 1",
    "BEZ_SIEDZIBY_W_POLSCE, art. 106gb ust. 4 pkt 2",
    "STALE_MIEJSCE_NIE_UCZESTNICZY, art. 106gb ust. 4 pkt 3",
    "ZWOLNIENIE_113A, art. 106gb ust. 4 pkt 4",
    "BEZ_IDENTYFIKATORA, art. 106gb ust. 4 pkt 5",
    "KONSUMENT, art. 106gb ust. 4 pkt 6"
  })
  @Tag("M13")
  void ust_4_each_kind_of_buyer_has_its_punkt(BuyerCategory buyer, String unit) {
    assertEquals(unit, Art106gb.of(buyer).get().unit().text());
  }

  @Test
  @Tag("M13")
  void ust_4_a_domestic_buyer_is_in_none_of_its_punkty() {
    assertEquals(Option.none(), Art106gb.of(BuyerCategory.KRAJOWY));
  }

  @ParameterizedTest
  @EnumSource(value = BuyerCategory.class, mode = EnumSource.Mode.EXCLUDE, names = "KRAJOWY")
  @Tag("M13")
  void ust_4_such_a_buyer_receives_outside_ksef_when_it_really_gets_it(BuyerCategory buyer) {
    assertEquals(Option.some(ReceiptDate.of(MON_2026_10_12)), ruling(online(buyer)).receiptDate());
  }

  @Test
  @Tag("M13")
  void ust_4_such_a_buyer_may_agree_to_ksef_and_receives_on_the_day_of_the_number() {
    InvoiceRuling ruling = ruling(online(BuyerCategory.KONSUMENT).with(AgreedChannel.KSEF));

    assertEquals(Option.some(ReceiptDate.of(FRI_2026_10_09)), ruling.receiptDate());
  }

  @Test
  @Tag("Q07")
  void ust_5_given_to_such_a_buyer_an_online_invoice_carries_one_code_with_the_number() {
    InvoiceRuling ruling = ruling(online(BuyerCategory.BEZ_SIEDZIBY_W_POLSCE));

    assertEquals("vat/106gb/5", decides("codes-after-number", ruling));
    assertEquals(List.of(CodeCaption.KSEF_NUMBER), ruling.codesAfterNumber());
  }

  @Test
  @Tag("Q07")
  void ust_5_for_a_domestic_buyer_the_same_code_rests_on_the_regulation() {
    InvoiceRuling ruling = ruling(online(BuyerCategory.KRAJOWY));

    assertEquals("rozp/9/1", decides("codes-after-number", ruling));
    assertEquals(List.of(CodeCaption.KSEF_NUMBER), ruling.codesAfterNumber());
  }
}
