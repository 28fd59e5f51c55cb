package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.spec.MGF1ParameterSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rights given, listed, taken back, and what lacks when they are missing. */
@Tag("V01")
class PermissionsTest extends StandingSimulator {
  private static final String NIP = "9462805323";
  private static final String OFFICE = "7732418501";
  private static final String PESEL = "85031412348";
  private static final String CONTEXT = "<Nip>" + NIP + "</Nip>";

  private static String person(String... rights) {
    return """
        {"subjectIdentifier":{"type":"Pesel","value":"%s"},"permissions":["%s"],
         "description":"Praca w kasie","subjectDetails":{"subjectDetailsType":"PersonByIdentifier",
         "personById":{"firstName":"Anna","lastName":"Testowa"}}}"""
        .formatted(PESEL, String.join("\",\"", rights));
  }

  private static String entity(boolean delegate) {
    return """
        {"subjectIdentifier":{"type":"Nip","value":"%s"},"permissions":[{"type":"InvoiceWrite",
         "canDelegate":%s},{"type":"InvoiceRead"}],"description":"Biuro rachunkowe",
         "subjectDetails":{"fullName":"Biuro rachunkowe Liczydło"}}"""
        .formatted(OFFICE, delegate);
  }

  private Answer post(String path, String body) throws Exception {
    return client.post(path, body);
  }

  private void waitFor(Answer started) throws Exception {
    waitFor(started, 200);
  }

  private void waitFor(Answer started, int code) throws Exception {
    assertEquals(code, client.change(started));
  }

  private Answer open() throws Exception {
    return post("/v2/sessions/online", client.openRequest(MGF1ParameterSpec.SHA256).toString());
  }

  @Test
  void person_gets_rights_and_loses_them() throws Exception {
    client.logIn(NIP);
    waitFor(post("/v2/permissions/persons/grants", person("InvoiceWrite")));
    JsonNode given =
        post(
                "/v2/permissions/query/persons/grants",
                "{\"queryType\":\"PermissionsInCurrentContext\"}")
            .json();
    TestClient owner = client;
    TestClient clerk = new TestClient(server);
    clerk.logIn(SelfSigned.person("PNOPL-" + PESEL), CONTEXT);
    String session = clerk.open();

    String id = given.at("/permissions/0/id").asText();
    waitFor(
        owner.http.exchange(
            "DELETE", "/v2/permissions/common/grants/" + id, Optional.empty(), owner.bearer()));

    assertEquals(PESEL, given.at("/permissions/0/authorizedIdentifier/value").asText());
    assertEquals(NIP, given.at("/permissions/0/authorIdentifier/value").asText());
    assertTrue(session.contains("-SO-"));
    assertEquals(403, clerk.get("/v2/sessions/" + session).status());
  }

  @Test
  void giver_sees_companies_and_persons_that_got_rights() throws Exception {
    client.logIn(NIP);
    waitFor(post("/v2/permissions/entities/grants", entity(true)));
    waitFor(post("/v2/permissions/persons/grants", person("InvoiceWrite")));

    JsonNode given =
        post(
                "/v2/permissions/query/persons/grants",
                "{\"queryType\":\"PermissionsGrantedInCurrentContext\"}")
            .json();

    assertEquals(3, given.path("permissions").size());
  }

  @Test
  void enforcement_is_not_passed_on_by_who_has_no_such_role() throws Exception {
    client.logIn(NIP);

    waitFor(post("/v2/permissions/persons/grants", person("EnforcementOperations")), 430);

    assertTrue(
        post(
                "/v2/permissions/query/persons/grants",
                "{\"queryType\":\"PermissionsInCurrentContext\"}")
            .json()
            .path("permissions")
            .isEmpty());
  }

  @Test
  void company_gets_rights_and_sees_from_whom() throws Exception {
    client.logIn(NIP);
    waitFor(post("/v2/permissions/entities/grants", entity(true)));
    client.logIn(OFFICE);

    JsonNode got = post("/v2/permissions/query/entities/grants", "{}").json();
    JsonNode owned = post("/v2/permissions/query/personal/grants", "{}").json();
    client.logIn(SelfSigned.seal("VATPL-" + OFFICE, "Liczydło"), CONTEXT);
    JsonNode own = post("/v2/permissions/query/personal/grants", "{}").json();

    assertEquals(2, got.path("permissions").size());
    assertEquals(NIP, got.at("/permissions/0/contextIdentifier/value").asText());
    assertEquals(
        List.of("InvoiceWrite"),
        got.path("permissions").findParents("permissionScope").stream()
            .filter(right -> right.path("canDelegate").asBoolean())
            .map(right -> right.path("permissionScope").asText())
            .toList());
    assertEquals(2, own.path("permissions").size());
    assertTrue(own.at("/permissions/0/authorizedIdentifier").isMissingNode());
    assertEquals(2, owned.path("permissions").size());
    assertEquals(201, open().status());
  }

