package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Validation by the official schemas, and the simulator's own reading beside them. */
@Tag("V01")
class OfficialSchemasTest {
  private static final Instant TUE_2026_06_09 = Instant.parse("2026-06-09T10:00:00Z");
  private static final LocalDate FAR_DAY = LocalDate.of(2099, 12, 31);

  @TempDir Path empty;

  private static JsonNode send(String invoice) throws Exception {
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withStandingClock(TUE_2026_06_09)
            .withProcessingTime(Duration.ofMillis(1))
            .withSchemaFolder(OfficialFiles.require("xsd/FA"));
    try (SimulatorServer server = SimulatorServer.start(options)) {
      TestClient client = new TestClient(server).logIn(Invoices.SELLER);
      return client.sendAndWait(client.open(), invoice.getBytes(StandardCharsets.UTF_8), true);
    }
  }

  @Test
  void valid_invoice_is_accepted_by_the_official_schema() throws Exception {
    JsonNode state = send(Invoices.text("FV/O", "2026-06-08"));

    assertEquals(200, state.at("/status/code").asInt(), state.toString());
  }

  @Test
  void invoice_against_the_official_schema_is_refused_with_its_words() throws Exception {
    JsonNode state =
        send(Invoices.text("FV/O", "2026-06-08").replace("<P_23>2</P_23>", "<P_23>3</P_23>"));

    assertEquals(450, state.at("/status/code").asInt());
    assertEquals(true, state.at("/status/details/0").asText().contains("[1, 2]"), state.toString());
  }

  @Test
  void folder_without_schemas_is_refused_by_name() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> SimulatorServer.start(SimulatorOptions.defaults().withSchemaFolder(empty)));

    assertEquals(true, String.valueOf(refused.getMessage()).contains(empty.toString()));
  }

  /** Every official sample passes the simulator's own reading, with and without the schemas. */
  @Test
  void official_samples_are_read() throws Exception {
    Path folder = OfficialFiles.require("fa3");
    List<String> refused = new ArrayList<>();
    InvoiceChecks own =
        new InvoiceChecks(
            Optional.empty(),
            () -> SimulatorOptions.Profile.NEUTRAL,
            nip -> true,
            new Permissions());
    InvoiceChecks official =
        new InvoiceChecks(
            Optional.of(new OfficialSchemas(OfficialFiles.require("xsd/FA"))),
            () -> SimulatorOptions.Profile.NEUTRAL,
            nip -> true,
            new Permissions());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        verdict(own, file).ifPresent(reason -> refused.add("own " + file + ": " + reason));
        verdict(official, file).ifPresent(r -> refused.add("official " + file + ": " + r));
      }
    }

    assertEquals(List.of(), refused);
  }

  private static Optional<String> verdict(InvoiceChecks checks, Path file) throws IOException {
    byte[] plain = Files.readAllBytes(file);
    try {
      String seller =
          InvoiceFile.read(plain).value("Faktura/Podmiot1/DaneIdentyfikacyjne/NIP").orElse("");
      checks.check(
          plain,
          new InvoiceChecks.Declared(
              FormCode.FA_3, plain.length, Crypto.sha256Base64(plain), true, SessionLimits.DEFAULT),
          new LoginRequest.Context("Nip", seller),
          FAR_DAY);
      return Optional.empty();
    } catch (RejectedInvoice rejected) {
      // One sample holds a character (U+009B) that KSeF has refused since version 2.4.0.
      boolean expected = rejected.detail().contains("U+009B");
      return expected ? Optional.empty() : Optional.of(rejected.detail());
    }
  }
}
