package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionDuty.DueBy;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.outage.NoticeId;

/** The samples are issued on Friday, 15 May 2026, at noon in Warsaw. */
class OutageCommandTest {

  private final LedgerDesk desk = new LedgerDesk().holds(1, TckInvoices.issued(1));

  @Test
  @Tag("D10")
  @Tag("O-01")
  void an_end_can_be_recorded_again_and_moves_the_term_back_and_forth() {
    run("outage", "add", "FAILURE", "--start", "2026-05-15T19:00");

    run("outage", "end", "OGL-1", "--at", "2026-05-18T12:00");
    assertEquals(LocalDate.of(2026, 5, 27), lastDay());
    CliRun earlier = run("outage", "end", "OGL-1", "--at", "2026-05-15T20:00");

    assertEquals(LocalDate.of(2026, 5, 26), lastDay());
    assertEquals("OGL-1", earlier.out().strip());
    assertTrue(
        earlier.err().contains("było: OFFLINE24, do dosłania do 2026-05-27 włącznie;"),
        earlier.err());
    assertTrue(earlier.err().contains("do 2026-05-26 włącznie (art. 106nha"), earlier.err());
  }

  @Test
  @Tag("O-01")
  void saying_the_same_again_is_told_and_makes_no_version() {
    run("outage", "add", "FAILURE", "--start", "2026-05-15T19:00");
    run("outage", "end", "OGL-1", "--at", "2026-05-18T12:00");

    CliRun again = CliRun.of(desk.program());

    assertEquals(0, again.run("outage", "end", "OGL-1", "--at", "2026-05-18T12:00"));
    assertTrue(again.err().contains("tak mówi już wersja 2"), again.err());
    assertEquals(2, desk.listOutages().outages().head().versions().size());
  }

  @Test
  @Tag("L05")
  @Tag("X02")
  void the_list_shows_every_version_and_keeps_its_old_keys() {
    run("outage", "add", "FAILURE", "--start", "2026-05-15T19:00", "--evidence", "BIP 7/2026");
    run("outage", "revise", "OGL-1", "--start", "2026-05-15T18:30");
    run("outage", "revise", "OGL-1", "--withdraw", "--evidence", "sprostowanie");

    String json = run("outage", "list", "--json").out();

    assertTrue(json.startsWith("["), json);
    for (String key :
        new String[] {
          "\"id\" : \"OGL-1\"",
          "\"kind\" : \"FAILURE\"",
          "\"end\" : null",
          "\"endAnnounced\" : null",
          "\"source\" : \"BIP\"",
          "\"evidence\" : \"BIP 7/2026\"",
          "\"evidence\" : \"sprostowanie\"",
          "\"start\" : \"2026-05-15T17:00:00Z\"",
          "\"start\" : \"2026-05-15T16:30:00Z\"",
          "\"withdrawn\" : true",
          "\"version\" : 1",
          "\"version\" : 2",
          "\"version\" : 3"
        }) {
      assertTrue(json.contains(key), key + " in " + json);
    }
    String text = run("outage", "list").out();
    assertTrue(text.contains("wersja 3") && text.contains("cofnięte"), text);
  }

  @Test
  @Tag("D10")
  void a_notice_that_is_taken_back_gives_the_first_term_back() {
    run("outage", "add", "FAILURE", "--start", "2026-05-15T19:00");

    run("outage", "revise", "OGL-1", "--withdraw");

    assertEquals(LocalDate.of(2026, 5, 18), lastDay());
    assertEquals(
        1, CliRun.of(desk.program()).run("outage", "end", "OGL-1", "--at", "2026-05-18T12:00"));
    assertEquals(0, CliRun.of(desk.program()).run("outage", "revise", "OGL-1"));
    assertFalse(duty() instanceof DueBy);
  }

