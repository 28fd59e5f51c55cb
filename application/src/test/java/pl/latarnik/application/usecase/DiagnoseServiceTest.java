package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.ConfirmOutage;
import pl.latarnik.application.port.in.SyncOutages;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.application.port.out.AnnouncementFeed.Status;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.NetworkProbe.Sight;
import pl.latarnik.application.tck.InMemoryAnnouncementFeed;
import pl.latarnik.application.tck.InMemoryKsefBlocks;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.application.triage.Advice.Step;
import pl.latarnik.application.triage.Diagnosis;
import pl.latarnik.application.triage.Diagnosis.Finding;
import pl.latarnik.application.triage.Reason;
import pl.latarnik.application.triage.SeenCall;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

@Tag("L07")
class DiagnoseServiceTest {

  private static final Instant FRIDAY_NOON = TckInvoices.FRIDAY_NOON;
  private static final NoticeId TOTAL = NoticeId.of("LATARNIA-1010-AWC");
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Office office = new Office();
  private final InMemoryAnnouncementFeed feed = new InMemoryAnnouncementFeed();
  private final StatusWatch watch = new StatusWatch(feed, new InMemoryKsefBlocks(), office.clock());
  private Sight network = Sight.NOT_KNOWN;

  private Diagnosis diagnose(SeenCall... earlier) {
    SyncOutages sync = () -> office.sync(watch);
    return new DiagnoseService(
            office.ksef().gateway(),
            Option.some(new DiagnoseService.Service(watch, sync)),
            () -> network,
            office.law(),
            office.desk().messages(),
            Environment.PRODUCTION,
            office.clock())
        .diagnose(List.of(earlier));
  }

  private static Message message(String category, String type, Option<Instant> end) {
    Instant published = end.getOrElse(FRIDAY_NOON);
    return new Message(
        "K/2026/AWR/0" + category.length() + type.length(),
        1010,
        category,
        type,
        "KSeF",
        "",
        FRIDAY_NOON,
        end,
        1,
        published);
  }

  private static Message begun(String category) {
    return message(category, "FAILURE_START", Option.none());
  }

  @Test
  void all_is_well_where_ksef_lets_us_in() {
    Diagnosis diagnosis = diagnose();

    assertEquals(Finding.WELL, diagnosis.finding());
    assertEquals(Step.SEND, diagnosis.advice().step());
  }

  @Test
  @Tag("L13")
  void a_call_that_finds_no_ksef_is_repeated_before_offline24_is_offered() {
    office.cutOff();

    Diagnosis diagnosis = diagnose();

    assertEquals(Finding.KSEF_FAILS, diagnosis.finding(), "the status service could be read");
    assertTrue(diagnosis.advice().offline24());
    assertTrue(diagnosis.reasons().contains(new Reason(Reason.Kind.FAILED_IN_A_ROW, "3")));
  }

  @Test
  @Tag("N-01")
  void without_any_network_the_fault_is_ours() {
    office.cutOff();
    feed.breakDown("no route");
    network = Sight.DOWN;

    assertEquals(Finding.OWN_NETWORK_DOWN, diagnose().finding());
  }

  @Test
  @Tag("L09")
  void a_broken_probe_says_nothing_where_ksef_answers() {
    feed.breakDown("502");
    network = Sight.DOWN;

    Diagnosis diagnosis = diagnose();

    assertEquals(Finding.STATUS_SERVICE_DOWN, diagnosis.finding());
    assertFalse(diagnosis.advice().offline24());
  }

  @Test
  @Tag("N-05")
  @Tag("F-15")
  void what_ksef_refused_before_is_not_tried_again() {
    Diagnosis denied =
        diagnose(SeenCall.failed(FRIDAY_NOON, new KsefFailure.AccessDenied("revoked")));
    Diagnosis throttled =
        diagnose(SeenCall.failed(FRIDAY_NOON, new KsefFailure.Throttled(Duration.ofSeconds(50))));

    assertEquals(Finding.AUTHORITY_REFUSED, denied.finding());
    assertEquals(Finding.RATE_LIMIT, throttled.finding());
    assertEquals(Duration.ofSeconds(50), throttled.advice().pause());
  }

