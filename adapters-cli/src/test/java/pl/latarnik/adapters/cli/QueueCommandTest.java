package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.lifecycle.Invoice;

@Tag("K01")
class QueueCommandTest {

  /** The program's clock in these tests stands on Tuesday 24 November 2026. */
  private static final LocalDate FRI_2026_11_27 = LocalDate.of(2026, 11, 27);

  private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);

  @Test
  @Tag("A01")
  void the_warning_counts_days_and_invoices_and_asks_for_attention() {
    Invoice[] fifteen =
        List.range(0, 15).map(n -> due(n, FRI_2026_11_27)).toJavaArray(Invoice[]::new);
    CliRun queue = CliRun.of(new ScriptedDesk().holds(fifteen).program());

    assertEquals(1, queue.run("queue"));
    assertTrue(queue.err().contains("Zostały 3 dni do dosłania 15 faktur offline"), queue.err());
  }

  @Test
  void outside_the_warning_nothing_asks_for_attention() {
    CliRun queue = CliRun.of(new ScriptedDesk().holds(due(1, FRI_2026_11_27)).program());

    assertEquals(0, queue.run("queue", "--due-within", "2d"));
    assertEquals("", queue.err());
    assertTrue(queue.out().contains("zostały 3 dni"), queue.out());
  }

  @Test
  @Tag("D21")
  void an_overdue_invoice_stays_and_asks_for_attention() {
    CliRun queue = CliRun.of(new ScriptedDesk().holds(due(1, MON_2026_11_23)).program());

    assertEquals(1, queue.run("queue", "--due-within", "0d", "--lang", "en"));
    assertTrue(queue.err().contains("The term to send 1 offline invoice is over"), queue.err());
    assertTrue(queue.out().contains("1 day overdue"), queue.out());
  }

  @Test
  void the_last_day_counts_as_today() {
    CliRun queue =
        CliRun.of(new ScriptedDesk().holds(due(1, LocalDate.of(2026, 11, 24))).program());

    assertEquals(1, queue.run("queue"));
    assertTrue(queue.err().contains("Dziś mija termin dosłania 1 faktury offline"), queue.err());
  }

  @Test
  void an_invoice_without_a_known_term_warns_of_nothing() {
    CliRun queue = CliRun.of(new ScriptedDesk().holds(TckInvoices.issuedInFailure(1)).program());

    assertEquals(0, queue.run("queue"));
    assertTrue(queue.out().contains("termin wyznaczy koniec: awaria KSeF"), queue.out());
  }

  @Test
  @Tag("F-08")
  void what_ksef_has_not_decided_on_for_hours_raises_an_alarm() {
    Invoice waiting = TckInvoices.submitted(1);
    CliRun queue = CliRun.of(new ScriptedDesk().holds(waiting).program());

    assertEquals(1, queue.run("queue", "--due-within", "0d"));
    assertTrue(
        queue.err().contains("KSeF od ponad godziny nie rozstrzyga wysłanych faktur: 1"),
        queue.err());
    assertTrue(queue.err().contains(waiting.id().text()), queue.err());
  }

  @Test
  void an_empty_queue_says_so() {
    ScriptedDesk desk = new ScriptedDesk();
    CliRun queue = CliRun.of(desk.program());

    assertEquals(0, queue.run("queue"));
    assertEquals("Kolejka jest pusta: wszystko jest w KSeF.", queue.out().strip());
    assertTrue(desk.closed());
  }

  @Test
  @Tag("X02")
  void json_has_the_keys_of_the_contract() throws Exception {
    CliRun queue =
        CliRun.of(
            new ScriptedDesk().holds(TckInvoices.issued(1), TckInvoices.prepared(2)).program());

    queue.run("queue", "--json");

    List<String> keys = keys(queue.out());
    assertTrue(
        keys.startsWith(
            List.of(
                "id",
                "p2",
                "sellerNip",
                "hash",
                "mode",
                "issueDate",
                "state",
                "sendBy",
                "safeBy",
                "timeliness",
                "ksefNumber",
                "receiptDate",
                "attempts",
                "lastError")),
        keys.toString());
    assertFalse(keys.contains("history"));
    assertTrue(queue.out().contains("\"sendBy\" : \"2026-05-18\""), queue.out());
    assertTrue(queue.out().contains("\"sendBy\" : null"), queue.out());
  }

  @Test
  void a_wish_that_cannot_be_read_is_bad_input() {
    assertEquals(2, CliRun.of(new ScriptedDesk().program()).run("queue", "--due-within", "3x"));
    assertEquals(2, CliRun.of(new ScriptedDesk().program()).run("queue", "--watch", "--json"));
  }

  private static Invoice due(int n, LocalDate day) {
    return TckInvoices.issued(TckInvoices.facts(n), new SubmissionDuty.DueBy(day, day));
  }

  private static List<String> keys(String json) throws Exception {
    ArrayList<String> keys = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME) {
          keys.add(parser.currentName());
        }
      }
    }
    return List.ofAll(keys);
  }
}
