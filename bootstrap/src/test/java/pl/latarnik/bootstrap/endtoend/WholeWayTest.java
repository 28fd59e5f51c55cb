package pl.latarnik.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.bootstrap.endtoend.Office.Ran;

class WholeWayTest {

  @TempDir Path folder;

  @Test
  @Tag("V02")
  @Tag("K06")
  @Tag("U01")
  @Tag("C01")
  void issued_without_a_connection_printed_sent_when_it_is_back_numbered_and_confirmed()
      throws Exception {
    try (Office office = new Office(folder)) {
      office.connection("CUT");
      String[] issue = {
        "issue",
        office.invoice("domestic", "FV/1"),
        office.invoice("consumer", "FV/2"),
        office.invoice("foreign-eu", "FV/3"),
        "--yes"
      };

      assertEquals(3, office.run(issue).exit(), "nothing is issued without a certificate");
      assertEquals(0, imported(office, "Offline").exit());
      assertEquals(0, office.run(issue).exit());
      assertEquals(List.of("QUEUED", "QUEUED", "QUEUED"), texts(office, "state"));
      assertEquals(List.of("OFFLINE24", "OFFLINE24", "OFFLINE24"), texts(office, "mode"));

      String print = folder.resolve("print.pdf").toString();
      assertEquals(0, office.run("print", "FV/2", "--out", print).exit());
      assertTrue(
          Files.readString(Path.of(print), java.nio.charset.StandardCharsets.ISO_8859_1)
              .startsWith("%PDF"));

      assertEquals(4, office.run("send", "--all").exit(), "queued while KSeF is away");
      assertEquals(3, office.json("queue", "--json").size());

      office.connection("UP");
      Ran sent = office.run("send", "--all");

      assertEquals(0, sent.exit(), sent.err());
      assertTrue(sent.err().contains("Wysyłanie 1 z 3…"), sent.err());
      assertTrue(sent.err().contains("Wysyłanie 3 z 3…"), sent.err());
      assertEquals(0, office.json("queue", "--json").size());
      JsonNode shown = office.json("show", "FV/2", "--json");
      JsonNode invoice = shown.isArray() ? shown.get(0) : shown;
      assertEquals("ACCEPTED", invoice.get("state").asText());
      assertTrue(invoice.get("ksefNumber").asText().startsWith("1111111111-"), invoice.toString());

      Path upo = folder.resolve("upo.xml");
      assertEquals(0, office.run("upo", "FV/2", "--out", upo.toString()).exit());
      assertTrue(Files.readString(upo).contains(invoice.get("ksefNumber").asText()));
    }
  }

  @Test
  @Tag("X02")
  @Tag("C02")
  void exit_codes_and_sentences_say_what_happened() throws Exception {
    try (Office office = new Office(folder)) {
      Ran wrongType = imported(office, "Authentication");
      assertEquals(3, wrongType.exit());
      assertTrue(
          wrongType.err().contains("Wymagany certyfikat typu 2 do trybu offline"), wrongType.err());

      assertEquals(2, office.run("no-such-command").exit());
      assertEquals(2, office.run("show", "no-such-invoice").exit());
      assertEquals(2, office.run("validate", "no-such-file.xml").exit());

      Path broken = Files.writeString(folder.resolve("broken.xml"), "<Faktura>");
      assertEquals(1, office.run("validate", broken.toString()).exit());
      assertEquals(1, office.run("issue", broken.toString()).exit());
      assertEquals(0, office.run("validate", office.invoice("domestic", "FV/9")).exit());

      Files.writeString(folder.resolve("latarnik.yaml"), "ksef.enviroment: test\nstore: [1]\n");
      Ran misconfigured = office.run("queue");
      assertEquals(3, misconfigured.exit());
      assertTrue(misconfigured.err().contains("latarnik.yaml:1"), misconfigured.err());
      assertTrue(misconfigured.err().contains("latarnik.yaml:2"), misconfigured.err());
      assertFalse(Files.exists(folder.resolve("home").resolve("store")), "nothing was started");
    }
  }

  private static Ran imported(Office office, String type) throws Exception {
    return office.run(
        "certificate",
        "import",
        office.folder().resolve(type + ".crt").toString(),
        "--key",
        office.folder().resolve(type + ".key").toString());
  }

  private static List<String> texts(Office office, String field) throws Exception {
    List<String> texts = new java.util.ArrayList<>();
    office.json("queue", "--json").forEach(node -> texts.add(node.get(field).asText()));
    return texts;
  }
}
