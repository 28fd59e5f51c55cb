package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.spec.MGF1ParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages of accepted invoices, as clients fetch them. */
@Tag("V01")
class ExportsTest extends StandingSimulator {
  private static final String MON_2026_06_08 = "2026-06-08";

  @TempDir private Path folder;

  @BeforeEach
  void log_in() throws Exception {
    client.logIn(Invoices.SELLER);
  }

  private ObjectNode request(MGF1ParameterSpec mask) throws Exception {
    ObjectNode request = new ObjectMapper().createObjectNode();
    request.set("encryption", client.openRequest(mask).path("encryption"));
    request
        .putObject("filters")
        .put("subjectType", "Subject1")
        .putObject("dateRange")
        .put("dateType", "PermanentStorage")
        .put("from", "2026-06-01T00:00:00Z")
        .put("to", "2026-06-30T00:00:00Z");
    return request;
  }

  private JsonNode end(ObjectNode request) throws Exception {
    Answer started =
        client.http.postJson("/v2/invoices/exports", request.toString(), client.bearer());
    assertEquals(201, started.status(), started.text());
    String path = "/v2/invoices/exports/" + started.json().path("referenceNumber").asText();
    for (int i = 0; i < 300; i++) {
      JsonNode state = client.get(path).json();
      if (state.at("/status/code").asInt() != 100) {
        return state;
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    throw new AssertionError("the export did not come to an end");
  }

  private static Map<String, byte[]> files(byte[] archive) throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
        files.put(next.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void package_holds_the_invoice_byte_for_byte_and_what_is_known_of_it() throws Exception {
    byte[] invoice = Invoices.invoice("FV/E/1", MON_2026_06_08);
    JsonNode sent = client.sendAndWait(client.open(), invoice, true);
    String number = sent.path("ksefNumber").asText();

    JsonNode state = end(request(MGF1ParameterSpec.SHA256));
    JsonNode part = state.at("/package/parts/0");
    Answer fetched = client.http.get(part.path("url").asText());
    byte[] archive = client.decrypt(fetched.bytes());
    Map<String, byte[]> files = files(archive);
    JsonNode known = new ObjectMapper().readTree(files.getOrDefault("_metadata.json", new byte[0]));

    assertEquals(200, state.at("/status/code").asInt(), state.toString());
    assertEquals(1, state.at("/package/invoiceCount").asInt());
    assertEquals(
        part.path("encryptedPartHash").asText(), fetched.header("x-ms-meta-hash").orElse(""));
    assertEquals(part.path("encryptedPartHash").asText(), TestClient.hash(fetched.bytes()));
    assertEquals(part.path("partHash").asText(), TestClient.hash(archive));
    assertArrayEquals(invoice, files.get(number + ".xml"));
    assertEquals(number, known.at("/invoices/0/ksefNumber").asText());
    assertTrue(state.at("/package/permanentStorageHwmDate").isTextual());
  }

  @Test
  void package_in_the_other_form_holds_the_same() throws Exception {
    byte[] invoice = Invoices.invoice("FV/E/1", MON_2026_06_08);
    JsonNode sent = client.sendAndWait(client.open(), invoice, true);

    JsonNode part =
        end(request(MGF1ParameterSpec.SHA256).put("compressionType", "TarGz"))
            .at("/package/parts/0");
    byte[] archive = client.decrypt(client.http.get(part.path("url").asText()).bytes());
    Path file = Files.write(folder.resolve("package.tar.gz"), archive);

    assertTrue(part.path("partName").asText().endsWith(".tar.gz.aes"));
    assertEquals(
        List.of(sent.path("ksefNumber").asText() + ".xml", "_metadata.json"),
        tar("-tzf", file).lines().toList());
    assertEquals(
        new String(invoice, StandardCharsets.UTF_8),
        tar("-xzOf", file, sent.path("ksefNumber").asText() + ".xml"));
  }

  /** Reads with a program of somebody else; skipped where there is none. */
  private static String tar(String what, Path file, String... names) throws Exception {
    List<String> command = new ArrayList<>(List.of("tar", what, file.toString()));
    command.addAll(List.of(names));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return Assumptions.abort("there is no tar here: " + e.getMessage());
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), text);
    return text;
  }

  @Test
  void only_what_is_known_is_packed_when_asked_for() throws Exception {
    client.sendAndWait(client.open(), Invoices.invoice("FV/E/1", MON_2026_06_08), true);

    JsonNode state = end(request(MGF1ParameterSpec.SHA256).put("onlyMetadata", true));
    byte[] part = client.http.get(state.at("/package/parts/0/url").asText()).bytes();

    assertEquals(Set.of("_metadata.json"), files(client.decrypt(part)).keySet());
  }

  @Test
  void wrongly_wrapped_key_unknown_export_and_forged_link_are_refused() throws Exception {
    client.open();

    assertEquals(415, end(request(MGF1ParameterSpec.SHA1)).at("/status/code").asInt());
    assertEquals(
        21175, client.get("/v2/invoices/exports/20260609-EH-0000000000-0000000000-00").errorCode());
    assertEquals(403, client.http.get("/storage/03/export/x?se=1&sig=y").status());
  }

  @Test
  void malformed_wishes_are_refused() throws Exception {
    Answer refused =
        client.http.postJson(
            "/v2/invoices/exports", "{\"compressionType\":\"Rar\"}", client.bearer());

    assertEquals(21405, refused.errorCode());
  }
}
