package pl.latarnik.bootstrap.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Messages;
import pl.latarnik.adapters.cli.Program.DemoOrder;

/** Plays the demonstration whole; on a machine whose own clock stands before the law. */
class DemonstrationTest {

  private static final Clock BEFORE_THE_LAW =
      Clock.offset(
          Clock.systemUTC(),
          java.time.Duration.between(
              Clock.systemUTC().instant(), Instant.parse("2020-01-01T00:00:00Z")));

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @Tag("X03")
  @Tag("V01")
  @Tag("V02")
  @Tag("V05")
  @Tag("K05")
  @Tag("K06")
  @Tag("D03")
  @Tag("D04")
  @Tag("M15")
  @Tag("Q06")
  @Tag("Q09")
  @Tag("U01")
  void every_step_holds_and_the_json_tells_it() throws Exception {
    ExitStatus status = play("pl", folder.resolve("pokaz żółty"));

    assertEquals(ExitStatus.DONE, status, err.toString());
    JsonNode document = new ObjectMapper().readTree(out.toString());
    assertTrue(document.get("steps").size() >= 12, document.toPrettyString());
    document.get("steps").forEach(step -> assertTrue(step.get("ok").asBoolean(), "" + step));
    assertEquals(
        List.of(
            "OFFLINE24",
            "OFFLINE24",
            "OFFLINE24",
            "OFFLINE24",
            "ONLINE",
            "EMERGENCY",
            "TOTAL_FAILURE"),
        texts(document, "mode"));
    HashSet<String> numbers = new HashSet<>();
    for (JsonNode invoice : document.get("invoices")) {
      boolean total = invoice.get("mode").asText().equals("TOTAL_FAILURE");
      assertTrue(Files.size(Path.of(invoice.get("pdf").asText())) > 10_000, "" + invoice);
      assertEquals(total, invoice.get("ksefNumber").isNull(), "" + invoice);
      assertEquals(total, invoice.get("upo").isNull(), "" + invoice);
      assertTrue(total || Files.exists(Path.of(invoice.get("upo").asText())), "" + invoice);
      assertTrue(numbers.add(invoice.get("ksefNumber").asText()), "number twice: " + invoice);
    }
    assertEquals("2026-05-18", document.at("/invoices/0/sendBy").asText());
    assertEquals("2026-05-29", document.at("/invoices/5/sendBy").asText());
    assertTrue(Files.exists(Path.of(document.get("certificate").asText())));
    assertTrue(err.toString().contains("Zostały 3 dni do dosłania 4 faktur offline"));
    assertTrue(err.toString().contains("Wysyłanie 1 z 4…"));
    assertTrue(err.toString().contains("Wymagany certyfikat typu 2 do trybu offline"));
    everyLinkLeadsToAFile(Path.of(document.get("index").asText()));
  }

  @Test
  void the_story_is_told_in_english_too() {
    ExitStatus status = play("en", folder);

    assertEquals(ExitStatus.DONE, status, err.toString());
    assertTrue(err.toString().contains("Sending 1 of 4…"), err.toString());
    assertTrue(err.toString().contains("All steps held"), err.toString());
  }

  private ExitStatus play(String language, Path target) {
    Console console =
        new Console(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            new BufferedReader(new StringReader("")),
            false);
    DemoOrder order = new DemoOrder(Option.some(target), 4, true, true);
    return new Demonstration(
            order, folder, console, Messages.of(language), BEFORE_THE_LAW.withZone(ZoneOffset.UTC))
        .play();
  }

  private static void everyLinkLeadsToAFile(Path page) throws Exception {
    Matcher link = LINK.matcher(Files.readString(page));
    List<String> followed = new ArrayList<>();
    while (link.find()) {
      followed.add(link.group(1));
      assertTrue(Files.exists(page.resolveSibling(link.group(1))), link.group(1));
    }
    assertFalse(followed.size() < 20, "too few links: " + followed);
  }

  private static List<String> texts(JsonNode document, String key) {
    List<String> texts = new ArrayList<>();
    document.get("invoices").forEach(invoice -> texts.add(invoice.get(key).asText()));
    return texts;
  }
}
