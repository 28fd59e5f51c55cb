package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Companies of other countries: who runs them, who works there, and who sees that. */
@Tag("V01")
class EuEntitiesTest extends StandingSimulator {
  private static final String NIP = "9462805323";
  private static final String OTHER = "7732418501";
  private static final String ADMINISTRATION = "/v2/permissions/eu-entities/administration/grants";
  private static final String REPRESENTATION = "/v2/permissions/eu-entities/grants";
  private static final String QUERY = "/v2/permissions/query/eu-entities/grants";
  private static final String CONTEXT = NIP + "-ES12345678Z";
  private static final String XML = "<NipVatUe>" + CONTEXT + "</NipVatUe>";
  private final TestClient abroad = new TestClient(server);

  @BeforeEach
  void logIn() throws Exception {
    client.logIn(NIP);
  }

  private static ObjectNode administration(String fingerprint, String context) throws Exception {
    return (ObjectNode)
        new ObjectMapper()
            .readTree(
                """
                {"subjectIdentifier":{"type":"Fingerprint","value":"%s"},
                 "contextIdentifier":{"type":"NipVatUe","value":"%s"},
                 "description":"Samofakturowanie","euEntityName":"Faro SL, Madryt",
                 "subjectDetails":{"subjectDetailsType":"EntityByFingerprint",
                  "entityByFp":{"fullName":"Faro SL","address":"Calle Mayor 1"}},
                 "euEntityDetails":{"fullName":"Faro SL","address":"Calle Mayor 1"}}"""
                    .formatted(fingerprint, context));
  }

  private static String representation(String fingerprint) {
    return """
        {"subjectIdentifier":{"type":"Fingerprint","value":"%s"},
         "permissions":["InvoiceWrite","InvoiceRead"],"description":"Reprezentacja",
         "subjectDetails":{"subjectDetailsType":"PersonByFingerprintWithIdentifier",
          "personByFpWithId":{"firstName":"Ana","lastName":"Pérez",
           "identifier":{"type":"Nip","value":"7732418501"}}}}"""
        .formatted(fingerprint);
  }

  private JsonNode listed(TestClient who, String filter) throws Exception {
    return who.post(QUERY, filter).json().path("permissions");
  }

  @Test
  void administrator_gets_four_rights_and_loses_one() throws Exception {
    String fingerprint = SelfSigned.person("XX-1").fingerprint();

    int code =
        client.change(client.post(ADMINISTRATION, administration(fingerprint, CONTEXT).toString()));
    JsonNode given =
        listed(
            client,
            "{\"authorizedFingerprintIdentifier\":\""
                + fingerprint.toLowerCase(Locale.ROOT)
                + "\"}");
    client.change(
        client.http.delete(
            "/v2/permissions/common/grants/" + given.at("/0/id").asText(), client.bearer()));

    assertEquals(200, code);
    assertEquals(4, given.size());
    assertEquals("ES12345678Z", given.at("/0/vatUeIdentifier").asText());
    assertEquals("Faro SL, Madryt", given.at("/0/euEntityName").asText());
    assertEquals("Faro SL", given.at("/0/subjectEntityDetails/fullName").asText());
    assertEquals(3, listed(client, "{\"vatUeIdentifier\":\"ES12345678Z\"}").size());
    assertEquals(0, listed(client, "{\"vatUeIdentifier\":\"ATU12345678\"}").size());
  }

  @Test
  void administrator_logs_in_by_fingerprint_and_names_who_works_there() throws Exception {
    Login head = SelfSigned.person("TINPL-" + OTHER);
    Login clerk = SelfSigned.person("XX-2");
    client.change(
        client.post(ADMINISTRATION, administration(head.fingerprint(), CONTEXT).toString()));
    abroad.logInByFingerprint(head, XML);

    int code = abroad.change(abroad.post(REPRESENTATION, representation(clerk.fingerprint())));
    JsonNode inside = listed(abroad, "{\"permissionTypes\":[\"InvoiceWrite\"]}");
    JsonNode outside = listed(client, "{\"permissionTypes\":[\"InvoiceWrite\"]}");
    TestClient worker = new TestClient(server).logInByFingerprint(clerk, XML);

    assertEquals(200, code);
    assertEquals(2, inside.size());
    assertEquals(1, outside.size());
    assertTrue(
        inside.findValuesAsText("euEntityName").stream().allMatch("Faro SL, Madryt"::equals));
    assertEquals("Ana", inside.findValue("subjectPersonDetails").path("firstName").asText());
    assertTrue(worker.open().contains("-SO-"));
    assertEquals(403, worker.post(REPRESENTATION, representation(clerk.fingerprint())).status());
  }

  @Test
  void owner_of_the_polish_company_cannot_name_representatives() throws Exception {
    Answer refused =
        client.post(REPRESENTATION, representation(SelfSigned.person("XX-1").fingerprint()));

    assertEquals(403, refused.status());
    assertEquals(
        "[\"VatUeManage\"]", refused.json().at("/security/requiredAnyOfPermissions").toString());
  }

  @Test
  void context_of_another_company_is_not_given() throws Exception {
    String fingerprint = SelfSigned.person("XX-1").fingerprint();

    int code =
        client.change(
            client.post(
                ADMINISTRATION, administration(fingerprint, OTHER + "-ES12345678Z").toString()));

    assertEquals(410, code);
    assertEquals(0, listed(client, "{}").size());
  }

  @Test
  void malformed_wishes_are_refused() throws Exception {
    String fingerprint = SelfSigned.person("XX-1").fingerprint();
    ObjectNode wrongNumber = administration(fingerprint, NIP + "-ES12");
    ObjectNode noName = administration(fingerprint, CONTEXT).put("euEntityName", "Faro");
    ObjectNode byNip = administration(fingerprint, CONTEXT);
    byNip.putObject("subjectIdentifier").put("type", "Nip").put("value", OTHER);
    ObjectNode noDetails = administration(fingerprint, CONTEXT);
    noDetails.putObject("subjectDetails").put("subjectDetailsType", "PersonByIdentifier");

    for (ObjectNode wrong : new ObjectNode[] {wrongNumber, noName, byNip, noDetails}) {
      assertEquals(21405, client.post(ADMINISTRATION, wrong.toString()).errorCode());
    }
    assertEquals(21405, client.post(QUERY, "{\"vatUeIdentifier\":\"ES1\"}").errorCode());
  }
}
