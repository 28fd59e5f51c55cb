package pl.latarnik.adapters.ksef.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map.Entry;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.KodI;

/** Links made by others; skipped where the vectors are not beside the project. */
class CodeVectorsTest {

  private static final Path VECTORS = Path.of("../../shared/ksef/vectors");

  @BeforeEach
  void vectors_are_there() {
    assumeTrue(Files.isDirectory(VECTORS));
  }

  @Test
  @Tag("Q02")
  @Tag("Q03")
  void valid_links_verify() throws IOException {
    int checked = 0;
    for (Iterator<Entry<String, JsonNode>> links = section("valid"); links.hasNext(); ) {
      Entry<String, JsonNode> link = links.next();
      if (link.getKey().startsWith("K2-")) {
        assertEquals(true, verifies(link.getValue().textValue()), link.getKey());
        checked++;
      }
    }
    assertEquals(5, checked);
  }

  @Test
  @Tag("Q11")
  void altered_links_do_not_verify() throws IOException {
    int checked = 0;
    for (Iterator<Entry<String, JsonNode>> links = section("invalid"); links.hasNext(); ) {
      Entry<String, JsonNode> link = links.next();
      // A lower-case serial is signed correctly; no serial can be written like that here.
      if (!link.getKey().startsWith("N11")) {
        assertEquals(false, verifies(link.getValue().textValue()), link.getKey());
        checked++;
      }
    }
    assertEquals(10, checked);
  }

  @Test
  @Tag("Q01")
  void kod_i_is_built_as_published() throws IOException {
    ExactBytes file = ExactBytes.of(Files.readAllBytes(VECTORS.resolve("invoice1.xml")));
    KodI code =
        new KodI(
            CodeOrigin.of("https://qr.ksef.mf.gov.pl"),
            Nip.of("5265877635"),
            IssueDate.of(LocalDate.of(2026, 6, 30)),
            InvoiceHash.from(file));

    assertEquals(vectors().at("/valid/K1-prod").textValue(), code.link());
  }

  private static boolean verifies(String link) throws IOException {
    String text = link.substring("https://".length());
    int last = text.lastIndexOf('/');
    byte[] signature = Base64.getUrlDecoder().decode(text.substring(last + 1));
    byte[] signed = text.substring(0, last).getBytes(StandardCharsets.UTF_8);
    boolean rsa = text.contains("/01F42D5400000002/");
    byte[] pem =
        Files.readAllBytes(VECTORS.resolve(rsa ? "offline-rsa.crt.pem" : "offline-ec.crt.pem"));
    X509CertificateHolder certificate =
        new X509CertificateHolder(PemText.in(pem).certificate().get().der().get());
    return CodeVerifier.of(certificate.getSubjectPublicKeyInfo()).verifies(signed, signature);
  }

  private static Iterator<Entry<String, JsonNode>> section(String name) throws IOException {
    return vectors().get(name).properties().iterator();
  }

  private static JsonNode vectors() throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(VECTORS.resolve("qr-vectors.json")));
  }
}
