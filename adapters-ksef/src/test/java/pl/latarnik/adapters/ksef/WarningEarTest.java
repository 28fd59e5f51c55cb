package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.SystemWarning;
import pl.latarnik.application.port.out.SystemWarnings;
import pl.latarnik.application.tck.InMemorySystemWarnings;
import pl.latarnik.application.tck.TckInvoices;

@Tag("F-33")
class WarningEarTest {

  private static final Clock NOON = Clock.fixed(ScriptedKsef.FRI_2026_05_15_NOON, ZoneOffset.UTC);

  private static SystemWarning warning(String code, String text) {
    return new SystemWarning(code, text);
  }

  @Test
  void several_warnings_come_in_one_header() {
    assertEquals(
        List.of(
            warning("xml-002", "Niedozwolone znaki | w pliku"), warning("sig-001", "Profil XAdES")),
        WarningEar.parse("[xml-002]: Niedozwolone znaki | w pliku | [sig-001]: Profil XAdES"));
  }

  @Test
  @Tag("F-33")
  void a_long_text_hides_no_code_behind_it() {
    String header = "[xml-002]: " + "z".repeat(500) + " | [sig-001]: Profil XAdES";

    List<SystemWarning> heard = WarningEar.parse(header);

    assertEquals(List.of("xml-002", "sig-001"), heard.map(SystemWarning::code));
    assertTrue(heard.head().text().length() < 450, heard.head().text());
  }

  @Test
  void a_header_of_another_form_is_kept_all_the_same() {
    assertEquals(List.of(warning("?", "od jutra inaczej")), WarningEar.parse("od jutra inaczej"));
    assertEquals(List.of(warning("nowy-999", "")), WarningEar.parse("[nowy-999]"));
    assertEquals(List.of(), WarningEar.parse("  "));
  }

  @Test
  void warnings_on_real_answers_are_kept_once_a_code() {
    InMemorySystemWarnings kept = new InMemorySystemWarnings();
    try (ScriptedKsef ksef = new ScriptedKsef()) {
      ksef.on(
          ScriptedKsef.LIST,
          ScriptedServer.json(200, "{\"invoices\":[]}")
              .with("X-System-Warning", "[xml-002]: Znak"));
      KsefHttpGateway gateway =
          ksef.gateway(
              ScriptedKsef.certificateLogin(),
              new TestTicker(),
              Option.none(),
              new WarningEar(kept, NOON));
      for (int i = 0; i < 3; i++) {
        gateway.find(ScriptedKsef.SESSION, TckInvoices.facts(1).hash()).get();
      }
    }

    assertEquals(
        List.of(warning("xml-002", "Znak")), kept.all().map(SystemWarnings.Heard::warning));
  }

  @Test
  void a_store_that_fails_spoils_no_answer_and_is_asked_again() {
    InMemorySystemWarnings kept = new InMemorySystemWarnings();
    WarningEar ear =
        new WarningEar(
            new SystemWarnings() {
              private int times;

              @Override
              public void hear(SystemWarning warning, Instant at) {
                times++;
                if (times == 1) {
                  throw new IllegalStateException("the disk is full");
                }
                kept.hear(warning, at);
              }

              @Override
              public List<Heard> all() {
                return kept.all();
              }

              @Override
              public List<Heard> untold() {
                return kept.untold();
              }

              @Override
              public void told(String code, Instant at) {
                kept.told(code, at);
              }
            },
            NOON);

    ear.accept("[xml-002]: Znak");
    assertEquals(0, kept.all().size());
    ear.accept("[xml-002]: Znak");
    assertEquals(1, kept.all().size());
  }
}
