package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  /** Monday 2026-06-08, 22:30 UTC, which is Tuesday in Warsaw. */
  private static final Instant LATE_MON_2026_06_08 = Instant.parse("2026-06-08T22:30:00Z");

  @Test
  void crc_gives_the_published_check_value() {
    assertEquals("F4", Numbers.crc8("123456789"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5265877635-20250826-0100001AF629-AF",
        "5265877635-20260201-0100001AF62A-72",
        "1111111111-20260401-000000000000-EE",
        "9999999999-20261231-FFFFFFFFFFFF-A2",
        "5555555555-20260703-0A1B2C3D4E5F-D9",
        "7740001454-20280229-5800ABCDEF01-DD",
        "1234563218-20260615-123456789ABC-EA",
        "5265877635-20250916-0200A0D6723E-C2",
        "4188479938-20260212-5B26A1000000-36",
        "5213814999-20251006-0100E0B7E937-52",
        "5265877635-20250729-01004014E040-00",
        "9999999999-20251120-0E00E071034B-E8",
        "5555555555-20250808-9231003CA67B-FA",
        "20260417-SB-257D0E5000-5A442F5841-C8",
        "20260701-CR-2A10C5F000-1B2C3D4E5F-47"
      })
  void crc_of_a_right_number_is_its_end(String number) {
    assertEquals(
        number.substring(number.length() - 2),
        Numbers.crc8(number.substring(0, number.length() - 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9999999999-20251120-0E00E071034B-CF",
        "5555555555-20250808-9231003CA67B-BE",
        "5265877635-20250826-0100001af629-AF"
      })
  void crc_of_a_wrong_number_is_not_its_end(String number) {
    assertNotEquals(
        number.substring(number.length() - 2),
        Numbers.crc8(number.substring(0, number.length() - 3)));
  }

  @Test
  void ksef_number_carries_the_warsaw_day_and_its_crc() {
    String number = new Numbers().ksefNumber("9462805323", LATE_MON_2026_06_08);

    assertTrue(number.matches("9462805323-20260609-[0-9A-F]{12}-[0-9A-F]{2}"), number);
    assertEquals(number.substring(33), Numbers.crc8(number.substring(0, 32)));
  }

  @Test
  void reference_number_has_36_characters_and_its_crc() {
    String number = new Numbers().reference("SO", LATE_MON_2026_06_08);

    assertTrue(number.matches("20260609-SO-[0-9A-F]{10}-[0-9A-F]{10}-[0-9A-F]{2}"), number);
    assertEquals(number.substring(34), Numbers.crc8(number.substring(0, 33)));
  }

  @Test
  void serial_is_sixteen_upper_hex_digits_with_a_leading_zero() {
    assertTrue(new Numbers().serial().matches("0[0-9A-F]{15}"));
  }
}
