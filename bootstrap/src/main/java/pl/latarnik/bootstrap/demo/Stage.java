package pl.latarnik.bootstrap.demo;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import pl.latarnik.adapters.cli.Program.EnvironmentChoice;
import pl.latarnik.adapters.ksef.ConnectingNetworkProbe;
import pl.latarnik.adapters.ksef.KsefAccess;
import pl.latarnik.adapters.ksef.KsefConnection;
import pl.latarnik.adapters.ksef.LatarniaFeed;
import pl.latarnik.adapters.ksef.fa3.Fa3InvoiceXml;
import pl.latarnik.adapters.ksef.signing.KeyStoreCertificateVault;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.VaultProtection;
import pl.latarnik.adapters.persistence.Store;
import pl.latarnik.adapters.print.PdfInvoicePrinter;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.usecase.DeskSettings;
import pl.latarnik.bootstrap.desk.DeskParts;
import pl.latarnik.bootstrap.desk.Late;
import pl.latarnik.bootstrap.desk.OpenDesk;
import pl.latarnik.bootstrap.settings.KsefEnvironments;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.verification.ContextIdentifier;
import pl.latarnik.simulator.SimulatorOptions;
import pl.latarnik.simulator.SimulatorServer;

/**
 * Everything that the demonstration plays on: a simulator behind real HTTP, a desk on a real store
 * in a folder of its own, and clocks that are moved together.
 */
final class Stage implements AutoCloseable {

  /** The seller of the bundled invoices. */
  static final Nip SELLER = Nip.of("1111111111");

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SimulatorServer simulator;
  private final Control control;
  private final StageClock clock;
  private final Path folder;
  private final KsefGateway gateway;
  private final OpenDesk desk;

  private Stage(SimulatorServer simulator, StageClock clock, Path folder, Instant begin) {
    this.simulator = simulator;
    this.clock = clock;
    this.folder = folder;
    this.control = new Control(simulator.baseUri());
    moveTo(begin);
    EnvironmentChoice environment = KsefEnvironments.find(simulator.baseUri().toString()).get();
    ContextIdentifier context = ContextIdentifier.of(SELLER);
    KsefAccess ksef = new KsefAccess(KsefConnection.of(environment.api(), context, login()), clock);
    this.gateway = ksef.gateway();
    this.desk =
        new OpenDesk(
            Store.open("jdbc:h2:file:" + folder.resolve("store"), "pokaz", ""),
            new DeskParts(
                Late.of(Fa3InvoiceXml::new),
                Late.of(PdfInvoicePrinter::new),
                Late.there(gateway),
                Late.of(() -> ksef.batch(folder.resolve("spool"))),
                Late.of(ksef::certificates),
                Late.of(() -> Option.some(statusService())),
                Late.of(() -> new ConnectingNetworkProbe(List.empty(), PATIENCE)),
                Late.there(
                    new KeyStoreCertificateVault(
                        folder.resolve("certificates"), VaultProtection.bySecretFile())),
                Late.there(new DeskSettings(environment.kind(), environment.codes(), context)),
                clock));
  }

  /** Sets the stage; all of it is gone when it is closed. */
  static Stage open(Clock real, Instant begin, boolean fast) {
    SimulatorOptions options = SimulatorOptions.defaults().withRunningClock(begin);
    SimulatorServer simulator =
        SimulatorServer.start(fast ? options.withProcessingTime(Duration.ZERO) : options);
    try {
      Path folder = Files.createTempDirectory("latarnik-pokaz-magazyn-");
      return new Stage(simulator, new StageClock(real), folder, begin);
    } catch (IOException e) {
      simulator.close();
      throw new UncheckedIOException("there is no room for the store of the demonstration", e);
    } catch (RuntimeException e) {
      simulator.close();
      throw e;
    }
  }

  /** Obtains a certificate of type Authentication and logs in with it later. */
  private LoginCertificate login() {
    Control.Issued issued = control.certificate(SELLER.digits(), "Authentication");
    return LoginCertificate.read(
            bytes(issued.certificate()), Option.some(bytes(issued.privateKey())), new char[0])
        .getOrElseThrow(
            refusal -> new IllegalStateException("the simulator's certificate: " + refusal));
  }

  OpenDesk desk() {
    return desk;
  }

  KsefGateway gateway() {
    return gateway;
  }

  Control control() {
    return control;
  }

  AnnouncementFeed statusService() {
    return new LatarniaFeed(statusServiceUrl(), PATIENCE, PATIENCE);
  }

  URI statusServiceUrl() {
    return simulator.baseUri().resolve("/latarnia");
  }

  Instant now() {
    return clock.instant();
  }

  /** Moves the clocks of the simulator and of the desk together. */
  void moveTo(Instant now) {
    control.clock(now);
    clock.set(now);
  }

  static ExactBytes bytes(String text) {
    return ExactBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    desk.close();
    simulator.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the store of the demonstration stays behind: " + folder, e);
    }
  }
}
