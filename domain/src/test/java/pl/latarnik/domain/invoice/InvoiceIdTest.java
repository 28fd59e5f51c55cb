package pl.latarnik.domain.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

  @Test
  void the_letters_are_the_first_sixty_bits_of_the_hash_five_by_five() {
    byte[] bits = new byte[32];
    bits[0] = (byte) 0b00001_000;
    bits[1] = (byte) 0b10_11111_0;
    bits[7] = (byte) 0b0001_1111;
    InvoiceHash hash = InvoiceHash.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));

    assertEquals("L-12Z000000001", InvoiceId.from(hash).toString());
    assertEquals(InvoiceId.from(hash), InvoiceId.of("L-12Z000000001"));
  }

  @Test
  void a_hash_is_shown_as_the_codes_carry_it() {
    String text = "trbWORsFOzG21Nx2rRZn4CavZRV2NYO-eWyT5HLw0Ms";

    assertEquals(text, InvoiceHash.of(text).toString());
  }
}
