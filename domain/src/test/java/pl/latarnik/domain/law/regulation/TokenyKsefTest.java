package pl.latarnik.domain.law.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TokenyKsefTest {

  private static final LocalDate THU_2026_12_31 = LocalDate.of(2026, 12, 31);
  private static final LocalDate FRI_2027_01_01 = LocalDate.of(2027, 1, 1);

  @Test
  @Tag("C13")
  void tokens_serve_until_the_end_of_2026() {
    assertTrue(TokenyKsef.serveOn(THU_2026_12_31));
    assertFalse(TokenyKsef.serveOn(FRI_2027_01_01));
    assertEquals(THU_2026_12_31, TokenyKsef.lastDay());
  }

  @Test
  @Tag("C13")
  void the_day_names_its_provision() {
    assertEquals("§ 13", TokenyKsef.PAR_13.unit().text());
  }
}
