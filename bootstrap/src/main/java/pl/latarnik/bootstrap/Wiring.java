package pl.latarnik.bootstrap;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Messages;
import pl.latarnik.adapters.cli.Program;
import pl.latarnik.adapters.ksef.KsefConnection;
import pl.latarnik.adapters.ksef.KsefHttpGateway;
import pl.latarnik.adapters.ksef.fa3.Fa3InvoiceXml;
import pl.latarnik.adapters.ksef.signing.KeyStoreCertificateVault;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.VaultProtection;
import pl.latarnik.adapters.persistence.Store;
import pl.latarnik.adapters.persistence.StoreException;
import pl.latarnik.adapters.print.PdfInvoicePrinter;
import pl.latarnik.application.port.in.LinkInvoice;
import pl.latarnik.application.port.in.RenderInvoice;
import pl.latarnik.application.port.in.ValidateInvoice;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.usecase.DeskSettings;
import pl.latarnik.application.usecase.LinkInvoiceService;
import pl.latarnik.application.usecase.RenderInvoiceService;
import pl.latarnik.application.usecase.ValidateInvoiceService;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.verification.ContextIdentifier;
import pl.latarnik.simulator.PortInUseException;
import pl.latarnik.simulator.SimulatorMain;
import pl.latarnik.simulator.SimulatorOptions;

/**
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
  }

  @Override
  public Path init(Path folder) {
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
  }

  @Override
  public LinkInvoice linkInvoice() {
    return links();
  }

  @Override
  public RenderInvoice renderInvoice() {
    return new RenderInvoiceService(links(), new PdfInvoicePrinter());
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public int warningDays() {
    return settings().warningDays();
  }

  @Override
  public char[] certificatePassword() {
    return settings().certificatePassword().toCharArray();
  }

  @Override
  public Option<EnvironmentChoice> environment(String name) {
    return KsefEnvironments.named(name);
  }

  @Override
  public ExitStatus demo(DemoOrder order, Console console, Messages messages) {
    throw new CliFailure(
        ExitStatus.BAD_INPUT,
        "pokaz nie jest jeszcze gotowy",
        "the demonstration is not there yet");
  }

  @Override
  public ExitStatus simulator(SimulatorOrder order, Console console) {
    SimulatorOptions options = SimulatorOptions.defaults().withPort(order.port());
    try {
      SimulatorMain.run(
          order.clock().isDefined() ? options.withRunningClock(order.clock().get()) : options,
          console.out());
      return ExitStatus.DONE;
    } catch (PortInUseException e) {
      throw new CliFailure(
          ExitStatus.FAULT,
          "port " + e.port() + " jest zajęty; podaj inny albo 0 (dowolny wolny)",
          "port " + e.port() + " is in use; give another one, or 0 for any free one");
    }
  }
}
