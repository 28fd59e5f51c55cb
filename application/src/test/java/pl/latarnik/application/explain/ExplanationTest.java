package pl.latarnik.application.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.deadline.TermStep;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.law.TraceStep;
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

  private static Explanation polish(InvoiceCase facts) {
    return Explanation.of(ruling(facts), Language.POLISH);
  }

  private static Explanation english(InvoiceCase facts) {
    return Explanation.of(ruling(facts), Language.ENGLISH);
  }

  private static List<String> days(DayCount count) {
    return count
        .days()
        .map(
            day -> day.day() + " " + day.reason() + day.citation().map(c -> " " + c).getOrElse(""));
  }

  @Test
  void an_online_invoice_whose_day_is_over_is_not_told_to_be_sent_on_that_day() {
    InvoiceCase unsent = on(WED_2026_11_18).with(Intent.ONLINE);

    assertTrue(
        english(unsent.asOf(at("2026-11-18T23:59")))
            .summary()
            .head()
            .contains("Send it online on"));
    assertTrue(
        english(unsent.asOf(at("2026-11-19T00:00")))
            .summary()
            .head()
            .contains("The day of P_1 is over."));
    assertTrue(
        polish(unsent.asOf(at("2026-11-19T00:00")))
            .summary()
            .head()
            .contains("Dzień z P_1 minął."));
  }

  @Test
  @Tag("D19")
  @Tag("D12")
  void every_day_over_christmas_is_skipped_for_its_own_reason() {
    List<DayCount> counts = polish(on(WED_2026_12_23)).counts();

    assertEquals(1, counts.size());
    assertEquals(
        List.of(
            "2026-12-23 dzień zdarzenia, nie liczy się art. 12 § 1 Ordynacji podatkowej",
            "2026-12-24 pominięty, Wigilia Bożego Narodzenia"
                + " art. 1 pkt 1 lit. ka ustawy o dniach wolnych od pracy",
            "2026-12-25 pominięty, pierwszy dzień Bożego Narodzenia"
                + " art. 1 pkt 1 lit. l ustawy o dniach wolnych od pracy",
            "2026-12-26 pominięty, drugi dzień Bożego Narodzenia"
                + " art. 1 pkt 1 lit. m ustawy o dniach wolnych od pracy",
            "2026-12-27 pominięty, niedziela art. 1 pkt 2 ustawy o dniach wolnych od pracy",
            "2026-12-28 liczony, dzień roboczy nr 1"),
        days(counts.head()));
  }

  @Test
  @Tag("X04")
  void the_first_sentence_says_by_when_and_cites() {
    assertEquals(
        "Wyślij do KSeF do poniedziałku 28 grudnia 2026 r. (włącznie)."
            + " Podstawa: art. 106nda ust. 2 ustawy o VAT.",
        polish(on(WED_2026_12_23)).summary().head());
    assertEquals(
        "Send it to KSeF by Monday, 28 December 2026 (that day included)."
            + " Basis: art. 106nda ust. 2 ustawy o VAT.",
        english(on(WED_2026_12_23)).summary().head());
  }

  @Test
  void the_deciding_rule_comes_first_and_says_why() {
    AnsweredQuestion term = question(english(on(WED_2026_12_23)), "send-by");

    assertEquals("at the latest on 28 December 2026 (Monday)", term.answer());
    assertEquals("vat/106nda/2", term.decisive().id());
    assertTrue(term.decisive().reason().startsWith("applies, because: "), term.decisive().reason());
  }

  @Test
  void a_rule_that_yields_says_what_it_would_have_given_and_to_which() {
    Explanation explanation = polish(on(THU_2026_02_26).with(failureOfFriday()));

    ConsideredRule yielding =
        question(explanation, "send-by").rules().find(r -> r.id().equals("vat/106nda/2")).get();

    assertEquals(TraceStep.Finding.YIELDS, yielding.finding());
    assertEquals(Option.some("vat/106nha/1"), yielding.yieldsTo());
    assertTrue(
        yielding
            .reason()
            .endsWith(
                "; dałby: najpóźniej 27 lutego 2026 r. (piątek);"
                    + " ustępuje: art. 106nha ustawy o VAT"),
        yielding.reason());
  }

  @Test
  @Tag("D19")
  void a_notice_that_moves_the_term_says_from_what_to_what() {
    Explanation explanation = polish(on(THU_2026_02_26).with(failureOfFriday()));

    TermChange change = explanation.changes().head();

    assertEquals(TermStep.Effect.MOVES, change.effect());
    assertEquals(Option.some("najpóźniej 27 lutego 2026 r. (piątek)"), change.before());
    assertTrue(change.after().get().startsWith("najpóźniej 10 marca 2026 r. (wtorek)"));
    assertTrue(
        explanation
            .summary()
            .contains(
                "Termin zmieniło ogłoszenie z 27 lutego 2026 r. (awaria): wcześniej do piątku"
                    + " 27 lutego 2026 r., teraz do wtorku 10 marca 2026 r."),
        explanation.summary().mkString("\n"));
  }

  @Test
  void every_notice_that_changes_nothing_says_why() {
    Announcement longAgo =
        Announcement.begun(OutageKind.AWARIA, at("2026-11-02T08:00")).ended(at("2026-11-02T09:00"));
    Announcement afterwards = Announcement.begun(OutageKind.AWARIA, at("2026-11-19T12:00"));
    InvoiceCase facts =
        on(WED_2026_11_18)
            .with(OutageTimeline.of(List.of(longAgo, afterwards)))
            .withSent(at("2026-11-19T10:00"));

    List<TermChange> changes = english(facts).changes();

    assertEquals(
        List.of(
            "announced before the issue, and does not cover its moment",
            "announced after the sending: the term of what was sent stays"),
        changes.map(TermChange::reason));
    assertEquals(
        List.of(TermStep.Effect.NOTHING, TermStep.Effect.NOTHING), changes.map(TermChange::effect));
  }

  @Test
  @Tag("D19")
  void the_other_reading_shows_the_saturdays_counted_and_the_end_moved() {
    Readings adopted = Rulings.adoptedReadings();
    Readings saturdays =
        new Readings(true, false, false, false, adopted.sanctionsFrom(), adopted.rulesAsOf());
    InvoiceCase facts = in(OutageKind.AWARIA, "2026-11-18T08:00", "2026-11-20T18:00");

    Explanation explanation =
        Explanation.of(Rulings.polish().rule(facts, saturdays).get(), Language.ENGLISH);
    List<String> days = days(explanation.counts().head());

    assertTrue(days.contains("2026-11-28 counted, business day no. 7"), days.mkString("\n"));
    assertTrue(
        days.contains(
            "2026-11-30 the end of the term, moved here art. 12 § 5 Ordynacji podatkowej"),
        days.mkString("\n"));
    assertEquals(List.of("saturdays-count"), explanation.parameters().map(NamedValue::key));
  }

  @Test
  @Tag("D19")
  void the_safe_day_is_counted_too_where_it_is_earlier() {
    List<DayCount> counts =
        english(in(OutageKind.AWARIA, "2026-11-18T08:00", "2026-11-20T18:00")).counts();

    assertEquals(2, counts.size());
    assertEquals(LocalDate.of(2026, 12, 1), counts.get(0).days().last().day());
    assertEquals(LocalDate.of(2026, 11, 30), counts.get(1).days().last().day());
    assertEquals("2026-11-21 skipped, Saturday wykładnia W-1", days(counts.get(0)).get(1));
    assertEquals("2026-11-21 counted, business day no. 1", days(counts.get(1)).get(1));
  }

  @Test
  void the_weakest_link_names_the_readings_with_their_records() {
    WeakestLink weakest =
        polish(in(OutageKind.AWARIA, "2026-11-18T08:00", "2026-11-20T18:00")).weakest();

    assertEquals(Confidence.OWN_READING, weakest.confidence());
    assertTrue(weakest.links().contains("W-1 (ADR-0030)"), weakest.links().mkString());
  }

  @Test
  void the_weakest_link_names_the_provision_where_no_reading_was_taken() {
    WeakestLink weakest = english(on(WED_2026_11_18)).weakest();

    assertEquals(Confidence.SECONDARY, weakest.confidence());
    assertEquals(List.of("art. 12 § 1 Ordynacji podatkowej"), weakest.links());
  }

  @Test
  void an_open_term_says_what_it_waits_for() {
    assertTrue(
        polish(in(OutageKind.AWARIA, "2026-11-18T08:00"))
            .summary()
            .head()
            .startsWith("Czekaj, aż zakończy się awaria KSeF"));
  }

  @Test
  void what_ksef_refuses_was_not_issued() {
    InvoiceCase future = on(WED_2026_11_18).with(Intent.ONLINE).withSent(at("2026-11-17T10:00"));

    assertTrue(
        english(future).summary().head().startsWith("KSeF refuses this invoice, because P_1"));
  }

  @Test
  @Tag("M02")
  void every_step_of_the_trace_is_considered_once() {
    InvoiceRuling ruling = ruling(on(WED_2026_12_23));

    List<String> told =
        Explanation.of(ruling, Language.ENGLISH)
            .questions()
            .flatMap(q -> q.rules().map(rule -> q.id() + " " + rule.id()));

    assertEquals(
        ruling.trace().map(step -> step.question().id() + " " + step.rule().id()).sorted(),
        told.sorted());
  }

  @Test
  @Tag("R01")
  void a_blocked_correction_is_said_first() {
    CorrectedOriginal waiting =
        new CorrectedOriginal(Option.some(IssuanceKind.OFFLINE24), Option.none());

    assertEquals(
        "Nie wystawiaj tej korekty, dopóki faktura pierwotna nie ma numeru KSeF."
            + " Podstawa: art. 106nda ust. 12 ustawy o VAT.",
        polish(on(WED_2026_11_18).withOriginal(waiting)).summary().head());
  }

  @Test
  @Tag("R05")
  void a_correction_of_what_lies_outside_ksef_uses_the_other_field() {
    CorrectedOriginal paper = new CorrectedOriginal(Option.none(), Option.none());

    assertTrue(
        polish(on(WED_2026_11_18).withOriginal(paper))
            .summary()
            .exists(
                line -> line.startsWith("Korekta: można wystawić, z polem NrKSeFN (art. 106j")));
  }

  @Test
  @Tag("Q05")
  @Tag("Q06")
  void a_consumer_gets_two_codes_before_the_number() {
    assertTrue(
        polish(on(WED_2026_11_18).with(BuyerCategory.KONSUMENT))
            .summary()
            .exists(line -> line.contains("umieść dwa kody: OFFLINE, CERTYFIKAT (art. 106nda")));
  }

  @Test
  @Tag("Q07")
  void after_the_number_there_is_one_code() {
    InvoiceCase sent =
        on(WED_2026_11_18).withSent(at("2026-11-18T13:00")).withNumber(at("2026-11-18T13:01"));

    assertTrue(
        english(sent)
            .summary()
            .exists(line -> line.contains("it carries one code with the KSeF number")));
  }

  @Test
  @Tag("Q08")
  void the_print_of_before_the_number_stays_valid() {
    InvoiceCase handedOver =
        on(WED_2026_11_18)
            .with(BuyerCategory.KONSUMENT)
            .withHandOver(WED_2026_11_18)
            .withSent(at("2026-11-19T13:00"))
            .withNumber(at("2026-11-19T13:01"));

    assertTrue(
        polish(handedOver)
            .summary()
            .exists(line -> line.endsWith("Wydruk wydany wcześniej pozostaje ważny.")));
  }

  @Test
  @Tag("Q06")
  void a_domestic_invoice_handed_over_before_its_number_is_told_as_not_proper() {
    InvoiceCase early = on(WED_2026_11_18).withHandOver(WED_2026_11_18);
    InvoiceCase sent = early.withSent(at("2026-11-19T13:00")).withNumber(at("2026-11-19T13:01"));
    InvoiceCase later = on(WED_2026_11_18).withSent(at("2026-11-18T13:00"));

    for (InvoiceCase handedOver : List.of(early, sent)) {
      assertTrue(
          english(handedOver)
              .summary()
              .exists(line -> line.contains("before it had the number, which is not proper (")));
      assertTrue(
          polish(handedOver)
              .summary()
              .exists(line -> line.contains("przed nadaniem numeru, co jest niewłaściwe (art. 1")));
    }
    assertTrue(
        english(later.withNumber(at("2026-11-18T13:01")).withHandOver(WED_2026_11_18))
            .summary()
            .forAll(line -> !line.contains("which is not proper")));
  }

  @Test
  @Tag("Q09")
  void a_total_failure_has_no_codes() {
    assertTrue(
        english(in(OutageKind.AWARIA_CALKOWITA, "2026-11-18T08:00"))
            .summary()
            .exists(line -> line.contains("Handed over it carries no codes (art. 106ng")));
  }

  @Test
  @Tag("M21")
  void a_missed_term_shows_the_fine_in_force_or_from_when_it_is() {
    InvoiceCase late = on(WED_2026_11_18).asOf(at("2026-11-23T10:00"));

    assertTrue(
        english(late)
            .summary()
            .contains(
                "Fine (art. 106ni ust. 1 pkt 3 ustawy o VAT): none, because the last day of the"
                    + " term was before fines begin, 1 January 2027."));
  }

  private static OutageTimeline failureOfFriday() {
    return OutageTimeline.of(
        List.of(
            Announcement.begun(OutageKind.AWARIA, at("2026-02-27T09:00"))
                .ended(at("2026-02-28T09:00"))));
  }

  private static AnsweredQuestion question(Explanation explanation, String id) {
    return explanation.questions().find(q -> q.id().equals(id)).get();
  }
}
