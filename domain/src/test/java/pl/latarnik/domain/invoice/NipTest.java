package pl.latarnik.domain.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NipTest {

  @ParameterizedTest
  @CsvSource({"5265877635, true", "1234563218, true", "5265877636, false", "1234567890, false"})
  void the_tenth_digit_is_checked_by_weights(String digits, boolean right) {
    assertEquals(right, Nip.parse(digits).get().checkDigitIsRight());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "526587763", "52658776355", "526-587-76-35", "0265877635", "1005877635", "x"})
  void what_the_schema_does_not_take_is_refused(String text) {
    assertTrue(Nip.parse(text).isInvalid());
  }
}
