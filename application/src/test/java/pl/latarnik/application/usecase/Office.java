package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Function;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.in.CorrectTechnically;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.in.IssueInvoice.Approved;
import pl.latarnik.application.port.in.IssueInvoice.WhenUnavailable;
import pl.latarnik.application.port.in.PrintInvoice;
import pl.latarnik.application.port.in.ReviseOutage;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.port.in.SubmitInvoice.Next;
import pl.latarnik.application.port.in.SubmitInvoice.Step;
import pl.latarnik.application.port.in.SyncOutages;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.InvoicePrinter;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.tck.InMemoryDesk;
import pl.latarnik.application.tck.InMemoryKsef;
import pl.latarnik.application.tck.InMemoryOfflineSigner;
import pl.latarnik.application.tck.KsefGatewayContract.Line;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.StatedBuyer;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.Rulings;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.ContextIdentifier;

/**
 * A seller's office for tests: a store and a KSeF in memory that outlive every service, a clock
 * that tests move, and use cases made anew for each call, as after a restart.
 */
final class Office {

  static final CodeOrigin ORIGIN = CodeOrigin.of("https://qr-test.ksef.mf.gov.pl");

  private final InMemoryDesk desk = new InMemoryDesk();
  private final KnownFiles files = new KnownFiles();
  private final TestClock clock = new TestClock(TckInvoices.FRIDAY_NOON);
  private final InMemoryKsef ksef = new InMemoryKsef(files::facts, clock::instant);
  private final RecordingPrinter printer = new RecordingPrinter();
  private OfflineSigner signer = InMemoryOfflineSigner.around(TckInvoices.FRIDAY_NOON);

  private static final class TestClock extends Clock {
    private Instant now;

    TestClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  InMemoryKsef ksef() {
    return ksef;
  }

  KnownFiles files() {
    return files;
  }

  RecordingPrinter printer() {
    return printer;
  }

  void signsWith(OfflineSigner other) {
    signer = other;
  }

  Instant now() {
    return clock.instant();
  }

  void itIs(Instant now) {
    clock.now = now;
  }

  void cutOff() {
    ksef.line(Line.REFUSED);
  }

  void connect() {
    ksef.line(Line.UP);
  }

  // --- what a user does

  Either<IssueInvoice.Refusal, Approved> tryToIssue(
      ExactBytes file, WhenUnavailable whenUnavailable, Option<IssuanceKind> procedure) {
    return tryToIssue(file, whenUnavailable, procedure, Option.none());
  }

  Either<IssueInvoice.Refusal, Approved> tryToIssue(
      ExactBytes file,
      WhenUnavailable whenUnavailable,
      Option<IssuanceKind> procedure,
      Option<StatedBuyer> buyer) {
    return new IssueInvoiceService(
            files,
            desk.invoices(),
            ksef.gateway(),
            signer,
            desk.journal(),
            desk.transactions(),
            law(),
            settings(),
            clock)
        .issue(new IssueInvoice.Command(file, whenUnavailable, procedure, buyer));
  }

  Approved issue(ExactBytes file) {
    return tryToIssue(file, WhenUnavailable.OFFLINE24, Option.none()).get();
  }

  Approved issue(int sample) {
    return issue(files.know(TckInvoices.facts(sample), TckInvoices.file(sample)));
  }

  /** Makes one step as a process that has just started. */
  Either<SubmitInvoice.Refusal, Step> advance(InvoiceId id) {
    return advance(id, Function.identity());
  }

  /** Makes one step as a process that has just started and speaks to KSeF through a wrapper. */
  Either<SubmitInvoice.Refusal, Step> advance(
      InvoiceId id, Function<KsefGateway, KsefGateway> wrapped) {
    return process(wrapped.apply(ksef.gateway())).advance(id);
  }

  /** Returns a process that goes on living between its steps. */
  SubmitInvoice process(KsefGateway gateway) {
    return new SubmitInvoiceService(
        desk.invoices(),
        gateway,
        new CurrentSession(gateway),
        desk.journal(),
        desk.transactions(),
        ksef.batch(),
        desk.batches(),
        law(),
        clock);
  }

  /** Dispatches as a process that has just started; waits take no time but on the clock. */
  Dispatch.Report dispatch() {
    return dispatch(ksef.gateway(), ksef.batch(), Dispatch.Order.all(Duration.ofMinutes(10)));
  }

  Dispatch.Report dispatch(KsefGateway gateway, BatchGateway batches, Dispatch.Order order) {
    return dispatch(gateway, batches, order, DispatchParts.Settings.USUAL, news -> {});
  }

  Dispatch.Report dispatch(
      KsefGateway gateway,
      BatchGateway batches,
      Dispatch.Order order,
      DispatchParts.Settings settings,
      Consumer<Dispatch.News> watcher) {
    return new DispatchService(
            new DispatchParts(
                desk.invoices(),
                desk.journal(),
                desk.transactions(),
                desk.batches(),
                gateway,
                batches,
                new CurrentSession(gateway),
                law(),
                clock,
                this::pause,
                settings))
        .dispatch(order, watcher);
  }

