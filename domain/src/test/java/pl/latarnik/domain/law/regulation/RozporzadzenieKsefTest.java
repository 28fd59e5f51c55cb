package pl.latarnik.domain.law.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pl.latarnik.domain.law.vat.Cases.announced;
import static pl.latarnik.domain.law.vat.Cases.at;
import static pl.latarnik.domain.law.vat.Cases.decides;
import static pl.latarnik.domain.law.vat.Cases.offline;
import static pl.latarnik.domain.law.vat.Cases.over;
import static pl.latarnik.domain.law.vat.Cases.ruling;

import io.vavr.collection.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

class RozporzadzenieKsefTest {

  private static final List<CodeCaption> TWO = List.of(CodeCaption.OFFLINE, CodeCaption.CERTYFIKAT);

  private static InvoiceCase online() {
    return offline("2026-10-09T10:00").with(Intent.ONLINE).withSent(at("2026-10-09T10:01"));
  }

  @Test
  @Tag("Q07")
  void par_9_ust_1_after_sending_there_is_one_code_with_the_number() {
    InvoiceRuling ruling = ruling(online());

    assertEquals("rozp/9/1", decides("codes-after-number", ruling));
    assertEquals(List.of(CodeCaption.KSEF_NUMBER), ruling.codesAfterNumber());
  }

  @Test
  @Tag("Q06")
  void par_9_ust_1_before_the_number_an_online_invoice_has_no_code() {
    InvoiceRuling ruling = ruling(online());

    assertEquals("rozp/9/1/przed", decides("codes-before-number", ruling));
    assertEquals(List.empty(), ruling.codesBeforeNumber());
  }

  @ParameterizedTest
  @EnumSource(BuyerCategory.class)
  void par_9_ust_1_before_the_number_there_is_nothing_to_hand_over(BuyerCategory buyer) {
    InvoiceRuling ruling = ruling(online().with(buyer));

    assertEquals("rozp/9/1/wydanie", decides("hand-over-before-number", ruling));
    assertEquals(HandOver.NOT_PROPER, ruling.handOverBeforeNumber());
  }

  @ParameterizedTest
  @EnumSource(
      value = OutageKind.class,
      names = {"AWARIA", "NIEDOSTEPNOSC"})
  @Tag("Q07")
  void par_9_ust_2_every_procedure_that_sends_has_that_one_code_after_sending(OutageKind outage) {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .with(BuyerCategory.KONSUMENT)
                .with(announced(over(outage, "2026-10-05T09:00", "2026-10-05T18:00"))));

    assertEquals(List.of(CodeCaption.KSEF_NUMBER), ruling.codesAfterNumber());
  }

  @ParameterizedTest
  @CsvSource({"KRAJOWY, false", "KONSUMENT, true", "BEZ_SIEDZIBY_W_POLSCE, true"})
  @Tag("Q05")
  @Tag("Q06")
  void par_9_ust_3_before_sending_offline24_carries_offline_and_certyfikat_outside_ksef(
      BuyerCategory buyer, boolean codes) {
    InvoiceRuling ruling = ruling(offline("2026-10-09T10:00").with(buyer));

    assertEquals(codes ? TWO : List.empty(), ruling.codesBeforeNumber());
  }

  @ParameterizedTest
  @EnumSource(BuyerCategory.class)
  @Tag("Q05")
  @Tag("Q06")
  void par_9_ust_4_in_an_emergency_it_carries_both_for_every_buyer(BuyerCategory buyer) {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .with(buyer)
                .with(announced(over(OutageKind.AWARIA, "2026-10-05T09:00", "2026-10-05T18:00"))));

    assertEquals(TWO, ruling.codesBeforeNumber());
    assertEquals(HandOver.PROPER, ruling.handOverBeforeNumber());
  }
}
