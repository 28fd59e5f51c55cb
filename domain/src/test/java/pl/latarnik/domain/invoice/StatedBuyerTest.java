package pl.latarnik.domain.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M13")
class StatedBuyerTest {

  @ParameterizedTest(name = "stated {0}, file {1}: {2}")
  @CsvSource({
    "KRAJOWY, KRAJOWY, false",
    "KRAJOWY, KONSUMENT, true",
    "KRAJOWY, BEZ_SIEDZIBY_W_POLSCE, true",
    "KONSUMENT, KRAJOWY, true",
    "KONSUMENT, BEZ_IDENTYFIKATORA, false",
    "BEZ_SIEDZIBY_W_POLSCE, KRAJOWY, true",
    "DOSTAWA_ZA_GRANICA, KRAJOWY, false",
    "STALE_MIEJSCE_NIE_UCZESTNICZY, KRAJOWY, false",
    "ZWOLNIENIE_113A, BEZ_SIEDZIBY_W_POLSCE, false"
  })
  void a_file_speaks_against_what_its_fields_do_tell(
      BuyerCategory stated, BuyerCategory read, boolean contradicts) {
    assertEquals(contradicts, new StatedBuyer(stated, "powód").contradicts(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "dwa\nwiersze", "dzwonek\u0007"})
  void without_a_reason_in_one_line_nothing_is_stated(String reason) {
    assertTrue(StatedBuyer.parse(BuyerCategory.KONSUMENT, reason).isInvalid());
    assertThrows(
        IllegalArgumentException.class, () -> new StatedBuyer(BuyerCategory.KONSUMENT, reason));
  }

  @Test
  void a_reason_has_an_end() {
    assertTrue(StatedBuyer.parse(BuyerCategory.KONSUMENT, "x".repeat(500)).isValid());
    assertTrue(StatedBuyer.parse(BuyerCategory.KONSUMENT, "x".repeat(501)).isInvalid());
  }
}
