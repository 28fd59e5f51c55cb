package pl.latarnik.domain.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.Nip;

class KodITest {

  private static final Nip SELLER = Nip.of("5265877635");
  private static final InvoiceHash HASH =
      InvoiceHash.of("trbWORsFOzG21Nx2rRZn4CavZRV2NYO-eWyT5HLw0Ms");

  @Test
  @Tag("Q01")
  void link_is_origin_seller_day_and_hash() {
    KodI code =
        new KodI(
            CodeOrigin.of("https://qr-test.ksef.mf.gov.pl"),
            SELLER,
            IssueDate.of(LocalDate.of(2026, 6, 30)),
            HASH);

    assertEquals(
        "https://qr-test.ksef.mf.gov.pl/invoice/5265877635/30-06-2026/" + HASH, code.link());
  }

  @Test
  @Tag("Q02")
  void kod_2_signs_host_and_path_without_scheme_and_trailing_slash() {
    KodII.Unsigned content =
        new KodII.Unsigned(
            CodeOrigin.of("http://127.0.0.1:8080"),
            ContextIdentifier.parse("InternalId:5265877635-12345").get(),
            SELLER,
            CertificateSerial.of("01F42D5400000001"),
            HASH);

    assertEquals(
        "127.0.0.1:8080/certificate/InternalId/5265877635-12345/5265877635/01F42D5400000001/"
            + HASH,
        content.textToSign());
  }

  @Test
  void the_link_of_kod_2_ends_with_the_signature_and_both_links_are_frozen() {
    CodeOrigin origin = CodeOrigin.of("https://qr-test.ksef.mf.gov.pl");
    KodI kodI = new KodI(origin, SELLER, IssueDate.of(LocalDate.of(2026, 6, 30)), HASH);
    KodII kodII =
        new KodII(
            new KodII.Unsigned(
                origin,
                ContextIdentifier.of(SELLER),
                SELLER,
                CertificateSerial.of("01F42D5400000001"),
                HASH),
            ExactBytes.of(new byte[] {(byte) 0xFB, (byte) 0xFF}));

    assertEquals(
        "https://qr-test.ksef.mf.gov.pl/certificate/Nip/5265877635/5265877635/01F42D5400000001/"
            + HASH
            + "/-_8",
        kodII.link());
    assertEquals(
        new VerificationCodes(kodI.link(), kodII.link()), VerificationCodes.of(kodI, kodII));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"qr.ksef.mf.gov.pl", "https://qr.ksef.mf.gov.pl/", "ftp://x", "https://a/b"})
  void an_origin_is_scheme_host_and_port_alone(String text) {
    assertThrows(IllegalArgumentException.class, () -> CodeOrigin.of(text));
  }
}
