package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a sent document: every rule with a file that breaks it. */
@Tag("V01")
class InvoiceRulesTest extends StandingSimulator {
  private static final String MON_DAY = "2026-06-08";
  private static final String TUE_DAY = "2026-06-09";
  private static final String WED_DAY = "2026-06-10";

  @BeforeEach
  void log_in() throws Exception {
    client.logIn(Invoices.SELLER);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] changed(String from, String to) {
    String text = Invoices.text("FV/R", MON_DAY);
    assertTrue(text.contains(from), from);
    return utf8(text.replace(from, to));
  }

  static Stream<Arguments> refused() {
    byte[] bom = utf8("\uFEFF" + Invoices.text("FV/R", MON_DAY));
    byte[] badUtf8 = utf8(Invoices.text("FV/R", MON_DAY));
    badUtf8[new String(badUtf8, StandardCharsets.ISO_8859_1).indexOf("zyt") < 0 ? 900 : 901] =
        (byte) 0xFF;
    return Stream.of(
        Arguments.of("byte order mark", bom, 430),
        Arguments.of("not UTF-8", badUtf8, 450),
        Arguments.of("not well-formed", changed("</Faktura>", ""), 450),
        Arguments.of("other encoding", changed("UTF-8", "windows-1250"), 450),
        Arguments.of("XML 1.1", changed("version=\"1.0\"", "version=\"1.1\""), 450),
        Arguments.of("processing instruction", changed("<Naglowek>", "<?a b?><Naglowek>"), 450),
        Arguments.of("DOCTYPE", changed("<Faktura ", "<!DOCTYPE Faktura>\n<Faktura "), 450),
        Arguments.of("U+0081", changed("Mąka", "M\u0081ka"), 450),
        Arguments.of(
            "U+0081 in a comment", changed("<Naglowek>", "<!-- \u0081 --><Naglowek>"), 450),
        Arguments.of("U+009F as reference", changed("Mąka", "M&#159;ka"), 450),
        Arguments.of("U+1FFFE", changed("Mąka", "M\uD83F\uDFFEka"), 450),
        Arguments.of("other root", changed("2025/06/25/13775", "2023/06/29/12648"), 450),
        Arguments.of("other form code", changed("FA (3)", "FA (2)"), 450),
        Arguments.of("no P_1", changed("<P_1>" + MON_DAY + "</P_1>", ""), 450),
        Arguments.of("no seller", changed("Podmiot1", "Podmiot9"), 450),
        Arguments.of("unknown kind", changed(">VAT<", ">VAX<"), 450),
        Arguments.of("future P_1", Invoices.invoice("FV/R", WED_DAY), 450),
        Arguments.of("another's seller", changed(Invoices.SELLER, "7732418501"), 410));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void broken_document_is_refused(String name, byte[] document, int status) throws Exception {
    JsonNode state = client.sendAndWait(client.open(), document, true);

    assertEquals(status, state.at("/status/code").asInt(), name + ": " + state);
    assertTrue(state.at("/status/details").isArray(), state.toString());
  }

  @Test
  void next_line_character_is_allowed() throws Exception {
    JsonNode state =
        client.sendAndWait(client.open(), changed("Mąka żytnia", "Mąka\u0085żytnia"), true);

    assertEquals(200, state.at("/status/code").asInt(), state.toString());
  }

  @Test
  void forbidden_character_is_only_warned_of_in_production() throws Exception {
    byte[] document = changed("Mąka", "M\u0081ka");
    client.http.putJson("/_control/profile", "{\"profile\":\"PRODUCTION\"}");
    String session = client.open();

    Answer sent = client.send(session, client.sendRequest(document, true));
    JsonNode state = client.waitFor(session, sent);

    assertEquals(200, state.at("/status/code").asInt(), state.toString());
    assertTrue(sent.header("X-System-Warning").orElse("").startsWith("[xml-002]"));
  }

  @Test
  void self_invoicing_buyer_may_send_with_the_sellers_authorisation_only() throws Exception {
    byte[] document = changed("<P_17>2", "<P_17>1");
    TestClient buyer = new TestClient(server).logIn(Invoices.BUYER);
    JsonNode before = buyer.sendAndWait(buyer.open(), document, true);
    client.http.postJson(
        "/v2/permissions/authorizations/grants",
        """
        {"subjectIdentifier":{"type":"Nip","value":"%s"},"permission":"SelfInvoicing",
         "description":"Samofakturowanie","subjectDetails":{"fullName":"Piekarnia Źródło"}}"""
            .formatted(Invoices.BUYER),
        client.bearer());

    JsonNode state = buyer.sendAndWait(buyer.open(), document, true);

    assertEquals(410, before.at("/status/code").asInt(), before.toString());
    assertEquals(200, state.at("/status/code").asInt(), state.toString());
  }

  @Test
  void unit_of_a_group_may_send_for_its_head() throws Exception {
    String unit = "7732418501";
    client.http.postJson(
        "/v2/testdata/subject",
        """
        {"subjectNip":"%s","subjectType":"VatGroup","description":"Grupa VAT",
         "subunits":[{"subjectNip":"%s","description":"Członek grupy"}]}"""
            .formatted(Invoices.SELLER, unit));
    client.logIn(unit);

    JsonNode state = client.sendAndWait(client.open(), Invoices.invoice("FV/GV", MON_DAY), true);

    assertEquals(200, state.at("/status/code").asInt(), state.toString());
  }

  @Test
  void wrong_plain_hash_is_found_later() throws Exception {
    String session = client.open();
    ObjectNode request = client.sendRequest(Invoices.invoice("FV/H", MON_DAY), true);
    request.put("invoiceHash", TestClient.hash(utf8("something else")));

    JsonNode state = client.waitFor(session, client.send(session, request));

    assertEquals(430, state.at("/status/code").asInt());
  }

  @Test
  void wrong_plain_size_is_found_later() throws Exception {
    String session = client.open();
    ObjectNode request = client.sendRequest(Invoices.invoice("FV/H", MON_DAY), true);
    request.put("invoiceSize", 7);

    JsonNode state = client.waitFor(session, client.send(session, request));

    assertEquals(430, state.at("/status/code").asInt());
  }

  @Test
  void wrong_encrypted_size_is_refused_at_once() throws Exception {
    String session = client.open();
    ObjectNode request = client.sendRequest(Invoices.invoice("FV/H", MON_DAY), true);
    request.put("encryptedInvoiceSize", 16);

    assertEquals(21402, client.send(session, request).errorCode());
  }

  @Test
  void wrong_encrypted_hash_is_refused_at_once() throws Exception {
    String session = client.open();
    ObjectNode request = client.sendRequest(Invoices.invoice("FV/H", MON_DAY), true);
    request.put("encryptedInvoiceHash", TestClient.hash(utf8("something else")));

    assertEquals(21403, client.send(session, request).errorCode());
  }

  @Test
  void undecipherable_document_gets_435() throws Exception {
    String session = client.open();
    byte[] noise = new byte[48];
    Arrays.fill(noise, (byte) 7);
    ObjectNode request = client.sendRequest(Invoices.invoice("FV/H", MON_DAY), true);
    request.put("encryptedInvoiceContent", TestClient.base64(noise));
    request.put("encryptedInvoiceSize", noise.length);
    request.put("encryptedInvoiceHash", TestClient.hash(noise));

    JsonNode state = client.waitFor(session, client.send(session, request));

    assertEquals(435, state.at("/status/code").asInt());
  }

  @Test
  @Tag("F-12")
  void key_wrapped_with_another_mask_breaks_the_session() throws Exception {
    String session = client.open(MGF1ParameterSpec.SHA1);

    JsonNode state = client.waitForSession(session, s -> s.at("/status/code").asInt() != 100);
    Answer refused =
        client.send(session, client.sendRequest(Invoices.invoice("FV/K", MON_DAY), true));

    assertEquals(415, state.at("/status/code").asInt());
    assertEquals(21180, refused.errorCode());
    assertEquals("Status sesji 415 uniemożliwia wysyłkę faktur.", refused.errorDetail());
  }

  @Test
  @Tag("F-13")
  void unknown_public_key_is_refused() throws Exception {
    ObjectNode request = client.openRequest(MGF1ParameterSpec.SHA256);
    ((ObjectNode) request.path("encryption")).put("publicKeyId", TestClient.hash(utf8("old")));

    Answer refused =
        client.http.postJson("/v2/sessions/online", request.toString(), client.bearer());

    assertEquals(21470, refused.errorCode());
  }

  @Test
  void unknown_form_and_short_vector_are_found_together() throws Exception {
    ObjectNode request = client.openRequest(MGF1ParameterSpec.SHA256);
    ((ObjectNode) request.path("formCode")).put("systemCode", "FA(3)");
    ((ObjectNode) request.path("encryption")).put("initializationVector", "AAAA");

    Answer refused =
        client.http.postJson("/v2/sessions/online", request.toString(), client.bearer());

    assertEquals(21405, refused.errorCode());
    assertEquals(2, refused.json().at("/exception/exceptionDetailList/0/details").size());
  }

  @Test
  @Tag("F-02")
  void second_invoice_with_the_same_key_is_a_duplicate() throws Exception {
    String session = client.open();
    JsonNode first = client.sendAndWait(session, Invoices.invoice("FV/D", MON_DAY), true);

    JsonNode second = client.sendAndWait(session, Invoices.invoice(" FV/D ", TUE_DAY), false);

    assertEquals(440, second.at("/status/code").asInt());
    assertEquals(first.path("ksefNumber"), second.at("/status/extensions/originalKsefNumber"));
    assertEquals(session, second.at("/status/extensions/originalSessionReferenceNumber").asText());
    assertTrue(second.path("ksefNumber").isMissingNode());
  }

  @Test
  void of_equal_invoices_in_flight_exactly_one_gets_a_number() throws Exception {
    String session = client.open();
    ObjectNode request = client.sendRequest(Invoices.invoice("FV/E", MON_DAY), true);
    List<Answer> sent =
        List.of(
            client.send(session, request),
            client.send(session, request),
            client.send(session, request),
            client.send(session, request));

    int accepted = 0;
    for (Answer answer : sent) {
      if (client.waitFor(session, answer).at("/status/code").asInt() == 200) {
        accepted++;
      }
    }

    assertEquals(1, accepted);
  }

  @Test
  void rejected_invoice_does_not_reserve_its_number() throws Exception {
    String session = client.open();
    client.sendAndWait(session, Invoices.invoice("FV/F", WED_DAY), true);

    JsonNode state = client.sendAndWait(session, Invoices.invoice("FV/F", MON_DAY), true);

    assertEquals(200, state.at("/status/code").asInt());
  }

  @Test
  void invoice_of_the_day_without_the_flag_is_online() throws Exception {
    JsonNode state = client.sendAndWait(client.open(), Invoices.invoice("FV/M1", TUE_DAY), false);

    assertEquals("Online", state.path("invoicingMode").asText());
  }

  @Test
  @Tag("F-27")
  void invoice_of_yesterday_without_the_flag_is_offline() throws Exception {
    JsonNode state = client.sendAndWait(client.open(), Invoices.invoice("FV/M2", MON_DAY), false);

    assertEquals("Offline", state.path("invoicingMode").asText());
  }

  @Test
  @Tag("K08")
  void invoice_of_the_day_with_the_flag_stays_offline() throws Exception {
    JsonNode state = client.sendAndWait(client.open(), Invoices.invoice("FV/M3", TUE_DAY), true);

    assertEquals("Offline", state.path("invoicingMode").asText());
  }

  @Test
  @Tag("F-26")
  void today_in_warsaw_is_not_the_future_while_utc_is_yesterday() throws Exception {
    client.http.putJson(
        "/_control/clock", "{\"instant\":\"2026-06-09T22:30:00Z\",\"running\":false}");
    client.logIn(Invoices.SELLER);

    JsonNode state = client.sendAndWait(client.open(), Invoices.invoice("FV/W", WED_DAY), false);

    assertEquals(200, state.at("/status/code").asInt(), state.toString());
    assertEquals("Online", state.path("invoicingMode").asText());
  }

  @Test
  void technical_correction_needs_the_offline_flag() throws Exception {
    String session = client.open();
    ObjectNode request = client.sendRequest(Invoices.invoice("FV/T", MON_DAY), false);
    request.put("hashOfCorrectedInvoice", TestClient.hash(utf8("rejected")));

    assertEquals(21405, client.send(session, request).errorCode());
  }

  @Test
  @Tag("F-32")
  void technical_correction_is_taken_once() throws Exception {
    String session = client.open();
    String rejected = TestClient.hash(Invoices.invoice("FV/T", WED_DAY));
    ObjectNode request = client.sendRequest(Invoices.invoice("FV/T", MON_DAY), true);
    request.put("hashOfCorrectedInvoice", rejected);
    JsonNode first = client.waitFor(session, client.send(session, request));
    ObjectNode again = client.sendRequest(Invoices.invoice("FV/T2", MON_DAY), true);
    again.put("hashOfCorrectedInvoice", rejected);

    assertEquals(200, first.at("/status/code").asInt());
    assertEquals(21166, client.send(session, again).errorCode());
  }

  @Test
  @Tag("F-32")
  void accepted_invoice_cannot_be_corrected_technically() throws Exception {
    String session = client.open();
    byte[] accepted = Invoices.invoice("FV/T", MON_DAY);
    client.sendAndWait(session, accepted, true);
    ObjectNode request = client.sendRequest(Invoices.invoice("FV/T3", MON_DAY), true);
    request.put("hashOfCorrectedInvoice", TestClient.hash(accepted));

    assertEquals(21167, client.send(session, request).errorCode());
  }

  @Test
  void empty_session_is_cancelled_at_closing() throws Exception {
    String session = client.open();
    client.close(session);

    JsonNode state = client.get("/v2/sessions/" + session).json();

    assertEquals(440, state.at("/status/code").asInt());
    assertEquals("Nie przesłano faktur", state.at("/status/details/0").asText());
  }

  @Test
  @Tag("F-31")
  void session_of_rejected_invoices_has_no_confirmation() throws Exception {
    String session = client.open();
    client.sendAndWait(session, Invoices.invoice("FV/Z", WED_DAY), true);
    client.close(session);

    JsonNode state = client.waitForSession(session, s -> s.at("/status/code").asInt() >= 200);

    assertEquals(445, state.at("/status/code").asInt());
    assertTrue(state.path("upo").isMissingNode());
    assertEquals(
        1,
        client.get("/v2/sessions/" + session + "/invoices/failed").json().at("/invoices").size());
  }

  @Test
  void second_closing_is_refused() throws Exception {
    String session = client.open();
    client.close(session);

    assertEquals(21180, client.close(session).errorCode());
  }

  @Test
  @Tag("F-29")
  void session_ends_by_itself_after_twelve_hours() throws Exception {
    String session = client.open();
    client.http.postJson("/_control/clock/advance", "{\"by\":\"PT12H1S\"}");
    client.logIn(Invoices.SELLER);

    Answer refused =
        client.send(session, client.sendRequest(Invoices.invoice("FV/X", MON_DAY), true));

    assertEquals(21180, refused.errorCode());
  }

  @Test
  @Tag("F-39")
  void session_of_another_context_is_forbidden() throws Exception {
    String session = client.open();
    client.logIn(Invoices.BUYER);

    Answer refused = client.get("/v2/sessions/" + session);

    assertEquals(403, refused.status());
    assertEquals("insufficient-resource-access", refused.json().path("reasonCode").asText());
  }

  @Test
  void unknown_session_is_told() throws Exception {
    assertEquals(
        21173, client.get("/v2/sessions/20260609-SO-0000000000-0000000000-00").errorCode());
  }

  @Test
  void unreadable_json_is_told() throws Exception {
    assertEquals(
        21001, client.http.postJson("/v2/sessions/online", "{", client.bearer()).errorCode());
  }
}
