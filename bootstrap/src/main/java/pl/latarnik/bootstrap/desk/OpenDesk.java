package pl.latarnik.bootstrap.desk;

import io.vavr.control.Option;
import java.time.Duration;
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Program;
import pl.latarnik.adapters.persistence.Store;
import pl.latarnik.application.dispatch.Pauses;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.in.CheckCertificates;
import pl.latarnik.application.port.in.CloseSession;
import pl.latarnik.application.port.in.ConfirmOutage;
import pl.latarnik.application.port.in.CorrectTechnically;
import pl.latarnik.application.port.in.Diagnose;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.in.EnrolCertificate;
import pl.latarnik.application.port.in.FindInvoice;
import pl.latarnik.application.port.in.FollowStatus;
import pl.latarnik.application.port.in.ImportCertificate;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.in.ListCertificates;
import pl.latarnik.application.port.in.ListDuties;
import pl.latarnik.application.port.in.ListMessages;
import pl.latarnik.application.port.in.ListOutages;
import pl.latarnik.application.port.in.PrintInvoice;
import pl.latarnik.application.port.in.ReviseOutage;
import pl.latarnik.application.port.in.RevokeCertificate;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.port.in.SyncOutages;
import pl.latarnik.application.port.in.TellWarnings;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.usecase.AnnounceOutageService;
import pl.latarnik.application.usecase.CheckCertificatesService;
import pl.latarnik.application.usecase.CloseSessionService;
import pl.latarnik.application.usecase.ConfirmOutageService;
import pl.latarnik.application.usecase.CorrectTechnicallyService;
import pl.latarnik.application.usecase.CurrentSession;
import pl.latarnik.application.usecase.DiagnoseService;
import pl.latarnik.application.usecase.DispatchParts;
import pl.latarnik.application.usecase.DispatchService;
import pl.latarnik.application.usecase.EndOutageService;
import pl.latarnik.application.usecase.EnrolCertificateService;
import pl.latarnik.application.usecase.FindInvoiceService;
import pl.latarnik.application.usecase.FollowStatusService;
import pl.latarnik.application.usecase.ImportCertificateService;
import pl.latarnik.application.usecase.InvoiceViews;
import pl.latarnik.application.usecase.IssueInvoiceService;
import pl.latarnik.application.usecase.LawDesk;
import pl.latarnik.application.usecase.ListCertificatesService;
import pl.latarnik.application.usecase.ListDutiesService;
import pl.latarnik.application.usecase.ListMessagesService;
import pl.latarnik.application.usecase.ListOutagesService;
import pl.latarnik.application.usecase.OfflineCodes;
import pl.latarnik.application.usecase.PrintInvoiceService;
import pl.latarnik.application.usecase.ReviseOutageService;
import pl.latarnik.application.usecase.RevokeCertificateService;
import pl.latarnik.application.usecase.StatusWatch;
import pl.latarnik.application.usecase.SubmitInvoiceService;
import pl.latarnik.application.usecase.SyncOutagesService;
import pl.latarnik.application.usecase.TellWarningsService;
import pl.latarnik.domain.rulebook.Rulings;

/** The desk on an open store; each use case is put together when it is asked for. */
public final class OpenDesk implements Program.Desk {

  private final Store store;
  private final Runnable farewell;
  private final DeskParts parts;
  private final Pauses pauses;
  private final KsefGateway gateway;
  private final BatchGateway batches;
  private final CurrentSession session;
  private final DispatchParts.Settings sending;
  private final LawDesk law;
  private final Late<Option<StatusWatch>> watch;

  /** Takes the store, which it closes in the end, and the other parts; sends as is usual. */
  public OpenDesk(Store store, DeskParts parts) {
    this(store, parts, DispatchParts.Settings.USUAL, OpenDesk::pause, () -> {});
  }

  /** Takes the same, how to send, and what is done last of all before the store is closed. */
  public OpenDesk(Store store, DeskParts parts, DispatchParts.Settings sending, Runnable farewell) {
    this(store, parts, sending, OpenDesk::pause, farewell);
  }

  /** Takes the same, and what lets time pass while KSeF is waited for. */
  public OpenDesk(Store store, DeskParts parts, DispatchParts.Settings sending, Pauses pauses) {
    this(store, parts, sending, pauses, () -> {});
  }

  private OpenDesk(
      Store store,
      DeskParts parts,
      DispatchParts.Settings sending,
      Pauses pauses,
      Runnable farewell) {
    this.farewell = farewell;
    this.sending = sending;
    this.pauses = pauses;
    this.store = store;
    this.parts = parts;
    this.gateway = new LateGateway(parts.gateway());
    this.batches = new LateBatchGateway(parts.batch());
    this.session = new CurrentSession(gateway);
    this.watch =
        Late.of(
            () ->
                parts
                    .feed()
                    .get()
                    .map(feed -> new StatusWatch(feed, store.blocks(), parts.clock())));
    this.law =
        new LawDesk(store.outages(), store.invoices(), Rulings.polish(), Rulings.adoptedReadings());
  }

  @Override
  public IssueInvoice issueInvoice() {
    return new IssueInvoiceService(
        parts.xml().get(),
        store.invoices(),
        gateway,
        parts.vault().get().signer(),
        store.journal(),
        store.transactions(),
        law,
        parts.settings().get(),
        parts.clock());
  }

  @Override
  public SubmitInvoice submitInvoice() {
    return new SubmitInvoiceService(
        store.invoices(),
        gateway,
        session,
        store.journal(),
        store.transactions(),
        batches,
        store.batches(),
        law,
        parts.clock());
  }

