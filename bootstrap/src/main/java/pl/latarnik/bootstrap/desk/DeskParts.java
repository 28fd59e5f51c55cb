package pl.latarnik.bootstrap.desk;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Clock;
import pl.latarnik.adapters.ksef.signing.KeyStoreCertificateVault;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.InvoicePrinter;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.NetworkProbe;
import pl.latarnik.application.usecase.DeskSettings;

/**
 * What a desk is made of beside its store.
 *
 * @param xml reader of FA(3)
 * @param printer printer of copies
 * @param gateway way to KSeF
 * @param batch way to KSeF for archives, with the same login
 * @param authority the part of KSeF that issues certificates
 * @param feed the status service; none where the environment has none
 * @param network probe of the own network
 * @param vault certificates for offline work
 * @param settings environment and context
 * @param clock the present
 */
public record DeskParts(
    Late<InvoiceXml> xml,
    Late<InvoicePrinter> printer,
    Late<KsefGateway> gateway,
    Late<BatchGateway> batch,
    Late<CertificateAuthority> authority,
    Late<Option<AnnouncementFeed>> feed,
    Late<NetworkProbe> network,
    Late<KeyStoreCertificateVault> vault,
    Late<DeskSettings> settings,
    Clock clock) {

  public DeskParts {
    requireNonNull(xml, "xml");
    requireNonNull(printer, "printer");
    requireNonNull(gateway, "gateway");
    requireNonNull(batch, "batch");
    requireNonNull(authority, "authority");
    requireNonNull(feed, "feed");
    requireNonNull(network, "network");
    requireNonNull(vault, "vault");
    requireNonNull(settings, "settings");
    requireNonNull(clock, "clock");
  }
}
