package pl.latarnik.application.tck;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.application.port.out.CertificateVault;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.verification.KodII;

/** Reads no real files: the test says beforehand what each file would turn out to be. */
public final class InMemoryCertificateVault implements CertificateVault {

  private Map<ExactBytes, Either<CertificateRefusal, InMemoryOfflineSigner>> meanings =
      LinkedHashMap.empty();
  private Map<CertificateSerial, InMemoryOfflineSigner> kept = LinkedHashMap.empty();
  private Map<CertificateSerial, CertificateStanding> standings = LinkedHashMap.empty();

  /** Says that this file holds the certificate and key of this signer. */
  public void means(ExactBytes file, InMemoryOfflineSigner signer) {
    meanings = meanings.put(file, Either.right(signer));
  }

  /** Says that this file cannot sign, and why. */
  public void means(ExactBytes file, CertificateRefusal refusal) {
    meanings = meanings.put(file, Either.left(refusal));
  }

  @Override
  public Either<CertificateRefusal, KsefCertificate> add(
      ExactBytes file, Option<ExactBytes> key, char[] password, Instant at) {
    return fit(file, at)
        .peek(signer -> kept = kept.put(signer.certificate().serial(), signer))
        .map(InMemoryOfflineSigner::certificate);
  }

  @Override
  public Either<CertificateRefusal, OfflineSigner> open(
      ExactBytes file, Option<ExactBytes> key, char[] password, Instant at) {
    return fit(file, at).map(OfflineSigner.class::cast);
  }

  @Override
  public List<KsefCertificate> all() {
    return signers().map(InMemoryOfflineSigner::certificate);
  }

  @Override
  public void learn(CertificateSerial serial, CertificateStanding standing) {
    standings = standings.put(serial, standing);
  }

  @Override
  public Option<CertificateStanding> standing(CertificateSerial serial) {
    return standings.get(serial);
  }

  /** Returns a signer that uses what is kept at the moment of each signing. */
  public OfflineSigner signer() {
    return new KeptSigner();
  }

  private Either<CertificateRefusal, InMemoryOfflineSigner> fit(ExactBytes file, Instant at) {
    return meanings
        .get(file)
        .getOrElse(() -> refused(Reason.UNREADABLE, file.toString()))
        .flatMap(signer -> signer.certificate(at).map(valid -> signer));
  }

  private List<InMemoryOfflineSigner> signers() {
    return kept.values().toList().sortBy(s -> s.certificate().validTo()).reverse();
  }

  private static <T> Either<CertificateRefusal, T> refused(Reason reason, String detail) {
    return Either.left(new CertificateRefusal(reason, detail));
  }

  private final class KeptSigner implements OfflineSigner {

    @Override
    public Either<CertificateRefusal, KsefCertificate> certificate(Instant at) {
      return signers()
          .map(signer -> signer.certificate(at).flatMap(this::inGoodStanding))
          .find(Either::isRight)
          .orElse(
              signers()
                  .headOption()
                  .map(signer -> signer.certificate(at).flatMap(this::inGoodStanding)))
          .getOrElse(() -> refused(Reason.NONE_IMPORTED, ""));
    }

    private Either<CertificateRefusal, KsefCertificate> inGoodStanding(KsefCertificate c) {
      return standing(c.serial())
          .filter(CertificateStanding::forbidsSigning)
          .map(
              said ->
                  InMemoryCertificateVault.<KsefCertificate>refused(
                      said.status() == CertificateStatus.BLOCKED ? Reason.BLOCKED : Reason.REVOKED,
                      c.serial() + ", " + said.checkedAt()))
          .getOrElse(Either.right(c));
    }

    @Override
    public Either<CertificateRefusal, KodII> sign(KodII.Unsigned content, Instant at) {
      return kept.get(content.certificate())
          .map(
              signer ->
                  inGoodStanding(signer.certificate()).flatMap(good -> signer.sign(content, at)))
          .getOrElse(() -> refused(Reason.NONE_IMPORTED, content.certificate().hex()));
    }

    @Override
    public boolean verifies(KodII code) {
      return kept.get(code.content().certificate()).exists(signer -> signer.verifies(code));
    }
  }
}
