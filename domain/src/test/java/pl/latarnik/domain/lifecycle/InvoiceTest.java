package pl.latarnik.domain.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pl.latarnik.domain.lifecycle.Invoices.BY_MONDAY;
import static pl.latarnik.domain.lifecycle.Invoices.CODES;
import static pl.latarnik.domain.lifecycle.Invoices.NOON;
import static pl.latarnik.domain.lifecycle.Invoices.as;
import static pl.latarnik.domain.lifecycle.Invoices.issued;
import static pl.latarnik.domain.lifecycle.Invoices.particulars;
import static pl.latarnik.domain.lifecycle.Invoices.prepared;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.issuance.IssuanceKind;

class InvoiceTest {

  private static final Instant LATER = NOON.plusSeconds(3600);
  private static final SessionReference SESSION = SessionReference.of("20260501-SO-1");
  private static final SessionReference OTHER_SESSION = SessionReference.of("20260501-SO-2");
  private static final Submission SUBMISSION = new Submission(OTHER_SESSION, "20260501-EE-1");
  private static final LocalDate TUE_2026_05_12 = LocalDate.of(2026, 5, 12);
  private static final SubmissionDuty BY_TUESDAY =
      new SubmissionDuty.DueBy(TUE_2026_05_12, TUE_2026_05_12);
  private static final SubmissionDuty NOT_REQUIRED = new SubmissionDuty.NotRequired();
  private static final Acceptance ACCEPTANCE =
      new Acceptance(
          KsefNumber.of("5265877635-20260201-0100001AF62A-72"), NOON, LATER, SendingMode.OFFLINE);
  private static final Rejection REJECTION = new Rejection(440, "Duplikat faktury", List.empty());

  private static Invoice.Accepted accepted() {
    return issued().submitted(NOON, SESSION).confirmed(SUBMISSION).accepted(ACCEPTANCE);
  }

  @Test
  void every_state_tells_its_name_and_the_same_id() {
    Invoice.Submitted submitted = issued().submitted(NOON, SESSION);
    List<Invoice> invoices =
        List.of(
            prepared(),
            issued(),
            submitted,
            accepted(),
            submitted.rejected(REJECTION),
            issued().withdrawn());

    assertEquals(List.of(Invoice.Kind.values()), invoices.map(Invoice::kind));
    assertEquals(List.of(InvoiceId.from(Invoices.HASH)), invoices.map(Invoice::id).distinct());
  }

  @Test
  void a_prepared_invoice_issued_offline_keeps_its_attempts_and_gets_duty_and_codes() {
    Invoice.Prepared tried =
        new Invoice.Prepared(prepared().particulars().withAttempts(2)).failed("brak łączności");

    Invoice.Issued issued = tried.issuedOffline(as(IssuanceKind.OFFLINE24), BY_MONDAY, CODES);

    assertEquals(
        new Particulars(
            Invoices.facts(),
            as(IssuanceKind.OFFLINE24),
            BY_MONDAY,
            Option.some(CODES),
            2,
            Option.some("brak łączności"),
            Transport.ORDINARY),
        issued.particulars());
  }

  @ParameterizedTest
  @EnumSource(
      value = IssuanceKind.class,
      names = {"ONLINE", "DEEMED_OFFLINE24", "AWARIA_CALKOWITA"})
  void only_the_three_offline_procedures_wait_as_issued(IssuanceKind kind) {
    Particulars other = particulars(kind, BY_MONDAY, Option.some(CODES));

    assertThrows(IllegalArgumentException.class, () -> new Invoice.Issued(other));
  }

  @Test
  void no_invoice_waits_as_issued_without_its_codes() {
    Particulars bare = particulars(IssuanceKind.AWARIA, BY_MONDAY, Option.none());

    assertThrows(IllegalArgumentException.class, () -> new Invoice.Issued(bare));
  }

  @Test
  void a_sending_is_counted_and_declares_how_the_invoice_was_issued() {
    Attempt online = prepared().submitted(NOON, SESSION).attempt();
    Invoice.Submitted offline = issued().submitted(NOON, SESSION);
    Invoice.Submitted again = offline.again(LATER, OTHER_SESSION);

    assertEquals(new Attempt(1, NOON, SESSION, SendingMode.ONLINE, Option.none()), online);
    assertEquals(
        new Attempt(1, NOON, SESSION, SendingMode.OFFLINE, Option.none()), offline.attempt());
    assertEquals(
        new Attempt(2, LATER, OTHER_SESSION, SendingMode.OFFLINE, Option.none()), again.attempt());
    assertEquals(2, again.particulars().attempts());
  }

