package pl.latarnik.bootstrap;

<<<<<<< HEAD
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
=======
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
>>>>>>> 4b83bfe (Put the program together, with its settings)
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Messages;
import pl.latarnik.adapters.cli.Program;
import pl.latarnik.adapters.ksef.KsefConnection;
import pl.latarnik.adapters.ksef.KsefHttpGateway;
import pl.latarnik.adapters.ksef.fa3.Fa3InvoiceXml;
import pl.latarnik.adapters.ksef.signing.KeyStoreCertificateVault;
<<<<<<< HEAD
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.VaultProtection;
import pl.latarnik.adapters.persistence.Store;
import pl.latarnik.adapters.persistence.StoreException;
=======
import pl.latarnik.adapters.ksef.signing.VaultProtection;
import pl.latarnik.adapters.ksef.signing.VaultUnreadableException;
import pl.latarnik.adapters.persistence.NewerStore;
import pl.latarnik.adapters.persistence.Store;
import pl.latarnik.adapters.persistence.StoreException;
import pl.latarnik.adapters.persistence.StoreUnusable;
>>>>>>> 4b83bfe (Put the program together, with its settings)
import pl.latarnik.adapters.print.PdfInvoicePrinter;
import pl.latarnik.application.port.in.LinkInvoice;
import pl.latarnik.application.port.in.RenderInvoice;
import pl.latarnik.application.port.in.ValidateInvoice;
<<<<<<< HEAD
import pl.latarnik.application.port.out.InvoiceXml;
=======
>>>>>>> 4b83bfe (Put the program together, with its settings)
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.usecase.DeskSettings;
import pl.latarnik.application.usecase.LinkInvoiceService;
import pl.latarnik.application.usecase.RenderInvoiceService;
import pl.latarnik.application.usecase.ValidateInvoiceService;
<<<<<<< HEAD
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.verification.ContextIdentifier;
=======
import pl.latarnik.bootstrap.demo.Demonstration;
import pl.latarnik.bootstrap.desk.DeskParts;
import pl.latarnik.bootstrap.desk.Late;
import pl.latarnik.bootstrap.desk.OpenDesk;
import pl.latarnik.bootstrap.settings.KsefEnvironments;
import pl.latarnik.bootstrap.settings.LoginFiles;
import pl.latarnik.bootstrap.settings.Settings;
>>>>>>> 4b83bfe (Put the program together, with its settings)
import pl.latarnik.simulator.PortInUseException;
import pl.latarnik.simulator.SimulatorMain;
import pl.latarnik.simulator.SimulatorOptions;

/**
<<<<<<< HEAD
 * The composition root: makes each part when it is asked for, so that a command which needs no
 * store opens none and loads nothing of it.
 */
final class Wiring implements Program {

  private final Map<String, String> variables;
  private final Path workingFolder;
  private final Path home;
  private final Clock clock;

  Wiring(Map<String, String> variables, Path workingFolder, Path userHome, Clock clock) {
    this.variables = variables;
    this.workingFolder = workingFolder;
    this.home = Settings.home(variables, userHome);
    this.clock = clock;
  }

  private Settings settings() {
    return Settings.read(variables, workingFolder, home);
  }

  @Override
  public Desk openDesk() {
    Settings settings = settings();
    ContextIdentifier context =
        settings
            .context()
            .getOrElseThrow(
                () ->
                    new CliFailure(
                        ExitStatus.CONFIGURATION,
                        "Brak ksef.context: podaj w latarnik.yaml (zob. init) albo w zmiennej "
                            + Key.KSEF_CONTEXT.variable()
                            + ", w czyim imieniu działa program, np. Nip:1111111111",
                        "ksef.context is missing: say in latarnik.yaml (see init) or in "
                            + Key.KSEF_CONTEXT.variable()
                            + " in whose name the program works, for example Nip:1111111111"));
    return desk(settings, gateway(settings, context, clock), context, clock);
  }

