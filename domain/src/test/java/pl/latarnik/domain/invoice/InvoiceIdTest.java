package pl.latarnik.domain.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InvoiceIdTest {

  private static InvoiceId of(String content) {
    return InvoiceId.from(
        InvoiceHash.from(ExactBytes.of(content.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  @Tag("K02")
  void the_same_bytes_have_the_same_id_and_others_another() {
    assertEquals(of("faktura 1"), of("faktura 1"));
    assertNotEquals(of("faktura 1"), of("faktura 2"));
  }

  @Test
  @Tag("K02")
  void an_id_can_be_typed_and_is_never_taken_for_a_ksef_number() {
    String text = of("faktura 1").toString();

    assertEquals(of("faktura 1"), InvoiceId.parse(text).get());
    assertTrue(KsefNumber.parse(text).isInvalid());
  }

  @Test
  void the_hash_is_written_as_the_api_and_as_the_codes_want_it() {
    InvoiceHash hash = InvoiceHash.of("trbWORsFOzG21Nx2rRZn4CavZRV2NYO-eWyT5HLw0Ms");

    assertEquals("trbWORsFOzG21Nx2rRZn4CavZRV2NYO+eWyT5HLw0Ms=", hash.base64());
    assertEquals(hash, InvoiceHash.parse(hash.base64()).get());
  }
}
