package pl.latarnik.application.usecase;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.time.Clock;
import pl.latarnik.application.port.in.ListCertificates;
import pl.latarnik.application.port.out.CertificateVault;
import pl.latarnik.application.port.out.EnrolmentVault;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.KsefCertificate;

/** Lists what the vault keeps. */
public final class ListCertificatesService implements ListCertificates {

  private final CertificateVault vault;
  private final EnrolmentVault enrolments;
  private final OfflineSigner signer;
  private final Clock clock;

  /** Takes what it works with. */
  public ListCertificatesService(
      CertificateVault vault, EnrolmentVault enrolments, OfflineSigner signer, Clock clock) {
    this.vault = vault;
    this.enrolments = enrolments;
    this.signer = signer;
    this.clock = clock;
  }

  @Override
  public Certificates certificates() {
    List<KsefCertificate> all = vault.all();
    Map<CertificateSerial, CertificateStanding> standings = LinkedHashMap.empty();
    for (KsefCertificate certificate : all) {
      for (CertificateStanding standing : vault.standing(certificate.serial())) {
        standings = standings.put(certificate.serial(), standing);
      }
    }
    return new Certificates(
        all, signer.certificate(clock.instant()), standings, enrolments.pending());
  }
}