  @Test
  @Tag("L02")
  @Tag("N-08")
  void an_announced_failure_governs_even_while_ksef_answers() {
    feed.publish(Status.FAILURE, List.of(begun("FAILURE")));

    Diagnosis diagnosis = diagnose();

    assertEquals(Option.some(OutageKind.AWARIA), diagnosis.announced());
    assertTrue(diagnosis.reasons().exists(r -> r.kind() == Reason.Kind.KSEF_ANSWERED));
  }

  @Test
  @Tag("O-02")
  @Tag("F-37")
  void what_was_read_a_while_ago_holds_and_after_a_quarter_of_an_hour_it_is_stale() {
    feed.publish(Status.AVAILABLE, List.empty());
    diagnose();
    feed.breakDown("502");
    office.itIs(FRIDAY_NOON.plus(Duration.ofMinutes(10)));
    assertEquals(Finding.WELL, diagnose().finding());

    office.itIs(FRIDAY_NOON.plus(Duration.ofMinutes(16)));

    assertEquals(Finding.STATUS_SERVICE_DOWN, diagnose().finding());
  }

  @Test
  @Tag("O-03")
  @Tag("L08")
  void a_failure_that_grew_into_a_total_one_counts_when_a_person_confirms_it() {
    feed.publish(Status.FAILURE, List.of(begun("FAILURE")));
    diagnose();
    InvoiceId waiting = office.issue(1).stored().invoice().id();
    feed.publish(Status.TOTAL_FAILURE, List.of(begun("FAILURE"), begun("TOTAL_FAILURE")));
    assertEquals(Option.some(OutageKind.AWARIA), diagnose().announced(), "nobody confirmed it");
    assertEquals(Invoice.Kind.ISSUED, office.invoice(waiting).kind());

    assertTrue(confirm(AnnouncementSource.MEDIA));

    assertEquals(Option.some(OutageKind.AWARIA_CALKOWITA), diagnose().announced());
    assertEquals(Invoice.Kind.OUTSIDE_KSEF, office.invoice(waiting).kind());
    assertEquals(
        IssuanceKind.AWARIA_CALKOWITA,
        office.issue(2).stored().invoice().particulars().issuance().kind());
  }

  @Test
  @Tag("O-03")
  void a_total_failure_that_only_the_service_tells_asks_for_a_person() {
    office.cutOff();
    feed.publish(Status.TOTAL_FAILURE, List.of(begun("TOTAL_FAILURE")));

    Diagnosis diagnosis = diagnose();

    assertEquals(Finding.TOTAL_FAILURE_TOLD, diagnosis.finding());
    assertEquals(Step.CONFIRM_TOTAL_FAILURE, diagnosis.advice().step());
    assertFalse(diagnosis.advice().offline24(), "never mapped to ordinary offline work");
  }

  @Test
  @Tag("O-03")
  @Tag("O-01")
  void the_end_of_a_confirmed_total_failure_is_shown_and_taken_over_by_a_person() {
    feed.publish(Status.TOTAL_FAILURE, List.of(begun("TOTAL_FAILURE")));
    diagnose();
    assertTrue(confirm(AnnouncementSource.MEDIA));
    Instant end = FRIDAY_NOON.plus(AN_HOUR);
    office.itIs(end.plus(AN_HOUR));
    feed.publish(
        Status.AVAILABLE,
        List.of(begun("TOTAL_FAILURE"), message("TOTAL_FAILURE", "FAILURE_END", Option.some(end))));

    assertEquals(1, office.sync(feed).get().contradictions().size());
    assertTrue(confirm(AnnouncementSource.MEDIA));

    assertEquals(0, office.sync(feed).get().contradictions().size());
    assertEquals(Option.some(end), office.desk().outages().find(TOTAL).get().announcement().end());
    assertEquals(Finding.WELL, diagnose().finding());
  }

  private boolean confirm(AnnouncementSource source) {
    return new ConfirmOutageService(
            office.desk().messages(),
            office.desk().outages(),
            office.desk().invoices(),
            office.desk().journal(),
            office.desk().transactions(),
            office.law(),
            office.codes(),
            office.clock())
        .confirm(new ConfirmOutage.Command(TOTAL, source, "https://media.example/1"))
        .isRight();
  }
}
