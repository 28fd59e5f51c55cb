package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.port.in.PrintInvoice;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.port.in.SubmitInvoice.Next;
import pl.latarnik.application.port.in.SubmitInvoice.Step;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.Invoice;

class DeskCommandsTest {

  @TempDir Path folder;

  @Test
  @Tag("K06")
  @Tag("K03")
  void sending_shows_its_progress() {
    ScriptedDesk desk =
        new ScriptedDesk()
            .holds(TckInvoices.issued(1), TckInvoices.issued(2), TckInvoices.issued(3))
            .sendsAs(id -> step(TckInvoices.withUpo(1), Next.DONE, Option.none()));
    CliRun send = CliRun.of(desk.program());

    assertEquals(0, send.run("send", "--all"));
    assertTrue(send.err().contains("Wysyłanie 1 z 3…"), send.err());
    assertTrue(send.err().contains("Wysyłanie 3 z 3…"), send.err());
    assertEquals(List.of(1, 2, 3).map(n -> TckInvoices.issued(n).id()), desk.sent());
  }

  @Test
  void without_a_connection_sending_stops_at_the_first_one() {
    ScriptedDesk desk =
        new ScriptedDesk()
            .holds(TckInvoices.issued(1), TckInvoices.issued(2))
            .sendsAs(
                id ->
                    step(
                        TckInvoices.issued(1),
                        Next.STOPPED,
                        Option.some(
                            new KsefFailure.Unreachable(
                                KsefFailure.Cause.CONNECTION_REFUSED, "odmowa"))));
    CliRun send = CliRun.of(desk.program());

    assertEquals(4, send.run("send", "--all"));
    assertEquals(1, desk.sent().size());
    assertTrue(send.err().contains("zostaje w kolejce"), send.err());
  }

  @Test
  @Tag("U04")
  void a_rejection_is_told_with_its_reason() {
    ScriptedDesk desk =
        new ScriptedDesk()
            .holds(TckInvoices.issued(1))
            .sendsAs(id -> step(TckInvoices.rejected(1), Next.DONE, Option.none()));
    CliRun send = CliRun.of(desk.program());

    assertEquals(1, send.run("send", "FV/1/05/2026"));
    assertTrue(send.err().contains("450"), send.err());
    assertTrue(send.err().contains("P_13_1: brak"), send.err());
  }

  /** What KSeF told is the day of {@link TckInvoices#withUpo}, Friday 2026-05-15, offline. */
  private static Invoice.Accepted confirmedAs(SendingMode mode, String sent) {
    Invoice.Accepted accepted = TckInvoices.withUpo(1);
    Upo upo = accepted.upo().get();
    return accepted.confirmed(
        new Upo(upo.file(), upo.ksefNumber(), mode, Option.some(Instant.parse(sent))));
  }

  @Test
  @Tag("U03")
  void a_upo_of_another_mode_is_told_when_sent_and_when_shown() {
    Invoice.Accepted other = confirmedAs(SendingMode.ONLINE, "2026-05-15T20:00:00Z");
    ScriptedDesk desk =
        new ScriptedDesk().holds(other).sendsAs(id -> step(other, Next.DONE, Option.none()));
    String polish =
        "Uwaga: KSeF potwierdził fakturę %s jako wysłaną online, a miała być offline; sprawdź UPO i"
            + " datę otrzymania.";
    String english =
        "Mind: KSeF confirmed invoice %s as sent online, and it was to be offline; look at the UPO"
            + " and the date of receipt.";

    tells(desk, other, polish, english);
    CliRun show = CliRun.of(desk.program());
    assertEquals(0, show.run("show", other.id().text(), "--json"));
    assertTrue(show.out().contains("\"unexpectedMode\" : \"ONLINE\""), show.out());
    assertTrue(show.out().contains("\"unexpectedDay\" : null"), show.out());
  }

