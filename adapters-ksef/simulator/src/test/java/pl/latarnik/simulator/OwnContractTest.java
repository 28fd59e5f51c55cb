package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project's own contract: complete, and able to find what is wrong. */
class OwnContractTest {
  private static final String DIGEST = "trbWORsFOzG21Nx2rRZn4CavZRV2NYO+eWyT5HLw0Ms=";

  private static void check(String body) {
    OwnContract.load().checkRequest("POST", "/v2/sessions/online/x/invoices", body);
  }

  private static String request(String more) {
    return """
        {"invoiceHash":"%1$s","invoiceSize":1526,"encryptedInvoiceHash":"%1$s",
         "encryptedInvoiceSize":1536,"encryptedInvoiceContent":"AAAA"%2$s}
        """
        .formatted(DIGEST, more);
  }

  @Test
  void request_as_recorded_passes() {
    check(request(",\"offlineMode\":true"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        ", 'offlinemode':true # offlinemode",
        ", 'offlineMode':'yes' # offlineMode",
        ", 'hashOfCorrectedInvoice':'short' # hashOfCorrectedInvoice",
      })
  void request_that_differs_is_found(String more, String named) {
    AssertionError found =
        assertThrows(AssertionError.class, () -> check(request(more.replace('\'', '"'))));

    assertTrue(String.valueOf(found.getMessage()).contains(named), found.getMessage());
  }

  @Test
  void missing_member_is_found() {
    assertThrows(AssertionError.class, () -> check("{\"invoiceSize\":1}"));
  }

  @Test
  void every_operation_of_the_simulator_has_a_row() {
    Set<String> without = new TreeSet<>();
    Set<String> rows = OwnContract.load().operations();
    try (SimulatorServer server = SimulatorServer.start(SimulatorOptions.defaults())) {
      for (Operation operation : server.operations()) {
        if (operation.ofInterface()
            && !operation.path().startsWith("/storage/")
            && !rows.contains(operation.toString())) {
          without.add(operation.toString());
        }
      }
    }

    assertEquals(Set.of(), without);
  }
}
