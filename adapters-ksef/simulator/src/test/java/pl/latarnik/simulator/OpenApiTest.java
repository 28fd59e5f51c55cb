package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check against the official description can fail: otherwise it would prove nothing. */
class OpenApiTest {
  private static final String CHALLENGE = "/v2/auth/challenge";

  /** Operations of a later version than the description's. */
  private static final Set<String> NEWER = Set.of("PUT /testdata/certificates/{}");

  @BeforeEach
  void need_the_description() {
    OfficialFiles.require("open-api.json");
  }

  private static OpenApi api() {
    return OpenApi.load().orElseThrow();
  }

  @Test
  void answer_without_a_required_member_is_found() {
    assertThrows(
        AssertionError.class,
        () -> api().checkResponse("POST", CHALLENGE, 200, "application/json", "{}"));
  }

  @Test
  void undeclared_status_is_found() {
    assertThrows(
        AssertionError.class,
        () -> api().checkResponse("POST", CHALLENGE, 202, "application/json", "{}"));
  }

  @Test
  void request_with_a_wrong_hash_is_found() {
    assertThrows(
        AssertionError.class,
        () ->
            api()
                .checkRequest(
                    "POST", "/v2/sessions/online/x/invoices", "{\"invoiceHash\":\"short\"}"));
  }

  @Test
  void unknown_path_is_found() {
    assertThrows(
        AssertionError.class,
        () -> api().checkResponse("GET", "/v2/nowhere", 200, "application/json", "{}"));
  }

  @Test
  void stray_member_of_a_request_is_found_however_deep() {
    AssertionError found =
        assertThrows(
            AssertionError.class,
            () ->
                api()
                    .checkRequest(
                        "POST",
                        "/v2/sessions/online",
                        """
                        {"formCode":{"systemCode":"FA (3)","schemaVersion":"1-0E","value":"FA",
                          "variant":3},
                         "encryption":{"encryptedSymmetricKey":"AAAA",
                          "initializationVector":"AAAA"}}
                        """));

    assertTrue(String.valueOf(found.getMessage()).contains("variant"), found.getMessage());
  }

  @Test
  void every_operation_of_the_simulator_is_declared() {
    try (SimulatorServer server = SimulatorServer.start(SimulatorOptions.defaults())) {
      for (Operation operation : server.operations()) {
        if (operation.ofInterface()
            && !operation.path().startsWith("/storage/")
            && !NEWER.contains(operation.toString())) {
          assertTrue(api().declares(operation.toString()), operation + " is not declared");
        }
      }
    }
  }

  @Test
  void every_declared_operation_is_one_of_the_simulator() {
    Set<String> missing = new TreeSet<>(api().operations());
    try (SimulatorServer server = SimulatorServer.start(SimulatorOptions.defaults())) {
      server.operations().forEach(operation -> missing.remove(operation.toString()));
    }

    assertEquals(Set.of(), missing);
  }
}
