package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Setting, counting and taking back faults. */
@Tag("V01")
class FaultControlTest extends FaultStage {
  private static final String KEYS = "/v2/security/public-key-certificates";

  private List<Integer> statuses(int calls) throws Exception {
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      seen.add(client.http.get(KEYS).status());
    }
    return seen;
  }

  @Test
  void fault_strikes_after_so_many_calls_so_many_times() throws Exception {
    set("{\"fault\":\"F-16\",\"operation\":\"publicKeys\",\"after\":1,\"times\":2,\"code\":502}");

    assertEquals(List.of(200, 502, 502, 200, 200), statuses(5));
    assertEquals(2, orders().at("/0/struck").asInt());
    assertEquals(3, orders().at("/0/seen").asInt());
  }

  @Test
  void same_seed_and_same_calls_give_the_same_faults() throws Exception {
    String order =
        "{\"fault\":\"F-16\",\"times\":0,\"probability\":0.5,\"seed\":7,\"code\":\"503\"}";
    set(order);
    List<Integer> first = statuses(20);
    client.http.delete("/_control/faults");
    set(order);

    assertEquals(first, statuses(20));
    assertTrue(first.contains(200) && first.contains(503), first.toString());
  }

  @Test
  void other_seed_gives_other_faults() throws Exception {
    set("{\"fault\":\"F-16\",\"times\":0,\"probability\":0.5,\"seed\":7}");
    List<Integer> first = statuses(30);
    client.http.delete("/_control/faults");
    set("{\"fault\":\"F-16\",\"times\":0,\"probability\":0.5,\"seed\":8}");

    assertTrue(!first.equals(statuses(30)));
  }

  @Test
  void several_are_set_by_a_list_and_strike_in_its_order() throws Exception {
    JsonNode set = set("[{\"fault\":\"F-16\",\"code\":504},{\"fault\":\"F-15\",\"retryAfter\":9}]");

    assertEquals(2, set.size());
    assertEquals(List.of(504, 429, 200), statuses(3));
  }

  @Test
  void deleting_takes_all_back() throws Exception {
    set("{\"fault\":\"F-16\",\"times\":0}");

    assertEquals(204, client.http.delete("/_control/faults").status());
    assertEquals(0, orders().size());
    assertEquals(200, client.http.get(KEYS).status());
  }

  @Test
  void one_is_taken_back_by_its_id() throws Exception {
    JsonNode set = set("[{\"fault\":\"F-16\",\"times\":0},{\"fault\":\"F-30\"}]");

    client.http.delete("/_control/faults/" + set.at("/0/id").asInt());

    assertEquals(1, orders().size());
    assertEquals("F-30", orders().at("/0/fault").asText());
    assertEquals(404, client.http.delete("/_control/faults/99").status());
  }

  @Test
  void reset_takes_faults_back() throws Exception {
    set("{\"fault\":\"F-16\",\"times\":0}");
    client.http.post("/_control/reset");

    assertEquals(0, orders().size());
  }

  @Test
  void state_shows_what_is_set() throws Exception {
    set("{\"fault\":\"F-30\",\"operation\":\"POST /v2/sessions/online/{reference}/invoices\"}");

    assertEquals("F-30", state().at("/faults/0/fault").asText());
    assertEquals("POST /sessions/online/{}/invoices", state().at("/faults/0/operation").asText());
  }

  @Test
  void fault_of_one_context_leaves_others_alone() throws Exception {
    client.logIn(Invoices.SELLER);
    TestClient other = new TestClient(server).logIn(Invoices.BUYER);
    set(
        "{\"fault\":\"F-16\",\"times\":0,\"context\":\"Nip:%s\",\"code\":502}"
            .formatted(Invoices.BUYER));

    assertEquals(200, client.get("/v2/rate-limits").status());
    assertEquals(502, other.get("/v2/rate-limits").status());
    assertEquals(200, client.http.get(KEYS).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{'fault':'F-99'} # F-99 # F-01",
        "{'falt':'F-01'} # '' # F-01",
        "{'fault':'F-01','tims':1} # tims # times",
        "{'fault':'F-01','retryAfter':1} # retryAfter # how",
        "{'fault':'F-01','operation':'POST /nowhere'} # /nowhere # closeOnline",
        "{'fault':'F-01','probability':2} # 2 # from 0 to 1",
        "{'fault':'F-01','times':-1} # -1 # from 0",
        "{'fault':'F-01','how':'MELT'} # MELT # CUT, HANG",
        "{'fault':'F-15','retryAfter':4000} # 4000 # 0 to 3036",
        "{'fault':'F-08','duration':'2h'} # 2h # PT30M",
        "['F-01'] # F-01 # object",
      })
  void what_is_unknown_is_refused_with_what_is_known(String order, String named, String known)
      throws Exception {
    Answer refused = client.http.postJson("/_control/faults", order.replace('\'', '"'));

    assertEquals(400, refused.status());
    assertTrue(refused.errorDetail().contains(named), refused.text());
    assertTrue(refused.errorDetail().contains(known), refused.text());
    assertEquals(0, orders().size());
  }

  @Test
  void list_with_one_bad_order_sets_none() throws Exception {
    Answer refused =
        client.http.postJson("/_control/faults", "[{\"fault\":\"F-01\"},{\"fault\":\"F-00\"}]");

    assertEquals(400, refused.status());
    assertEquals(0, orders().size());
  }

  @Test
  void control_is_never_struck() throws Exception {
    set("{\"fault\":\"F-16\",\"times\":0}");

    assertEquals(200, client.http.get("/_control/state").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"F-02", "F-03", "F-27", "F-28", "F-31", "F-32", "F-38"})
  void what_the_rules_bring_about_anyway_can_be_named(String id) throws Exception {
    JsonNode set = set("{\"fault\":\"%s\"}".formatted(id));

    assertTrue(set.at("/0/alwaysSo").asBoolean());
    assertEquals(200, client.http.get(KEYS).status());
  }
}