  @Test
  @Tag("U03")
  @Tag("F-34")
  void a_mode_that_nobody_knows_is_told_and_is_no_refusal() {
    Invoice.Accepted plain = TckInvoices.withUpo(1);
    Acceptance said = plain.acceptance();
    Invoice.Accepted other =
        new Invoice.Accepted(
            plain.particulars(),
            plain.submission(),
            new Acceptance(
                said.number(), said.sentAt(), said.numberAssignedAt(), SendingMode.UNKNOWN),
            plain.upo());
    ScriptedDesk desk =
        new ScriptedDesk().holds(other).sendsAs(id -> step(other, Next.DONE, Option.none()));
    String polish =
        "Uwaga: KSeF potwierdził fakturę %s jako wysłaną w trybie nieznanym Latarnikowi, a miała"
            + " być offline; sprawdź UPO i datę otrzymania.";
    String english =
        "Mind: KSeF confirmed invoice %s as sent in a mode unknown to Latarnik, and it was to be"
            + " offline; look at the UPO and the date of receipt.";

    tells(desk, other, polish, english);
  }

  @Test
  @Tag("U03")
  void a_upo_of_another_day_in_warsaw_is_told_when_sent_and_when_shown() {
    Invoice.Accepted other = confirmedAs(SendingMode.OFFLINE, "2026-05-15T22:00:00Z");
    ScriptedDesk desk =
        new ScriptedDesk().holds(other).sendsAs(id -> step(other, Next.DONE, Option.none()));
    String polish =
        "Uwaga: według UPO faktura %s została przesłana 2026-05-16, a KSeF podał wcześniej"
            + " 2026-05-15; od tego dnia zależą tryb i termin, więc sprawdź UPO.";
    String english =
        "Mind: by its UPO invoice %s was sent on 2026-05-16, and KSeF had said 2026-05-15; mode and"
            + " term go by that day, so look at the UPO.";

    tells(desk, other, polish, english);
    CliRun show = CliRun.of(desk.program());
    assertEquals(0, show.run("show", other.id().text(), "--json"));
    assertTrue(show.out().contains("\"unexpectedDay\" : \"2026-05-16\""), show.out());
    assertTrue(show.out().contains("\"unexpectedMode\" : null"), show.out());
  }

  private static void tells(
      ScriptedDesk desk, Invoice.Accepted invoice, String polish, String english) {
    for (String lang : List.of("pl", "en")) {
      String sentence = (lang.equals("pl") ? polish : english).formatted(invoice.id());
      CliRun send = CliRun.of(desk.program());
      assertEquals(1, send.run("send", invoice.id().text(), "--lang", lang), send.err());
      assertTrue(send.err().lines().anyMatch(sentence::equals), send.err());
      CliRun all = CliRun.of(desk.program());
      assertEquals(1, all.run("send", "--all", "--lang", lang), all.err());
      assertTrue(all.err().lines().anyMatch(sentence::equals), all.err());
      CliRun show = CliRun.of(desk.program());
      assertEquals(0, show.run("show", invoice.id().text(), "--lang", lang));
      assertTrue(show.out().lines().anyMatch(sentence::equals), show.out());
    }
  }

  @Test
  @Tag("F-38")
  void it_is_told_that_the_page_of_KOD_I_knows_an_invoice_only_when_KSeF_does() {
    String polish =
        "Strona KOD I znajdzie fakturę dopiero, gdy KSeF ją przyjmie i przetworzy; do tego czasu"
            + " odpowiada, że jej nie ma. KOD II działa od razu: dotyczy certyfikatu wystawcy.";
    String english =
        "The page of KOD I finds the invoice only once KSeF has taken and processed it; until then"
            + " it says that there is none. KOD II works at once: it is about the issuer's"
            + " certificate.";
    String out = folder.resolve("print.pdf").toString();
    for (String lang : List.of("pl", "en")) {
      String sentence = lang.equals("pl") ? polish : english;
      CliRun waiting = CliRun.of(new ScriptedDesk().holds(TckInvoices.issued(1)).program());
      assertEquals(0, waiting.run("show", "FV/1/05/2026", "--lang", lang));
      assertTrue(waiting.out().lines().anyMatch(sentence::equals), waiting.out());
      CliRun found = CliRun.of(new ScriptedDesk().holds(TckInvoices.withUpo(1)).program());
      assertEquals(0, found.run("show", "FV/1/05/2026", "--lang", lang));
      assertFalse(found.out().contains(sentence), found.out());
    }
    CliRun print = CliRun.of(new ScriptedDesk().holds(TckInvoices.issued(1)).program());
    assertEquals(0, print.run("print", "FV/1/05/2026", "--out", out));
    assertTrue(print.err().lines().anyMatch(polish::equals), print.err());
    CliRun number = CliRun.of(new ScriptedDesk().holds(TckInvoices.withUpo(1)).program());
    assertEquals(0, number.run("print", "FV/1/05/2026", "--out", out));
    assertEquals("", number.err());
  }

