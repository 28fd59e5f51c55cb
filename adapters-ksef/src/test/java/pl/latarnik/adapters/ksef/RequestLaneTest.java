package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.application.dispatch.RequestGroup;
import pl.latarnik.application.dispatch.RequestLimits;
import pl.latarnik.application.dispatch.RequestWindow;

@Tag("K14")
class RequestLaneTest {

  private static final String REFERENCE = "20260515-SO-1A2B3C4D5E-6F708192A3-B4";

  /** The ministry's own description, where it lies beside the project. */
  private static final Path PUBLISHED = Path.of("../../shared/ksef/open-api.json");

  @ParameterizedTest
  @CsvSource({
    "POST, /sessions/online, ONLINE_SESSION",
    "POST, /sessions/online/{}/close, ONLINE_SESSION",
    "POST, /sessions/online/{}/invoices, INVOICE_SEND",
    "POST, /sessions/batch, BATCH_SESSION",
    "POST, /sessions/batch/{}/close, BATCH_SESSION",
    "GET, /sessions, SESSION_LIST",
    "GET, /sessions/{}, SESSION_MISC",
    "GET, /sessions/{}/invoices, SESSION_INVOICE_LIST",
    "GET, /sessions/{}/invoices/failed, SESSION_INVOICE_LIST",
    "GET, /sessions/{}/invoices/{}, INVOICE_STATUS",
    "GET, /sessions/{}/invoices/{}/upo, SESSION_MISC",
    "GET, /sessions/{}/invoices/ksef/{}/upo, SESSION_MISC",
    "GET, /invoices/ksef/{}, INVOICE_DOWNLOAD",
    "POST, /auth/challenge, PUBLIC",
    "GET, /auth/{}, PUBLIC",
    "GET, /auth/sessions, OTHER",
    "GET, /security/public-key-certificates, PUBLIC",
    "GET, /rate-limits, OTHER",
    "POST, /certificates/query, OTHER"
  })
  void an_address_is_counted_in_its_group(String method, String path, RequestGroup group) {
    assertEquals(group, RequestLane.of(method, path.replace("{}", REFERENCE)).group());
  }

  @Test
  void opening_and_closing_share_a_counter_and_all_other_addresses_have_their_own() {
    assertEquals(
        RequestLane.of("POST", "/sessions/online"),
        RequestLane.of("POST", "/sessions/online/" + REFERENCE + "/close"));
    assertEquals(
        RequestLane.of("POST", "/certificates/01F20A5D352AE590/revoke"),
        RequestLane.of("POST", "/certificates/01F20A5D352AE591/revoke"));
    assertNotEquals(
        RequestLane.of("POST", "/certificates/query"),
        RequestLane.of("POST", "/certificates/retrieve"));
  }

  /** Holds groups and numbers against what KSeF publishes; runs only where that is at hand. */
  @Test
  void every_published_limit_is_ours() throws IOException {
    assumeTrue(Files.exists(PUBLISHED), "the description of the API is not part of the project");
    JsonNode paths = new ObjectMapper().readTree(PUBLISHED.toFile()).get("paths");
    ArrayList<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode said = operation.getValue().path("x-rate-limits");
        String address = path.getKey().replaceAll("\\{[^}]*}", REFERENCE);
        if (said.isObject() && !isNotUsed(address)) {
          compared++;
          RequestLane lane =
              RequestLane.of(operation.getKey().toUpperCase(java.util.Locale.ROOT), address);
          List<RequestWindow> ours = RequestLimits.published().of(lane.group());
          if (!ours.equals(windows(said))) {
            wrong.add(operation.getKey() + " " + path.getKey() + " " + lane + " " + said);
          }
        }
      }
    }
    assertEquals(java.util.List.of(), wrong);
    assertNotEquals(0, compared);
  }

  /** Reading other people's invoices, and making test data, is no part of issuing one's own. */
  private static boolean isNotUsed(String address) {
    return address.startsWith("/invoices/query")
        || address.startsWith("/invoices/exports")
        || address.startsWith("/testdata")
        || address.startsWith("/peppol");
  }

  private static List<RequestWindow> windows(JsonNode said) {
    List<RequestWindow> windows = List.of(RequestWindow.perSecond(said.get("perSecond").asInt()));
    if (said.path("perMinute").asInt() > 0) {
      windows = windows.append(RequestWindow.perMinute(said.get("perMinute").asInt()));
    }
    return said.path("perHour").asInt() > 0
        ? windows.append(RequestWindow.perHour(said.get("perHour").asInt()))
        : windows;
  }
}
