package pl.latarnik.domain.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KsefCertificateTest {

  private static final KsefCertificate MAY_2026 =
      new KsefCertificate(
          CertificateSerial.of("01F42D54DA3E29C5"),
          CertificateType.OFFLINE,
          "CN=Firma",
          "EC",
          Instant.parse("2026-05-01T00:00:00Z"),
          Instant.parse("2026-05-31T23:59:59Z"));

  @ParameterizedTest
  @CsvSource({
    "2026-04-30T23:59:59Z, false",
    "2026-05-01T00:00:00Z, true",
    "2026-05-15T12:00:00Z, true",
    "2026-05-31T23:59:59Z, true",
    "2026-06-01T00:00:00Z, false"
  })
  void it_is_valid_from_its_first_to_its_last_moment(Instant moment, boolean valid) {
    assertEquals(valid, MAY_2026.isValidAt(moment));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01T23:59:59Z, 30, false",
    "2026-05-02T00:00:00Z, 29, true",
    "2026-05-31T12:00:00Z, 0, true",
    "2026-06-30T12:00:00Z, 0, true"
  })
  @Tag("C08")
  void it_should_be_replaced_thirty_days_before_its_end(Instant moment, long days, boolean soon) {
    assertEquals(days, MAY_2026.daysLeft(moment));
    assertEquals(soon, MAY_2026.endsSoon(moment));
  }
}
