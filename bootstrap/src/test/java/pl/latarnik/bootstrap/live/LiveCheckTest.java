package pl.latarnik.bootstrap.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.simulator.SimulatorOptions;
import pl.latarnik.simulator.SimulatorServer;

/** The check for the ministry's test environment, here against the simulator. */
@Tag("V04")
class LiveCheckTest {

  @TempDir private Path folder;
  private final StringWriter told = new StringWriter();

  private int run(Map<String, String> environment) throws IOException {
    return new LiveCheck(
            environment.put("LATARNIK_HOME", folder.resolve("home").toString()),
            folder,
            folder,
            Clock.systemUTC(),
            new PrintWriter(told, true))
        .run();
  }

  @Test
  void one_invoice_comes_to_its_number_and_upo() throws Exception {
    try (SimulatorServer ksef = SimulatorServer.start(SimulatorOptions.defaults())) {
      HttpRequest request =
          HttpRequest.newBuilder(ksef.baseUri().resolve("/_control/certificates"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"nip\":\"5265877635\",\"type\":\"Authentication\"}"))
              .build();
      JsonNode made =
          new ObjectMapper()
              .readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
      Path certificate =
          Files.writeString(folder.resolve("login.crt"), made.get("certificate").asText());
      Path key = Files.writeString(folder.resolve("login.key"), made.get("privateKey").asText());

      int status =
          run(
              HashMap.of(
                  "LATARNIK_KSEF_ENVIRONMENT", ksef.baseUri().toString(),
                  "LATARNIK_KSEF_CONTEXT", "Nip:5265877635",
                  "LATARNIK_KSEF_AUTHENTICATION_CERTIFICATE", certificate.toString(),
                  "LATARNIK_KSEF_AUTHENTICATION_KEY", key.toString()));

      assertEquals(LiveCheck.DONE, status, told.toString());
      assertTrue(told.toString().contains("accepted as 5265877635-"), told.toString());
    }
  }

  @Test
  void without_credentials_it_is_refused_by_the_names_of_the_settings() throws IOException {
    int status = run(HashMap.empty());

    assertEquals(LiveCheck.CREDENTIALS_MISSING, status);
    assertTrue(told.toString().contains("LATARNIK_KSEF_CONTEXT"), told.toString());
    assertTrue(
        told.toString().contains("LATARNIK_KSEF_AUTHENTICATION_CERTIFICATE"), told.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "production",
        "https://api.ksef.mf.gov.pl",
        "https://api.ksef.mf.gov.pl:443/v2",
        "http://api.ksef.mf.gov.pl/v2",
        "https://api.ksef.mf.gov.pl:8443"
      })
  void production_is_refused_by_whatever_name(String production) throws IOException {
    int status = run(HashMap.of("LATARNIK_KSEF_ENVIRONMENT", production));

    assertEquals(LiveCheck.CREDENTIALS_MISSING, status);
    assertTrue(told.toString().contains("LATARNIK_KSEF_ENVIRONMENT"), told.toString());
  }
}
