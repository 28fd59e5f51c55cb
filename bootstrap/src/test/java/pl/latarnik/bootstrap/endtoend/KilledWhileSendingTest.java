package pl.latarnik.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.bootstrap.endtoend.Office.Ran;

class KilledWhileSendingTest {

  private static final int INVOICES = 5;
  private static final int KILLS = 5;
  private static final long SEED = 20_261_121L;

  @TempDir Path folder;

  @Test
  @Tag("S02")
  @Tag("K07")
  @Tag("P-03")
  @Tag("P-04")
  @Tag("P-05")
  void killed_again_and_again_every_invoice_is_in_ksef_once_with_one_number() throws Exception {
    try (Office office = new Office(folder)) {
      issued(office);
      Random random = new Random(SEED);
      for (int kill = 0; kill < KILLS; kill++) {
        Process sending = office.start("send", "--all");
        long patience = 400 + random.nextInt(1_600);
        if (!sending.waitFor(patience, TimeUnit.MILLISECONDS)) {
          sending.destroyForcibly().waitFor();
        }
      }

      Ran last = office.run("send", "--all");

      assertEquals(0, last.exit(), last.err());
      assertEquals(0, office.json("queue", "--json").size());
      List<JsonNode> held = office.heldByKsef();
      Set<String> hashes = new HashSet<>();
      Set<String> numbers = new HashSet<>();
      for (JsonNode invoice : held) {
        assertTrue(hashes.add(invoice.get("hash").asText()), "sent twice: " + invoice);
        assertTrue(numbers.add(invoice.get("ksefNumber").asText()), "number twice: " + invoice);
      }
      assertEquals(INVOICES, numbers.size());
      assertEquals(numbers, numbersAtTheDesk(office));
    }
  }

  private static void issued(Office office) throws Exception {
    Path folder = office.folder();
    assertEquals(
        0,
        office
            .run(
                "certificate",
                "import",
                folder.resolve("Offline.crt").toString(),
                "--key",
                folder.resolve("Offline.key").toString())
            .exit());
    List<String> issue = new ArrayList<>(List.of("issue", "--mode", "OFFLINE24"));
    for (int i = 1; i <= INVOICES; i++) {
      issue.add(office.invoice("domestic", "FV/" + i));
    }
    assertEquals(0, office.run(issue.toArray(new String[0])).exit());
  }

  private static Set<String> numbersAtTheDesk(Office office) throws Exception {
    Set<String> numbers = new HashSet<>();
    for (int i = 1; i <= INVOICES; i++) {
      JsonNode shown = office.json("show", "FV/" + i, "--json");
      numbers.add((shown.isArray() ? shown.get(0) : shown).get("ksefNumber").asText());
    }
    return numbers;
  }
}
