package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.spec.MGF1ParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused on the way of a package: at opening, at the parts, at closing, inside. */
@Tag("V01")
class BatchRefusalsTest {
  private static final Instant TUE_2026_06_09 = Instant.parse("2026-06-09T10:00:00Z");
  private static final String MON_2026_06_08 = "2026-06-08";

  private final SimulatorServer server =
      SimulatorServer.start(
          SimulatorOptions.defaults()
              .withStandingClock(TUE_2026_06_09)
              .withProcessingTime(Duration.ofMillis(5)));
  private final BatchClient batch = new BatchClient(new TestClient(server));
  private final byte[] archive;

  BatchRefusalsTest() throws Exception {
    archive = Packages.zip(Map.of("a.xml", Invoices.invoice("FV/O/1", MON_2026_06_08)));
  }

  @BeforeEach
  void log_in() throws Exception {
    batch.client.logIn(Invoices.SELLER);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode opened(List<byte[]> parts) throws Exception {
    return batch.open(batch.request(archive, parts)).json();
  }

  /** Advances the clock and logs in again, since access tokens do not live so long. */
  private void advance(String by) throws Exception {
    batch.client.http.postJson("/_control/clock/advance", "{\"by\":\"%s\"}".formatted(by));
    batch.client.logIn(Invoices.SELLER);
  }

  private int fate(byte[] package_, List<byte[]> parts, ObjectNode request) throws Exception {
    return batch.end(batch.send(package_, request, parts)).at("/status/code").asInt();
  }

  @Test
  void more_than_fifty_parts_are_refused() throws Exception {
    ObjectNode request = batch.request(archive, batch.parts(archive, 1));
    ArrayNode list = (ArrayNode) request.at("/batchFile/fileParts");
    while (list.size() <= 50) {
      ObjectNode next = list.get(0).deepCopy();
      list.add(next.put("ordinalNumber", list.size() + 1));
    }

    Answer refused = batch.open(request);

    assertEquals(21161, refused.errorCode());
    assertEquals("Liczba części pliku musi być mniejsza lub równa niż 50.", refused.errorDetail());
  }

  @Test
  void part_far_above_a_hundred_megabytes_is_refused() throws Exception {
    ObjectNode request = batch.request(archive, batch.parts(archive, 1));
    ((ObjectNode) request.at("/batchFile/fileParts/0")).put("fileSize", 104_857_617);

    assertEquals(21157, batch.open(request).errorCode());
  }

  @Test
  void part_little_above_a_hundred_megabytes_is_stored_and_ends_with_405() throws Exception {
    List<byte[]> parts = List.of(new byte[100_000_017]);

    JsonNode state = batch.end(batch.send(archive, batch.request(archive, parts), parts));

    assertEquals(405, state.at("/status/code").asInt());
    assertEquals(
        "Rozmiar części: '1' przekracza 100000000 bajtów przed zaszyfrowaniem.",
        state.at("/status/details/0").asText());
  }

  @Test
  void package_above_five_gigabytes_and_doubled_numbers_are_told_together() throws Exception {
    ObjectNode request = batch.request(archive, batch.parts(archive, 2));
    request.withObject("/batchFile").put("fileSize", 5_000_000_001L);
    ((ObjectNode) request.at("/batchFile/fileParts/1")).put("ordinalNumber", 1);

    Answer refused = batch.open(request);

    assertEquals(21405, refused.errorCode());
    assertEquals(2, refused.json().at("/exception/exceptionDetailList/0/details").size());
  }

  @Test
  void unknown_key_is_refused() throws Exception {
    ObjectNode request = batch.request(archive, batch.parts(archive, 1));
    request.withObject("/encryption").put("publicKeyId", TestClient.hash(archive));

    assertEquals(21470, batch.open(request).errorCode());
  }

  @Test
  @Tag("F-40")
  void part_needs_link_header_and_no_token() throws Exception {
    List<byte[]> parts = batch.parts(archive, 1);
    JsonNode upload = opened(parts).at("/partUploadRequests/0");
    String url = upload.path("url").asText();
    String forged = url.replaceFirst("sig=.{5}", "sig=AAAAA");

    assertEquals(401, batch.put(upload, parts.get(0), batch.client.bearer()));
    assertEquals(401, batch.put(url.split("\\?", 2)[0], parts.get(0)));
    assertEquals(403, batch.put(forged, parts.get(0), "x-ms-blob-type", "BlockBlob"));
    assertEquals(400, batch.put(url, parts.get(0)));
    assertEquals(201, batch.put(upload, parts.get(0)));
    assertEquals(201, batch.put(upload, parts.get(0)));
  }

  @Test
  @Tag("F-40")
  void part_is_taken_for_twenty_minutes_each_and_then_the_session_is_cancelled() throws Exception {
    List<byte[]> parts = batch.parts(archive, 2);
    JsonNode opened = opened(parts);
    String session = opened.path("referenceNumber").asText();

    advance("PT40M");
    int inTime = batch.put(opened.at("/partUploadRequests/0"), parts.get(0));
    advance("PT1S");
    int late = batch.put(opened.at("/partUploadRequests/1"), parts.get(1));
    Answer closed = batch.close(session);
    JsonNode state = batch.end(session);

    assertEquals(201, inTime);
    assertEquals(403, late);
    assertEquals(21208, closed.errorCode());
    assertEquals(440, state.at("/status/code").asInt());
    assertEquals("Przekroczono czas wysyłki", state.at("/status/details/0").asText());
  }

  @Test
  void session_without_parts_is_cancelled_for_nothing_sent() throws Exception {
    String session = opened(batch.parts(archive, 1)).path("referenceNumber").asText();
    advance("PT21M");

    JsonNode state = batch.end(session);

    assertEquals("Nie przesłano faktur", state.at("/status/details/0").asText());
  }

  @Test
  void missing_and_wrongly_sized_parts_are_found_at_closing() throws Exception {
    List<byte[]> parts = batch.parts(archive, 2);
    JsonNode opened = opened(parts);
    String session = opened.path("referenceNumber").asText();
    batch.put(opened.at("/partUploadRequests/0"), parts.get(0));

    int missing = batch.close(session).errorCode();
    batch.put(opened.at("/partUploadRequests/1"), new byte[5]);
    int wrong = batch.close(session).errorCode();

    assertEquals(21205, missing);
    assertEquals(21157, wrong);
  }

  @Test
  void second_closing_and_unknown_session_are_refused() throws Exception {
    String session = batch.send(archive);

    assertEquals(21180, batch.close(session).errorCode());
    assertEquals(21173, batch.close("20260609-SB-0000000000-0000000000-00").errorCode());
    assertEquals(21173, batch.close(batch.client.open()).errorCode());
  }

  @Test
  void spoilt_part_ends_with_405() throws Exception {
    List<byte[]> parts = batch.parts(archive, 1);
    ObjectNode request = batch.request(archive, parts);
    byte[] spoilt = parts.get(0).clone();
    spoilt[20] ^= 1;

    JsonNode state = batch.end(batch.send(archive, request, List.of(spoilt)));

    assertEquals(405, state.at("/status/code").asInt());
    assertEquals(
        "Skrót SHA-256 części: '1' nie zgadza się z zadeklarowanym skrótem: '"
            + request.at("/batchFile/fileParts/0/fileHash").asText()
            + "'.",
        state.at("/status/details/0").asText());
    assertTrue(state.path("invoiceCount").isMissingNode(), state.toString());
  }

  @Test
  void other_package_than_declared_ends_with_430() throws Exception {
    byte[] other = Packages.zip(Map.of("b.xml", Invoices.invoice("FV/O/2", MON_2026_06_08)));
    List<byte[]> parts = batch.parts(other, 1);

    JsonNode state = batch.end(batch.send(archive, batch.request(archive, parts), parts));

    assertEquals(430, state.at("/status/code").asInt());
    assertTrue(
        state
            .at("/status/details/0")
            .asText()
            .startsWith("Skrót SHA-256 przesłanej paczki faktur nie jest zgodny"),
        state.toString());
  }

  @Test
  void key_wrapped_in_the_silent_default_of_java_ends_with_415() throws Exception {
    List<byte[]> parts = batch.parts(archive, 1);

    assertEquals(415, fate(archive, parts, batch.request(archive, parts, MGF1ParameterSpec.SHA1)));
  }

  @Test
  void what_is_no_ciphertext_ends_with_435() throws Exception {
    List<byte[]> parts = List.of(new byte[64]);

    assertEquals(435, fate(archive, parts, batch.request(archive, parts)));
  }

  @Test
  void torn_archives_end_with_430() throws Exception {
    byte[] torn = Arrays.copyOf(archive, archive.length - 30);
    byte[] spoilt = archive.clone();
    spoilt[60] ^= 0x55;

    for (byte[] broken : List.of(torn, spoilt)) {
      List<byte[]> parts = batch.parts(broken, 1);
      assertEquals(430, fate(broken, parts, batch.request(broken, parts)));
    }
  }

  @Test
  void torn_tar_ends_with_430_and_nothing_of_it_is_accepted() throws Exception {
    byte[] tar = Packages.tarGz(Map.of("a.xml", Invoices.invoice("FV/O/1", MON_2026_06_08)));
    byte[] torn = Arrays.copyOf(tar, tar.length - 12);
    List<byte[]> parts = batch.parts(torn, 1);
    ObjectNode request = batch.request(torn, parts);
    request.withObject("/batchFile").put("compressionType", "TarGz");

    String session = batch.send(torn, request, parts);

    assertEquals(430, batch.end(session).at("/status/code").asInt());
    assertEquals(List.of(), batch.invoices(session, "/invoices", 10));
  }

  @Test
  void more_than_ten_thousand_files_end_with_420() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i <= 10_000; i++) {
      files.put("f" + i, new byte[0]);
    }
    byte[] large = Packages.zip(files);
    List<byte[]> parts = batch.parts(large, 1);

