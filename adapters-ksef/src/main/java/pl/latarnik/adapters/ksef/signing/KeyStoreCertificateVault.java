package pl.latarnik.adapters.ksef.signing;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import pl.latarnik.application.port.out.CertificateVault;
import pl.latarnik.application.port.out.EnrolmentVault;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Keeps certificates of type Offline in a folder, each with its key in a PKCS#12 of its own.
 *
 * <p>Nothing is read before it is asked for, and nothing twice while the folder stays as it is.
 */
public final class KeyStoreCertificateVault implements CertificateVault {

  private final VaultFolder folder;
  private final EnrolmentVault enrolments;

  /** Keeps certificates in this folder, which is made when the first one is taken in. */
  public KeyStoreCertificateVault(Path folder, VaultProtection protection) {
    requireNonNull(protection, "protection");
    this.folder = new VaultFolder(requireNonNull(folder, "folder"), protection);
    this.enrolments = new KeyStoreEnrolmentVault(folder, protection, this.folder);
  }

  @Override
  public Either<CertificateRefusal, KsefCertificate> add(
      ExactBytes file, Option<ExactBytes> key, char[] password, Instant at) {
    return openPair(file, key, password, at)
        .flatMap(
            pair ->
                BouncyCastleOfflineSigner.of(pair)
                    .map(BouncyCastleOfflineSigner::certificate)
                    .peek(certificate -> keep(certificate, pair)));
  }

  @Override
  public Either<CertificateRefusal, OfflineSigner> open(
      ExactBytes file, Option<ExactBytes> key, char[] password, Instant at) {
    return openPair(file, key, password, at)
        .flatMap(BouncyCastleOfflineSigner::of)
        .map(OfflineSigner.class::cast);
  }

  @Override
  public List<KsefCertificate> all() {
    return folder
        .signers()
        .map(opened -> opened.getOrElseThrow(VaultUnreadableException::new).certificate());
  }

  @Override
  public void learn(CertificateSerial serial, CertificateStanding standing) {
    folder.standings().learn(serial, standing);
  }

  @Override
  public Option<CertificateStanding> standing(CertificateSerial serial) {
    return folder.standings().of(serial);
  }

  /** Returns the keys of certificates that are asked for; what comes is kept here. */
  public EnrolmentVault enrolments() {
    return enrolments;
  }

  /** Returns a signer that uses what is kept here at the moment of each signing. */
  public OfflineSigner signer() {
    return new VaultSigner(folder);
  }

  private static Either<CertificateRefusal, CertifiedKey> openPair(
      ExactBytes file, Option<ExactBytes> key, char[] password, Instant at) {
    return CertificateFiles.read(
        file,
        key,
        password,
        certificate ->
            OfflineFitness.describe(certificate)
                .fold(Option::some, fit -> OfflineFitness.validity(fit, at)));
  }

  private void keep(KsefCertificate certificate, CertifiedKey pair) {
    try {
      folder.keep(certificate, pair);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "certificate " + certificate.serial() + " cannot be kept in " + folder, e);
    }
  }
}
