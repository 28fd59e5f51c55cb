package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Packages of invoices: from opening to numbers and confirmations. */
@Tag("V01")
class BatchTest {
  private static final Instant TUE_2026_06_09 = Instant.parse("2026-06-09T10:00:00Z");
  private static final String MON_2026_06_08 = "2026-06-08";
  private static final String TUE_2026_06_09_DAY = "2026-06-09";

  private final SimulatorServer server =
      SimulatorServer.start(
          SimulatorOptions.defaults()
              .withStandingClock(TUE_2026_06_09)
              .withProcessingTime(Duration.ofMillis(5)));
  private final BatchClient batch = new BatchClient(new TestClient(server));

  @BeforeEach
  void log_in() throws Exception {
    batch.client.logIn(Invoices.SELLER);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Map<String, byte[]> invoices(int count) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 1; i <= count; i++) {
      files.put("faktura-" + i + ".xml", Invoices.invoice("FV/W/" + i, MON_2026_06_08));
    }
    return files;
  }

  @Test
  void package_is_accepted_with_numbers_and_file_names() throws Exception {
    byte[] archive = Packages.zip(invoices(3));

    String session = batch.send(archive);
    JsonNode state = batch.end(session);
    List<JsonNode> list = batch.invoices(session, "/invoices", 10);

    assertEquals(200, state.at("/status/code").asInt(), state.toString());
    assertEquals(3, state.path("successfulInvoiceCount").asInt());
    assertEquals("faktura-2.xml", list.get(1).path("invoiceFileName").asText());
    assertEquals("Offline", list.get(1).path("invoicingMode").asText());
    assertEquals(2, list.get(1).path("ordinalNumber").asInt());
    assertTrue(list.get(1).path("ksefNumber").asText().startsWith(Invoices.SELLER + "-20260609-"));
  }

  @Test
  void tar_with_long_names_is_read_too() throws Exception {
    Map<String, byte[]> files = invoices(2);
    String folder = "rok-2026/czerwiec/".repeat(8);
    files.put(folder + "trzecia.xml", Invoices.invoice("FV/W/3", MON_2026_06_08));
    byte[] archive = Packages.tarGz(files);
    List<byte[]> parts = batch.parts(archive, 3);
    var request = batch.request(archive, parts);
    request.withObject("/batchFile").put("compressionType", "TarGz");

    String session = batch.send(archive, request, parts);
    JsonNode state = batch.end(session);

    assertEquals(3, state.path("successfulInvoiceCount").asInt(), state.toString());
    assertEquals(
        "trzecia.xml",
        batch.invoices(session, "/invoices", 10).get(2).path("invoiceFileName").asText());
  }

  @Test
  void refused_invoices_leave_the_others_alone() throws Exception {
    Map<String, byte[]> files = invoices(2);
    files.put("zla.xml", "to nie faktura".getBytes(StandardCharsets.UTF_8));
    files.put("kopia.xml", Invoices.invoice("FV/W/1", MON_2026_06_08));

    String session = batch.send(Packages.zip(files));
    JsonNode state = batch.end(session);
    List<JsonNode> failed = batch.invoices(session, "/invoices/failed", 10);

    assertEquals(200, state.at("/status/code").asInt());
    assertEquals(2, state.path("failedInvoiceCount").asInt());
    assertEquals(450, failed.get(0).at("/status/code").asInt());
    assertEquals(440, failed.get(1).at("/status/code").asInt());
    assertEquals("kopia.xml", failed.get(1).path("invoiceFileName").asText());
  }

  @Test
  @Tag("U01")
  void confirmations_name_the_documents_of_the_package() throws Exception {
    Map<String, byte[]> files = invoices(2);
    String session = batch.send(Packages.zip(files));
    JsonNode state = batch.end(session);

    Answer whole = batch.client.http.get(state.at("/upo/pages/0/downloadUrl").asText());
    JsonNode first = batch.invoices(session, "/invoices", 10).get(0);
    Answer single = batch.client.http.get(first.path("upoDownloadUrl").asText());

    assertEquals(TestClient.hash(whole.bytes()), whole.header("x-ms-meta-hash").orElse(""));
    assertEquals(3, whole.text().split("<Dokument>", -1).length);
    assertTrue(whole.text().contains("<NumerReferencyjnySesji>" + session));
    assertTrue(
        single.text().contains(TestClient.hash(Invoices.invoice("FV/W/1", MON_2026_06_08))),
        single.text());
    assertTrue(Login.verifies(Login.parse(whole.text()), server.upoCertificate().getPublicKey()));
  }

  @Test
  void invoice_of_today_sent_as_not_offline_is_online_by_the_day_of_opening() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("dzis.xml", Invoices.invoice("FV/W/1", TUE_2026_06_09_DAY));
    files.put("wczoraj.xml", Invoices.invoice("FV/W/2", MON_2026_06_08));
    byte[] archive = Packages.zip(files);
    List<byte[]> parts = batch.parts(archive, 1);
    var request = batch.request(archive, parts).put("offlineMode", false);
    JsonNode opened = batch.open(request).json();
    // Closed just after midnight: the day of the opening decides all the same.
    assertEquals(201, batch.put(opened.at("/partUploadRequests/0"), parts.get(0)));
    advance("PT14M");

    String session = opened.path("referenceNumber").asText();
    batch.close(session);
    batch.end(session);
    List<JsonNode> list = batch.invoices(session, "/invoices", 10);

    assertEquals("Online", list.get(0).path("invoicingMode").asText(), list.toString());
    assertEquals("Offline", list.get(1).path("invoicingMode").asText());
    assertEquals("2026-06-09T10:00:00.0000000+00:00", list.get(0).path("invoicingDate").asText());
  }

  @Test
  void attachment_is_taken_in_a_package_after_consent() throws Exception {
    byte[] invoice =
        Invoices.text("FV/W/Z", MON_2026_06_08)
            .replace("</Faktura>", "<Zalacznik/></Faktura>")
            .getBytes(StandardCharsets.UTF_8);

    JsonNode without = batch.end(batch.send(Packages.zip(Map.of("z.xml", invoice))));
    Answer consent =
        batch.client.http.postJson(
            "/v2/testdata/attachment", "{\"nip\":\"%s\"}".formatted(Invoices.SELLER));
    JsonNode with = batch.end(batch.send(Packages.zip(Map.of("z.xml", invoice))));
    JsonNode alone = batch.client.sendAndWait(batch.client.open(), invoice, true);
    JsonNode status = batch.client.get("/v2/permissions/attachments/status").json();
    batch.client.http.postJson(
        "/v2/testdata/attachment/revoke",
        "{\"nip\":\"%s\",\"expectedEndDate\":\"2026-06-10\"}".formatted(Invoices.SELLER));
    JsonNode ending = batch.client.get("/v2/permissions/attachments/status").json();

    assertEquals(200, consent.status());
    assertEquals(445, without.at("/status/code").asInt());
    assertEquals(200, with.at("/status/code").asInt(), with.toString());
    assertEquals(415, alone.at("/status/code").asInt());
    assertTrue(status.path("isAttachmentAllowed").asBoolean());
    assertTrue(status.path("revokedDate").isMissingNode());
    assertTrue(ending.path("isAttachmentAllowed").asBoolean());
    assertEquals("2026-06-09T22:00:00.0000000+00:00", ending.path("revokedDate").asText());
  }

  @Test
  void accepted_invoice_of_a_package_is_downloaded_byte_for_byte() throws Exception {
    Map<String, byte[]> files = invoices(1);
    String session = batch.send(Packages.zip(files));
    batch.end(session);
    String number = batch.invoices(session, "/invoices", 10).get(0).path("ksefNumber").asText();

    assertArrayEquals(
        Invoices.invoice("FV/W/1", MON_2026_06_08),
        batch.client.get("/v2/invoices/ksef/" + number).bytes());
  }

  @Test
  void ten_thousand_invoices_are_processed_within_a_minute() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String filler = "<!--" + "Opis towaru i miejsca dostawy, który nic nie znaczy. ".repeat(150);
    for (int i = 1; i <= 10_000; i++) {
      String text = Invoices.text("FV/M/" + i, MON_2026_06_08);
      files.put(i + ".xml", (text + filler + "-->").getBytes(StandardCharsets.UTF_8));
    }
    byte[] archive = Packages.zip(files);
    List<byte[]> parts = batch.parts(archive, 2);
    String session = batch.send(archive, batch.request(archive, parts), parts);

    JsonNode state = batch.end(session);

    assertEquals(10_000, state.path("successfulInvoiceCount").asInt(), state.toString());
    assertEquals(1, state.at("/upo/pages").size());
    assertEquals(10_000, batch.invoices(session, "/invoices", 1000).size());
  }

  private void advance(String by) throws Exception {
    batch.client.http.postJson("/_control/clock/advance", "{\"by\":\"%s\"}".formatted(by));
  }
}