    JsonNode state = batch.end(batch.send(large, batch.request(large, parts), parts));

    assertEquals(420, state.at("/status/code").asInt());
    assertEquals(
        "Przekroczono dopuszczalną liczbę faktur w paczce: '10000'. Liczba faktur w paczce:"
            + " '10001'.",
        state.at("/status/details/0").asText());
  }

  @Test
  void bomb_of_one_huge_file_is_refused_as_a_file() throws Exception {
    byte[] bomb = Packages.zip(Map.of("bomba.xml", new byte[60_000_000]));
    List<byte[]> parts = batch.parts(bomb, 1);

    String session = batch.send(bomb, batch.request(bomb, parts), parts);
    JsonNode state = batch.end(session);

    assertEquals(445, state.at("/status/code").asInt());
    assertEquals(1, state.path("failedInvoiceCount").asInt());
    assertTrue(state.path("successfulInvoiceCount").isInt(), state.toString());
    assertEquals(
        430, batch.invoices(session, "/invoices/failed", 10).get(0).at("/status/code").asInt());
  }

  @Test
  void package_without_files_is_cancelled() throws Exception {
    byte[] empty = Packages.zip(Map.of());
    List<byte[]> parts = batch.parts(empty, 1);

    assertEquals(440, fate(empty, parts, batch.request(empty, parts)));
  }
}
