package pl.latarnik.bootstrap;

import java.time.Clock;
import pl.latarnik.adapters.cli.Program;
import pl.latarnik.adapters.ksef.signing.KeyStoreCertificateVault;
import pl.latarnik.adapters.persistence.Store;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.in.CloseSession;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.in.FindInvoice;
import pl.latarnik.application.port.in.ImportCertificate;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.in.ListCertificates;
import pl.latarnik.application.port.in.ListDuties;
import pl.latarnik.application.port.in.ListOutages;
import pl.latarnik.application.port.in.PrintInvoice;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.port.out.InvoicePrinter;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.usecase.AnnounceOutageService;
import pl.latarnik.application.usecase.CloseSessionService;
import pl.latarnik.application.usecase.CurrentSession;
import pl.latarnik.application.usecase.DeskSettings;
import pl.latarnik.application.usecase.EndOutageService;
import pl.latarnik.application.usecase.FindInvoiceService;
import pl.latarnik.application.usecase.ImportCertificateService;
import pl.latarnik.application.usecase.InvoiceViews;
import pl.latarnik.application.usecase.IssueInvoiceService;
import pl.latarnik.application.usecase.LawDesk;
import pl.latarnik.application.usecase.ListCertificatesService;
import pl.latarnik.application.usecase.ListDutiesService;
import pl.latarnik.application.usecase.ListOutagesService;
import pl.latarnik.application.usecase.PrintInvoiceService;
import pl.latarnik.application.usecase.SubmitInvoiceService;
import pl.latarnik.domain.rulebook.Rulings;

/** The desk on one store: every use case with the adapters that it works with. */
final class WiredDesk implements Program.Desk {

  private final Store store;
  private final KsefGateway gateway;
  private final InvoiceXml xml;
  private final InvoicePrinter printer;
  private final KeyStoreCertificateVault vault;
  private final DeskSettings settings;
  private final Clock clock;
  private final LawDesk law;
  private final InvoiceViews views;
  private final CurrentSession session;

  WiredDesk(
      Store store,
      KsefGateway gateway,
      InvoiceXml xml,
      InvoicePrinter printer,
      KeyStoreCertificateVault vault,
      DeskSettings settings,
      Clock clock) {
    this.store = store;
    this.gateway = gateway;
    this.xml = xml;
    this.printer = printer;
    this.vault = vault;
    this.settings = settings;
    this.clock = clock;
    this.law =
        new LawDesk(store.outages(), store.invoices(), Rulings.polish(), Rulings.adoptedReadings());
    this.views = new InvoiceViews(law, store.journal(), clock);
    this.session = new CurrentSession(gateway);
  }

  @Override
  public IssueInvoice issueInvoice() {
    return new IssueInvoiceService(
        xml,
        store.invoices(),
        gateway,
        vault.signer(),
        store.journal(),
        store.transactions(),
        law,
        settings,
        clock);
  }

  @Override
  public SubmitInvoice submitInvoice() {
    return new SubmitInvoiceService(
        store.invoices(), gateway, session, store.journal(), store.transactions(), law, clock);
  }

  @Override
  public CloseSession closeSession() {
    return new CloseSessionService(session);
  }

  @Override
  public PrintInvoice printInvoice() {
    return new PrintInvoiceService(
        store.invoices(), xml, printer, store.journal(), store.transactions(), settings, clock);
  }

  @Override
  public FindInvoice findInvoice() {
    return new FindInvoiceService(store.invoices(), views);
  }

  @Override
  public ListDuties listDuties() {
    return new ListDutiesService(store.invoices(), views);
  }

  @Override
  public AnnounceOutage announceOutage() {
    return new AnnounceOutageService(
        store.outages(), store.invoices(), store.journal(), store.transactions(), law, clock);
  }

  @Override
  public EndOutage endOutage() {
    return new EndOutageService(
        store.outages(), store.invoices(), store.journal(), store.transactions(), law, clock);
  }

  @Override
  public ListOutages listOutages() {
    return new ListOutagesService(store.outages());
  }

  @Override
  public ImportCertificate importCertificate() {
    return new ImportCertificateService(vault, store.journal(), store.transactions(), clock);
  }

  @Override
  public ListCertificates listCertificates() {
    return new ListCertificatesService(vault, vault.signer(), clock);
  }

  @Override
  public void close() {
    store.close();
  }
}
