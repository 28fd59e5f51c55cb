package pl.latarnik.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.adapters.persistence.Store;
import pl.latarnik.bootstrap.endtoend.Office.Ran;

/** What a process knows of what KSeF told an earlier one, and of what that one asked. */
class SeveralRunsTest {

  private static final int AN_HOUR_OR_SO = 3036;

  @TempDir Path folder;

  @Test
  @Tag("K14")
  @Tag("F-15")
  void each_process_knows_what_KSeF_told_those_before_it_and_what_they_asked() throws Exception {
    try (Office office = new Office(folder)) {
      issued(office, "FV/1", "FV/2");
      assertEquals(0, office.run("send", "FV/1").exit());
      assertEquals(1, counted("INVOICE_SEND"));
      assertEquals(2, counted("ONLINE_SESSION"), "opened and closed");

      int sending = blocked(office, "send");
      assertEquals(4, office.run("send", "--all").exit());
      assertEquals(2, counted("INVOICE_SEND"), "with that of the process before");
      assertEquals(1, office.seen(sending));
      assertEquals(4, office.run("send", "--all").exit());
      assertEquals(1, office.seen(sending), "let in again, it does not send");

      int entering = blocked(office, "challenge");
      assertEquals(4, office.run("send", "--all").exit());
      assertEquals(1, office.seen(entering));
      assertEquals(4, office.run("send", "--all").exit());
      assertEquals(1, office.seen(entering), "it does not even ask to be let in");
      assertEquals(1, office.heldByKsef().size());
    }
  }

  private static int blocked(Office office, String operation) throws Exception {
    return office.fault(
        "{\"fault\":\"F-15\",\"operation\":\"%s\",\"times\":9,\"retryAfter\":%d}"
            .formatted(operation, AN_HOUR_OR_SO));
  }

  private int counted(String group) {
    String url = "jdbc:h2:file:" + folder.resolve("home").resolve("store");
    try (Store store = Store.open(url, "latarnik", "")) {
      return store.blocks().requests("NIP 1111111111 PACE " + group).size();
    }
  }

  private static void issued(Office office, String... numbers) throws Exception {
    Path folder = office.folder();
    Ran imported =
        office.run(
            "certificate",
            "import",
            folder.resolve("Offline.crt").toString(),
            "--key",
            folder.resolve("Offline.key").toString());
    assertEquals(0, imported.exit(), imported.err());
    List<String> issue = new ArrayList<>(List.of("issue", "--mode", "OFFLINE24"));
    for (String number : numbers) {
      issue.add(office.invoice("domestic", number));
    }
    Ran issued = office.run(issue.toArray(new String[0]));
    assertEquals(0, issued.exit(), issued.err());
  }
}
