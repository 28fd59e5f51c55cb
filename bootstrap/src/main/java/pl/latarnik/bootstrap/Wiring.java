package pl.latarnik.bootstrap;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.LongSupplier;
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Messages;
import pl.latarnik.adapters.cli.Program;
import pl.latarnik.adapters.ksef.KsefAccess;
import pl.latarnik.adapters.ksef.KsefConnection;
import pl.latarnik.adapters.ksef.fa3.Fa3InvoiceXml;
import pl.latarnik.adapters.ksef.signing.KeyStoreCertificateVault;
import pl.latarnik.adapters.ksef.signing.VaultProtection;
import pl.latarnik.adapters.ksef.signing.VaultUnreadableException;
import pl.latarnik.adapters.persistence.NewerStore;
import pl.latarnik.adapters.persistence.Store;
import pl.latarnik.adapters.persistence.StoreException;
import pl.latarnik.adapters.persistence.StoreUnusable;
import pl.latarnik.adapters.print.PdfInvoicePrinter;
import pl.latarnik.application.port.in.CompareInvoices;
import pl.latarnik.application.port.in.LinkInvoice;
import pl.latarnik.application.port.in.RenderInvoice;
import pl.latarnik.application.port.in.ValidateInvoice;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.application.usecase.CompareInvoicesService;
import pl.latarnik.application.usecase.DeskSettings;
import pl.latarnik.application.usecase.DispatchParts;
import pl.latarnik.application.usecase.LinkInvoiceService;
import pl.latarnik.application.usecase.RenderInvoiceService;
import pl.latarnik.application.usecase.ValidateInvoiceService;
import pl.latarnik.bootstrap.demo.Demonstration;
import pl.latarnik.bootstrap.desk.DeskParts;
import pl.latarnik.bootstrap.desk.Late;
import pl.latarnik.bootstrap.desk.OpenDesk;
import pl.latarnik.bootstrap.settings.KsefEnvironments;
import pl.latarnik.bootstrap.settings.LoginFiles;
import pl.latarnik.bootstrap.settings.Settings;
import pl.latarnik.simulator.PortInUseException;
import pl.latarnik.simulator.SimulatorMain;
import pl.latarnik.simulator.SimulatorOptions;

/**
 * Puts the program together by hand. Everything is made when it is asked for: a command that needs
 * no store, no keys and no fonts loads none.
 */
public final class Wiring implements Program {

  private static final String TEMPLATE = "settings/latarnik.yaml";

  /** Folder below the program's own for archives on their way to KSeF. */
  private static final String SPOOL = "spool";

  private final Map<String, String> environment;
  private final Path workingDirectory;
  private final Path home;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Late<Settings> settings;
  private final Late<KeyStoreCertificateVault> vault;

  /**
   * Takes what the program finds around it.
   *
   * @param environment variables of the process
   * @param workingDirectory where relative paths start
   * @param userHome home folder of the user, below which the program has its own
   * @param clock the present
   */
  public Wiring(
      Map<String, String> environment, Path workingDirectory, Path userHome, Clock clock) {
    this(environment, workingDirectory, userHome, clock, System::nanoTime);
  }

  /**
   * Takes what the program finds around it.
   *
   * @param nanoTime nanoseconds since any moment, which go on even if the clock stands still: KSeF
   *     counts requests by them
   */
  public Wiring(
      Map<String, String> environment,
      Path workingDirectory,
      Path userHome,
      Clock clock,
      LongSupplier nanoTime) {
    this.nanoTime = requireNonNull(nanoTime, "nanoTime");
    this.environment = requireNonNull(environment, "environment");
    this.workingDirectory = requireNonNull(workingDirectory, "workingDirectory");
    this.clock = requireNonNull(clock, "clock");
    this.home =
        environment
            .get("LATARNIK_HOME")
            .filter(path -> !path.isBlank())
            .map(workingDirectory::resolve)
            .getOrElse(() -> userHome.resolve(".latarnik"));
    this.settings = Late.of(() -> Settings.load(environment, workingDirectory, home));
    this.vault =
        Late.of(
            () ->
                new KeyStoreCertificateVault(
                    settings.get().certificateFolder(), VaultProtection.bySecretFile()));
  }

  // --- the desk

  @Override
  public Desk openDesk() {
    Settings now = settings.get();
    Store store = openStore(now);
    Late<Option<KsefAccess>> access = Late.of(() -> access(now, store));
    DeskParts parts =
        new DeskParts(
            Late.of(this::xml),
            Late.of(PdfInvoicePrinter::new),
            Late.of(
                () -> access.get().map(KsefAccess::gateway).getOrElse(GatewayWithoutLogin::new)),
            Late.of(
                () ->
                    access
                        .get()
                        .map(ksef -> ksef.batch(home.resolve(SPOOL)))
                        .getOrElse(BatchWithoutLogin::new)),
            Late.of(
                () ->
                    access
                        .get()
                        .map(KsefAccess::certificates)
                        .getOrElse(AuthorityWithoutLogin::new)),
            Late.of(() -> StatusServices.feed(now)),
            Late.of(() -> NetworkProbes.probe(now)),
            vault,
            Late.of(
                () ->
                    new DeskSettings(
                        now.environment().kind(),
                        now.environment().codes(),
                        now.requiredContext())),
            clock);
    return new OpenDesk(
        store,
        parts,
        new DispatchParts.Settings(DispatchParts.Settings.USUAL.hands(), now.waitsInOutages()),
        () -> access.made().forEach(made -> made.forEach(KsefAccess::close)));
  }