  @Override
  public Dispatch dispatch() {
    return new DispatchService(
        new DispatchParts(
            store.invoices(),
            store.journal(),
            store.transactions(),
            store.batches(),
            gateway,
            batches,
            session,
            law,
            parts.clock(),
            pauses,
            sending));
  }

  /** An interrupt ends the waiting, and with it the dispatching. */
  private static boolean pause(Duration length) {
    try {
      Thread.sleep(length.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public CorrectTechnically correctTechnically() {
    return new CorrectTechnicallyService(
        store.invoices(),
        parts.xml().get(),
        store.journal(),
        store.transactions(),
        codes(),
        parts.settings().get(),
        parts.clock());
  }

  @Override
  public CloseSession closeSession() {
    return new CloseSessionService(session);
  }

  @Override
  public PrintInvoice printInvoice() {
    return new PrintInvoiceService(
        store.invoices(),
        parts.xml().get(),
        parts.printer().get(),
        store.journal(),
        store.transactions(),
        parts.settings().get(),
        parts.clock());
  }

  @Override
  public FindInvoice findInvoice() {
    return new FindInvoiceService(store.invoices(), views());
  }

  @Override
  public TellWarnings tellWarnings() {
    return new TellWarningsService(store.warnings(), parts.clock());
  }

  @Override
  public ListDuties listDuties() {
    return new ListDutiesService(store.invoices(), views());
  }

  @Override
  public AnnounceOutage announceOutage() {
    return new AnnounceOutageService(
        store.outages(),
        store.invoices(),
        store.journal(),
        store.transactions(),
        law,
        codes(),
        parts.clock());
  }

  @Override
  public EndOutage endOutage() {
    return new EndOutageService(
        store.outages(),
        store.invoices(),
        store.journal(),
        store.transactions(),
        law,
        codes(),
        parts.clock());
  }

  @Override
  public ReviseOutage reviseOutage() {
    return new ReviseOutageService(
        store.outages(),
        store.invoices(),
        store.journal(),
        store.transactions(),
        law,
        codes(),
        parts.clock());
  }

  @Override
  public SyncOutages syncOutages() {
    return syncOutages(watch.get().getOrElseThrow(OpenDesk::withoutStatusService));
  }

  private SyncOutages syncOutages(StatusWatch service) {
    return new SyncOutagesService(
        service,
        store.messages(),
        store.outages(),
        store.invoices(),
        store.journal(),
        store.transactions(),
        law,
        codes(),
        parts.clock());
  }

  @Override
  public FollowStatus followStatus() {
    FollowStatus nobody = Option::none;
    return watch
        .get()
        .<FollowStatus>map(it -> new FollowStatusService(it, syncOutages(it)))
        .getOrElse(nobody);
  }

  private static CliFailure withoutStatusService() {
    return new CliFailure(
        ExitStatus.CONFIGURATION,
        "To środowisko KSeF nie ma Latarni; ogłoszenia zapisuj poleceniem outage add"
            + " albo podaj adres w status-service.url.",
        "This KSeF environment has no status service; record announcements by outage add"
            + " or give an address in status-service.url.");
  }

  @Override
  public ConfirmOutage confirmOutage() {
    return new ConfirmOutageService(
        store.messages(),
        store.outages(),
        store.invoices(),
        store.journal(),
        store.transactions(),
        law,
        codes(),
        parts.clock());
  }

  @Override
  public Diagnose diagnose() {
    return new DiagnoseService(
        gateway,
        watch.get().map(it -> new DiagnoseService.Service(it, syncOutages(it))),
        parts.network().get(),
        law,
        store.messages(),
        parts.settings().get().environment(),
        parts.clock());
  }

  private OfflineCodes codes() {
    return new OfflineCodes(() -> parts.vault().get().signer(), () -> parts.settings().get());
  }

  @Override
  public ListOutages listOutages() {
    return new ListOutagesService(store.outages());
  }

  @Override
  public ListMessages listMessages() {
    return new ListMessagesService(store.messages());
  }

  @Override
  public ImportCertificate importCertificate() {
    return new ImportCertificateService(
        parts.vault().get(), store.journal(), store.transactions(), parts.clock());
  }

  @Override
  public ListCertificates listCertificates() {
    return new ListCertificatesService(
        parts.vault().get(),
        parts.vault().get().enrolments(),
        parts.vault().get().signer(),
        parts.clock());
  }

  @Override
  public CheckCertificates checkCertificates() {
    return new CheckCertificatesService(
        parts.authority().get(),
        parts.vault().get(),
        parts.vault().get().signer(),
        store.invoices(),
        store.journal(),
        store.transactions(),
        parts.clock());
  }

  @Override
  public EnrolCertificate enrolCertificate() {
    return new EnrolCertificateService(
        parts.authority().get(),
        parts.vault().get().enrolments(),
        parts.vault().get(),
        store.journal(),
        store.transactions(),
        parts.clock());
  }

  @Override
  public RevokeCertificate revokeCertificate() {
    return new RevokeCertificateService(
        parts.authority().get(),
        parts.vault().get(),
        store.invoices(),
        store.journal(),
        store.transactions(),
        parts.clock());
  }

  private InvoiceViews views() {
    return new InvoiceViews(law, store.journal(), parts.clock());
  }

  @Override
  public void close() {
    try {
      farewell.run();
    } finally {
      store.close();
    }
  }
}
