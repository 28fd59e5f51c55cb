package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.AnnounceOutage.Recorded;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.in.ReviseOutage;
import pl.latarnik.application.port.in.ReviseOutage.Change;
import pl.latarnik.application.port.in.ReviseOutage.End;
import pl.latarnik.application.tck.InMemoryCertificateVault;
import pl.latarnik.application.tck.InMemoryOfflineSigner;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.application.usecase.KilledGateway.Moment;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionDuty.DueBy;
import pl.latarnik.domain.deadline.SubmissionDuty.WaitsForEnd;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance.Cause;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice.Standing;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

/**
 * A newer version of a notice moves the terms in both directions; the ledger keeps all versions.
 */
@Tag("O-01")
class RevisedNoticesTest {

  private static final Instant FRIDAY_NOON = TckInvoices.FRIDAY_NOON;
  private static final Instant FRIDAY_EVENING = FRIDAY_NOON.plus(Duration.ofHours(7));
  private static final Instant SATURDAY_NOON = FRIDAY_NOON.plus(Duration.ofDays(1));
  private static final Instant MONDAY_NOON = FRIDAY_NOON.plus(Duration.ofDays(3));

  /** Next business day after the Friday of issue. */
  private static final DueBy OFFLINE24_TERM =
      new DueBy(LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 18));

  /** Seven business days after Friday 15 May 2026. */
  private static final LocalDate TUE_2026_05_26 = LocalDate.of(2026, 5, 26);

  /** Seven business days after Monday 18 May 2026. */
  private static final LocalDate WED_2026_05_27 = LocalDate.of(2026, 5, 27);

  private static final SubmissionDuty WAITS = new WaitsForEnd(OutageKind.AWARIA);

  private final Office office = new Office();

  // --- both directions

  @Test
  @Tag("D10")
  void an_end_moved_later_and_earlier_moves_the_term_later_and_earlier() {
    NoticeId failure = failureSinceNoon();
    InvoiceId id = office.issue(1).stored().invoice().id();

    office.end(failure, MONDAY_NOON).get();
    assertEquals(WED_2026_05_27, lastDay(id));
    office.end(failure, FRIDAY_EVENING).get();
    assertEquals(TUE_2026_05_26, lastDay(id));
    office.end(failure, MONDAY_NOON).get();
    assertEquals(WED_2026_05_27, lastDay(id));

    assertEquals(List.of(1, 2, 3, 4), versions(failure));
  }

  @Test
  @Tag("D09")
  @Tag("D10")
  void an_end_taken_back_leaves_the_term_open_again() {
    NoticeId failure = failureSinceNoon();
    InvoiceId id = office.issue(1).stored().invoice().id();
    assertEquals(WAITS, duty(id));
    office.end(failure, FRIDAY_EVENING).get();

    Recorded reopened = revised(failure, reads(new End.Open()));

    assertEquals(WAITS, duty(id));
    assertTrue(reopened.notice().announcement().end().isEmpty());
    assertEquals(List.of(1, 2, 3), versions(failure));
  }

  @Test
  @Tag("D10")
  void a_start_corrected_to_after_the_issue_gives_the_invoice_its_ordinary_procedure_back() {
    NoticeId failure = failureSinceNoon();
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.itIs(FRIDAY_EVENING);

    revised(failure, starts(FRIDAY_NOON.plusSeconds(1)));

    // Announced in the term of the offline24 invoice that it now is: the failure moves the term.
    assertEquals(IssuanceKind.OFFLINE24, kind(id));
    assertEquals(Option.none(), office.invoice(id).particulars().issuance().notice());
    assertEquals(Cause.ANNOUNCEMENT, office.invoice(id).particulars().issuance().cause());

    revised(failure, starts(FRIDAY_NOON.minusSeconds(60)));
    assertEquals(IssuanceKind.AWARIA, kind(id));
    assertEquals(Option.some(failure), office.invoice(id).particulars().issuance().notice());
  }

  @Test
  @Tag("D05")
  @Tag("D07")
  void a_corrected_publication_decides_anew_whether_the_notice_came_within_the_term() {
    InvoiceId id = offline(1);
    NoticeId failure = office.announce(OutageKind.AWARIA, FRIDAY_EVENING).notice().id();
    assertEquals(WAITS, duty(id));

    revised(failure, announcedAt(MONDAY_NOON.plus(Duration.ofDays(1))));
    assertEquals(OFFLINE24_TERM, duty(id));

    revised(failure, announcedAt(MONDAY_NOON));
    assertEquals(WAITS, duty(id));
  }

  @Test
  @Tag("D10")
  void a_notice_that_is_taken_back_leaves_no_trace_in_the_terms_and_stays_in_the_ledger() {
    InvoiceId id = offline(1);
    NoticeId failure = office.announce(OutageKind.AWARIA, FRIDAY_EVENING).notice().id();

    revised(failure, new Change.Withdrawn());

    assertEquals(OFFLINE24_TERM, duty(id));
    assertEquals(
        List.of(Standing.STANDS, Standing.WITHDRAWN),
        office.desk().outages().versions(failure).map(notice -> notice.standing()));
    assertEquals(
        new EndOutage.Refusal.Withdrawn(failure), office.end(failure, MONDAY_NOON).getLeft());
  }

  @Test
  void a_notice_that_was_taken_back_can_stand_again() {
    InvoiceId id = offline(1);
    NoticeId failure = office.announce(OutageKind.AWARIA, FRIDAY_EVENING).notice().id();
    revised(failure, new Change.Withdrawn());

    revised(failure, reads(new End.AsBefore()));

    assertEquals(WAITS, duty(id));
    assertEquals(List.of(1, 2, 3), versions(failure));
  }

  @Test
  void saying_the_same_again_is_no_version_and_no_entry() {
    NoticeId failure = failureSinceNoon();
    office.issue(1);
    office.end(failure, FRIDAY_EVENING).get();
    List<DomainEvent> before = office.journal();

    Recorded again = office.end(failure, FRIDAY_EVENING).get();
    Recorded revisedToTheSame = revised(failure, starts(FRIDAY_NOON));

    assertEquals(List.of(false, false), List.of(again.isNew(), revisedToTheSame.isNew()));
    assertEquals(List.of(1, 2), versions(failure));
    assertEquals(before, office.journal());
  }

  @Test
  void a_revision_that_would_end_before_it_starts_is_refused() {
    NoticeId failure = failureSinceNoon();
    office.end(failure, FRIDAY_EVENING).get();

    assertEquals(
        new ReviseOutage.Refusal.EndBeforeStart(MONDAY_NOON, FRIDAY_EVENING),
        office.revise(failure, starts(MONDAY_NOON)).getLeft());
    assertEquals(
        new ReviseOutage.Refusal.Unknown(NoticeId.of("OGL-9")),
        office.revise(NoticeId.of("OGL-9"), new Change.Withdrawn()).getLeft());
    assertEquals(List.of(1, 2), versions(failure));
  }

  @Test
  void an_end_without_a_start_makes_no_notice() {
    office.issue(1);

    assertEquals(
        new EndOutage.Refusal.Unknown(NoticeId.of("OGL-1")),
        office.end(NoticeId.of("OGL-1"), FRIDAY_EVENING).getLeft());
    assertTrue(office.desk().outages().current().isEmpty());
  }

  // --- the journal

  @Test
  @Tag("B01")
  @Tag("D10")
  void the_journal_says_from_what_to_what_by_which_version_and_by_which_rule() {
    InvoiceId id = offline(1);
    NoticeId failure = office.announce(OutageKind.AWARIA, FRIDAY_EVENING).notice().id();
    office.end(failure, MONDAY_NOON).get();
    revised(failure, new Change.Withdrawn());

    assertEquals(
        List.of(
            "OFFLINE24 DUE_BY 2026-05-18 SAFE_BY 2026-05-18 -> OFFLINE24 WAITS_FOR_END AWARIA"
                + " BY NOTICE OGL-1 v1 RULE vat/106nha/1 (art. 106nha ustawy o VAT)",
            "OFFLINE24 WAITS_FOR_END AWARIA -> OFFLINE24 DUE_BY 2026-05-27 SAFE_BY 2026-05-26"
                + " BY NOTICE OGL-1 v2 RULE vat/106nha/1 (art. 106nha ustawy o VAT)",
            "OFFLINE24 DUE_BY 2026-05-27 SAFE_BY 2026-05-26 -> OFFLINE24 DUE_BY 2026-05-18"
                + " SAFE_BY 2026-05-18 BY NOTICE OGL-1 v3 RULE vat/106nda/2"
                + " (art. 106nda ust. 2 ustawy o VAT)"),
        details(id, Kind.DUTY_MOVED));
  }

  // --- total failures

  @Test
  @Tag("D08")
  void a_failure_that_grows_into_a_total_failure_takes_all_invoices_of_that_period_out() {
    NoticeId failure = failureSinceNoon();
    InvoiceId first = office.issue(1).stored().invoice().id();
    office.itIs(FRIDAY_EVENING);
    InvoiceId second = office.issue(2).stored().invoice().id();

    NoticeId total =
        office.announce(OutageKind.AWARIA_CALKOWITA, FRIDAY_EVENING.plusSeconds(60)).notice().id();

    assertEquals(
        List.of(Invoice.Kind.OUTSIDE_KSEF, Invoice.Kind.OUTSIDE_KSEF), states(first, second));
    office.end(failure, MONDAY_NOON).get();
    assertEquals(
        List.of(Invoice.Kind.OUTSIDE_KSEF, Invoice.Kind.OUTSIDE_KSEF), states(first, second));
    office.end(total, MONDAY_NOON).get();
    assertEquals(
        List.of(Invoice.Kind.OUTSIDE_KSEF, Invoice.Kind.OUTSIDE_KSEF), states(first, second));
  }

  @Test
  @Tag("D08")
  void a_total_failure_that_was_never_announced_brings_the_duty_back_from_the_facts() {
    NoticeId failure = failureSinceNoon();
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.end(failure, FRIDAY_EVENING).get();
    NoticeId total = office.announce(OutageKind.AWARIA_CALKOWITA, SATURDAY_NOON).notice().id();
    assertEquals(new SubmissionDuty.NotRequired(), duty(id));

    Recorded recorded = revised(total, new Change.Withdrawn());

    assertEquals(Invoice.Kind.ISSUED, office.invoice(id).kind());
    assertEquals(TUE_2026_05_26, lastDay(id));
    assertEquals(1, recorded.moved().size());
    assertEquals(
        List.of(
            "AWARIA NOT_REQUIRED -> AWARIA DUE_BY 2026-05-26 SAFE_BY 2026-05-25"
                + " BY NOTICE OGL-2 v2 RULE vat/106nf/4 (art. 106nf ust. 4 ustawy o VAT)"),
        details(id, Kind.INVOICE_RESTORED));
    assertTrue(office.desk().invoices().open().exists(s -> s.invoice().id().equals(id)));
  }

  @Test
  @Tag("D08")
  void a_later_notice_of_another_outage_revives_nothing() {
    InvoiceId id = offline(1);
    office.announce(OutageKind.AWARIA_CALKOWITA, FRIDAY_EVENING);

    office.announce(OutageKind.AWARIA, SATURDAY_NOON);

    assertEquals(Invoice.Kind.OUTSIDE_KSEF, office.invoice(id).kind());
    assertEquals(new SubmissionDuty.NotRequired(), duty(id));
  }

  @Test
  @Tag("D08")
  void an_invoice_issued_in_a_total_failure_that_was_none_gets_codes_and_waits() {
    NoticeId total = office.announce(OutageKind.AWARIA_CALKOWITA, FRIDAY_NOON).notice().id();
    InvoiceId id = office.issue(1).stored().invoice().id();
    assertTrue(office.invoice(id).particulars().codes().isEmpty());

    revised(total, new Change.Withdrawn());

    assertEquals(Invoice.Kind.ISSUED, office.invoice(id).kind());
    assertEquals(IssuanceKind.OFFLINE24, kind(id));
    assertEquals(OFFLINE24_TERM, duty(id));
    assertTrue(office.invoice(id).particulars().codes().isDefined());
    assertTrue(office.print(id).isRight());
  }

  @Test
  @Tag("C01")
  void without_a_certificate_it_stays_and_the_same_correction_can_be_repeated() {
    NoticeId total = office.announce(OutageKind.AWARIA_CALKOWITA, FRIDAY_NOON).notice().id();
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.signsWith(new InMemoryCertificateVault().signer());

    Recorded refused = revised(total, new Change.Withdrawn());
    assertEquals(List.of(id), refused.notRestored().map(it -> it.invoice()));
    assertEquals(Invoice.Kind.OUTSIDE_KSEF, office.invoice(id).kind());
    assertEquals(1, details(id, Kind.REFUSED).size());

    office.signsWith(InMemoryOfflineSigner.around(FRIDAY_NOON));
    Recorded again = revised(total, new Change.Withdrawn());
    assertEquals(false, again.isNew());
    assertEquals(Invoice.Kind.ISSUED, office.invoice(id).kind());
  }

  @Test
  void a_total_failure_recorded_late_gives_an_invoice_issued_in_it_that_procedure() {
    InvoiceId id = offline(1);

    office.announce(OutageKind.AWARIA_CALKOWITA, FRIDAY_NOON.minusSeconds(60));

    assertEquals(IssuanceKind.AWARIA_CALKOWITA, kind(id));
    assertEquals(Invoice.Kind.OUTSIDE_KSEF, office.invoice(id).kind());
    assertEquals(Cause.CONNECTIVITY, office.invoice(id).particulars().issuance().cause());
  }

  // --- two places, one outage

  @Test
  @Tag("O-04")
  void what_bip_says_counts_and_the_status_service_stays_as_evidence() {
    Announcement failure = Announcement.begun(OutageKind.AWARIA, FRIDAY_NOON);
    NoticeId service = office.announce(failure, AnnouncementSource.SOFTWARE).get().notice().id();
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.end(service, MONDAY_NOON).get();
    assertEquals(WED_2026_05_27, lastDay(id));

    Recorded bip = office.announce(failure.ended(FRIDAY_EVENING), AnnouncementSource.BIP).get();

    assertEquals(TUE_2026_05_26, lastDay(id));
    assertEquals(
        Option.some(bip.notice().id()), office.invoice(id).particulars().issuance().notice());
    Recorded later = office.end(service, MONDAY_NOON.plusSeconds(60)).get();
    assertEquals(Option.some(bip.notice()), later.overruledBy());
    assertEquals(List.empty(), later.moved());

    revised(bip.notice().id(), new Change.Withdrawn());
    assertEquals(WED_2026_05_27, lastDay(id));
  }

  @Test
  @Tag("O-04")
  void an_invoice_sent_before_bip_spoke_is_ruled_on_by_what_bip_says_for_the_record() {
    Announcement early = Announcement.begun(OutageKind.AWARIA, FRIDAY_NOON.minusSeconds(60));
    office.announce(early, AnnouncementSource.SOFTWARE);
    office.connect();
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.sendAll(id);
    assertEquals(IssuanceKind.AWARIA, kind(id));
    office.itIs(MONDAY_NOON);

    office.announce(Announcement.begun(OutageKind.AWARIA, MONDAY_NOON), AnnouncementSource.BIP);

    assertEquals(IssuanceKind.OFFLINE24, kind(id));
  }

  // --- what is not waiting

  @Test
  void a_sent_invoice_is_ruled_on_again_for_the_record() {
    InvoiceId id = offline(1);
    office.connect();
    office.sendAll(id);
    office.itIs(FRIDAY_EVENING);

    Announcement failure = Announcement.begun(OutageKind.AWARIA, FRIDAY_NOON.minusSeconds(60));
    Recorded recorded = office.announce(failure, AnnouncementSource.BIP).get();

    assertEquals(Invoice.Kind.ACCEPTED, office.invoice(id).kind());
    assertEquals(IssuanceKind.AWARIA, kind(id));
    assertEquals(List.of(id), recorded.moved().map(moved -> moved.invoice()));
    assertEquals(1, details(id, Kind.DUTY_MOVED).size());
  }

  @Test
  void what_was_sent_online_no_notice_concerns() {
    office.connect();
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.sendAll(id);
    Invoice before = office.invoice(id);

    Recorded recorded = office.announce(OutageKind.AWARIA, FRIDAY_NOON.minusSeconds(60));

    assertEquals(before, office.invoice(id));
    assertEquals(List.empty(), recorded.moved());
  }

  @Test
  void what_may_have_arrived_is_told_to_need_no_sending_and_leaves_when_it_never_arrived() {
    InvoiceId id = offline(1);
    office.connect();
    assertThrows(
        KilledGateway.Killed.class,
        () -> office.advance(id, line -> new KilledGateway(line, Moment.BEFORE_SENDING)));
    office.announce(OutageKind.AWARIA_CALKOWITA, FRIDAY_EVENING);
    assertEquals(Invoice.Kind.SUBMITTED, office.invoice(id).kind());
    assertEquals(new SubmissionDuty.NotRequired(), duty(id));

    office.advance(id).get();

    assertEquals(Invoice.Kind.OUTSIDE_KSEF, office.invoice(id).kind());
    assertTrue(details(id, Kind.INVOICE_WITHDRAWN).head().contains(" BY NOT_RECEIVED RULE "));
    assertEquals(0, office.timesArrived(id));
  }

  // ---

  private Recorded revised(NoticeId notice, Change change) {
    return office.revise(notice, change).get();
  }

  private static Change reads(End end) {
    return new Change.Reads(Option.none(), Option.none(), end);
  }

  private static Change starts(Instant start) {
    return new Change.Reads(Option.some(start), Option.none(), new End.AsBefore());
  }

  private static Change announcedAt(Instant announced) {
    return new Change.Reads(Option.none(), Option.some(announced), new End.AsBefore());
  }

  private NoticeId failureSinceNoon() {
    return office.announce(OutageKind.AWARIA, FRIDAY_NOON).notice().id();
  }

  private InvoiceId offline(int sample) {
    office.cutOff();
    return office.issue(sample).stored().invoice().id();
  }

  private SubmissionDuty duty(InvoiceId id) {
    return office.invoice(id).particulars().duty();
  }

  private LocalDate lastDay(InvoiceId id) {
    return assertInstanceOf(DueBy.class, duty(id)).day();
  }

  private IssuanceKind kind(InvoiceId id) {
    return office.invoice(id).particulars().issuance().kind();
  }

  private List<Invoice.Kind> states(InvoiceId one, InvoiceId other) {
    return List.of(one, other).map(id -> office.invoice(id).kind());
  }

  private List<Integer> versions(NoticeId notice) {
    return office.desk().outages().versions(notice).map(n -> n.version());
  }

  private List<String> details(InvoiceId id, Kind kind) {
    return office
        .desk()
        .journal()
        .historyOf(id)
        .filter(event -> event.kind() == kind)
        .map(DomainEvent::detail);
  }
}
