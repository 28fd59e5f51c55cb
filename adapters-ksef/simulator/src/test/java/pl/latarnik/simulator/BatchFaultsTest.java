package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults around the sending of packages. */
@Tag("V01")
class BatchFaultsTest extends FaultStage {
  private final BatchClient batch = new BatchClient(client);
  private byte[] archive = new byte[0];
  private List<byte[]> parts = List.of();

  @BeforeEach
  void pack_two_invoices() throws Exception {
    client.logIn(Invoices.SELLER);
    archive =
        Packages.zip(
            Map.of(
                "1.xml", Invoices.invoice("FV/1", MON_DAY),
                "2.xml", Invoices.invoice("FV/2", MON_DAY)));
  }

  /** Opens a session and puts the parts. */
  private String uploaded() throws Exception {
    JsonNode opened = opened();
    for (int i = 0; i < parts.size(); i++) {
      assertEquals(201, batch.put(opened.at("/partUploadRequests/" + i), parts.get(i)));
    }
    return opened.path("referenceNumber").asText();
  }

  private JsonNode opened() throws Exception {
    parts = batch.parts(archive, 2);
    return batch.open(batch.request(archive, parts)).json();
  }

  private int code(String session) throws Exception {
    return client.get("/v2/sessions/" + session).json().at("/status/code").asInt();
  }

  @Test
  @Tag("F-04")
  void duplicate_in_a_batch_names_the_new_session_as_the_original() throws Exception {
    String first = batch.send(archive);
    batch.end(first);
    set("{\"fault\":\"F-04\"}");
    String second = batch.send(archive);
    batch.end(second);

    JsonNode misled =
        batch.invoices(second, "/invoices/failed", 10).get(0).at("/status/extensions");
    client.http.delete("/_control/faults");
    JsonNode right = batch.invoices(second, "/invoices/failed", 10).get(0).at("/status/extensions");

    assertEquals(second, misled.path("originalSessionReferenceNumber").asText());
    assertEquals(first, right.path("originalSessionReferenceNumber").asText());
    assertEquals(right.path("originalKsefNumber"), misled.path("originalKsefNumber"));
  }

  @Test
  @Tag("F-05")
  void batch_is_processed_whatever_the_answer_to_closing() throws Exception {
    set("{\"fault\":\"F-05\",\"times\":3}");

    String internal = uploaded();
    assertEquals(500, batch.close(internal).status());
    assertEquals(2, batch.end(internal).path("successfulInvoiceCount").asInt());
    String gateway = uploaded();
    Answer page = batch.close(gateway);
    assertEquals(502, page.status());
    assertTrue(page.text().startsWith("<!DOCTYPE html>"));
    assertEquals(445, batch.end(gateway).at("/status/code").asInt());
    String cut = uploaded();
    assertThrows(IOException.class, () -> batch.close(cut));
    assertEquals(445, batch.end(cut).at("/status/code").asInt());
  }

  @Test
  @Tag("F-06")
  void session_that_exists_is_not_found_on_closing() throws Exception {
    set("{\"fault\":\"F-06\"}");
    String session = uploaded();

    assertEquals(21173, batch.close(session).errorCode());
    assertEquals(100, code(session));
    assertEquals(204, batch.close(session).status());
    assertEquals(2, batch.end(session).path("successfulInvoiceCount").asInt());
  }

  @Test
  @Tag("F-07")
  void closed_batch_shows_cancelled_and_later_success() throws Exception {
    set("{\"fault\":\"F-07\",\"code\":\"440\"}");
    String session = uploaded();
    batch.close(session);
    assertEquals(440, code(session));

    advance("PT10M");

    assertEquals(200, batch.end(session).at("/status/code").asInt());
  }

  @Test
  @Tag("F-09")
  void closed_batch_stays_in_progress() throws Exception {
    set("{\"fault\":\"F-09\"}");
    String session = uploaded();
    batch.close(session);
    assertEquals(150, code(session));

    advance("PT1H");

    assertEquals(200, batch.end(session).at("/status/code").asInt());
  }

  @Test
  @Tag("F-10")
  void one_invoice_of_the_package_is_cancelled() throws Exception {
    set("{\"fault\":\"F-10\",\"after\":1}");
    String session = batch.send(archive);

    JsonNode state = batch.end(session);

    assertEquals(1, state.path("successfulInvoiceCount").asInt());
    assertEquals(1, state.path("failedInvoiceCount").asInt());
    assertEquals(
        550, batch.invoices(session, "/invoices/failed", 10).get(0).at("/status/code").asInt());
  }

  @Test
  @Tag("F-12")
  void key_of_the_package_is_taken_for_wrong() throws Exception {
    set("{\"fault\":\"F-12\"}");
    String session = uploaded();
    batch.close(session);

    assertEquals(415, batch.end(session).at("/status/code").asInt());
  }

  @Test
  @Tag("F-40")
  void part_is_refused_by_the_storage_and_taken_when_put_again() throws Exception {
    set("{\"fault\":\"F-40\",\"times\":3}");
    JsonNode opened = opened();
    JsonNode first = opened.at("/partUploadRequests/0");

    assertEquals(403, batch.put(first, parts.get(0)));
    assertEquals(500, batch.put(first, parts.get(0)));
    assertEquals(503, batch.put(first, parts.get(0)));
    assertEquals(201, batch.put(first, parts.get(0)));
    assertEquals(201, batch.put(first, parts.get(0)));
    assertEquals(201, batch.put(opened.at("/partUploadRequests/1"), parts.get(1)));
    String session = opened.path("referenceNumber").asText();
    assertEquals(204, batch.close(session).status());
    assertEquals(2, batch.end(session).path("successfulInvoiceCount").asInt());
  }
}
