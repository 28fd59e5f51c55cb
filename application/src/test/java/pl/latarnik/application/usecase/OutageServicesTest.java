package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.in.AnnounceOutage.Moved;
import pl.latarnik.application.port.in.AnnounceOutage.Position;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.in.IrregularNotice;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionDuty.DueBy;
import pl.latarnik.domain.deadline.SubmissionDuty.WaitsForEnd;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.vat.Art106ne;
import pl.latarnik.domain.law.vat.Art106nf;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

class OutageServicesTest {

  private static final Instant FRIDAY_NOON = TckInvoices.FRIDAY_NOON;
  private static final Instant FRIDAY_EVENING = FRIDAY_NOON.plus(Duration.ofHours(7));
  private static final LocalDate MON_2026_05_18 = LocalDate.of(2026, 5, 18);
  private static final LocalDate MON_2026_05_25 = LocalDate.of(2026, 5, 25);
  private static final LocalDate TUE_2026_05_26 = LocalDate.of(2026, 5, 26);

  private final Office office = new Office();

  @Test
  @Tag("D03")
  void the_end_of_a_failure_sets_seven_business_days() {
    NoticeId notice = failureSinceNoon();
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.itIs(FRIDAY_EVENING);

    var recorded = office.end(notice, FRIDAY_EVENING).get();

    DueBy due = assertInstanceOf(DueBy.class, duty(id));
    assertEquals(TUE_2026_05_26, due.day());
    assertEquals(MON_2026_05_25, due.safeBy());
    assertEquals(
        List.of(
            new Moved(
                id,
                new Position(IssuanceKind.AWARIA, new WaitsForEnd(OutageKind.AWARIA)),
                new Position(IssuanceKind.AWARIA, due),
                Art106nf.UST_4)),
        recorded.moved());
    assertTrue(office.history(id).contains(Kind.DUTY_MOVED));
  }

  @Test
  @Tag("D05")
  void a_failure_announced_in_the_term_moves_a_waiting_offline24() {
    InvoiceId id = offline(1);
    assertEquals(new DueBy(MON_2026_05_18, MON_2026_05_18), duty(id));
    office.itIs(FRIDAY_EVENING);

    office.announce(OutageKind.AWARIA, FRIDAY_EVENING);

    assertEquals(new WaitsForEnd(OutageKind.AWARIA), duty(id));
    assertEquals(IssuanceKind.OFFLINE24, office.invoice(id).particulars().issuance().kind());
  }

  @Test
  @Tag("D10")
  void another_end_of_the_same_outage_moves_the_term_again() {
    NoticeId notice = failureSinceNoon();
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.itIs(FRIDAY_EVENING);
    office.end(notice, FRIDAY_EVENING).get();

    office.end(notice, FRIDAY_EVENING.plus(Duration.ofDays(3))).get();

    assertEquals(LocalDate.of(2026, 5, 27), assertInstanceOf(DueBy.class, duty(id)).day());
    assertEquals(3, office.desk().outages().versions(notice).size());
  }

  @Test
  @Tag("D04")
  @Tag("L08")
  void a_total_failure_in_the_term_takes_waiting_invoices_out_of_sending() {
    InvoiceId id = offline(1);
    office.itIs(FRIDAY_EVENING);

    office.announce(OutageKind.AWARIA_CALKOWITA, FRIDAY_EVENING);

    assertEquals(Invoice.Kind.OUTSIDE_KSEF, office.invoice(id).kind());
    assertEquals(new SubmissionDuty.NotRequired(), duty(id));
    assertEquals(Kind.INVOICE_WITHDRAWN, office.history(id).last());
    assertEquals(
        new SubmitInvoice.Refusal.NotSendable(Invoice.Kind.OUTSIDE_KSEF),
        office.advance(id).getLeft());
  }

  @Test
  void what_may_have_reached_ksef_already_is_not_withdrawn() {
    InvoiceId id = offline(1);
    office.connect();
    office.advance(id).get();

    office.announce(OutageKind.AWARIA_CALKOWITA, FRIDAY_NOON.plusSeconds(5));

    assertEquals(Invoice.Kind.SUBMITTED, office.invoice(id).kind());
    assertEquals(SubmitInvoice.Next.DONE, office.sendAll(id).next());
  }