  @Test
  void sending_needs_to_know_what() {
    assertEquals(2, CliRun.of(new ScriptedDesk().program()).run("send"));
    assertEquals(2, CliRun.of(new ScriptedDesk().program()).run("send", "--all", "FV/1"));
  }

  @Test
  @Tag("X02")
  void show_tells_the_history_in_json() {
    CliRun show = CliRun.of(new ScriptedDesk().holds(TckInvoices.withUpo(1)).program());

    assertEquals(0, show.run("show", TckInvoices.issued(1).id().text(), "--json"));
    assertTrue(show.out().startsWith("{"), show.out());
    assertTrue(show.out().contains("\"state\" : \"ACCEPTED\""), show.out());
    assertTrue(show.out().contains("\"event\" : \"INVOICE_ISSUED\""), show.out());
    assertEquals("", show.err());
  }

  @Test
  @Tag("D19")
  void explain_cites_the_provision() {
    CliRun explain = CliRun.of(new ScriptedDesk().holds(TckInvoices.issued(1)).program());

    assertEquals(0, explain.run("explain", "FV/1/05/2026"));
    assertTrue(explain.out().contains("art. 106nda ust. 2 ustawy o VAT"), explain.out());
  }

  @Test
  void explain_writes_the_formats_too() {
    CliRun html = CliRun.of(new ScriptedDesk().holds(TckInvoices.issued(1)).program());
    CliRun json = CliRun.of(new ScriptedDesk().holds(TckInvoices.issued(1)).program());

    assertEquals(0, html.run("explain", "FV/1/05/2026", "--format", "html", "--long"));
    assertEquals(0, json.run("explain", "FV/1/05/2026", "--json"));
    assertTrue(html.out().startsWith("<!DOCTYPE html>"), html.out());
    assertTrue(html.out().contains("<h1>Wyjaśnienie: faktura FV/1/05/2026</h1>"), html.out());
    assertTrue(json.out().contains("\"p2\" : \"FV/1/05/2026\""), json.out());
    assertTrue(json.out().contains("\"explanation\" : {"), json.out());
  }

  @Test
  void an_unknown_invoice_is_bad_input_and_an_ambiguous_number_names_the_ids() {
    CliRun unknown = CliRun.of(new ScriptedDesk().program());
    CliRun ambiguous =
        CliRun.of(new ScriptedDesk().holds(TckInvoices.issued(1), TckInvoices.issued(1)).program());

    assertEquals(2, unknown.run("show", "FV/9"));
    assertTrue(unknown.err().contains("nie ma faktury „FV/9”"), unknown.err());
    assertEquals(2, ambiguous.run("show", "FV/1/05/2026"));
    assertTrue(ambiguous.err().contains(TckInvoices.issued(1).id().text()), ambiguous.err());
  }