  @Test
  void clerk_cannot_grant_and_is_told_what_lacks() throws Exception {
    client.logIn(NIP);
    waitFor(post("/v2/permissions/persons/grants", person("InvoiceWrite", "InvoiceRead")));
    client.logIn(SelfSigned.person("PNOPL-" + PESEL), CONTEXT);

    Answer refused = post("/v2/permissions/persons/grants", person("CredentialsManage"));

    assertEquals(403, refused.status());
    assertEquals("missing-permissions", refused.json().path("reasonCode").asText());
    assertEquals(
        "[\"CredentialsManage\"]",
        refused.json().at("/security/requiredAnyOfPermissions").toString());
    assertEquals(
        "[\"InvoiceRead\",\"InvoiceWrite\"]",
        refused.json().at("/security/presentPermissions").toString());
  }

  @Test
  @Tag("F-39")
  void rights_withdrawn_in_the_middle_stop_the_context_until_restored() throws Exception {
    client.logIn(NIP);
    String session = client.open();
    Answer before =
        client.send(session, client.sendRequest(Invoices.invoice("A/1", "2026-06-09"), true));

    client.http.putJson(
        "/_control/permissions", "{\"nip\":\"" + NIP + "\",\"withdraw\":[\"InvoiceWrite\"]}");
    Answer during =
        client.send(session, client.sendRequest(Invoices.invoice("A/2", "2026-06-09"), true));
    client.http.putJson("/_control/permissions", "{\"nip\":\"" + NIP + "\",\"restore\":true}");
    Answer after =
        client.send(session, client.sendRequest(Invoices.invoice("A/2", "2026-06-09"), true));

    assertEquals(202, before.status());
    assertEquals(403, during.status());
    assertEquals("missing-permissions", during.json().path("reasonCode").asText());
    assertEquals(202, after.status());
  }

  @Test
  @Tag("F-39")
  void session_of_another_context_is_forbidden() throws Exception {
    client.logIn(NIP);
    String session = client.open();
    client.logIn(OFFICE);

    Answer refused = client.get("/v2/sessions/" + session);

    assertEquals(403, refused.status());
    assertEquals("insufficient-resource-access", refused.json().path("reasonCode").asText());
  }

  @Test
  void malformed_grants_tell_every_finding() throws Exception {
    client.logIn(NIP);

    Answer refused =
        post(
            "/v2/permissions/persons/grants",
            "{\"subjectIdentifier\":{\"type\":\"Nip\",\"value\":\"1\"},\"permissions\":[\"All\"]}");

    assertEquals(21405, refused.errorCode());
    assertEquals(4, refused.json().at("/exception/exceptionDetailList/0/details").size());
    assertEquals(
        21405,
        client.get("/v2/permissions/operations/20260609-EG-0000000000-0000000000-00").errorCode());
  }

  @Test
  void roles_of_companies_are_told_until_the_head_goes() throws Exception {
    client.http.postJson(
        "/v2/testdata/subject",
        """
        {"subjectNip":"%s","subjectType":"VatGroup","description":"Grupa VAT",
         "createdDate":"2026-06-01T08:00:00Z",
         "subunits":[{"subjectNip":"%s","description":"Członek grupy"}]}"""
            .formatted(NIP, OFFICE));
    client.logIn(NIP);
    JsonNode head = client.get("/v2/permissions/query/entities/roles").json();
    JsonNode units = post("/v2/permissions/query/subordinate-entities/roles", "{}").json();
    client.logIn(OFFICE);
    JsonNode unit = client.get("/v2/permissions/query/entities/roles").json();
    client.http.postJson("/v2/testdata/subject/remove", "{\"subjectNip\":\"" + NIP + "\"}");
    JsonNode after = client.get("/v2/permissions/query/entities/roles").json();

    assertEquals("VatGroupUnit", head.at("/roles/0/role").asText());
    assertTrue(head.at("/roles/0/startDate").asText().startsWith("2026-06-01T08:00"));
    assertEquals(OFFICE, units.at("/roles/0/subordinateEntityIdentifier/value").asText());
    assertEquals("VatGroupSubUnit", unit.at("/roles/0/role").asText());
    assertEquals(NIP, unit.at("/roles/0/parentEntityIdentifier/value").asText());
    assertTrue(after.path("roles").isEmpty());
  }

  private static String unit(String type, String value) {
    return """
        {"subjectIdentifier":{"type":"Pesel","value":"%s"},
         "contextIdentifier":{"type":"%s","value":"%s"},"description":"Dyrektorka",
         "subunitName":"Przedszkole nr 4","subjectDetails":{"subjectDetailsType":
         "PersonByIdentifier","personById":{"firstName":"Anna","lastName":"Testowa"}}}"""
        .formatted(PESEL, type, value);
  }

