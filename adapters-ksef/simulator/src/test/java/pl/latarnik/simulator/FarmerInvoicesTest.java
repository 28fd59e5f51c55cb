package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices VAT RR, which the buyer of a farmer's goods issues. */
class FarmerInvoicesTest extends StandingSimulator {
  private final TestClient buyer = new TestClient(server);

  @BeforeEach
  void logIn() throws Exception {
    buyer.logIn(Invoices.BUYER);
  }

  private void authorise() throws Exception {
    TestClient farmer = new TestClient(server).logIn(Invoices.SELLER);
    farmer.change(
        farmer.post(
            "/v2/permissions/authorizations/grants",
            """
            {"subjectIdentifier":{"type":"Nip","value":"%s"},"permission":"RRInvoicing",
             "description":"Faktury RR","subjectDetails":{"fullName":"Piekarnia"}}"""
                .formatted(Invoices.BUYER)));
  }

  private static String invoice(String number) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Faktura xmlns="http://crd.gov.pl/wzor/2026/03/06/14189/">
          <Naglowek>
            <KodFormularza kodSystemowy="FA_RR (1)" wersjaSchemy="1-1E">FA_RR</KodFormularza>
            <WariantFormularza>1</WariantFormularza>
            <DataWytworzeniaFa>2026-06-09T08:00:00Z</DataWytworzeniaFa>
          </Naglowek>
          <Podmiot1>
            <DaneIdentyfikacyjne><NIP>%2$s</NIP><Nazwa>Jan Rolnik</Nazwa></DaneIdentyfikacyjne>
            <Adres><KodKraju>PL</KodKraju><AdresL1>Stara Wieś 4</AdresL1></Adres>
          </Podmiot1>
          <Podmiot2>
            <DaneIdentyfikacyjne><NIP>%3$s</NIP><Nazwa>Piekarnia</Nazwa></DaneIdentyfikacyjne>
            <Adres><KodKraju>PL</KodKraju><AdresL1>Nowa Wieś 5</AdresL1></Adres>
          </Podmiot2>
          <FakturaRR>
            <KodWaluty>PLN</KodWaluty>
            <P_4A>2026-06-08</P_4A>
            <P_4B>2026-06-09</P_4B>
            <P_4C>%1$s</P_4C>
            <P_11_1>2000.00</P_11_1>
            <P_11_2>140.00</P_11_2>
            <P_12_1>2140.00</P_12_1>
            <P_12_2>dwa tysiące sto czterdzieści złotych</P_12_2>
            <RodzajFaktury>VAT_RR</RodzajFaktury>
          </FakturaRR>
        </Faktura>
        """
        .formatted(number, Invoices.SELLER, Invoices.BUYER);
  }

  private JsonNode sent(String xml) throws Exception {
    return buyer.sendAndWait(session(), xml.getBytes(StandardCharsets.UTF_8), false);
  }

  private String session() throws Exception {
    return buyer.open("FA_RR (1)", "1-1E", "FA_RR").json().path("referenceNumber").asText();
  }

  @Test
  void authorised_buyer_gets_number_and_confirmation_and_finds_it() throws Exception {
    authorise();

    JsonNode state = sent(invoice("RR/1"));
    String upo = buyer.http.get(state.path("upoDownloadUrl").asText()).text();
    JsonNode found =
        buyer
            .post(
                "/v2/invoices/query/metadata",
                """
                {"subjectType":"Subject2","formType":"FA_RR","invoiceTypes":["VatRr"],
                 "dateRange":{"dateType":"Issue","from":"2026-06-01T00:00:00Z"}}""")
            .json()
            .path("invoices");

    assertEquals(200, state.at("/status/code").asInt(), state.toString());
    assertTrue(state.path("ksefNumber").asText().startsWith(Invoices.SELLER));
    assertTrue(upo.contains("<NumerFaktury>RR/1</NumerFaktury>"), upo);
    assertTrue(upo.contains("<NazwaStrukturyLogicznej>Schemat_FA_RR(1)_v1-1E.xsd<"), upo);
    assertEquals(1, found.size());
    assertEquals(2000, found.at("/0/netAmount").asInt());
    assertEquals(140, found.at("/0/vatAmount").asInt());
    assertEquals(2140, found.at("/0/grossAmount").asInt());
    assertEquals("2026-06-09", found.at("/0/issueDate").asText());
  }

  @Test
  void buyer_without_an_authorisation_is_refused() throws Exception {
    assertEquals(410, sent(invoice("RR/1")).at("/status/code").asInt());
  }

  @Test
  void second_of_the_same_number_is_a_duplicate() throws Exception {
    authorise();

    assertEquals(200, sent(invoice("RR/1")).at("/status/code").asInt());
    assertEquals(440, sent(invoice("RR/1")).at("/status/code").asInt());
  }

  @ParameterizedTest
  @CsvSource({
    "<P_4B>2026-06-09</P_4B>, <P_4B>2026-06-10</P_4B>",
    "<P_4C>RR/1</P_4C>, <P_4C></P_4C>",
    "VAT_RR, VAT",
    "FakturaRR>, Fa>",
    "<P_12_1>2140.00</P_12_1>, <P_12_1>dużo</P_12_1>",
    "wersjaSchemy=\"1-1E\", wersjaSchemy=\"1-0E\"",
    "2026/03/06/14189, 2025/06/25/13775",
  })
  void what_breaks_a_rule_gets_no_number(String right, String wrong) throws Exception {
    authorise();
    String broken = invoice("RR/1").replace(right, wrong == null ? "" : wrong);

    assertEquals(450, sent(broken).at("/status/code").asInt());
  }
}