  Either<CorrectTechnically.Refusal, CorrectTechnically.Recorded> correct(
      CorrectTechnically.Command command) {
    return new CorrectTechnicallyService(
            desk.invoices(), files, desk.journal(), desk.transactions(), codes(), settings(), clock)
        .correct(command);
  }

  private boolean pause(Duration length) {
    clock.now = clock.now.plus(length);
    return true;
  }

  /** Makes steps, each as a new process, until nothing is left to do or it cannot go on. */
  Step sendAll(InvoiceId id) {
    for (int i = 0; i < 20; i++) {
      Step step = advance(id).get();
      if (step.next() == Next.DONE || step.next() == Next.STOPPED) {
        return step;
      }
    }
    throw new AssertionError("no end after 20 steps: " + invoice(id));
  }

  Either<AnnounceOutage.Refusal, AnnounceOutage.Recorded> announce(
      Announcement announcement, AnnouncementSource source) {
    return new AnnounceOutageService(
            desk.outages(),
            desk.invoices(),
            desk.journal(),
            desk.transactions(),
            law(),
            codes(),
            clock)
        .announce(new AnnounceOutage.Command(announcement, source, "BIP 1/2026", Option.none()));
  }

  AnnounceOutage.Recorded announce(OutageKind kind, Instant start) {
    AnnouncementSource source =
        kind == OutageKind.AWARIA_CALKOWITA ? AnnouncementSource.MEDIA : AnnouncementSource.BIP;
    return announce(Announcement.begun(kind, start), source).get();
  }

  Either<EndOutage.Refusal, AnnounceOutage.Recorded> end(NoticeId notice, Instant at) {
    return new EndOutageService(
            desk.outages(),
            desk.invoices(),
            desk.journal(),
            desk.transactions(),
            law(),
            codes(),
            clock)
        .end(new EndOutage.Command(notice, at, at));
  }

  Either<ReviseOutage.Refusal, AnnounceOutage.Recorded> revise(
      NoticeId notice, ReviseOutage.Change change) {
    return new ReviseOutageService(
            desk.outages(),
            desk.invoices(),
            desk.journal(),
            desk.transactions(),
            law(),
            codes(),
            clock)
        .revise(new ReviseOutage.Command(notice, change, Option.none(), Option.none()));
  }

  Either<SyncOutages.Refusal, SyncOutages.Synced> sync(AnnouncementFeed feed) {
    return new SyncOutagesService(
            feed,
            desk.messages(),
            desk.outages(),
            desk.invoices(),
            desk.journal(),
            desk.transactions(),
            law(),
            codes(),
            clock)
        .sync();
  }

  /** Records a version of a notice as the status service gives it: with its own number. */
  AnnounceOutage.Recorded record(Notice notice) {
    NoticeBook book =
        new NoticeBook(desk.outages(), desk.invoices(), desk.journal(), law(), codes(), clock);
    return desk.transactions()
        .<AnnounceOutage.Refusal, AnnounceOutage.Recorded>inTransaction(
            () -> Either.right(book.recorded(notice)))
        .get();
  }

  OfflineCodes codes() {
    return new OfflineCodes(() -> signer, Office::settings);
  }

  Either<PrintInvoice.Refusal, ExactBytes> print(InvoiceId id) {
    return new PrintInvoiceService(
            desk.invoices(), files, printer, desk.journal(), desk.transactions(), settings(), clock)
        .print(new PrintInvoice.Command(id, InvoicePrinter.Language.PL));
  }

  // --- what can be seen

  List<StoredInvoice> all() {
    return desk.invoices().all();
  }

  List<DomainEvent> journal() {
    return desk.journal().all();
  }

  List<DomainEvent.Kind> history(InvoiceId id) {
    return desk.journal().historyOf(id).map(DomainEvent::kind);
  }

  Invoice invoice(InvoiceId id) {
    return desk.invoices().find(id).get().invoice();
  }

  int timesHeld(InvoiceId id) {
    InvoiceHash hash = invoice(id).particulars().facts().hash();
    return ksef.timesHeld(hash);
  }

  int timesArrived(InvoiceId id) {
    return ksef.timesArrived(invoice(id).particulars().facts().hash());
  }

  LawDesk law() {
    return new LawDesk(
        desk.outages(), desk.invoices(), Rulings.polish(), Rulings.adoptedReadings());
  }

  InMemoryDesk desk() {
    return desk;
  }

  Clock clock() {
    return clock;
  }

  static InvoiceFacts facts(int sample) {
    return TckInvoices.facts(sample);
  }

  private static DeskSettings settings() {
    return new DeskSettings(Environment.TEST, ORIGIN, ContextIdentifier.of(TckInvoices.SELLER));
  }
}