  @Test
  void head_of_a_unit_logs_in_there_until_it_is_taken_back() throws Exception {
    String internal = NIP + "-00019";
    client.logIn(NIP);
    waitFor(post("/v2/permissions/subunits/grants", unit("InternalId", internal)));
    JsonNode given = post("/v2/permissions/query/subunits/grants", "{}").json();
    TestClient director = new TestClient(server);
    director.logIn(
        SelfSigned.person("PNOPL-" + PESEL), "<InternalId>" + internal + "</InternalId>");
    Answer inside =
        director.http.postJson(
            "/v2/permissions/persons/grants", person("InvoiceRead"), director.bearer());
    waitFor(
        client.http.delete(
            "/v2/permissions/common/grants/" + given.at("/permissions/0/id").asText(),
            client.bearer()));

    assertEquals(internal, given.at("/permissions/0/subunitIdentifier/value").asText());
    assertEquals("Przedszkole nr 4", given.at("/permissions/0/subunitName").asText());
    assertEquals(202, inside.status());
    assertTrue(
        post("/v2/permissions/query/subunits/grants", "{}").json().path("permissions").isEmpty());
  }

  @Test
  void unit_of_nobody_and_wrong_check_digit_are_refused() throws Exception {
    client.logIn(NIP);

    waitFor(post("/v2/permissions/subunits/grants", unit("Nip", OFFICE)), 430);
    assertEquals(
        21405,
        post("/v2/permissions/subunits/grants", unit("InternalId", NIP + "-00015")).errorCode());
  }

  @Test
  void authorisation_is_listed_by_giver_and_receiver() throws Exception {
    client.logIn(NIP);
    waitFor(
        post(
            "/v2/permissions/authorizations/grants",
            """
            {"subjectIdentifier":{"type":"Nip","value":"%s"},"permission":"SelfInvoicing",
             "description":"Samofakturowanie",
             "subjectDetails":{"fullName":"Biuro rachunkowe Liczydło"}}"""
                .formatted(OFFICE)));
    String path = "/v2/permissions/query/authorizations/grants";
    JsonNode given = post(path, "{\"queryType\":\"Granted\"}").json();
    JsonNode none = post(path, "{\"queryType\":\"Received\"}").json();
    client.logIn(OFFICE);
    JsonNode received =
        post(path, "{\"queryType\":\"Received\",\"permissionTypes\":[\"SelfInvoicing\"]}").json();

    assertEquals(
        OFFICE, given.at("/authorizationGrants/0/authorizedEntityIdentifier/value").asText());
    assertTrue(none.path("authorizationGrants").isEmpty());
    assertEquals(
        NIP, received.at("/authorizationGrants/0/authorizingEntityIdentifier/value").asText());
    assertEquals(21405, post(path, "{\"queryType\":\"All\"}").errorCode());
  }

  @Test
  void person_tied_to_a_nip_is_its_owner() throws Exception {
    String body =
        "{\"nip\":\"%s\",\"pesel\":\"%s\",\"description\":\"Komornik\",\"isBailiff\":true}"
            .formatted(NIP, PESEL);

    int made = client.http.postJson("/v2/testdata/person", body).status();
    client.logIn(SelfSigned.person("PNOPL-" + PESEL), CONTEXT);
    Answer token =
        post(
            "/v2/tokens",
            "{\"permissions\":[\"EnforcementOperations\"],\"description\":\"Egzekucja\"}");

    assertEquals(200, made);
    assertEquals(202, token.status());
    assertEquals(30001, client.http.postJson("/v2/testdata/person", body).errorCode());
  }

  @Test
  void test_data_grants_and_revokes_like_a_form() throws Exception {
    String who =
        "\"contextIdentifier\":{\"type\":\"Nip\",\"value\":\"%s\"},\"authorizedIdentifier\":{\"type\":\"Pesel\",\"value\":\"%s\"}"
            .formatted(NIP, PESEL);
    Answer granted =
        client.http.postJson(
            "/v2/testdata/permissions",
            "{%s,\"permissions\":[{\"permissionType\":\"InvoiceWrite\",\"description\":\"ZAW-FA\"}]}"
                .formatted(who));
    client.logIn(SelfSigned.person("PNOPL-" + PESEL), CONTEXT);
    int with = open().status();
    int revoked = client.http.postJson("/v2/testdata/permissions/revoke", "{" + who + "}").status();

    assertEquals(200, granted.status());
    assertEquals(201, with);
    assertEquals(200, revoked);
    assertEquals(403, open().status());
  }
}
