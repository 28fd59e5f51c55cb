package pl.latarnik.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KsefEnvironmentsTest {

  @ParameterizedTest
  @CsvSource({
    "test, https://api-test.ksef.mf.gov.pl/v2, https://qr-test.ksef.mf.gov.pl, TEST",
    "demo, https://api-demo.ksef.mf.gov.pl/v2, https://qr-demo.ksef.mf.gov.pl, DEMO",
    "production, https://api.ksef.mf.gov.pl/v2, https://qr.ksef.mf.gov.pl, PRODUCTION",
    "http://127.0.0.1:8080, http://127.0.0.1:8080/v2, http://127.0.0.1:8080, TEST",
    "http://127.0.0.1:8080/, http://127.0.0.1:8080/v2, http://127.0.0.1:8080, TEST",
    "http://127.0.0.1:8080/v2, http://127.0.0.1:8080/v2, http://127.0.0.1:8080, TEST",
    "https://ksef.example/v2/, https://ksef.example/v2, https://ksef.example, TEST"
  })
  void an_environment_has_its_api_and_its_codes(
      String name, String api, String codes, String kind) {
    var choice = KsefEnvironments.find(name).get();

    assertEquals(api, choice.api().toString());
    assertEquals(codes, choice.codes().url());
    assertEquals(kind, choice.kind().name());
  }

  @ParameterizedTest
  @Tag("Z03")
  @CsvSource({
    "https://api-test.ksef.mf.gov.pl/v2, test",
    "https://api-demo.ksef.mf.gov.pl, demo",
    "https://api.ksef.mf.gov.pl, production",
    "https://api.ksef.mf.gov.pl/v2/, production",
    "HTTPS://API.KSeF.MF.gov.pl:443/v2, production"
  })
  void an_official_address_is_that_official_environment(String address, String name) {
    assertEquals(KsefEnvironments.find(name), KsefEnvironments.find(address));
  }

  @ParameterizedTest
  @Tag("Z03")
  @ValueSource(
      strings = {
        "http://api.ksef.mf.gov.pl/v2",
        "http://api-test.ksef.mf.gov.pl",
        "https://api.ksef.mf.gov.pl:8443/v2",
        "https://api.ksef.mf.gov.pl.",
        "https://qr.ksef.mf.gov.pl",
        "https://api-latarnia.ksef.mf.gov.pl",
        "https://ksef.mf.gov.pl",
        "https://ksef-test.mf.gov.pl"
      })
  void any_other_address_of_the_ministry_is_none(String address) {
    assertTrue(KsefEnvironments.find(address).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Test",
        "prod",
        "ftp://ksef.example",
        "https://",
        "https://a b",
        "https://k.example/v3",
        "https://user:pw@k.example",
        "https://k.example/v2?x=1",
        "127.0.0.1:8080"
      })
  void anything_else_is_none(String name) {
    assertTrue(KsefEnvironments.find(name).isEmpty());
  }
}
