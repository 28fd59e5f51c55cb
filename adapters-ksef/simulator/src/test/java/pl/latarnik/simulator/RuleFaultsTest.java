package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults of the catalogue that need no switch, because the rules bring them about. */
@Tag("V01")
class RuleFaultsTest extends FaultStage {

  @Test
  @Tag("F-03")
  void same_number_with_other_bytes_is_a_duplicate() throws Exception {
    String session = session();
    JsonNode first = client.sendAndWait(session, Invoices.invoice("FV/1", MON_DAY), true);

    JsonNode second = client.sendAndWait(session, Invoices.invoice("FV/1", "2026-06-05"), true);

    assertEquals(440, second.at("/status/code").asInt());
    assertEquals(first.path("ksefNumber"), second.at("/status/extensions/originalKsefNumber"));
    assertFalse(first.path("invoiceHash").equals(second.path("invoiceHash")));
  }

  @Test
  @Tag("F-28")
  void invoice_of_tomorrow_is_rejected() throws Exception {
    JsonNode rejected = client.sendAndWait(session(), Invoices.invoice("FV/1", "2026-06-10"), true);

    assertEquals(450, rejected.at("/status/code").asInt());
  }

  @Test
  @Tag("F-38")
  void page_of_the_code_finds_nothing_before_the_invoice_is_processed() throws Exception {
    byte[] invoice = Invoices.invoice("FV/1", MON_DAY);
    String link =
        "/invoice/%s/08-06-2026/%s"
            .formatted(
                Invoices.SELLER,
                Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(invoice)));
    String session = session();
    set("{\"fault\":\"F-08\"}");
    Answer sent = client.send(session, client.sendRequest(invoice, true));
    client.waitFor(session, sent, state -> state.at("/status/code").asInt() == 150);

    assertFalse(found(link));
    advance("PT2H");
    assertTrue(found(link));
  }

  private boolean found(String link) throws Exception {
    return client.http.get(link, "Accept", "application/json").json().path("found").asBoolean();
  }
}
