package pl.latarnik.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.bootstrap.endtoend.Office.Ran;

class BacklogTest {

  private static final int INVOICES = 60;
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  @Tag("K13")
  @Tag("P-06")
  @Tag("N-07")
  void a_backlog_goes_in_a_batch_and_whenever_it_is_killed_each_invoice_arrives_once()
      throws Exception {
    try (Office office = new Office(folder)) {
      importOffline(office);
      List<String> issue = new ArrayList<>(List.of("issue", "--mode", "OFFLINE24"));
      for (int i = 1; i <= INVOICES; i++) {
        issue.add(office.invoice("domestic", "FV/" + i));
      }
      assertEquals(0, office.run(issue.toArray(new String[0])).exit());

      for (int kill = 0; kill < KILLS; kill++) {
        Process sending = office.start("send", "--all");
        if (!sending.waitFor(900 + 500L * kill, TimeUnit.MILLISECONDS)) {
          sending.destroyForcibly().waitFor();
        }
      }
      Ran last = office.run("send", "--all");

      assertEquals(0, last.exit(), last.err());
      assertEquals(0, office.json("queue", "--json").size());
      Set<String> accepted = new HashSet<>();
      for (JsonNode held : office.heldByKsef()) {
        if (!held.get("ksefNumber").isNull()) {
          assertTrue(accepted.add(held.get("hash").asText()), "accepted twice: " + held);
        }
      }
      assertEquals(INVOICES, accepted.size());
    }
  }

  @Test
  @Tag("R06")
  @Tag("F-03")
  void what_ksef_calls_a_duplicate_is_corrected_technically_and_nothing_but_its_number()
      throws Exception {
    try (Office office = new Office(folder)) {
      importOffline(office);
      assertEquals(0, office.runElsewhere("issue", office.invoice("consumer", "FV/1")).exit());
      String refused = office.invoice("domestic", "FV/1");
      assertEquals(0, office.run("issue", refused, "--mode", "OFFLINE24").exit());
      assertEquals(1, office.run("send", "--all").exit());
      assertEquals("REJECTED", one(office, "FV/1").get("state").asText());

      Path file = Path.of(refused);
      String text = Files.readString(file).replace("<P_2>FV/1<", "<P_2>FV/1/A<");
      Path other =
          Files.writeString(folder.resolve("other.xml"), text.replace("<P_15>", "<P_15>9"));
      Path corrected = Files.writeString(folder.resolve("corrected.xml"), text);

      Ran changed = office.run("correct-technical", "FV/1", other.toString());
      assertEquals(1, changed.exit(), changed.out() + changed.err());
      assertTrue(changed.err().contains("P_15"), changed.err());
      Ran done = office.run("correct-technical", "FV/1", corrected.toString());

      assertEquals(0, done.exit(), done.err());
      JsonNode now = one(office, "FV/1/A");
      JsonNode before = one(office, "FV/1");
      assertEquals("ACCEPTED", now.get("state").asText());
      assertEquals(before.get("id"), now.get("replaces"));
      assertEquals(now.get("id"), before.get("replacedBy"));
      assertEquals(before.get("sendBy"), now.get("sendBy"));
      assertEquals(0, office.json("queue", "--json").size());
      assertTrue(office.run("show", "FV/1").out().contains("Zastępuje ją korekta techniczna"));
    }
  }

  private static JsonNode one(Office office, String number) throws Exception {
    JsonNode shown = office.json("show", number, "--json");
    return shown.isArray() ? shown.get(0) : shown;
  }

  private static void importOffline(Office office) throws Exception {
    Ran imported =
        office.run(
            "certificate",
            "import",
            office.folder().resolve("Offline.crt").toString(),
            "--key",
            office.folder().resolve("Offline.key").toString());
    assertEquals(0, imported.exit(), imported.err());
  }
}
