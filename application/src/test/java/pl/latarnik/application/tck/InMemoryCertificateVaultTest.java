package pl.latarnik.application.tck;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.out.CertificateVault;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;

class InMemoryCertificateVaultTest implements CertificateVaultContract {

  private final InMemoryCertificateVault vault = new InMemoryCertificateVault();

  InMemoryCertificateVaultTest() {
    for (Good good : Good.values()) {
      vault.means(files(good).file(), InMemoryOfflineSigner.with(certificate(good)));
    }
    for (Bad bad : Bad.values()) {
      vault.means(files(bad).file(), new CertificateRefusal(bad.reason(), bad.name()));
    }
  }

  @Override
  public CertificateVault vault() {
    return vault;
  }

  @Override
  public OfflineSigner signer() {
    return vault.signer();
  }

  @Override
  public Instant now() {
    return TckInvoices.FRIDAY_NOON;
  }

  @Override
  public Given files(Good good) {
    return filesNamed(good.name());
  }

  @Override
  public Given files(Bad bad) {
    return filesNamed(bad.name());
  }

  private static Given filesNamed(String name) {
    ExactBytes file = ExactBytes.of(name.getBytes(StandardCharsets.UTF_8));
    return new Given(file, Option.none(), "hasło");
  }

  private KsefCertificate certificate(Good good) {
    return new KsefCertificate(
        CertificateSerial.of("01A2B3C4D5E6F70" + good.ordinal()),
        CertificateType.OFFLINE,
        "CN=" + good,
        "EC",
        now().minus(Duration.ofDays(1)),
        now().plus(Duration.ofDays(1 + good.ordinal())));
  }
}
