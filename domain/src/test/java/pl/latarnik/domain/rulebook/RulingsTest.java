package pl.latarnik.domain.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;

class RulingsTest {

  private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);

  private static Instant at(String local) {
    return PolishTime.at(LocalDateTime.parse(local));
  }

  private static InvoiceRuling ruling(InvoiceCase facts) {
    return Rulings.polish().rule(facts, Rulings.adoptedReadings()).get();
  }

  private static InvoiceCase in(OutageKind kind) {
    return InvoiceCase.of(IssueDate.of(MON_2026_10_05))
        .with(
            OutageTimeline.of(
                List.of(
                    Announcement.begun(kind, at("2026-10-05T08:00"))
                        .ended(at("2026-10-05T18:00")))));
  }

  private static Map<IssuanceKind, InvoiceCase> oneOfEach() {
    InvoiceCase plain = InvoiceCase.of(IssueDate.of(MON_2026_10_05));
    return HashMap.of(
        IssuanceKind.ONLINE,
        plain.with(Intent.ONLINE).withSent(at("2026-10-05T13:00")),
        IssuanceKind.OFFLINE24,
        plain,
        IssuanceKind.DEEMED_OFFLINE24,
        plain.with(Intent.ONLINE).withSent(at("2026-10-06T13:00")),
        IssuanceKind.NIEDOSTEPNOSC,
        in(OutageKind.NIEDOSTEPNOSC),
        IssuanceKind.AWARIA,
        in(OutageKind.AWARIA),
        IssuanceKind.AWARIA_CALKOWITA,
        in(OutageKind.AWARIA_CALKOWITA));
  }

  @Test
  @Tag("M01")
  void every_procedure_is_reached_and_an_invoice_has_exactly_one() {
    assertEquals(
        List.of(IssuanceKind.values()).toSet(),
        oneOfEach().values().map(facts -> ruling(facts).outcome().procedure().get()).toSet());
  }

  @Test
  @Tag("M02")
  void every_procedure_names_its_own_article() {
    Map<IssuanceKind, String> citations =
        oneOfEach()
            .mapValues(facts -> ruling(facts).decisions().head().decisive().basis().citation());

    assertEquals(
        HashMap.of(
            IssuanceKind.ONLINE, "art. 106na ust. 1 ustawy o VAT",
            IssuanceKind.OFFLINE24, "art. 106nda ust. 1 ustawy o VAT",
            IssuanceKind.DEEMED_OFFLINE24, "art. 106nda ust. 16 ustawy o VAT",
            IssuanceKind.NIEDOSTEPNOSC, "art. 106nh ust. 1 ustawy o VAT",
            IssuanceKind.AWARIA, "art. 106nf ust. 1 ustawy o VAT",
            IssuanceKind.AWARIA_CALKOWITA, "art. 106ng ustawy o VAT"),
        citations);
  }

  @Test
  @Tag("D20")
  void the_same_facts_give_the_same_ruling() {
    oneOfEach().values().forEach(facts -> assertEquals(ruling(facts).duty(), ruling(facts).duty()));
    oneOfEach()
        .values()
        .forEach(facts -> assertEquals(ruling(facts).flags(), ruling(facts).flags()));
  }

  @Test
  @Tag("D20")
  void the_order_of_announcements_has_no_meaning() {
    List<Announcement> announced =
        List.of(
            Announcement.begun(OutageKind.AWARIA, at("2026-10-05T08:00"))
                .ended(at("2026-10-05T18:00")),
            Announcement.begun(OutageKind.AWARIA, at("2026-10-07T08:00"))
                .ended(at("2026-10-08T18:00")),
            Announcement.begun(OutageKind.NIEDOSTEPNOSC, at("2026-10-06T08:00"))
                .ended(at("2026-10-06T18:00")));
    InvoiceCase plain = InvoiceCase.of(IssueDate.of(MON_2026_10_05));

    List<Object> duties =
        announced
            .permutations()
            .map(order -> (Object) ruling(plain.with(OutageTimeline.of(order))).duty())
            .distinct();

    assertEquals(1, duties.size());
  }

  @Test
  @Tag("B04")
  void every_rule_names_its_source_and_says_in_both_languages_what_it_says() {
    List<LegalRule<?, ?>> rules =
        List.<LegalRule<?, ?>>empty()
            .appendAll(IssuanceRules.BOOK.rules())
            .appendAll(SubmissionRules.BOOK.rules())
            .appendAll(IssueDateRules.BOOK.rules())
            .appendAll(ReceiptRules.BOOK.rules())
            .appendAll(VerificationRules.BEFORE_NUMBER.rules())
            .appendAll(VerificationRules.AFTER_NUMBER.rules())
            .appendAll(VerificationRules.HAND_OVER.rules())
            .appendAll(CorrectionRules.PERMIT.rules())
            .appendAll(SanctionRules.EXPOSED.rules());

    assertEquals(List.empty(), rules.filter(rule -> rule.basis().citation().isBlank()));
    assertEquals(
        List.empty(), rules.filter(r -> r.basis().verifiedOn().isBefore(LocalDate.of(2026, 1, 1))));
    assertEquals(
        rules.map(LegalRule::id).distinct().size(),
        rules.distinct().size(),
        "two rules have the same id");
    assertEquals(
        List.empty(),
        rules.flatMap(LegalRule::overrides).removeAll(rules.map(LegalRule::id)),
        "a rule overrides one that there is not");
  }

  @Test
  void the_trace_names_every_rule_of_every_book_that_was_asked_once() {
    List<String> ids =
        ruling(InvoiceCase.of(IssueDate.of(MON_2026_10_05))).trace().map(s -> s.rule().id());

    assertTrue(ids.contains("vat/106nf/5"));
    assertFalse(ids.isEmpty());
    assertEquals(
        1, ids.count("vat/106nda/2"::equals), "each rule stands in the trace once a question");
  }

  @Test
  void exactly_one_step_of_a_question_decides() {
    oneOfEach()
        .values()
        .flatMap(facts -> ruling(facts).decisions())
        .forEach(
            decision ->
                assertEquals(
                    1,
                    decision
                        .considered()
                        .count(step -> step.finding() == TraceStep.Finding.DECIDES),
                    decision.question().id()));
  }

  @Test
  void a_p1_before_the_law_is_refused() {
    Either<Rulings.Refusal, InvoiceRuling> refused =
        Rulings.polish()
            .rule(
                InvoiceCase.of(IssueDate.of(LocalDate.of(2026, 1, 31))), Rulings.adoptedReadings());

    assertEquals(
        Either.left(
            new Rulings.Refusal.BeforeTheLaw(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1))),
        refused);
  }
}