  /** Puts a desk together on the store of these settings. */
  static Desk desk(Settings settings, KsefGateway gateway, ContextIdentifier context, Clock clock) {
    KeyStoreCertificateVault vault = vault(settings);
    return new WiredDesk(
        store(settings),
        gateway,
        xml(settings.schemaDir()),
        new PdfInvoicePrinter(),
        vault,
        new DeskSettings(settings.environment().kind(), settings.environment().codes(), context),
        clock);
  }

  private static Store store(Settings settings) {
    try {
      return Store.open(settings.storeUrl(), settings.storeUser(), settings.storePassword());
    } catch (StoreException e) {
      throw new CliFailure(ExitStatus.FAULT, e.polish(), e.english());
    }
  }

  private static KeyStoreCertificateVault vault(Settings settings) {
    return new KeyStoreCertificateVault(
        settings.certificateFolder(), VaultProtection.bySecretFile());
  }

  private static InvoiceXml xml(Option<Path> schemaDir) {
    return schemaDir.isDefined() ? new Fa3InvoiceXml(schemaDir.get()) : new Fa3InvoiceXml();
  }

  /** Makes the way to KSeF; without a certificate for the login there is none, and it says so. */
  static KsefGateway gateway(Settings settings, ContextIdentifier context, Clock clock) {
    return settings
        .login()
        .map(login -> loggedIn(settings, login, context, clock))
        .getOrElse(GatewayWithoutLogin::new);
  }

  private static KsefGateway loggedIn(
      Settings settings, Settings.Login login, ContextIdentifier context, Clock clock) {
    LoginCertificate certificate =
        LoginCertificate.read(
                bytes(login.certificate()),
                login.key().map(Wiring::bytes),
                login.password().toCharArray())
            .getOrElseThrow(
                refusal ->
                    new CliFailure(
                        ExitStatus.CONFIGURATION,
                        "ksef.authentication.certificate: "
                            + login.certificate()
                            + " nie nadaje się do logowania: "
                            + refusal.reason()
                            + " ("
                            + refusal.detail()
                            + ")",
                        "ksef.authentication.certificate: "
                            + login.certificate()
                            + " cannot log in: "
                            + refusal.reason()
                            + " ("
                            + refusal.detail()
                            + ")"));
    return new KsefHttpGateway(
        KsefConnection.of(settings.environment().api(), context, certificate), clock);
  }

