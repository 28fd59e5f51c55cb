package pl.latarnik.domain.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateSerialTest {

  private static final BigInteger LARGEST = new BigInteger("FFFFFFFFFFFFFFFF", 16);

  @ParameterizedTest
  @CsvSource({
    "1, 0000000000000001",
    "01f42d54da3e29c5, 01F42D54DA3E29C5",
    "ffffffffffffffff, FFFFFFFFFFFFFFFF"
  })
  void a_number_is_written_in_sixteen_digits_with_leading_zeros(String number, String hex) {
    assertEquals(hex, CertificateSerial.from(new BigInteger(number, 16)).toString());
  }

  @Test
  void only_a_positive_number_of_at_most_sixteen_digits_fits() {
    assertTrue(CertificateSerial.fits(BigInteger.ONE));
    assertTrue(CertificateSerial.fits(LARGEST));
    assertFalse(CertificateSerial.fits(BigInteger.ZERO));
    assertFalse(CertificateSerial.fits(BigInteger.ONE.negate()));
    assertFalse(CertificateSerial.fits(LARGEST.add(BigInteger.ONE)));
  }

  @Test
  void what_does_not_fit_is_a_broken_contract() {
    assertThrows(
        IllegalArgumentException.class, () -> CertificateSerial.from(LARGEST.add(BigInteger.ONE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "01f42d54da3e29c5", "01F42D54DA3E29C5A", "01F42D54DA3E29CG"})
  void other_spellings_are_refused(String hex) {
    assertThrows(IllegalArgumentException.class, () -> CertificateSerial.of(hex));
  }

  @ParameterizedTest
  @CsvSource({
    "01f42d54da3e29c5, 01F42D54DA3E29C5",
    "1F42D54DA3E29C5, 01F42D54DA3E29C5",
    "0A, 000000000000000A"
  })
  @Tag("C-03")
  void lower_case_and_lost_leading_zeros_are_mended(String text, String hex) {
    assertEquals(hex, CertificateSerial.parse(text).get().hex());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "101F42D54DA3E29C5",
        "001F42D54DA3E29C5",
        "01F42D54DA3E29CG",
        "01:F4:2D",
        "-1",
        "0000000000000000",
        "٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥"
      })
  @Tag("C-03")
  void what_is_no_serial_is_refused(String text) {
    assertTrue(CertificateSerial.parse(text).isInvalid());
  }
}
