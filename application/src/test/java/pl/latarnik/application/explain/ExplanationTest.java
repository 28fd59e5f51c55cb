package pl.latarnik.application.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

@Tag("B04")
class ExplanationTest {

  private static final LocalDate WED_2026_12_23 = LocalDate.of(2026, 12, 23);
  private static final LocalDate WED_2026_11_18 = LocalDate.of(2026, 11, 18);
  private static final LocalDate THU_2026_02_26 = LocalDate.of(2026, 2, 26);

  private static Instant at(String local) {
    return PolishTime.at(LocalDateTime.parse(local));
  }

  private static InvoiceCase on(LocalDate day) {
    return InvoiceCase.of(IssueDate.of(day));
  }

  private static InvoiceCase in(OutageKind kind, String... bounds) {
    Announcement begun = Announcement.begun(kind, at(bounds[0]));
    return on(WED_2026_11_18)
        .with(OutageTimeline.of(List.of(bounds.length == 1 ? begun : begun.ended(at(bounds[1])))));
  }

  private static InvoiceRuling ruling(InvoiceCase facts) {
    return Rulings.polish().rule(facts, Rulings.adoptedReadings()).get();
  }

  private static List<String> polish(InvoiceCase facts) {
    return Explanation.of(ruling(facts), Language.POLISH).lines();
  }

  private static List<String> english(InvoiceCase facts) {
    return Explanation.of(ruling(facts), Language.ENGLISH).lines();
  }

  @Test
  @Tag("D19")
  @Tag("D12")
  void every_day_over_christmas_is_skipped_for_its_own_reason() {
    List<String> lines = polish(on(WED_2026_12_23));

    List<String> expected =
        List.of(
            "Liczenie terminu:",
            "  2026-12-23 (środa): dzień zdarzenia, nie liczy się"
                + " (art. 12 § 1 Ordynacji podatkowej)",
            "  2026-12-24 (czwartek): pominięty, Wigilia Bożego Narodzenia"
                + " (art. 1 pkt 1 lit. ka ustawy o dniach wolnych od pracy)",
            "  2026-12-25 (piątek): pominięty, pierwszy dzień Bożego Narodzenia"
                + " (art. 1 pkt 1 lit. l ustawy o dniach wolnych od pracy)",
            "  2026-12-26 (sobota): pominięty, drugi dzień Bożego Narodzenia"
                + " (art. 1 pkt 1 lit. m ustawy o dniach wolnych od pracy)",
            "  2026-12-27 (niedziela): pominięty, niedziela"
                + " (art. 1 pkt 2 ustawy o dniach wolnych od pracy)",
            "  2026-12-28 (poniedziałek): liczony, dzień roboczy nr 1");
    assertEquals(expected, lines.dropWhile(l -> !l.startsWith("Liczenie")).take(7));
  }

  @Test
  void the_first_line_says_by_when() {
    assertEquals(
        "Przesłanie do KSeF: najpóźniej 2026-12-28 (poniedziałek)",
        polish(on(WED_2026_12_23)).head());
    assertEquals(
        "Sending to KSeF: at the latest on 2026-12-28 (Monday)",
        english(on(WED_2026_12_23)).head());
  }

  @Test
  void every_question_has_its_answer_and_the_deciding_rule_below() {
    List<String> lines = english(on(WED_2026_12_23));

    int at = lines.indexOf("Term of sending: at the latest on 2026-12-28 (Monday)");

    assertTrue(at > 0, lines.mkString("\n"));
    assertTrue(lines.get(at + 1).startsWith("  ✔ art. 106nda ust. 2 ustawy o VAT – "));
  }

  @Test
  void a_rule_that_yields_says_what_it_would_have_given_and_to_which() {
    InvoiceCase waiting =
        on(THU_2026_02_26)
            .with(
                OutageTimeline.of(
                    List.of(
                        Announcement.begun(OutageKind.AWARIA, at("2026-02-27T09:00"))
                            .ended(at("2026-02-28T09:00")))));

    List<String> yielding = polish(waiting).filter(l -> l.startsWith("  ✘ art. 106nda ust. 2 "));

    assertEquals(
        List.of(
            "  ✘ art. 106nda ust. 2 ustawy o VAT – najpóźniej 2026-02-27 (piątek);"
                + " ustępuje: art. 106nha ustawy o VAT"),
        yielding);
  }

