package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {

  @ParameterizedTest
  @CsvSource({
    "0, MANY, MANY", "1, ONE, ONE", "2, FEW, MANY", "4, FEW, MANY", "5, MANY, MANY",
    "11, MANY, MANY", "12, MANY, MANY", "14, MANY, MANY", "21, MANY, MANY", "22, FEW, MANY",
    "112, MANY, MANY", "122, FEW, MANY"
  })
  void a_number_asks_for_its_form(long number, Plurals polish, Plurals english) {
    assertEquals(polish, Plurals.of(Messages.of("pl"), number));
    assertEquals(english, Plurals.of(Messages.of("en"), number));
  }
}
