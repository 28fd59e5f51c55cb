package pl.latarnik.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.in.ConfirmOutage;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.in.SyncOutages.Refusal;
import pl.latarnik.application.port.in.SyncOutages.Synced;
import pl.latarnik.application.triage.Diagnosis;
import pl.latarnik.application.triage.Diagnosis.Finding;
import pl.latarnik.application.watch.StatusEvent;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

/** The status service over real HTTP: it informs, and what it cannot tell decides nothing. */
class StatusServiceFaultsTest {

  private static final Instant START = FaultOffice.WED_2026_11_18.minus(Duration.ofHours(1));
  private static final String BEGUN =
      "\"eventId\": 1010, \"type\": \"FAILURE_START\", \"start\": \"" + START + "\"";
  private static final NoticeId TOTAL = NoticeId.of("LATARNIA-1010-AWC");

  @TempDir Path folder;
  private FaultOffice office;

  @BeforeEach
  void open() {
    office = new FaultOffice(folder);
  }

  @AfterEach
  void close() {
    office.ksef().allHaveStruck();
    office.close();
  }

  private Synced sync() {
    return office.desk().syncOutages().sync().get();
  }

  private Diagnosis diagnose() {
    return office.desk().diagnose().diagnose(List.empty());
  }

  private void begins(String category) {
    office.ksef().notice("{\"category\": \"" + category + "\", " + BEGUN + "}");
  }

  private List<Notice> ledger() {
    return office.desk().listOutages().outages().map(outage -> outage.current());
  }

