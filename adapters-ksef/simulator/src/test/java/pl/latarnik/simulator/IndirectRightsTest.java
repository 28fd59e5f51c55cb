package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.spec.MGF1ParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rights that a company passes on to those who work for it. */
@Tag("V01")
class IndirectRightsTest extends StandingSimulator {
  private static final String CLIENT = "9462805323";
  private static final String OFFICE = "7732418501";
  private static final String PESEL = "85031412348";
  private static final String GRANTS = "/v2/permissions/indirect/grants";
  private static final String ALL = "{\"type\":\"AllPartners\"}";
  private final TestClient owner = new TestClient(server);
  private final TestClient office = new TestClient(server);
  private final TestClient clerk = new TestClient(server);

  private static String nip(String value) {
    return "{\"type\":\"Nip\",\"value\":\"" + value + "\"}";
  }

  private static String wish(String target) {
    return """
        {"subjectIdentifier":{"type":"Pesel","value":"%s"},"targetIdentifier":%s,
         "permissions":["InvoiceWrite"],"description":"Obsługa klienta",
         "subjectDetails":{"subjectDetailsType":"PersonByIdentifier",
          "personById":{"firstName":"Anna","lastName":"Testowa"}}}"""
        .formatted(PESEL, target);
  }

  private void delegate(boolean further) throws Exception {
    owner.logIn(CLIENT);
    owner.change(
        owner.post(
            "/v2/permissions/entities/grants",
            """
            {"subjectIdentifier":{"type":"Nip","value":"%s"},
             "permissions":[{"type":"InvoiceWrite","canDelegate":%s}],
             "description":"Biuro rachunkowe","subjectDetails":{"fullName":"Liczydło"}}"""
                .formatted(OFFICE, further)));
  }

  /** Tells with which status a session of the client is opened by who works for the office. */
  private int opened() throws Exception {
    clerk.logIn(SelfSigned.person("PNOPL-" + PESEL), "<Nip>" + CLIENT + "</Nip>");
    return clerk
        .post("/v2/sessions/online", clerk.openRequest(MGF1ParameterSpec.SHA256).toString())
        .status();
  }

  @Test
  void right_for_one_client_opens_its_context_until_it_is_taken_back() throws Exception {
    delegate(true);
    office.logIn(OFFICE);
    int code = office.change(office.post(GRANTS, wish(nip(CLIENT))));
    JsonNode seen = persons(office);
    JsonNode seenByClient = persons(owner);
    int with = opened();
    JsonNode own = clerk.post("/v2/permissions/query/personal/grants", "{}").json();
    office.change(
        office.http.delete(
            "/v2/permissions/common/grants/" + seen.at("/permissions/0/id").asText(),
            office.bearer()));

    assertEquals(200, code);
    assertEquals(1, seen.path("permissions").size());
    assertEquals(CLIENT, seen.at("/permissions/0/targetIdentifier/value").asText());
    assertEquals("Anna", seen.at("/permissions/0/subjectPersonDetails/firstName").asText());
    assertEquals(2, seenByClient.path("permissions").size());
    assertEquals(OFFICE, own.at("/permissions/0/contextIdentifier/value").asText());
    assertEquals(201, with);
    assertEquals(0, persons(office).path("permissions").size());
    assertEquals(401, opened());
  }

  private static JsonNode persons(TestClient who) throws Exception {
    return who.post(
            "/v2/permissions/query/persons/grants",
            "{\"queryType\":\"PermissionsGrantedInCurrentContext\"}")
        .json();
  }

  @Test
  void right_for_all_clients_reaches_who_let_it_be_passed_on() throws Exception {
    office.logIn(OFFICE);
    office.change(office.post(GRANTS, wish(ALL)));
    int before = opened();
    delegate(true);

    assertEquals(401, before);
    assertEquals(201, opened());
  }

  @Test
  void right_that_may_not_be_passed_on_opens_nothing_and_is_inactive() throws Exception {
    delegate(false);
    office.logIn(OFFICE);
    office.change(office.post(GRANTS, wish(nip(CLIENT))));

    assertEquals(401, opened());
    assertEquals(1, inState("Inactive").size());
    assertEquals(0, inState("Active").size());
    assertEquals("Inactive", persons(office).at("/permissions/0/permissionState").asText());
  }

  private JsonNode inState(String state) throws Exception {
    return office
        .post(
            "/v2/permissions/query/persons/grants",
            """
            {"queryType":"PermissionsInCurrentContext","permissionState":"%s",
             "targetIdentifier":{"type":"Nip","value":"%s"}}"""
                .formatted(state, CLIENT))
        .json()
        .path("permissions");
  }

  @Test
  void indirect_right_is_none_in_the_context_of_who_gave_it() throws Exception {
    delegate(true);
    office.logIn(OFFICE);
    office.change(office.post(GRANTS, wish(ALL)));
    clerk.logIn(SelfSigned.person("PNOPL-" + PESEL), "<Nip>" + OFFICE + "</Nip>");

    assertEquals(401, clerk.get("/v2/sessions?sessionType=Online").status());
  }

  @Test
  void target_without_a_value_is_refused() throws Exception {
    office.logIn(OFFICE);

    Answer refused = office.post(GRANTS, wish("{\"type\":\"Nip\"}"));

    assertEquals(21405, refused.errorCode());
    assertTrue(refused.text().contains("TargetIdentifier"), refused.text());
  }
}
