package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random mixes of faults. */
@Tag("V01")
class FaultMixTest extends FaultStage {
  private static final int ENOUGH = 200;

  private JsonNode mix(String json) throws Exception {
    Answer answer = client.http.postJson("/_control/faults/mix", json);
    assertEquals(201, answer.status(), answer.text());
    for (JsonNode order : answer.json()) {
      ((ObjectNode) order).remove("id");
    }
    return answer.json();
  }

  private static String bare(JsonNode orders) {
    return orders.toString().replaceAll("\"id\":\\d+,", "");
  }

  @Test
  void same_seed_gives_the_same_mix_and_another_another() throws Exception {
    String first = bare(mix("{\"seed\":42,\"density\":0.2}"));
    client.http.delete("/_control/faults");
    String again = bare(mix("{\"seed\":42,\"density\":0.2}"));
    client.http.delete("/_control/faults");
    String other = bare(mix("{\"seed\":43,\"density\":0.2}"));

    assertEquals(first, again);
    assertNotEquals(first, other);
  }

  @Test
  void every_fault_of_a_mix_passes_and_is_bounded() throws Exception {
    for (JsonNode order : mix("{\"seed\":1,\"density\":0.5}")) {
      assertTrue(order.path("times").asInt() >= 1 && order.path("times").asInt() <= 3);
      assertTrue(order.path("probability").asDouble() <= 0.5, order.toString());
    }
    assertTrue(orders().size() >= 20);
  }

  @Test
  void chosen_faults_are_mixed_alone() throws Exception {
    JsonNode set = mix("{\"seed\":1,\"faults\":[\"F-15\",\"F-30\"]}");

    assertEquals(2, set.size());
    assertEquals("F-15", set.at("/0/fault").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{} # seed # integer",
        "{'seed':1,'density':0} # 0 # above 0",
        "{'seed':1,'faults':['F-18']} # F-18 # F-01",
        "{'seed':1,'sort':2} # sort # density",
      })
  void mix_that_makes_no_sense_is_refused(String wish, String named, String known)
      throws Exception {
    Answer refused = client.http.postJson("/_control/faults/mix", wish.replace('\'', '"'));

    assertEquals(400, refused.status());
    assertTrue(refused.errorDetail().contains(named), refused.text());
    assertTrue(refused.errorDetail().contains(known), refused.text());
  }

  /** A client that gives up nothing: asks again until the state is what it must become. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void patient_client_gets_its_invoice_through_any_mix(long seed) throws Exception {
    client.logIn(Invoices.SELLER);
    Patient patient = new Patient(client);
    client.http.putJson("/_control/clock", "{\"running\":true}");
    mix(
        ("{\"seed\":%d,\"density\":1,\"faults\":[\"F-01\",\"F-07\",\"F-08\",\"F-10\",\"F-11\","
                + "\"F-13\",\"F-15\",\"F-16\",\"F-19\",\"F-29\",\"F-30\",\"F-33\",\"F-35\"]}")
            .formatted(seed));

    patient.deliver(Invoices.invoice("FV/" + seed, MON_DAY));

    long accepted = 0;
    for (JsonNode held : state().path("invoices")) {
      accepted += held.path("status").asInt() == 200 ? 1 : 0;
    }
    assertEquals(1, accepted, state().toString());
  }

  /** Delivers one invoice whatever comes between, and only once. */
  private final class Patient {
    private final TestClient client;
    private final Http http;

    Patient(TestClient client) {
      this.client = client;
      this.http = client.http.unchecked();
    }

    void deliver(byte[] invoice) throws Exception {
      for (int attempt = 0; attempt < ENOUGH; attempt++) {
        if (delivered(invoice)) {
          return;
        }
        client.http.postJson("/_control/clock/advance", "{\"by\":\"PT1S\"}");
      }
      throw new AssertionError("not through: " + orders());
    }

    private boolean delivered(byte[] invoice) throws Exception {
      String hash = TestClient.hash(invoice);
      boolean known = false;
      for (JsonNode held : state().path("invoices")) {
        known |= held.path("hash").asText().equals(hash) && waiting(held.path("status").asInt());
        if (held.path("status").asInt() == 200) {
          return true;
        }
      }
      if (!known) {
        send(invoice);
      }
      return false;
    }

    private boolean waiting(int status) {
      return Set.of(100, 150, 200).contains(status);
    }

    private void send(byte[] invoice) throws Exception {
      try {
        Answer opened =
            http.postJson(
                "/v2/sessions/online",
                client.openRequest(java.security.spec.MGF1ParameterSpec.SHA256).toString(),
                client.bearer());
        if (opened.status() == 201) {
          http.postJson(
              "/v2/sessions/online/" + opened.json().path("referenceNumber").asText() + "/invoices",
              client.sendRequest(invoice, true).toString(),
              client.bearer());
        }
      } catch (IOException | UncheckedIOException | CertificateException struck) {
        // Cut off, or no keys: whether it was taken in is asked before anything is sent again.
        return;
      }
    }
  }
}