  private static ExactBytes bytes(Path file) {
    try {
      return ExactBytes.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new CliFailure(
          ExitStatus.CONFIGURATION,
          file + ": nie można odczytać (" + e.getClass().getSimpleName() + ")",
          file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
    }
=======
 * Puts the program together by hand. Everything is made when it is asked for: a command that needs
 * no store, no keys and no fonts loads none.
 */
public final class Wiring implements Program {

  private static final String TEMPLATE = "settings/latarnik.yaml";

  private final Map<String, String> environment;
  private final Path workingDirectory;
  private final Path home;
  private final Clock clock;
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
    DeskParts parts =
        new DeskParts(
            Late.of(Fa3InvoiceXml::new),
            Late.of(PdfInvoicePrinter::new),
            Late.of(() -> gateway(now)),
            vault,
            Late.of(
                () ->
                    new DeskSettings(
                        now.environment().kind(),
                        now.environment().codes(),
                        now.requiredContext())),
            clock);
    return new OpenDesk(openStore(now), parts);
  }

  private KsefGateway gateway(Settings now) {
    KsefConnection connection =
        KsefConnection.of(
            now.environment().api(), now.requiredContext(), LoginFiles.open(now.requiredLogin()));
    return new KsefHttpGateway(
        KsefEnvironments.isOfficial(now.environment())
            ? connection
            : connection.withUpoSeal(KsefConnection.UpoSeal.OPTIONAL),
        clock);
  }

  private static Store openStore(Settings now) {
    char[] password = now.store().password().read();
    try {
      return Store.open(now.store().url(), now.store().user(), String.valueOf(password));
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
>>>>>>> 4b83bfe (Put the program together, with its settings)
  }

  @Override
  public Path init(Path folder) {
<<<<<<< HEAD
    Path file = workingFolder.resolve(folder).resolve(SettingsFile.NAME);
    try {
      Files.writeString(file, Settings.commented(), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new CliFailure(
          ExitStatus.CONFIGURATION,
          file + ": nie zapisano, bo plik już jest albo nie wolno go utworzyć; nic nie zmieniono",
          file + ": not written, the file is there already or may not be made; nothing changed");
    }
    store(settings()).close();
    return file;
  }

  @Override
  public ValidateInvoice validateInvoice() {
    return new ValidateInvoiceService(xml(settings().schemaDir()), clock);
  }

  private LinkInvoiceService links() {
    Settings settings = settings();
    return new LinkInvoiceService(xml(settings.schemaDir()), vault(settings), clock);
=======
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
    return new ValidateInvoiceService(new Fa3InvoiceXml(), clock);
>>>>>>> 4b83bfe (Put the program together, with its settings)
  }

  @Override
  public LinkInvoice linkInvoice() {
    return links();
  }

<<<<<<< HEAD
=======
  private LinkInvoiceService links() {
    // Opens certificates for one piece of work only, so the folder is never looked at.
    KeyStoreCertificateVault opener =
        new KeyStoreCertificateVault(home.resolve("unused"), VaultProtection.bySecretFile());
    return new LinkInvoiceService(new Fa3InvoiceXml(), opener, clock);
  }

>>>>>>> 4b83bfe (Put the program together, with its settings)
  @Override
  public RenderInvoice renderInvoice() {
    return new RenderInvoiceService(links(), new PdfInvoicePrinter());
  }

  @Override
<<<<<<< HEAD
=======
  public String language() {
    return Settings.language(environment, workingDirectory, home);
  }

  @Override
>>>>>>> 4b83bfe (Put the program together, with its settings)
  public Clock clock() {
    return clock;
  }

  @Override
  public int warningDays() {
<<<<<<< HEAD
    return settings().warningDays();
=======
    return settings.get().warningDays();
>>>>>>> 4b83bfe (Put the program together, with its settings)
  }

  @Override
  public char[] certificatePassword() {
<<<<<<< HEAD
    return settings().certificatePassword().toCharArray();
=======
    return settings.get().certificatePassword().read();
>>>>>>> 4b83bfe (Put the program together, with its settings)
  }

  @Override
  public Option<EnvironmentChoice> environment(String name) {
<<<<<<< HEAD
    return KsefEnvironments.named(name);
  }

  @Override
  public ExitStatus demo(DemoOrder order, Console console, Messages messages) {
    throw new CliFailure(
        ExitStatus.BAD_INPUT,
        "pokaz nie jest jeszcze gotowy",
        "the demonstration is not there yet");
=======
    return KsefEnvironments.find(name);
  }

  // --- demonstration and tests

  @Override
  public ExitStatus demo(DemoOrder order, Console console, Messages messages) {
    return new Demonstration(order, workingDirectory, console, messages).play();
>>>>>>> 4b83bfe (Put the program together, with its settings)
  }

  @Override
  public ExitStatus simulator(SimulatorOrder order, Console console) {
    SimulatorOptions options = SimulatorOptions.defaults().withPort(order.port());
    try {
      SimulatorMain.run(
<<<<<<< HEAD
          order.clock().isDefined() ? options.withRunningClock(order.clock().get()) : options,
          console.out());
=======
          order.clock().map(options::withRunningClock).getOrElse(options), console.out());
>>>>>>> 4b83bfe (Put the program together, with its settings)
      return ExitStatus.DONE;
    } catch (PortInUseException e) {
      throw new CliFailure(
          ExitStatus.FAULT,
<<<<<<< HEAD
          "port " + e.port() + " jest zajęty; podaj inny albo 0 (dowolny wolny)",
          "port " + e.port() + " is in use; give another one, or 0 for any free one");
=======
          "Port "
              + e.port()
              + " na 127.0.0.1 jest zajęty przez inny program; zatrzymaj go albo podaj inny port"
              + " (0 to dowolny wolny).",
          "Port "
              + e.port()
              + " on 127.0.0.1 is in use by another program; stop it, or give another port (0 is"
              + " any free one).");
>>>>>>> 4b83bfe (Put the program together, with its settings)
    }
  }
}
