package pl.latarnik.bootstrap.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import pl.latarnik.adapters.cli.Program.EnvironmentChoice;
import pl.latarnik.adapters.ksef.ConnectingNetworkProbe;
import pl.latarnik.adapters.ksef.KsefAccess;
import pl.latarnik.adapters.ksef.KsefConnection;
import pl.latarnik.adapters.ksef.KsefLogin;
import pl.latarnik.adapters.ksef.LatarniaFeed;
import pl.latarnik.adapters.ksef.UpoSeal;
import pl.latarnik.adapters.ksef.fa3.Fa3InvoiceXml;
import pl.latarnik.adapters.ksef.signing.KeyStoreCertificateVault;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.VaultProtection;
import pl.latarnik.adapters.persistence.Store;
import pl.latarnik.adapters.print.PdfInvoicePrinter;
import pl.latarnik.application.dispatch.Pauses;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.usecase.DeskSettings;
import pl.latarnik.application.usecase.DispatchParts;
import pl.latarnik.bootstrap.desk.DeskParts;
import pl.latarnik.bootstrap.desk.Late;
import pl.latarnik.bootstrap.desk.OpenDesk;
import pl.latarnik.bootstrap.settings.KsefEnvironments;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.verification.ContextIdentifier;

/**
 * Puts a desk together as the program does, on a store of its own. With a clock that stands it
 * waits for nothing and does one thing at a time, and takes UPO without a signature.
 */
final class OfficeWiring {

  private static final Duration SHORT = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final DispatchParts.Settings ONE_AT_A_TIME = new DispatchParts.Settings(1, false);

  private final Path folder;
  private final URI simulator;
  private final MovedClock clock;
  private final String store;
  private final Nip seller;
  private final Late<InvoiceXml> xml = Late.of(Fa3InvoiceXml::new);

  OfficeWiring(Path folder, URI simulator, MovedClock clock, String store, Nip seller) {
    this.folder = folder;
    this.simulator = simulator;
    this.clock = clock;
    this.store = store;
    this.seller = seller;
  }

  OpenDesk open(JsonNode login, Duration longestAnswer, boolean paced, Pauses pauses) {
    EnvironmentChoice environment = KsefEnvironments.find(simulator.toString()).get();
    ContextIdentifier context = ContextIdentifier.of(seller);
    KsefConnection connection =
        new KsefConnection(
            environment.api(),
            context,
            new KsefLogin.ByCertificate(certificate(login)),
            PATIENCE,
            longestAnswer,
            clock.stands() ? SHORT : PATIENCE,
            clock.stands() ? UpoSeal.OPTIONAL : UpoSeal.REQUIRED);
    Store kept = Store.open(store, "office", "");
    KsefAccess access =
        paced
            ? new KsefAccess(
                connection,
                clock,
                () -> Duration.between(FaultOffice.WED_2026_11_18, clock.instant()).toNanos(),
                kept.warnings(),
                kept.blocks())
            : new KsefAccess(connection, clock);
    KsefGateway gateway = access.gateway();
    return new OpenDesk(
        kept,
        new DeskParts(
            xml,
            Late.of(PdfInvoicePrinter::new),
            Late.there(gateway),
            Late.of(() -> batch(access)),
            Late.of(access::certificates),
            Late.of(
                () ->
                    Option.some(
                        new LatarniaFeed(simulator.resolve("/latarnia"), PATIENCE, PATIENCE))),
            Late.of(() -> new ConnectingNetworkProbe(List.empty(), PATIENCE)),
            Late.there(
                new KeyStoreCertificateVault(
                    folder.resolve("certificates"), VaultProtection.bySecretFile())),
            Late.there(new DeskSettings(environment.kind(), environment.codes(), context)),
            clock),
        clock.stands() ? ONE_AT_A_TIME : DispatchParts.Settings.USUAL,
        pauses);
  }

  private BatchGateway batch(KsefAccess access) {
    Path spool = folder.resolve("spool");
    return clock.stands() ? access.batch(spool, SHORT) : access.batch(spool);
  }

  private static LoginCertificate certificate(JsonNode login) {
    return LoginCertificate.read(
            SampleFiles.bytes(login.get("certificate").asText()),
            Option.some(SampleFiles.bytes(login.get("privateKey").asText())),
            new char[0])
        .get();
  }
}
