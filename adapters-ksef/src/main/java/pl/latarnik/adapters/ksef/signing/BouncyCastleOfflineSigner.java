package pl.latarnik.adapters.ksef.signing;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.verification.KodII;

/**
 * Signs with one certificate that has been opened and found fit. Key and curve are prepared once;
 * safe for use by several threads.
 */
public final class BouncyCastleOfflineSigner implements OfflineSigner {

  private final KsefCertificate certificate;
  private final CodeSignature signature;
  private final CodeVerifier verifier;

  private BouncyCastleOfflineSigner(
      KsefCertificate certificate, CodeSignature signature, CodeVerifier verifier) {
    this.certificate = certificate;
    this.signature = signature;
    this.verifier = verifier;
  }

  /** Prepares signing, whenever the certificate is valid; refuses an unfit one (C-01). */
  static Either<CertificateRefusal, BouncyCastleOfflineSigner> of(CertifiedKey pair) {
    return OfflineFitness.describe(pair.certificate())
        .flatMap(
            certificate ->
                CodeSignature.of(pair)
                    .map(
                        signature ->
                            new BouncyCastleOfflineSigner(
                                certificate,
                                signature,
                                CodeVerifier.of(pair.certificate().getSubjectPublicKeyInfo()))));
  }

  /** Returns the certificate, valid or not. */
  KsefCertificate certificate() {
    return certificate;
  }

  @Override
  public Either<CertificateRefusal, KsefCertificate> certificate(Instant at) {
    Option<CertificateRefusal> objection = OfflineFitness.validity(certificate, at);
    return objection.isDefined() ? Either.left(objection.get()) : Either.right(certificate);
  }

  @Override
  public Either<CertificateRefusal, KodII> sign(KodII.Unsigned content, Instant at) {
    requireNonNull(content, "content");
    if (!content.certificate().equals(certificate.serial())) {
      throw new IllegalArgumentException(
          "the content names certificate "
              + content.certificate()
              + ", but "
              + certificate.serial()
              + " signs");
    }
    return certificate(at)
        .map(valid -> new KodII(content, ExactBytes.of(signature.sign(textOf(content)))));
  }

  @Override
  public boolean verifies(KodII code) {
    return code.content().certificate().equals(certificate.serial())
        && verifier.verifies(textOf(code.content()), code.signature().toByteArray());
  }

  private static byte[] textOf(KodII.Unsigned content) {
    return content.textToSign().getBytes(StandardCharsets.UTF_8);
  }
}
