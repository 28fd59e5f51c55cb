package pl.latarnik.adapters.ksef.signing;

import static pl.latarnik.adapters.ksef.signing.Refusals.refused;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.verification.KodII;

/**
 * Signs with the certificate of the vault that is valid at the moment, will be longest, and was not
 * called revoked or blocked by KSeF.
 */
final class VaultSigner implements OfflineSigner {

  private final VaultFolder folder;

  VaultSigner(VaultFolder folder) {
    this.folder = folder;
  }

  @Override
  public Either<CertificateRefusal, KsefCertificate> certificate(Instant at) {
    List<Either<CertificateRefusal, KsefCertificate>> answers =
        folder
            .signers()
            .map(
                opened ->
                    opened
                        .flatMap(signer -> signer.certificate(at))
                        .flatMap(folder.standings()::inGoodStanding));
    return answers
        .find(Either::isRight)
        .orElse(answers.headOption())
        .getOrElse(() -> refused(Reason.NONE_IMPORTED, folder.toString()));
  }

  @Override
  public Either<CertificateRefusal, KodII> sign(KodII.Unsigned content, Instant at) {
    return holderOf(content)
        .map(
            signer ->
                folder
                    .standings()
                    .inGoodStanding(signer.certificate())
                    .flatMap(good -> signer.sign(content, at)))
        .getOrElse(() -> refused(Reason.NONE_IMPORTED, content.certificate().hex()));
  }

  @Override
  public boolean verifies(KodII code) {
    return holderOf(code.content()).exists(signer -> signer.verifies(code));
  }

  /** Looks into the folder again only for a certificate that is not known yet. */
  private Option<BouncyCastleOfflineSigner> holderOf(KodII.Unsigned content) {
    return find(folder.known(), content).orElse(() -> find(folder.signers(), content));
  }

  private static Option<BouncyCastleOfflineSigner> find(
      List<Either<CertificateRefusal, BouncyCastleOfflineSigner>> signers, KodII.Unsigned content) {
    return signers
        .filter(Either::isRight)
        .map(Either::get)
        .find(signer -> signer.certificate().serial().equals(content.certificate()));
  }
}