  @Test
  void a_confirmed_sending_knows_where_to_ask_and_forgets_the_failure() {
    Invoice.Submitted confirmed =
        issued().submitted(NOON, SESSION).failed("przekroczony czas").confirmed(SUBMISSION);

    assertEquals(Option.some(SUBMISSION), confirmed.attempt().submission());
    assertEquals(SendingMode.OFFLINE, confirmed.attempt().mode());
    assertEquals(Option.none(), confirmed.particulars().lastError());
  }

  @Test
  void a_failure_is_noted_and_changes_nothing_else() {
    Invoice.Submitted submitted = issued().submitted(NOON, SESSION);

    assertEquals(Option.some("x"), prepared().failed("x").particulars().lastError());
    assertEquals(Option.some("x"), issued().failed("x").particulars().lastError());
    assertEquals(
        new Invoice.Submitted(submitted.particulars().withError("x"), submitted.attempt()),
        submitted.failed("x"));
  }

  @Test
  void what_never_arrived_waits_as_it_waited_before() {
    Invoice offline = issued().submitted(NOON, SESSION).notReceived("nie ma w sesji");
    Invoice online = prepared().submitted(NOON, SESSION).notReceived("nie ma w sesji");

    assertEquals(Invoice.Kind.ISSUED, offline.kind());
    assertEquals(Invoice.Kind.PREPARED, online.kind());
    assertEquals(Option.some("nie ma w sesji"), offline.particulars().lastError());
  }

  @Test
  void what_never_arrived_and_need_not_be_sent_any_more_stays_outside_ksef() {
    Invoice.Submitted overtaken =
        issued().submitted(NOON, SESSION).ruled(as(IssuanceKind.OFFLINE24), NOT_REQUIRED);

    assertEquals(Invoice.Kind.SUBMITTED, overtaken.kind());
    assertEquals(Invoice.Kind.OUTSIDE_KSEF, overtaken.notReceived("nie ma w sesji").kind());
  }

  @Test
  void a_number_comes_with_the_sending_that_was_confirmed() {
    Invoice.Submitted confirmed =
        issued().submitted(NOON, SESSION).failed("x").confirmed(SUBMISSION);

    assertEquals(
        new Invoice.Accepted(
            confirmed.particulars().withoutError(), SUBMISSION, ACCEPTANCE, Option.none()),
        confirmed.accepted(ACCEPTANCE));
  }

  @Test
  void a_number_for_an_upload_that_nobody_confirmed_is_a_broken_contract() {
    Invoice.Submitted unconfirmed = issued().submitted(NOON, SESSION);

    assertThrows(IllegalStateException.class, () -> unconfirmed.accepted(ACCEPTANCE));
  }

  @Test
  void an_online_invoice_taken_in_after_p1_becomes_another_procedure_with_another_duty() {
    SubmissionDuty noTerm = new SubmissionDuty.NoTerm(Option.some(TUE_2026_05_12));
    Invoice.Accepted late =
        prepared()
            .submitted(NOON, SESSION)
            .confirmed(SUBMISSION)
            .accepted(ACCEPTANCE, IssuanceKind.DEEMED_OFFLINE24, noTerm);

    assertEquals(as(IssuanceKind.DEEMED_OFFLINE24), late.particulars().issuance());
    assertEquals(noTerm, late.particulars().duty());
    assertEquals(SUBMISSION, late.submission());
  }

  @Test
  void the_confirmation_is_added_to_the_number() {
    Upo upo =
        new Upo(
            ExactBytes.of("<UPO/>".getBytes(StandardCharsets.UTF_8)),
            ACCEPTANCE.number(),
            SendingMode.OFFLINE);

    assertEquals(Option.some(upo), accepted().confirmed(upo).upo());
  }

  @Test
  void a_refusal_is_kept_in_the_words_of_ksef() {
    Invoice.Rejected rejected = issued().submitted(NOON, SESSION).rejected(REJECTION);

    assertEquals(Option.some("Duplikat faktury"), rejected.particulars().lastError());
    assertEquals(REJECTION, rejected.rejection());
  }

  @Test
  void a_new_ruling_moves_the_term_in_every_state() {
    Issuance emergency = as(IssuanceKind.AWARIA);
    Invoice.Submitted submitted = issued().submitted(NOON, SESSION);
    List<Invoice> ruled =
        List.of(
            issued().ruled(emergency, BY_TUESDAY),
            submitted.ruled(emergency, BY_TUESDAY),
            accepted().ruled(emergency, BY_TUESDAY),
            submitted.rejected(REJECTION).ruled(emergency, BY_TUESDAY),
            issued().withdrawn().ruled(emergency, BY_TUESDAY));

    assertEquals(
        List.of(
            Invoice.Kind.ISSUED,
            Invoice.Kind.SUBMITTED,
            Invoice.Kind.ACCEPTED,
            Invoice.Kind.REJECTED,
            Invoice.Kind.ISSUED),
        ruled.map(Invoice::kind));
    assertEquals(List.of(BY_TUESDAY), ruled.map(i -> i.particulars().duty()).distinct());
    assertEquals(List.of(emergency), ruled.map(i -> i.particulars().issuance()).distinct());
  }