  @Test
  void the_end_the_start_and_their_publications_can_be_corrected() {
    run("outage", "add", "FAILURE", "--start", "2026-05-15T19:00");

    run(
        "outage",
        "revise",
        "OGL-1",
        "--start",
        "2026-05-15T18:00",
        "--announced",
        "2026-05-15T18:20",
        "--end",
        "2026-05-18T12:00",
        "--end-announced",
        "2026-05-18T13:00",
        "--source",
        "SOFTWARE");

    String json = run("outage", "list", "--json").out();
    assertTrue(json.contains("\"announced\" : \"2026-05-15T16:20:00Z\""), json);
    assertTrue(json.contains("\"endAnnounced\" : \"2026-05-18T11:00:00Z\""), json);
    assertTrue(json.contains("\"source\" : \"SOFTWARE\""), json);
    run("outage", "revise", "OGL-1", "--open");
    assertFalse(duty() instanceof DueBy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--withdraw --open",
        "--withdraw --start 2026-05-15T18:00",
        "--open --end 2026-05-18T12:00",
        "--end-announced 2026-05-18T12:00",
        "--end 2026-05-15T10:00",
        "--start jutro"
      })
  void contradictory_revisions_are_bad_input_and_change_nothing(String options) {
    run("outage", "add", "FAILURE", "--start", "2026-05-15T19:00");

    int exit = CliRun.of(desk.program()).run(("outage revise OGL-1 " + options).split(" ", -1));

    assertEquals(2, exit);
    assertEquals(1, desk.listOutages().outages().head().versions().size());
  }

  @Test
  @Tag("O-01")
  void an_end_or_a_correction_of_an_unknown_notice_says_how_to_record_the_whole() {
    CliRun end = CliRun.of(desk.program());

    assertEquals(2, end.run("outage", "end", "OGL-9", "--at", "2026-05-18T12:00"));
    assertTrue(end.err().contains("outage add"), end.err());
    assertEquals(2, CliRun.of(desk.program()).run("outage", "revise", "OGL-9", "--withdraw"));
  }

  @Test
  @Tag("M03")
  @Tag("L06")
  void an_announcement_from_the_wrong_place_is_recorded_with_a_citation_of_the_right_one() {
    CliRun bip =
        run("outage", "add", "TOTAL_FAILURE", "--start", "2026-05-15T19:00", "--source", "BIP");
    CliRun media =
        run("outage", "add", "FAILURE", "--start", "2026-05-16T19:00", "--source", "MEDIA");
    CliRun right = run("outage", "add", "UNAVAILABILITY", "--start", "2026-05-17T19:00");

    assertTrue(bip.err().contains("art. 106ne ust. 3 ustawy o VAT"), bip.err());
    assertTrue(media.err().contains("art. 106ne ust. 1 ustawy o VAT"), media.err());
    assertFalse(right.err().contains("106ne"), right.err());
    assertEquals(3, desk.listOutages().outages().size());
  }

  @Test
  @Tag("O-04")
  void a_notice_of_the_status_service_yields_to_bip_and_that_is_shown() {
    run("outage", "add", "FAILURE", "--start", "2026-05-15T19:00", "--source", "BIP");

    CliRun service =
        run("outage", "add", "FAILURE", "--start", "2026-05-15T18:30", "--source", "SOFTWARE");

    assertTrue(service.err().contains("liczy się OGL-1"), service.err());
    assertTrue(run("outage", "list").out().contains("ustępuje OGL-1 (BIP)"));
    String json = run("outage", "list", "--json").out();
    assertTrue(json.contains("\"overruledBy\" : \"OGL-1\""), json);
    assertTrue(json.contains("\"overruledBy\" : null"), json);
  }

  @Test
  @Tag("D08")
  void without_a_certificate_a_restored_invoice_is_named_with_what_to_do() {
    desk.withoutCertificate();
    run("outage", "add", "TOTAL_FAILURE", "--start", "2026-05-15T12:00");
    desk.holds(2, ofTotalFailure());
    CliRun revise = CliRun.of(desk.program());

    assertEquals(1, revise.run("outage", "revise", "OGL-1", "--withdraw"));
    assertTrue(revise.err().contains("certificate import"), revise.err());
    assertEquals(Invoice.Kind.OUTSIDE_KSEF, desk.invoice(2).kind());
  }