  @Test
  @Tag("O-01")
  @Tag("L05")
  void repeated_edited_and_ended_the_ledger_tells_what_was_told_last() {
    begins("FAILURE");
    assertEquals(1, sync().newMessages());
    assertEquals(0, sync().newMessages(), "the same again is nothing new");
    Instant end = START.plus(Duration.ofMinutes(30));
    String ended =
        "{\"id\": \"K/2026/AWR/90\", \"eventId\": 1010, \"category\": \"FAILURE\", \"type\":"
            + " \"FAILURE_END\", \"start\": \""
            + START
            + "\", \"end\": \"%s\", \"version\": %d}";
    office.ksef().notice(ended.formatted(end, 1));
    sync();
    Instant corrected = end.minus(Duration.ofMinutes(10));
    office.ksef().notice(ended.formatted(corrected, 2));
    sync();
    office.ksef().notice(ended.formatted(end, 1));
    sync();

    assertEquals(1, ledger().size());
    assertEquals(
        Option.some(corrected), ledger().head().announcement().end(), "versions do not go back");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CUT", "HTTP_503"})
  @Tag("O-02")
  @Tag("F-37")
  @Tag("L09")
  void where_nothing_can_be_read_nobody_goes_offline_and_nobody_is_told_available(String mode) {
    office.ksef().connection(mode);

    assertInstanceOf(Refusal.Unreadable.class, office.desk().syncOutages().sync().getLeft());
    Diagnosis diagnosis = diagnose();

    assertFalse(diagnosis.finding() == Finding.WELL);
    assertTrue(diagnosis.announced().isEmpty());
    assertTrue(ledger().isEmpty());
    InvoiceId kept = office.prepared("FV/1");
    assertEquals(Invoice.Kind.PREPARED, office.invoice(kept).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP_502", "HTTP_504", "UNKNOWN_STATUS"})
  @Tag("O-02")
  @Tag("F-37")
  @Tag("L09")
  void a_broken_status_service_is_told_apart_from_a_failure_of_ksef(String what) {
    office.ksef().fault("F-37", "\"kind\": \"" + what + "\"", "\"times\": 0");

    Diagnosis diagnosis = diagnose();

    assertEquals(Finding.STATUS_SERVICE_DOWN, diagnosis.finding());
    assertFalse(diagnosis.advice().offline24());
    InvoiceId id = office.prepared("FV/1");
    office.send(id);
    office.isInKsefOnce(id);
  }

  @Test
  @Tag("O-05")
  @Tag("F-37")
  @Tag("L10")
  void the_frozen_mock_is_recognised_and_used_for_nothing() {
    office.ksef().fault("F-37", "\"kind\": \"TEST_MOCK\"", "\"times\": 0");

    assertInstanceOf(Refusal.FrozenSample.class, office.desk().syncOutages().sync().getLeft());
    assertEquals(Finding.WELL, diagnose().finding());
    assertTrue(ledger().isEmpty());
  }

  @Test
  @Tag("F-37")
  @Tag("O-01")
  void an_end_that_the_status_service_leaves_out_is_put_in_by_a_person() {
    begins("FAILURE");
    sync();
    InvoiceId id = office.prepared("FV/1");
    Instant end = START.plus(Duration.ofMinutes(30));
    office
        .ksef()
        .notice(
            "{\"eventId\": 1010, \"category\": \"FAILURE\", \"type\": \"FAILURE_END\","
                + " \"start\": \""
                + START
                + "\", \"end\": \""
                + end
                + "\"}");
    office.ksef().fault("F-37", "\"kind\": \"END_MISSING\"", "\"times\": 0");
    sync();

    assertEquals(Option.none(), ledger().head().announcement().end(), "nobody makes one up");
    assertInstanceOf(
        SubmissionDuty.WaitsForEnd.class, office.invoice(id).particulars().duty(), "no term runs");
    office
        .desk()
        .endOutage()
        .end(new EndOutage.Command(ledger().head().id(), end, office.now()))
        .get();

    assertEquals(Option.some(end), ledger().head().announcement().end());
    assertInstanceOf(
        SubmissionDuty.DueBy.class, office.invoice(id).particulars().duty(), "its term runs");
    office.send(id);
    office.isInKsefOnce(id);
  }

  @Test
  @Tag("O-03")
  @Tag("L08")
  void a_failure_that_grew_into_a_total_one_is_confirmed_by_a_person() {
    begins("FAILURE");
    sync();
    InvoiceId id = office.prepared("FV/1");
    assertEquals(IssuanceKind.AWARIA, office.invoice(id).particulars().issuance().kind());
    begins("TOTAL_FAILURE");

    assertEquals(List.of(TOTAL), sync().unconfirmed().map(StatusEvent::notice));
    assertEquals(Invoice.Kind.ISSUED, office.invoice(id).kind(), "nobody has confirmed it");
    assertTrue(
        office
            .desk()
            .confirmOutage()
            .confirm(new ConfirmOutage.Command(TOTAL, AnnouncementSource.MEDIA, "radio"))
            .isRight());

    assertEquals(Invoice.Kind.OUTSIDE_KSEF, office.invoice(id).kind());
    assertEquals(0, office.timesArrived(id));
    assertTrue(sync().unconfirmed().isEmpty());
  }

  @Test
  @Tag("O-04")
  void what_stands_in_bip_counts_and_the_difference_is_shown() {
    Announcement inBip = Announcement.begun(OutageKind.AWARIA, START.minus(Duration.ofHours(2)));
    office
        .desk()
        .announceOutage()
        .announce(
            new AnnounceOutage.Command(inBip, AnnouncementSource.BIP, "BIP 7/2026", Option.none()));
    begins("FAILURE");

    Synced synced = sync();

    assertEquals(
        List.of(AnnouncementSource.BIP),
        synced.contradictions().map(it -> it.notice().source()).distinct());
    assertEquals(
        Option.some(inBip.start()),
        office
            .desk()
            .listOutages()
            .outages()
            .find(it -> it.current().source() == AnnouncementSource.BIP)
            .map(it -> it.current().announcement().start()));
  }

  @Test
  @Tag("N-08")
  @Tag("L14")
  void ksef_that_answers_while_a_failure_is_announced_gets_the_invoice_and_its_mode_stays() {
    begins("FAILURE");
    sync();
    InvoiceId id = office.prepared("FV/1");

    office.send(id);

    office.isInKsefOnce(id);
    assertEquals(IssuanceKind.AWARIA, office.invoice(id).particulars().issuance().kind());
  }

  @Test
  @Tag("N-08")
  @Tag("L07")
  void ksef_that_fails_while_nothing_is_announced_makes_no_announced_procedure() {
    InvoiceId id = office.prepared("FV/1");
    office.ksef().fault("F-16", "\"times\": 0");

    Diagnosis diagnosis = diagnose();

    assertEquals(Finding.KSEF_FAILS, diagnosis.finding());
    assertTrue(diagnosis.advice().offline24(), "offered, and only offered");
    assertEquals(Invoice.Kind.PREPARED, office.invoice(id).kind());
  }
}