  @Test
  void a_total_failure_takes_a_waiting_invoice_out_of_sending() {
    assertEquals(
        Invoice.Kind.OUTSIDE_KSEF, issued().ruled(as(IssuanceKind.OFFLINE24), NOT_REQUIRED).kind());
    assertEquals(NOT_REQUIRED, issued().withdrawn().particulars().duty());
  }

  @Test
  void a_moved_term_replaces_the_one_before() {
    assertEquals(BY_TUESDAY, issued().moved(BY_TUESDAY).particulars().duty());
  }

  @Test
  void an_invoice_of_a_total_failure_needs_codes_before_it_can_wait_again() {
    Invoice.OutsideKsef outside =
        new Invoice.OutsideKsef(
            particulars(IssuanceKind.AWARIA_CALKOWITA, NOT_REQUIRED, Option.none()));
    Issuance offline = as(IssuanceKind.OFFLINE24);

    assertThrows(IllegalArgumentException.class, () -> outside.ruled(offline, BY_MONDAY));
    assertEquals(Invoice.Kind.ISSUED, outside.withCodes(CODES).ruled(offline, BY_MONDAY).kind());
  }

  private static Upo upo(SendingMode mode) {
    return new Upo(ExactBytes.of(new byte[] {1}), ACCEPTANCE.number(), mode);
  }

  @Test
  @Tag("U03")
  void a_upo_tells_another_day_when_midnight_in_warsaw_lies_between() {
    // Friday 2026-05-01 in Warsaw ends at 22:00 UTC.
    Instant lastMoment = Instant.parse("2026-05-01T21:59:59.999Z");
    Upo plain = upo(SendingMode.ONLINE);
    Upo next =
        new Upo(
            plain.file(), plain.ksefNumber(), plain.mode(), Option.some(lastMoment.plusMillis(1)));
    Upo early =
        new Upo(
            plain.file(),
            plain.ksefNumber(),
            plain.mode(),
            Option.some(lastMoment.minusSeconds(9)));
    Invoice.Accepted accepted = online(lastMoment, SendingMode.ONLINE);

    assertEquals(Option.none(), accepted.unexpectedDay());
    assertEquals(Option.none(), accepted.confirmed(plain).unexpectedDay());
    assertEquals(Option.none(), accepted.confirmed(early).unexpectedDay());
    assertEquals(Option.some(LocalDate.of(2026, 5, 2)), accepted.confirmed(next).unexpectedDay());
  }

  private static Invoice.Accepted online(Instant sentAt, SendingMode mode) {
    return prepared()
        .submitted(sentAt, SESSION)
        .confirmed(SUBMISSION)
        .accepted(new Acceptance(ACCEPTANCE.number(), sentAt, sentAt.plusSeconds(1), mode));
  }

  @Test
  @Tag("U03")
  void what_was_declared_offline_is_expected_offline_whenever_it_came() {
    assertEquals(SendingMode.OFFLINE, accepted().expectedMode());
    assertEquals(Option.none(), accepted().unexpectedMode());
    assertEquals(Option.none(), accepted().confirmed(upo(SendingMode.OFFLINE)).unexpectedMode());
    assertEquals(
        Option.some(SendingMode.ONLINE),
        accepted().confirmed(upo(SendingMode.ONLINE)).unexpectedMode());
  }

  @Test
  @Tag("U03")
  @Tag("F-27")
  void what_was_declared_online_is_expected_so_until_midnight_in_warsaw() {
    Instant lastMoment = Instant.parse("2026-05-01T21:59:59.999Z");
    Instant midnight = Instant.parse("2026-05-01T22:00:00Z");

    assertEquals(SendingMode.ONLINE, online(lastMoment, SendingMode.ONLINE).expectedMode());
    assertEquals(SendingMode.OFFLINE, online(midnight, SendingMode.OFFLINE).expectedMode());
    assertEquals(Option.none(), online(midnight, SendingMode.OFFLINE).unexpectedMode());
    assertEquals(
        Option.some(SendingMode.OFFLINE), online(lastMoment, SendingMode.OFFLINE).unexpectedMode());
    assertEquals(
        Option.some(SendingMode.ONLINE), online(midnight, SendingMode.ONLINE).unexpectedMode());
  }
}
