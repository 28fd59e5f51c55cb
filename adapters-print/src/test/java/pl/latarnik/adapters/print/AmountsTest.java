package pl.latarnik.adapters.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people read them. */
class AmountsTest {

  private final Amounts polish = Amounts.of(Locale.forLanguageTag("pl"));
  private final Amounts english = Amounts.of(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "0, '0,00', 0.00",
    "1, '1,00', 1.00",
    "1.5, '1,50', 1.50",
    "999.99, '999,99', 999.99",
    "-1234.5, '-1_234,50', '-1,234.50'",
    "1234567.891, '1_234_567,891', '1,234,567.891'",
    "0.00000001, '0,00000001', 0.00000001",
    "10.500000, '10,50', 10.50",
  })
  void amounts_have_two_decimals_and_more_only_where_the_file_has(
      BigDecimal amount, String inPolish, String inEnglish) {
    assertEquals(inPolish.replace('_', '\u00A0'), polish.money(amount));
    assertEquals(inEnglish, english.money(amount));
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "2.000000, 2", "120.50, '120,5'", "1000, '1_000'", "1E+3, '1_000'"})
  void quantities_have_the_decimals_that_they_need(BigDecimal number, String inPolish) {
    assertEquals(inPolish.replace('_', '\u00A0'), polish.number(number));
  }

  @Test
  void a_polish_account_is_written_in_groups() {
    assertEquals(
        "11 1144 4455 5566 6677 7788 8899", PaymentFacts.grouped("11114444555566667777888899"));
    assertEquals(
        "PL11 1144 4455 5566 6677 7788 8899", PaymentFacts.grouped("PL11114444555566667777888899"));
    assertEquals("AT193100000154171012", PaymentFacts.grouped("AT193100000154171012"));
  }
}
