package pl.latarnik.adapters.cli;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.tck.InMemoryAnnouncementFeed;
import pl.latarnik.application.tck.InMemoryCertificateVault;
import pl.latarnik.application.tck.InMemoryDesk;
import pl.latarnik.application.tck.InMemoryOfflineSigner;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.application.usecase.AnnounceOutageService;
import pl.latarnik.application.usecase.ConfirmOutageService;
import pl.latarnik.application.usecase.DeskSettings;
import pl.latarnik.application.usecase.EndOutageService;
import pl.latarnik.application.usecase.FindInvoiceService;
import pl.latarnik.application.usecase.InvoiceViews;
import pl.latarnik.application.usecase.LawDesk;
import pl.latarnik.application.usecase.ListDutiesService;
import pl.latarnik.application.usecase.ListMessagesService;
import pl.latarnik.application.usecase.ListOutagesService;
import pl.latarnik.application.usecase.OfflineCodes;
import pl.latarnik.application.usecase.ReviseOutageService;
import pl.latarnik.application.usecase.SyncOutagesService;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.rulebook.Rulings;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.ContextIdentifier;

/** A desk with the real ledger of announcements and the real rules, on a store in memory. */
final class LedgerDesk implements Program.Desk {

  private final InMemoryDesk store = new InMemoryDesk();
  private final InMemoryAnnouncementFeed feed = new InMemoryAnnouncementFeed();
  private OfflineSigner signer = InMemoryOfflineSigner.around(TckInvoices.FRIDAY_NOON);
  private Instant now = TckInvoices.FRIDAY_NOON;

  /** Puts an invoice with the file of a sample into the store. */
  LedgerDesk holds(int sample, Invoice invoice) {
    store.invoices().add(invoice, TckInvoices.file(sample));
    return this;
  }

  LedgerDesk withoutCertificate() {
    signer = new InMemoryCertificateVault().signer();
    return this;
  }

  LedgerDesk at(Instant moment) {
    now = moment;
    return this;
  }

  Invoice invoice(int sample) {
    StoredInvoice stored = store.invoices().find(TckInvoices.facts(sample).number()).head();
    return stored.invoice();
  }

  Program program() {
    LedgerDesk desk = this;
    return new ProgramInMemory() {
      @Override
      public Desk openDesk() {
        return desk;
      }
    };
  }

  @Override
  public AnnounceOutage announceOutage() {
    return new AnnounceOutageService(
        store.outages(),
        store.invoices(),
        store.journal(),
        store.transactions(),
        law(),
        codes(),
        clock());
  }

  @Override
  public EndOutage endOutage() {
    return new EndOutageService(
        store.outages(),
        store.invoices(),
        store.journal(),
        store.transactions(),
        law(),
        codes(),
        clock());
  }

  @Override
  public ReviseOutage reviseOutage() {
    return new ReviseOutageService(
        store.outages(),
        store.invoices(),
        store.journal(),
        store.transactions(),
        law(),
        codes(),
        clock());
  }

  @Override
  public FollowStatus followStatus() {
    return Option::none;
  }

  @Override
  public SyncOutages syncOutages() {
    return new SyncOutagesService(
        feed,
        store.messages(),
        store.outages(),
        store.invoices(),
        store.journal(),
        store.transactions(),
        law(),
        codes(),
        clock());
  }

  /** Returns the status service that tests let speak. */
  InMemoryAnnouncementFeed feed() {
    return feed;
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
  public ConfirmOutage confirmOutage() {
    return new ConfirmOutageService(
        store.messages(),
        store.outages(),
        store.invoices(),
        store.journal(),
        store.transactions(),
        law(),
        codes(),
        clock());
  }

  @Override
  public Diagnose diagnose() {
    throw new UnsupportedOperationException("nothing is diagnosed in this test");
  }

  @Override
  public FindInvoice findInvoice() {
    return new FindInvoiceService(store.invoices(), views());
  }

  @Override
  public TellWarnings tellWarnings() {
    return io.vavr.collection.List::empty;
  }

  @Override
  public ListDuties listDuties() {
    return new ListDutiesService(store.invoices(), views());
  }

  @Override
  public SubmitInvoice submitInvoice() {
    return id -> Either.left(new SubmitInvoice.Refusal.NotSendable(Invoice.Kind.OUTSIDE_KSEF));
  }

  @Override
  public Dispatch dispatch() {
    return (order, watcher) ->
        new Dispatch.Report(
            order
                .invoices()
                .map(
                    id ->
                        new Dispatch.Outcome(
                            id,
                            Dispatch.End.NOT_SENDABLE,
                            store.invoices().find(id).map(StoredInvoice::invoice),
                            io.vavr.control.Option.none())),
            io.vavr.control.Option.none());
  }

  @Override
  public CorrectTechnically correctTechnically() {
    throw new UnsupportedOperationException("nothing is corrected in this test");
  }

  @Override
  public CloseSession closeSession() {
    return io.vavr.control.Option::none;
  }

  @Override
  public IssueInvoice issueInvoice() {
    throw new UnsupportedOperationException("nothing is issued in this test");
  }

  @Override
  public PrintInvoice printInvoice() {
    throw new UnsupportedOperationException("nothing is printed in this test");
  }

  @Override
  public ImportCertificate importCertificate() {
    throw new UnsupportedOperationException("no certificates in this test");
  }

  @Override
  public ListCertificates listCertificates() {
    return () ->
        new ListCertificates.Certificates(
            io.vavr.collection.List.empty(),
            signer.certificate(now),
            io.vavr.collection.LinkedHashMap.empty(),
            io.vavr.collection.List.empty());
  }

  @Override
  public CheckCertificates checkCertificates() {
    throw new UnsupportedOperationException("no certificates in this test");
  }

  @Override
  public EnrolCertificate enrolCertificate() {
    throw new UnsupportedOperationException("no certificates in this test");
  }

  @Override
  public RevokeCertificate revokeCertificate() {
    throw new UnsupportedOperationException("no certificates in this test");
  }

  @Override
  public void close() {}

  private InvoiceViews views() {
    return new InvoiceViews(law(), store.journal(), clock());
  }

  private LawDesk law() {
    return new LawDesk(
        store.outages(), store.invoices(), Rulings.polish(), Rulings.adoptedReadings());
  }

  private OfflineCodes codes() {
    return new OfflineCodes(
        () -> signer,
        () ->
            new DeskSettings(
                Environment.TEST,
                CodeOrigin.of("https://qr-test.ksef.mf.gov.pl"),
                ContextIdentifier.of(TckInvoices.SELLER)));
  }

  private Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
