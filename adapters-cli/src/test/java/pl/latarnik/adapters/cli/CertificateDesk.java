package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.tck.InMemoryCertificateAuthority;
import pl.latarnik.application.tck.InMemoryCertificateVault;
import pl.latarnik.application.tck.InMemoryDesk;
import pl.latarnik.application.tck.InMemoryEnrolmentVault;
import pl.latarnik.application.tck.InMemoryOfflineSigner;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.application.usecase.CheckCertificatesService;
import pl.latarnik.application.usecase.EnrolCertificateService;
import pl.latarnik.application.usecase.ListCertificatesService;
import pl.latarnik.application.usecase.ListOutagesService;
import pl.latarnik.application.usecase.RevokeCertificateService;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.lifecycle.Invoice;

/** The real use cases of certificates on a KSeF, a vault and a store in memory. */
final class CertificateDesk {

  /** The samples' codes name it. */
  static final CertificateSerial SIGNED = CertificateSerial.of("00A1B2C3D4E5F607");

  private final InMemoryCertificateAuthority ksef =
      new InMemoryCertificateAuthority(now().plus(Duration.ofDays(730)));
  private final InMemoryCertificateVault vault = new InMemoryCertificateVault();
  private final InMemoryEnrolmentVault enrolments = new InMemoryEnrolmentVault(vault);
  private final InMemoryDesk store = new InMemoryDesk();
  private boolean byToken;

  static Instant now() {
    return ProgramInMemory.TUE_2026_11_24;
  }

  InMemoryCertificateAuthority ksef() {
    return ksef;
  }

  InMemoryDesk store() {
    return store;
  }

  void logsInByToken() {
    byToken = true;
  }

  void isDown() {
    ksef.fails(new KsefFailure.Unreachable(KsefFailure.Cause.TIMEOUT, "cisza"));
  }

  /** Keeps the certificate that the samples' codes name, for so many days more. */
  KsefCertificate keeps(int days) {
    return keeps(SIGNED, days);
  }

  KsefCertificate keeps(CertificateSerial serial, int days) {
    KsefCertificate certificate =
        new KsefCertificate(
            serial,
            CertificateType.OFFLINE,
            "CN=Biuro Rachunkowe (offline)",
            "EC",
            now().minus(Duration.ofDays(700)),
            now().plus(Duration.ofDays(days)));
    vault.means(TckInvoices.file(days), InMemoryOfflineSigner.with(certificate));
    Instant valid = now().minus(Duration.ofDays(600));
    vault.add(TckInvoices.file(days), Option.none(), new char[0], valid).get();
    ksef.knows(certificate, CertificateStatus.ACTIVE);
    return certificate;
  }

  Invoice holds(Invoice invoice, int sample) {
    return store.invoices().add(invoice, TckInvoices.file(sample)).get().invoice();
  }

  CliRun run() {
    return CliRun.of(program());
  }

  Program program() {
    return new ProgramInMemory() {
      @Override
      public Desk openDesk() {
        return desk();
      }

      @Override
      public boolean logsInByToken() {
        return byToken;
      }
    };
  }

  /** Everything but the certificates is left out. */
  private Program.Desk desk() {
    Clock clock = Clock.fixed(now(), ZoneOffset.UTC);
    return (Program.Desk)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Program.Desk.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "listCertificates" ->
                      new ListCertificatesService(vault, enrolments, vault.signer(), clock);
                  case "checkCertificates" ->
                      new CheckCertificatesService(
                          ksef,
                          vault,
                          vault.signer(),
                          store.invoices(),
                          store.journal(),
                          store.transactions(),
                          clock);
                  case "enrolCertificate" ->
                      new EnrolCertificateService(
                          ksef, enrolments, vault, store.journal(), store.transactions(), clock);
                  case "revokeCertificate" ->
                      new RevokeCertificateService(
                          ksef,
                          vault,
                          store.invoices(),
                          store.journal(),
                          store.transactions(),
                          clock);
                  case "listOutages" -> new ListOutagesService(store.outages());
                  case "tellWarnings" -> (pl.latarnik.application.port.in.TellWarnings) List::empty;
                  case "listDuties" -> (pl.latarnik.application.port.in.ListDuties) List::empty;
                  case "close" -> null;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  Either<?, KsefCertificate> signing() {
    return vault.signer().certificate(now());
  }
}