  @Test
  void the_help_tells_of_revising_in_both_languages() {
    CliRun polish = run("outage", "revise", "--help");
    CliRun english = run("outage", "revise", "--help", "--lang", "en");

    assertTrue(
        polish.out().contains("--withdraw") && polish.out().contains("cofnięto"), polish.out());
    assertTrue(english.out().contains("taken back"), english.out());
  }

  // --- what show tells of an invoice

  @Test
  @Tag("M17")
  @Tag("M20")
  @Tag("T03")
  @Tag("X04")
  void show_tells_mark_marker_confirmation_provision_and_next_step() {
    String show = run("show", "FV/1/05/2026").out();

    assertTrue(show.contains("oznaczenie: offline24"), show);
    assertTrue(show.contains("JPK_V7: DI; po nadaniu numeru KSeF trzeba skorygować JPK"), show);
    assertTrue(show.contains("nie jest fakturą i jej nie zastępuje"), show);
    assertTrue(show.contains("offline24, art. 106nda ust. 2 ustawy o VAT; następny krok:"), show);
    assertTrue(show.contains("prześlij do 2026-05-18 włącznie: send L-"), show);
  }

  @Test
  @Tag("M17")
  @Tag("M20")
  void mark_and_marker_follow_a_notice_that_is_recorded_late() {
    run("outage", "add", "FAILURE", "--start", "2026-05-15T11:00");

    String json = run("show", "FV/1/05/2026", "--json").out();

    assertTrue(json.contains("\"mark\" : \"offline-awaria\""), json);
    assertTrue(json.contains("\"jpkMarker\" : \"OFF\""), json);
    assertTrue(json.contains("\"jpkCorrection\" : \"NONE\""), json);
    assertTrue(json.contains("\"notice\" : \"OGL-1\""), json);
    assertTrue(
        json.contains("\"transactionConfirmation\" : \"PROCEDURE_GIVES_THE_INVOICE\""), json);
    assertTrue(json.contains("DUTY_MOVED"), json);
  }

  @Test
  @Tag("M20")
  void with_its_number_an_offline24_invoice_asks_for_the_correction_of_an_earlier_di() {
    desk.holds(3, TckInvoices.withUpo(3));

    String json = run("show", "FV/3/05/2026", "--json").out();

    assertTrue(json.contains("\"jpkMarker\" : \"NrKSeF\""), json);
    assertTrue(json.contains("\"jpkCorrection\" : \"OF_EARLIER_DI\""), json);
  }

  @Test
  @Tag("M07")
  @Tag("M08")
  void before_an_online_sending_the_user_is_told_what_the_day_makes_of_it() {
    LedgerDesk office = new LedgerDesk().holds(1, TckInvoices.prepared(1));
    CliRun nearMidnight = CliRun.of(office.at(Instant.parse("2026-05-15T21:50:00Z")).program());
    nearMidnight.run("send", "FV/1/05/2026");
    CliRun nextDay = CliRun.of(office.at(Instant.parse("2026-05-15T22:10:00Z")).program());
    nextDay.run("send", "FV/1/05/2026");

    assertTrue(nearMidnight.err().contains("zbliża się północ"), nearMidnight.err());
    assertTrue(nextDay.err().contains("jest wcześniejsza niż dzisiaj (2026-05-16)"), nextDay.err());
    assertTrue(nextDay.err().contains("art. 106nda ust. 16"), nextDay.err());
  }

  private static Invoice ofTotalFailure() {
    return new Invoice.OutsideKsef(
        Particulars.of(
            TckInvoices.facts(2),
            new Issuance(
                TckInvoices.FRIDAY_NOON.plusSeconds(3600),
                IssuanceKind.AWARIA_CALKOWITA,
                Issuance.Cause.ANNOUNCEMENT,
                Option.some(NoticeId.of("OGL-1"))),
            new SubmissionDuty.NotRequired(),
            Option.none()));
  }

  private CliRun run(String... args) {
    CliRun run = CliRun.of(desk.program());
    assertEquals(0, run.run(args), run.err());
    return run;
  }

  private SubmissionDuty duty() {
    return desk.invoice(1).particulars().duty();
  }

  private LocalDate lastDay() {
    return ((DueBy) duty()).day();
  }
}
