package pl.latarnik.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.in.AnnounceOutage.Recorded;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.in.ReviseOutage;
import pl.latarnik.application.port.in.ReviseOutage.Change;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.tck.InMemoryOfflineSigner;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.application.usecase.AnnounceOutageService;
import pl.latarnik.application.usecase.DeskSettings;
import pl.latarnik.application.usecase.EndOutageService;
import pl.latarnik.application.usecase.LawDesk;
import pl.latarnik.application.usecase.OfflineCodes;
import pl.latarnik.application.usecase.ReviseOutageService;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionDuty.DueBy;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Issuance;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.Rulings;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.ContextIdentifier;

/** The ledger of notices in a real file: each step opens the store anew, as each command does. */
@Tag("O-01")
@Tag("L05")
class RevisedNoticesInStoreTest {

  private static final Instant FRIDAY_NOON = TckInvoices.FRIDAY_NOON;
  private static final Instant FRIDAY_EVENING = FRIDAY_NOON.plus(Duration.ofHours(7));
  private static final LocalDate MON_2026_05_18 = LocalDate.of(2026, 5, 18);
  private static final LocalDate TUE_2026_05_26 = LocalDate.of(2026, 5, 26);
  private static final LocalDate WED_2026_05_27 = LocalDate.of(2026, 5, 27);

  @TempDir private Path folder;

  @Test
  @Tag("D10")
  void terms_follow_each_version_and_all_versions_stay_in_the_file() {
    InvoiceId id = keep(TckInvoices.issued(1));
    NoticeId failure = announce(OutageKind.AWARIA).notice().id();

    end(failure, FRIDAY_EVENING);
    assertEquals(Option.some(TUE_2026_05_26), lastDay(id));
    end(failure, FRIDAY_EVENING.plus(Duration.ofDays(3)));
    assertEquals(Option.some(WED_2026_05_27), lastDay(id));
    revise(failure, new Change.Withdrawn());
    assertEquals(Option.some(MON_2026_05_18), lastDay(id));

    try (Store store = StoreFile.open(folder)) {
      assertEquals(
          List.of(1, 2, 3, 4), store.outages().versions(failure).map(notice -> notice.version()));
      assertEquals(
          List.of("OGL-1 v1", "OGL-1 v2", "OGL-1 v3", "OGL-1 v4"),
          store
              .journal()
              .historyOf(id)
              .map(DomainEvent::detail)
              .map(text -> text.replaceAll(".* BY NOTICE (.*) RULE .*", "$1")));
    }
  }

  @Test
  @Tag("D08")
  void an_invoice_of_a_total_failure_that_was_none_is_in_the_queue_with_its_codes() {
    NoticeId total = announce(OutageKind.AWARIA_CALKOWITA).notice().id();
    InvoiceId id = keep(issuedInTotalFailure(total));

    Recorded recorded = revise(total, new Change.Withdrawn());

    assertEquals(List.of(id), recorded.moved().map(moved -> moved.invoice()));
    try (Store store = StoreFile.open(folder)) {
      Invoice now = store.invoices().open().map(StoredInvoice::invoice).single();
      assertEquals(id, now.id());
      assertEquals(IssuanceKind.OFFLINE24, now.particulars().issuance().kind());
      assertTrue(
          now.particulars().codes().exists(codes -> codes.kodII().contains("/certificate/")));
      assertEquals(
          Kind.INVOICE_RESTORED, store.journal().historyOf(id).map(DomainEvent::kind).last());
    }
  }

  @Test
  void a_sent_invoice_with_its_upo_is_moved_for_the_record() {
    InvoiceId id = keep(TckInvoices.withUpo(1));

    try (Store store = StoreFile.open(folder)) {
      new AnnounceOutageService(
              store.outages(),
              store.invoices(),
              store.journal(),
              store.transactions(),
              law(store),
              codes(),
              clock())
          .announce(
              new AnnounceOutage.Command(
                  Announcement.begun(OutageKind.AWARIA, FRIDAY_NOON.minusSeconds(60)),
                  AnnouncementSource.BIP,
                  "",
                  Option.none()))
          .get();
    }

    try (Store store = StoreFile.open(folder)) {
      Invoice now = store.invoices().find(id).get().invoice();
      assertEquals(Invoice.Kind.ACCEPTED, now.kind());
      assertEquals(IssuanceKind.AWARIA, now.particulars().issuance().kind());
    }
  }

  private InvoiceId keep(Invoice invoice) {
    try (Store store = StoreFile.open(folder)) {
      return store.invoices().add(invoice, TckInvoices.file(1)).get().invoice().id();
    }
  }

  private static Invoice issuedInTotalFailure(NoticeId notice) {
    return new Invoice.OutsideKsef(
        Particulars.of(
            TckInvoices.facts(1),
            new Issuance(
                FRIDAY_EVENING,
                IssuanceKind.AWARIA_CALKOWITA,
                Issuance.Cause.ANNOUNCEMENT,
                Option.some(notice)),
            new SubmissionDuty.NotRequired(),
            Option.none()));
  }

  private Recorded announce(OutageKind kind) {
    try (Store store = StoreFile.open(folder)) {
      return new AnnounceOutageService(
              store.outages(),
              store.invoices(),
              store.journal(),
              store.transactions(),
              law(store),
              codes(),
              clock())
          .announce(
              new AnnounceOutage.Command(
                  Announcement.begun(kind, FRIDAY_NOON.plusSeconds(60)),
                  kind == OutageKind.AWARIA_CALKOWITA
                      ? AnnouncementSource.MEDIA
                      : AnnouncementSource.BIP,
                  "",
                  Option.none()))
          .get();
    }
  }

  private void end(NoticeId notice, Instant at) {
    try (Store store = StoreFile.open(folder)) {
      new EndOutageService(
              store.outages(),
              store.invoices(),
              store.journal(),
              store.transactions(),
              law(store),
              codes(),
              clock())
          .end(new EndOutage.Command(notice, at, at))
          .get();
    }
  }

  private Recorded revise(NoticeId notice, Change change) {
    try (Store store = StoreFile.open(folder)) {
      return new ReviseOutageService(
              store.outages(),
              store.invoices(),
              store.journal(),
              store.transactions(),
              law(store),
              codes(),
              clock())
          .revise(new ReviseOutage.Command(notice, change, Option.none(), Option.none()))
          .get();
    }
  }

  private Option<LocalDate> lastDay(InvoiceId id) {
    try (Store store = StoreFile.open(folder)) {
      return store.invoices().find(id).get().invoice().particulars().duty() instanceof DueBy due
          ? Option.some(due.day())
          : Option.none();
    }
  }

  private static LawDesk law(Store store) {
    return new LawDesk(
        store.outages(), store.invoices(), Rulings.polish(), Rulings.adoptedReadings());
  }

  private static OfflineCodes codes() {
    return new OfflineCodes(
        () -> InMemoryOfflineSigner.around(FRIDAY_NOON),
        () ->
            new DeskSettings(
                Environment.TEST,
                CodeOrigin.of("https://qr-test.ksef.mf.gov.pl"),
                ContextIdentifier.of(TckInvoices.SELLER)));
  }

  private static Clock clock() {
    return Clock.fixed(FRIDAY_EVENING, ZoneOffset.UTC);
  }
}
