package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invoices in UBL, sent by Peppol providers in the name of sellers. */
class PeppolInvoicesTest extends StandingSimulator {
  private static final String PROVIDER = "PPL123456";
  private static final String TODAY = "2026-06-09";
  private static final String EMBEDDED =
      """
      <cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>\
      <cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="a.csv">QQ==\
      </cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>""";
  private final TestClient seller = new TestClient(server);
  private final TestClient provider = new TestClient(server);

  @BeforeEach
  void logIn() throws Exception {
    seller.logIn(Invoices.SELLER);
    provider.logIn(SelfSigned.seal(PROVIDER, PROVIDER), "<PeppolId>" + PROVIDER + "</PeppolId>");
  }

  private void authorise() throws Exception {
    seller.change(
        seller.post(
            "/v2/permissions/authorizations/grants",
            """
            {"subjectIdentifier":{"type":"PeppolId","value":"%s"},"permission":"PefInvoicing",
             "description":"Faktury PEF","subjectDetails":{"fullName":"Dostawca"}}"""
                .formatted(PROVIDER)));
  }

  private static byte[] document(String root, String number, String day, String more) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <%1$s xmlns="urn:oasis:names:specification:ubl:schema:xsd:%1$s-2"
          xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
          xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:ID>%2$s</cbc:ID><cbc:IssueDate>%3$s</cbc:IssueDate>
          <cbc:DocumentCurrencyCode>PLN</cbc:DocumentCurrencyCode>%4$s
          <cac:AccountingSupplierParty>%5$s</cac:AccountingSupplierParty>
          <cac:AccountingCustomerParty>%6$s</cac:AccountingCustomerParty>
          <cac:TaxTotal><cbc:TaxAmount currencyID="PLN">46.00</cbc:TaxAmount></cac:TaxTotal>
          <cac:LegalMonetaryTotal>
            <cbc:TaxExclusiveAmount currencyID="PLN">200.00</cbc:TaxExclusiveAmount>
            <cbc:TaxInclusiveAmount currencyID="PLN">246.00</cbc:TaxInclusiveAmount>
            <cbc:PayableAmount currencyID="PLN">246.00</cbc:PayableAmount>
          </cac:LegalMonetaryTotal>
          <cac:%1$sLine><cbc:ID>1</cbc:ID></cac:%1$sLine>
        </%1$s>
        """
        .formatted(root, number, day, more, party(Invoices.SELLER), party(Invoices.BUYER))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String party(String nip) {
    return """
        <cac:Party><cac:PartyTaxScheme><cbc:CompanyID>PL%1$s</cbc:CompanyID>\
        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>\
        <cac:PartyLegalEntity><cbc:RegistrationName>Firma %1$s</cbc:RegistrationName>\
        </cac:PartyLegalEntity></cac:Party>"""
        .formatted(nip);
  }

  private static String session(TestClient who, String systemCode) throws Exception {
    return who.open(systemCode, "2-1", "PEF").json().path("referenceNumber").asText();
  }

  private JsonNode sent(String systemCode, byte[] document) throws Exception {
    return provider.sendAndWait(session(provider, systemCode), document, false);
  }

  @Test
  void authorised_provider_gets_number_and_confirmation() throws Exception {
    authorise();
    String session = session(provider, "PEF (3)");

    JsonNode state = provider.sendAndWait(session, document("Invoice", "PEF/1", TODAY, ""), false);
    provider.close(session);
    JsonNode end = provider.waitForSession(session, s -> s.at("/status/code").asInt() >= 200);
    String upo = provider.http.get(state.path("upoDownloadUrl").asText()).text();

    assertEquals(200, state.at("/status/code").asInt(), state.toString());
    assertEquals("PEF/1", state.path("invoiceNumber").asText());
    assertTrue(state.path("ksefNumber").asText().startsWith(Invoices.SELLER));
    assertEquals(200, end.at("/status/code").asInt());
    assertTrue(upo.contains("<IdDostawcyUslugPeppol>" + PROVIDER), upo);
    assertTrue(upo.contains("<KodFormularza>PEF (3)</KodFormularza>"), upo);
  }

  @Test
  void seller_and_buyer_find_what_the_provider_sent() throws Exception {
    authorise();
    sent("PEF (3)", document("Invoice", "PEF/1", TODAY, ""));
    sent("PEF_KOR (3)", document("CreditNote", "PEF/K1", TODAY, ""));
    String filter =
        """
        {"subjectType":"%s","dateRange":{"dateType":"Issue","from":"2026-06-01T00:00:00Z"},
         "formType":"PEF","invoiceTypes":["VatPef"]}""";
    TestClient buyer = new TestClient(server).logIn(Invoices.BUYER);

    JsonNode sold = seller.post("/v2/invoices/query/metadata", filter.formatted("Subject1")).json();
    JsonNode bought =
        buyer.post("/v2/invoices/query/metadata", filter.formatted("Subject2")).json();

    assertEquals(1, sold.path("invoices").size(), sold.toString());
    assertEquals(1, bought.path("invoices").size(), bought.toString());
    JsonNode found = sold.at("/invoices/0");
    assertEquals("PEF (3)", found.at("/formCode/systemCode").asText());
    assertEquals(200, found.path("netAmount").asInt());
    assertEquals(46, found.path("vatAmount").asInt());
    assertEquals(246, found.path("grossAmount").asInt());
    assertEquals(Invoices.BUYER, found.at("/buyer/identifier/value").asText());
  }

  @Test
  void provider_without_an_authorisation_is_refused() throws Exception {
    assertEquals(410, code(sent("PEF (3)", document("Invoice", "PEF/1", TODAY, ""))));
  }

  @Test
  void seller_does_not_send_such_invoices_itself() throws Exception {
    byte[] document = document("Invoice", "PEF/1", TODAY, "");

    assertEquals(410, code(seller.sendAndWait(session(seller, "PEF (3)"), document, false)));
  }

  private static int code(JsonNode state) {
    return state.at("/status/code").asInt();
  }

  @Test
  void rules_of_other_invoices_hold_here_too() throws Exception {
    authorise();
    byte[] first = document("Invoice", "PEF/1", TODAY, "");
    byte[] again = document("Invoice", "PEF/1", "2026-06-08", "");
    byte[] tomorrow = document("Invoice", "PEF/2", "2026-06-10", "");
    byte[] creditNote = document("CreditNote", "PEF/1", TODAY, "");

    assertEquals(200, code(sent("PEF (3)", first)));
    assertEquals(440, code(sent("PEF (3)", again)));
    assertEquals(450, code(sent("PEF (3)", tomorrow)));
    assertEquals(450, code(sent("PEF (3)", creditNote)));
    assertEquals(200, code(sent("PEF_KOR (3)", creditNote)));
    assertEquals(450, code(sent("PEF (3)", without(first, "<cbc:ID>PEF/1</cbc:ID>"))));
    assertEquals(450, code(sent("PEF (3)", without(first, "PL" + Invoices.SELLER))));
  }

  private static byte[] without(byte[] document, String text) {
    return new String(document, StandardCharsets.UTF_8)
        .replace(text, "")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void embedded_document_needs_the_sellers_consent() throws Exception {
    authorise();
    byte[] document = document("Invoice", "PEF/1", TODAY, EMBEDDED);
    int before = code(sent("PEF (3)", document));
    seller.http.postJson("/v2/testdata/attachment", "{\"nip\":\"" + Invoices.SELLER + "\"}");

    assertEquals(415, before);
    assertEquals(200, code(sent("PEF (3)", document)));
  }

  @Test
  void structure_is_not_taken_in_batches_nor_by_an_old_name() throws Exception {
    assertEquals(21405, provider.open("FA_PEF (3)", "2-1", "PEF").errorCode());
    assertEquals(21405, provider.open("PEF (3)", "1-0E", "PEF").errorCode());
    BatchClient batch = new BatchClient(seller);
    byte[] archive = new byte[100];
    ObjectNode request = batch.request(archive, batch.parts(archive, 1));
    request
        .putObject("formCode")
        .put("systemCode", "PEF (3)")
        .put("schemaVersion", "2-1")
        .put("value", "PEF");
    assertEquals(21405, batch.open(request).errorCode());
    request
        .putObject("formCode")
        .put("systemCode", "FA_RR (1)")
        .put("schemaVersion", "1-1E")
        .put("value", "FA_RR");
    assertEquals(201, batch.open(request).status());
  }
}
