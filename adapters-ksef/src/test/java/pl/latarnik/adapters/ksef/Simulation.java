package pl.latarnik.adapters.ksef;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.application.tck.KsefGatewayContract.Given;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.verification.ContextIdentifier;
import pl.latarnik.simulator.SimulatorOptions;
import pl.latarnik.simulator.SimulatorServer;

/** A simulator with a line to it, and what one needs to use it. */
final class Simulation implements AutoCloseable {

  static final Instant FRI_2026_05_15_NOON = Instant.parse("2026-05-15T10:00:00Z");
  static final Nip SELLER = Nip.of("5265877635");

  /** Our clock is a week behind KSeF's, as a demonstration's may be. */
  static final Clock OUR_CLOCK =
      Clock.fixed(FRI_2026_05_15_NOON.minus(Duration.ofDays(7)), ZoneOffset.UTC);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SimulatorServer server;
  private final Relay relay;
  private final HttpClient control = HttpClient.newHttpClient();

  private Simulation(SimulatorServer server) {
    this.server = server;
    this.relay = new Relay(server.baseUri());
  }

  static Simulation start() {
    return start(SimulatorOptions.defaults());
  }

  static Simulation start(SimulatorOptions options) {
    return new Simulation(
        SimulatorServer.start(
            options
                .withRunningClock(FRI_2026_05_15_NOON)
                .withProcessingTime(Duration.ofMillis(30))));
  }

  SimulatorServer server() {
    return server;
  }

  Relay relay() {
    return relay;
  }

  KsefConnection connection(LoginCertificate login) {
    URI api = URI.create(relay.uri() + "/v2");
    return KsefConnection.of(api, ContextIdentifier.of(SELLER), login)
        .withAnswerTimeout(Duration.ofSeconds(20))
        .withUpoSeal(UpoSeal.REQUIRED);
  }

  /** Returns a new certificate of type Authentication of the seller. */
  LoginCertificate login(String keyAlgorithm) {
    JsonNode made =
        post(
            "/_control/certificates",
            "{\"nip\":\"%s\",\"type\":\"Authentication\",\"keyAlgorithm\":\"%s\"}"
                .formatted(SELLER, keyAlgorithm));
    return LoginCertificate.read(
            bytes(made.get("certificate").textValue()),
            Option.some(bytes(made.get("privateKey").textValue())),
            new char[0])
        .get();
  }

  void connection(String mode) {
    send("PUT", "/_control/connection", "{\"mode\":\"" + mode + "\"}");
  }

  void advance(String duration) {
    post("/_control/clock/advance", "{\"by\":\"" + duration + "\"}");
  }

  JsonNode post(String path, String body) {
    return send("POST", path, body);
  }

  /** Returns how many requests were refused with 429. */
  int refused() {
    return send("GET", "/_control/limits", "").get("refused").intValue();
  }

  /** Returns what the simulator knows of the invoices with these bytes. */
  java.util.List<JsonNode> held(InvoiceHash hash) {
    java.util.List<JsonNode> found = new java.util.ArrayList<>();
    for (JsonNode invoice : send("GET", "/_control/state", "").get("invoices")) {
      if (InvoiceHash.parse(invoice.get("hash").textValue()).get().equals(hash)) {
        found.add(invoice);
      }
    }
    return found;
  }

  int timesAccepted(InvoiceHash hash) {
    return (int) held(hash).stream().filter(i -> i.get("status").intValue() == 200).count();
  }

  /** Returns an invoice of the seller that is complete enough to be accepted. */
  static Given invoice(String number) {
    return invoice(number, "Latarnia morska, model", LocalDate.of(2026, 5, 15));
  }

  static Given invoice(String number, String goods, LocalDate day) {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/"><Naglowek>\
        <KodFormularza kodSystemowy="FA (3)" wersjaSchemy="1-0E">FA</KodFormularza>\
        <WariantFormularza>3</WariantFormularza>\
        <DataWytworzeniaFa>2026-05-15T08:00:00Z</DataWytworzeniaFa></Naglowek>
        <Podmiot1><DaneIdentyfikacyjne><NIP>%s</NIP><Nazwa>Żuraw sp. z o.o.</Nazwa>\
        </DaneIdentyfikacyjne><Adres><KodKraju>PL</KodKraju><AdresL1>Port 1</AdresL1></Adres>\
        </Podmiot1>
        <Podmiot2><DaneIdentyfikacyjne><NIP>5555555555</NIP><Nazwa>Mewa</Nazwa>\
        </DaneIdentyfikacyjne><JST>2</JST><GV>2</GV></Podmiot2>
        <Fa><KodWaluty>PLN</KodWaluty><P_1>%s</P_1><P_2>%s</P_2>\
        <P_13_1>100.00</P_13_1><P_14_1>23.00</P_14_1><P_15>123.00</P_15>
        <Adnotacje><P_16>2</P_16><P_17>2</P_17><P_18>2</P_18><P_18A>2</P_18A>\
        <Zwolnienie><P_19N>1</P_19N></Zwolnienie>\
        <NoweSrodkiTransportu><P_22N>1</P_22N></NoweSrodkiTransportu><P_23>2</P_23>\
        <PMarzy><P_PMarzyN>1</P_PMarzyN></PMarzy></Adnotacje>\
        <RodzajFaktury>VAT</RodzajFaktury>
        <FaWiersz><NrWierszaFa>1</NrWierszaFa><P_7>%s</P_7><P_11>100.00</P_11><P_12>23</P_12>\
        </FaWiersz></Fa></Faktura>
        """
            .formatted(SELLER, day, number, goods);
    ExactBytes file = bytes(xml);
    return new Given(
        file,
        new InvoiceFacts(
            InvoiceHash.from(file),
            SELLER,
            InvoiceNumber.of(number),
            IssueDate.of(day),
            InvoiceKind.VAT,
            BuyerCategory.KRAJOWY,
            "Mewa",
            Option.some(new BigDecimal("23.00")),
            new BigDecimal("123.00"),
            "PLN",
            List.empty()));
  }

  @Override
  public void close() {
    relay.close();
    server.close();
  }

  private JsonNode send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.baseUri() + path))
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<byte[]> answer = control.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            path + ": " + answer.statusCode() + new String(answer.body(), StandardCharsets.UTF_8));
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ExactBytes bytes(String text) {
    return ExactBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
