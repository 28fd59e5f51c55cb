package pl.latarnik.domain.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"Nazwa", "Latarnik offline 2026-11-24", "zażółć_GĘŚLĄ-jaźń 1"})
  @Tag("C07")
  void a_name_that_KSeF_takes_is_kept_as_it_is(String text) {
    assertEquals(text, CertificateName.parse(text).get().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "krót", "a/b/c/d", "Müller GmbH", "z\nnową linią", "kropka."})
  @Tag("C07")
  void another_name_is_refused_here(String text) {
    assertTrue(CertificateName.parse(text).isInvalid());
    assertThrows(IllegalArgumentException.class, () -> CertificateName.of(text));
  }
}