  @Test
  void a_notice_recorded_late_gives_the_invoice_the_procedure_that_it_had_by_law() {
    InvoiceId id = offline(1);
    office.itIs(FRIDAY_EVENING);

    NoticeId notice =
        office.announce(OutageKind.AWARIA, FRIDAY_NOON.minusSeconds(600)).notice().id();

    var issuance = office.invoice(id).particulars().issuance();
    assertEquals(IssuanceKind.AWARIA, issuance.kind());
    assertEquals(Option.some(notice), issuance.notice());
    assertEquals(new WaitsForEnd(OutageKind.AWARIA), duty(id));
  }

  @Test
  @Tag("L14")
  void an_invoice_sent_in_time_stays_in_time_whatever_is_announced_later() {
    InvoiceId id = offline(1);
    office.connect();
    office.sendAll(id);
    office.itIs(FRIDAY_EVENING);

    office.announce(OutageKind.AWARIA, FRIDAY_EVENING);

    assertEquals(new DueBy(MON_2026_05_18, MON_2026_05_18), duty(id));
    assertEquals(
        Timeliness.ON_TIME, office.law().ruling(office.invoice(id), office.now()).timeliness());
  }

  @Test
  @Tag("M03")
  void an_announcement_found_in_the_wrong_place_is_recorded_and_the_right_place_is_cited() {
    Announcement total = Announcement.begun(OutageKind.AWARIA_CALKOWITA, FRIDAY_NOON);
    Announcement failure = Announcement.begun(OutageKind.AWARIA, FRIDAY_NOON);
    Announcement unavailability = Announcement.begun(OutageKind.NIEDOSTEPNOSC, FRIDAY_NOON);

    assertEquals(Option.some(Art106ne.UST_3), irregular(total, AnnouncementSource.BIP));
    assertEquals(Option.some(Art106ne.UST_1), irregular(failure, AnnouncementSource.MEDIA));
    assertEquals(
        Option.some(Art106ne.UST_4), irregular(unavailability, AnnouncementSource.SOFTWARE));
    assertEquals(3, office.desk().outages().current().size());
  }

  @Test
  @Tag("M03")
  void an_announcement_found_in_its_place_needs_no_remark() {
    assertEquals(
        Option.none(),
        irregular(
            Announcement.begun(OutageKind.AWARIA_CALKOWITA, FRIDAY_NOON),
            AnnouncementSource.MEDIA));
    assertEquals(
        Option.none(),
        irregular(
            Announcement.begun(OutageKind.NIEDOSTEPNOSC, FRIDAY_NOON), AnnouncementSource.BIP));
    assertEquals(
        Option.none(),
        irregular(Announcement.begun(OutageKind.AWARIA, FRIDAY_NOON), AnnouncementSource.BIP));
  }

  private Option<LegalBasis> irregular(Announcement announcement, AnnouncementSource source) {
    return office.announce(announcement, source).get().irregular().map(IrregularNotice::basis);
  }

  @Test
  void the_same_announcement_is_recorded_once() {
    NoticeId notice = failureSinceNoon();

    assertEquals(
        new AnnounceOutage.Refusal.AlreadyRecorded(notice),
        office
            .announce(Announcement.begun(OutageKind.AWARIA, FRIDAY_NOON), AnnouncementSource.BIP)
            .getLeft());
  }

  @Test
  void an_end_before_the_start_is_refused() {
    NoticeId notice = failureSinceNoon();

    assertEquals(
        new EndOutage.Refusal.EndBeforeStart(FRIDAY_NOON, FRIDAY_NOON.minusSeconds(1)),
        office.end(notice, FRIDAY_NOON.minusSeconds(1)).getLeft());
    assertEquals(
        new EndOutage.Refusal.Unknown(NoticeId.of("OGL-9")),
        office.end(NoticeId.of("OGL-9"), FRIDAY_NOON).getLeft());
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
}