  private InvoiceXml xml() {
    return settings.get().schemaDir().map(Fa3InvoiceXml::new).getOrElse(Fa3InvoiceXml::new);
  }

  private Option<KsefAccess> access(Settings now, Store store) {
    return LoginFiles.login(now, clock)
        .map(
            login ->
                new KsefAccess(
                    KsefConnection.of(now.environment().api(), now.requiredContext(), login)
                        .withUpoSeal(KsefEnvironments.seal(now)),
                    clock,
                    nanoTime,
                    store.warnings(),
                    store.blocks()));
  }

  private static Store openStore(Settings now) {
    char[] password = now.store().password().read();
    try {
      Store store = Store.open(now.store().url(), now.store().user(), String.valueOf(password));
      try {
        store.belongsTo(KsefEnvironments.name(now.environment()));
        return store;
      } catch (StoreException e) {
        store.close();
        throw e;
      }
    } catch (StoreException e) {
      throw said(e);
    }
  }

  private static CliFailure said(StoreException e) {
    boolean settings = e instanceof StoreUnusable || e instanceof NewerStore;
    return new CliFailure(
        settings ? ExitStatus.CONFIGURATION : ExitStatus.FAULT, e.polish(), e.english());
  }

  @Override
  public Option<CliFailure> explain(Exception fault) {
    if (fault instanceof StoreException store) {
      return Option.some(said(store));
    }
    return fault instanceof VaultUnreadableException
        ? Option.some(
            new CliFailure(
                ExitStatus.CONFIGURATION,
                "Przyjętych certyfikatów nie da się odczytać: " + fault.getMessage(),
                "The certificates that were taken in cannot be read: " + fault.getMessage()))
        : Option.none();
  }

  @Override
  public Path init(Path folder) {
    Path target = workingDirectory.resolve(folder);
    Path file = target.resolve(Settings.FILE);
    try (InputStream template = Wiring.class.getResourceAsStream(TEMPLATE)) {
      Files.copy(requireNonNull(template, TEMPLATE), file);
    } catch (FileAlreadyExistsException e) {
      throw new CliFailure(
          ExitStatus.ATTENTION,
          file + " już istnieje i zostaje bez zmian; usuń go albo przenieś, żeby zacząć od nowa.",
          file + " exists already and stays as it is; remove or move it to begin anew.");
    } catch (IOException e) {
      throw new UncheckedIOException("the settings cannot be written: " + file, e);
    }
    openStore(Settings.load(environment, target, home)).close();
    return file;
  }

  // --- without any state

  @Override
  public ValidateInvoice validateInvoice() {
    return new ValidateInvoiceService(xml(), clock);
  }

  @Override
  public CompareInvoices compareInvoices() {
    return new CompareInvoicesService(xml());
  }

  @Override
  public LinkInvoice linkInvoice() {
    return links();
  }

  private LinkInvoiceService links() {
    // Opens certificates for one piece of work only, so the folder is never looked at.
    KeyStoreCertificateVault opener =
        new KeyStoreCertificateVault(home.resolve("unused"), VaultProtection.bySecretFile());
    return new LinkInvoiceService(xml(), opener, clock);
  }

  @Override
  public RenderInvoice renderInvoice() {
    return new RenderInvoiceService(links(), new PdfInvoicePrinter());
  }

  @Override
  public String language() {
    return Settings.language(environment, workingDirectory, home);
  }

  @Override
  public boolean logsInByToken() {
    return settings.get().token().isDefined();
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public int warningDays() {
    return settings.get().warningDays();
  }

  @Override
  public char[] certificatePassword() {
    return settings.get().certificatePassword().read();
  }

  @Override
  public Option<EnvironmentChoice> environment(String name) {
    return KsefEnvironments.find(name);
  }

  // --- demonstration and tests

  @Override
  public ExitStatus demo(DemoOrder order, Console console, Messages messages) {
    return new Demonstration(order, workingDirectory, console, messages, clock).play();
  }

  @Override
  public ExitStatus simulator(SimulatorOrder order, Console console) {
    SimulatorOptions options = SimulatorOptions.defaults().withLimits().withPort(order.port());
    Option<FaultFile> faults = order.faults().map(FaultFile::read);
    try {
      SimulatorMain.run(
          order.clock().map(options::withRunningClock).getOrElse(options),
          faults.map(FaultFile::json).getOrElse("[]"),
          console.out());
      return ExitStatus.DONE;
    } catch (PortInUseException e) {
      throw new CliFailure(
          ExitStatus.FAULT,
          "Port "
              + e.port()
              + " na 127.0.0.1 jest zajęty przez inny program; zatrzymaj go albo podaj inny port"
              + " (0 to dowolny wolny).",
          "Port "
              + e.port()
              + " on 127.0.0.1 is in use by another program; stop it, or give another port (0 is"
              + " any free one).");
    } catch (IllegalArgumentException e) {
      throw faults.map(file -> file.refused(e)).getOrElseThrow(() -> e);
    }
  }
}