  @Test
  @Tag("D19")
  void the_other_reading_shows_the_saturdays_counted_and_the_end_moved() {
    Readings adopted = Rulings.adoptedReadings();
    Readings saturdays =
        new Readings(true, false, false, false, adopted.sanctionsFrom(), adopted.rulesAsOf());
    InvoiceCase facts = in(OutageKind.AWARIA, "2026-11-18T08:00", "2026-11-20T18:00");

    List<String> lines =
        Explanation.of(Rulings.polish().rule(facts, saturdays).get(), Language.ENGLISH).lines();

    assertTrue(lines.contains("  2026-11-28 (Saturday): counted, business day no. 7"));
    assertTrue(
        lines.contains(
            "  2026-11-30 (Monday): the end of the term moved (art. 12 § 5 Ordynacji podatkowej)"));
  }

  @Test
  void the_reading_about_saturdays_names_its_record() {
    List<String> lines = polish(in(OutageKind.AWARIA, "2026-11-18T08:00", "2026-11-20T18:00"));

    assertTrue(
        lines.exists(l -> l.startsWith("Przyjęta wykładnia W-1 (ADR-0030): Czy sobota")),
        lines.mkString("\n"));
    assertTrue(lines.contains("  2026-11-21 (sobota): pominięty, sobota (wykładnia W-1)"));
  }

  @Test
  void an_open_term_says_what_it_waits_for() {
    assertEquals(
        "Przesłanie do KSeF: termin otwarty: ruszy, gdy zakończy się awaria",
        polish(in(OutageKind.AWARIA, "2026-11-18T08:00")).head());
  }

  @Test
  void what_ksef_refuses_was_not_issued() {
    InvoiceCase future = on(WED_2026_11_18).with(Intent.ONLINE).withSent(at("2026-11-17T10:00"));

    assertEquals(
        "not issued: KSeF refuses it, because P_1 lies in the future", english(future).head());
  }

  @Test
  @Tag("M02")
  void every_rule_that_was_considered_has_its_line() {
    InvoiceRuling ruling = ruling(on(WED_2026_12_23));
    int considered = ruling.decisions().map(d -> d.considered().size()).sum().intValue();

    List<String> lines = Explanation.of(ruling, Language.ENGLISH).lines();

    assertEquals(considered, lines.count(line -> line.matches("  [✔✘·] .+")));
  }

  @Test
  void the_weakest_link_comes_last() {
    assertTrue(polish(on(WED_2026_12_23)).last().startsWith("Pewność, najsłabsze ogniwo: "));
  }

  @Test
  void polish_and_english_tell_the_same_number_of_things_of_every_procedure() {
    List<InvoiceCase> cases =
        List.of(
            on(WED_2026_11_18),
            on(WED_2026_11_18).with(Intent.ONLINE).withSent(at("2026-11-18T13:00")),
            on(WED_2026_11_18).with(Intent.ONLINE).withSent(at("2026-11-19T13:00")),
            in(OutageKind.NIEDOSTEPNOSC, "2026-11-18T08:00", "2026-11-18T18:00"),
            in(OutageKind.AWARIA, "2026-11-18T08:00", "2026-11-18T18:00"),
            in(OutageKind.AWARIA_CALKOWITA, "2026-11-18T08:00", "2026-11-18T18:00"),
            on(WED_2026_11_18).withSupply(LocalDate.of(2026, 9, 30)).withOriginal(original()));

    for (InvoiceCase facts : cases) {
      List<String> polish = polish(facts);
      List<String> english = english(facts);

      assertEquals(polish.size(), english.size());
      assertFalse(
          english.filter(l -> !l.startsWith("  ")).exists(polish::contains),
          english.mkString("\n"));
    }
  }

  private static CorrectedOriginal original() {
    return new CorrectedOriginal(io.vavr.control.Option.none(), io.vavr.control.Option.none());
  }
}