  @Test
  @Tag("Q12")
  @Tag("P04")
  void the_print_of_an_unsent_invoice_is_refused_and_no_file_is_made() {
    Path file = folder.resolve("fv.pdf");
    CliRun print =
        CliRun.of(
            new ScriptedDesk()
                .holds(TckInvoices.prepared(1))
                .prints(Either.left(new PrintInvoice.Refusal.NothingToPrint(Invoice.Kind.PREPARED)))
                .program());

    assertEquals(1, print.run("print", "FV/1/05/2026", "--out", file.toString()));
    assertTrue(print.err().contains("wydruk jest niemożliwy"), print.err());
    assertTrue(Files.notExists(file));
  }

  @Test
  void a_print_is_written_where_it_was_wished() {
    Path file = folder.resolve("nowy folder").resolve("fv.pdf");
    CliRun print = CliRun.of(new ScriptedDesk().holds(TckInvoices.issued(1)).program());

    assertEquals(0, print.run("print", "FV/1/05/2026", "--out", file.toString()));
    assertTrue(Files.exists(file));
    assertEquals(file.toString(), print.out().strip());
  }

  @Test
  void a_format_that_is_not_there_yet_is_said_with_exit_2() {
    CliRun print = CliRun.of(new ScriptedDesk().holds(TckInvoices.issued(1)).program());

    assertEquals(2, print.run("print", "FV/1/05/2026", "--format", "txt"));
    assertTrue(print.err().contains("tylko pdf"), print.err());
  }

  @Test
  @Tag("U01")
  void a_upo_that_is_not_there_is_not_invented() {
    Path file = folder.resolve("upo.xml");
    CliRun upo = CliRun.of(new ScriptedDesk().holds(TckInvoices.issued(1)).program());
    CliRun there = CliRun.of(new ScriptedDesk().holds(TckInvoices.withUpo(1)).program());

    assertEquals(1, upo.run("upo", "FV/1/05/2026", "--out", file.toString()));
    assertTrue(Files.notExists(file));
    assertEquals(0, there.run("upo", "FV/1/05/2026", "--out", file.toString()));
    assertTrue(Files.exists(file));
  }

  @Test
  void a_time_that_cannot_be_read_is_bad_input() {
    CliRun outage = CliRun.of(new ScriptedDesk().program());

    assertEquals(2, outage.run("outage", "add", "FAILURE", "--start", "wczoraj"));
    assertTrue(outage.err().contains("„wczoraj”"), outage.err());
    assertEquals(
        2, CliRun.of(new ScriptedDesk().program()).run("outage", "add", "FIRE", "--start", "x"));
  }

  @Test
  @Tag("C02")
  @Tag("C05")
  void a_password_is_asked_for_at_a_terminal_only_and_never_shown() throws Exception {
    Path file = Files.write(folder.resolve("c.p12"), new byte[] {1});
    CliRun alone = CliRun.of(new ScriptedDesk().program());
    CliRun asked = CliRun.atTerminal(new ScriptedDesk().program(), "dobre\n");

    assertEquals(3, alone.run("certificate", "import", file.toString()));
    assertTrue(alone.err().contains("złe hasło albo plik jest uszkodzony"), alone.err());
    assertEquals(3, asked.run("certificate", "import", file.toString()));
    assertTrue(asked.err().contains("Hasło do "), asked.err());
    assertTrue(asked.err().contains("Wymagany certyfikat typu 2 do trybu offline"), asked.err());
    assertFalse(asked.err().contains("dobre"), asked.err());
  }

  @Test
  void without_a_certificate_the_check_ends_with_exit_3() {
    assertEquals(3, CliRun.of(new ScriptedDesk().program()).run("certificate", "check"));
  }

  @Test
  void a_language_that_is_not_there_is_bad_input() {
    CliRun line = CliRun.of(new ScriptedDesk().program());

    assertEquals(2, line.run("queue", "--lang", "de"));
    assertTrue(line.err().contains("„de”"), line.err());
  }

  private static Either<SubmitInvoice.Refusal, Step> step(
      Invoice invoice, Next next, Option<KsefFailure> failure) {
    return Either.right(new Step(new StoredInvoice(invoice, 2), next, Duration.ZERO, failure));
  }
}
