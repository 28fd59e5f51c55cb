package pl.latarnik.application.usecase;

import java.time.Clock;
import pl.latarnik.application.port.in.ListCertificates;
import pl.latarnik.application.port.out.CertificateVault;
import pl.latarnik.application.port.out.OfflineSigner;

/** Lists what the vault keeps. */
public final class ListCertificatesService implements ListCertificates {

  private final CertificateVault vault;
  private final OfflineSigner signer;
  private final Clock clock;

  /** Takes what it works with. */
  public ListCertificatesService(CertificateVault vault, OfflineSigner signer, Clock clock) {
    this.vault = vault;
    this.signer = signer;
    this.clock = clock;
  }

  @Override
  public Certificates certificates() {
    return new Certificates(vault.all(), signer.certificate(clock.instant()));
  }
}
