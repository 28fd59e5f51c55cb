package pl.latarnik.bootstrap.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.bootstrap.hostile.Counter.Ran;

/**
 * Numbers and names that are commands, paths, markup or invisible: through the whole program they
 * stay what they are, and do nothing.
 */
class HostileNamesTest {

  private static final List<String> NAMES =
      List.of(
          "FV'; DROP TABLE invoice; --",
          "\"FV\" & <b>$(touch owned) `touch owned` %s {0} {1} ${p2} \\u0041",
          "FV\u202Egpj.exe\u202C\u2066\u2069\u200F",
          "FV\u0085[31m\u2028\u2029\u200B\u00AD\uFEFF!",
          "🧾 👨‍👩‍👧 𝒳 \uDB40\uDC41 é e\u0301",
          "ż".repeat(256),
          "../../../../tmp/owned",
          "..",
          "CON",
          "NUL.pdf",
          "-rf",
          "--json",
          "C:\\Windows\\x:y*z?|",
          "=cmd|' /C calc'!A0",
          "\uE000\u0378 FV");

  @TempDir private Path folder;

  private String template() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/demo/domestic.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Writes an invoice of today whose number and buyer have this name. */
  private Path invoice(Path file, String name) throws IOException {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Warsaw"));
    String escaped = name.replace("&", "&amp;").replace("<", "&lt;");
    String text =
        template()
            .replace("${created}", today + "T00:00:00Z")
            .replace("${p1}", today.toString())
            .replace("${due}", today.plusDays(14).toString())
            .replaceFirst(
                "(?s)(<Podmiot2>.*?<Nazwa>)[^<]*",
                "$1" + java.util.regex.Matcher.quoteReplacement(escaped))
            .replace("${p2}", escaped);
    return Files.writeString(file, text);
  }

  @Test
  @Tag("I-03")
  void names_stay_what_they_are_and_do_nothing() throws Exception {
    try (Counter counter = new Counter(folder)) {
      assertEquals(0, imported(counter).exit());
      counter.connection("CUT");
      List<String> issue = new ArrayList<>(List.of("issue", "--yes", "--json"));
      List<Path> files = new ArrayList<>();
      for (String name : NAMES) {
        files.add(invoice(folder.resolve("f" + files.size() + ".xml"), name));
        issue.add(files.get(files.size() - 1).toString());
      }
      Set<Path> before = everything();

      Ran issued = counter.run(issue.toArray(String[]::new));

      assertEquals(0, issued.exit(), issued.err());
      assertSafe(issued);
      JsonNode all = issued.json();
      for (int i = 0; i < NAMES.size(); i++) {
        assertEquals(NAMES.get(i), all.get(i).get("p2").asText());
        assertEquals(sha256(files.get(i)), all.get(i).get("hash").asText());
        assertShownSafely(counter, all.get(i).get("id").asText(), NAMES.get(i));
        assertPrintedSafely(counter, all.get(i).get("id").asText(), NAMES.get(i));
      }
      assertSafe(counter.run("queue"));
      assertSafe(counter.run("queue", "--json"));

      counter.connection("UP");
      Ran sent = counter.run("send", "--all");

      assertEquals(0, sent.exit(), sent.err());
      assertSafe(sent);
      Set<String> held = new java.util.HashSet<>();
      counter.heldByKsef().forEach(it -> held.add(it.get("hash").asText() + it.get("p2").asText()));
      for (int i = 0; i < NAMES.size(); i++) {
        assertTrue(held.contains(sha256(files.get(i)) + NAMES.get(i)), NAMES.get(i));
      }
      Set<Path> after = everything();
      after.removeAll(before);
      after.removeIf(path -> path.startsWith(folder.resolve("home")));
      assertEquals(
          Stream.iterate(0, i -> i + 1)
              .limit(NAMES.size())
              .map(i -> all.get(i).get("id").asText() + ".pdf")
              .collect(Collectors.toSet()),
          after.stream()
              .map(path -> folder.relativize(path).toString())
              .collect(Collectors.toSet()),
          "only prints under internal ids have come");
    }
  }

  private void assertShownSafely(Counter counter, String id, String name) throws IOException {
    for (String[] command :
        List.of(
            new String[] {"show", id},
            new String[] {"show", "--json", "--", name},
            new String[] {"explain", id},
            new String[] {"explain", id, "--long", "--format", "html"},
            new String[] {"explain", id, "--format", "md"},
            new String[] {"explain", id, "--format", "json"})) {
      Ran ran = counter.run(command);

      assertEquals(0, ran.exit(), String.join(" ", command) + "\n" + ran.err());
      assertSafe(ran);
      if (ran.out().startsWith("{")) {
        assertEquals(name, ran.json().get("p2").asText());
      }
    }
  }

  private void assertPrintedSafely(Counter counter, String id, String name) throws IOException {
    Ran printed = counter.run("print", id, "--out", folder.resolve(id + ".pdf").toString());

    assertEquals(0, printed.exit(), printed.err());
    PdfReader pdf = new PdfReader(Files.readAllBytes(folder.resolve(id + ".pdf")));
    String text = new PdfTextExtractor(pdf).getTextFromPage(1);
    String ascii = name.chars().allMatch(c -> c < 0x7F) ? name : "FV";
    boolean said =
        text.replaceAll("\\s", "").contains(ascii.replaceAll("\\s", "")) || name.startsWith("🧾");
    assertTrue(said || name.startsWith("ż"), name + "\n" + text);
    assertTrue(text.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT), name);
  }

  @Test
  @Tag("I-03")
  void files_with_such_names_are_read_and_printed_where_the_user_said() throws Exception {
    Path out = folder.resolve("out");
    try (Counter counter = new Counter(folder)) {
      for (String name :
          List.of(
              "-rf.xml",
              "a b; touch owned.xml",
              "\u202Efdp.xml",
              "CON.xml",
              "x\u001B[31m.xml",
              "..xml.xml",
              "%s{0}'\".xml")) {
        Path file = invoice(folder.resolve(name), "FV/1");

        for (String[] command :
            List.of(
                new String[] {"validate", "--", file.toString()},
                new String[] {"validate", "--json", "--", file.toString()},
                new String[] {"links", "--", file.toString()},
                new String[] {"render", "--out", out.toString(), "--", file.toString()})) {
          Ran ran = counter.run(command);

          assertEquals(0, ran.exit(), String.join(" ", command) + "\n" + ran.err());
          assertSafe(ran);
        }
        assertTrue(Files.exists(out.resolve(name.replaceFirst("\\.xml$", "") + ".pdf")), name);
      }
    }
    assertTrue(
        everything().stream()
            .noneMatch(path -> path.toString().contains("owned.pdf") && !path.startsWith(out)));
  }

  private Ran imported(Counter counter) {
    return counter.run(
        "certificate",
        "import",
        folder.resolve("Offline.crt").toString(),
        "--key",
        folder.resolve("Offline.key").toString());
  }

  /** Nothing that a terminal obeys, no turned direction, nothing unseen. */
  private static void assertSafe(Ran ran) {
    String all = ran.out() + ran.err();
    assertTrue(
        all.codePoints().allMatch(c -> c == '\n' || isVisible(c)),
        () ->
            all.codePoints()
                .filter(c -> c != '\n' && !isVisible(c))
                .mapToObj("U+%04X"::formatted)
                .collect(Collectors.joining(" ", "", "\n" + all)));
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private Set<Path> everything() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).collect(Collectors.toSet());
    }
  }

  private static String sha256(Path file) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return Base64.getEncoder().encodeToString(hash);
  }
}
