package pl.latarnik.domain.law.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.domain.bookkeeping.TransactionConfirmation.Answer;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.IssuanceKind;

@Tag("T03")
class PotwierdzenieTransakcjiTest {

  @ParameterizedTest
  @EnumSource(names = {"ONLINE", "OFFLINE24", "DEEMED_OFFLINE24", "NIEDOSTEPNOSC"})
  void a_domestic_buyer_who_waits_for_the_number_may_get_one(IssuanceKind kind) {
    assertTrue(PotwierdzenieTransakcji.of(kind, BuyerCategory.KRAJOWY, false).isOffered());
  }

  @ParameterizedTest
  @EnumSource(IssuanceKind.class)
  void with_a_number_nobody_gets_one(IssuanceKind kind) {
    assertEquals(
        Answer.NUMBER_IS_THERE,
        PotwierdzenieTransakcji.of(kind, BuyerCategory.KRAJOWY, true).answer());
  }

  @ParameterizedTest
  @EnumSource(value = BuyerCategory.class, mode = EnumSource.Mode.EXCLUDE, names = "KRAJOWY")
  void consumers_and_foreign_buyers_get_the_invoice_itself(BuyerCategory buyer) {
    assertEquals(
        Answer.BUYER_GETS_THE_INVOICE,
        PotwierdzenieTransakcji.of(IssuanceKind.OFFLINE24, buyer, false).answer());
  }

  @ParameterizedTest
  @EnumSource(names = {"AWARIA", "AWARIA_CALKOWITA"})
  void in_a_failure_every_buyer_gets_the_invoice_itself(IssuanceKind kind) {
    assertEquals(
        Answer.PROCEDURE_GIVES_THE_INVOICE,
        PotwierdzenieTransakcji.of(kind, BuyerCategory.KRAJOWY, false).answer());
  }

  @Test
  void its_basis_says_that_it_is_no_invoice() {
    String words = PotwierdzenieTransakcji.ZD_1.wording().polish();

    assertTrue(words.contains("nie jest ono fakturą i jej nie zastępuje"), words);
    assertFalse(PotwierdzenieTransakcji.ZD_1.act().title().isBlank());
  }
}
