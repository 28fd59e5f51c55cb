package pl.latarnik.domain.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.domain.invoice.Nip;

class ContextIdentifierTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nip:5265877635",
        "InternalId:5265877635-12345",
        "NipVatUe:5265877635-DE123456789",
        "PeppolId:PPL123456"
      })
  void each_kind_is_parsed_and_written_in_the_same_way(String text) {
    assertEquals(text, ContextIdentifier.parse(text).get().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ":", "5265877635", ":5265877635", "nip:5265877635", "Nip:526", "PeppolId:X"})
  void what_names_no_kind_or_does_not_fit_it_is_refused(String text) {
    assertTrue(ContextIdentifier.parse(text).isInvalid());
  }

  @Test
  void a_taxpayer_is_known_by_the_nip() {
    assertEquals("Nip:5265877635", ContextIdentifier.of(Nip.of("5265877635")).toString());
  }

  @Test
  void a_value_of_another_kind_is_a_broken_contract() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ContextIdentifier(ContextIdentifier.Type.PEPPOL_ID, "5265877635"));
  }
}
