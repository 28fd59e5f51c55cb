package pl.latarnik.application.tck;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.verification.KodII;

/** Signs with a key of its own, made for the test; the signatures are real. */
public final class InMemoryOfflineSigner implements OfflineSigner {

  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

  private final KsefCertificate certificate;
  private final KeyPair keys;

  private InMemoryOfflineSigner(KsefCertificate certificate, KeyPair keys) {
    this.certificate = certificate;
    this.keys = keys;
  }

  /** Returns a signer whose certificate is valid a year before and after this moment. */
  public static InMemoryOfflineSigner around(Instant moment) {
    return valid(moment.minus(Duration.ofDays(365)), moment.plus(Duration.ofDays(365)));
  }

  /** Returns a signer whose certificate is valid from the first up to the second moment. */
  public static InMemoryOfflineSigner valid(Instant from, Instant to) {
    return with(
        new KsefCertificate(
            CertificateSerial.of("01A2B3C4D5E6F708"),
            CertificateType.OFFLINE,
            "CN=Próba (offline)",
            "EC",
            from,
            to));
  }

  /** Returns a signer with this certificate and a new key. */
  public static InMemoryOfflineSigner with(KsefCertificate certificate) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new InMemoryOfflineSigner(certificate, generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no EC keys on this machine", e);
    }
  }

  /** Returns the key that verifies. */
  public PublicKey publicKey() {
    return keys.getPublic();
  }

  /** Returns the certificate, valid or not. */
  public KsefCertificate certificate() {
    return certificate;
  }

  @Override
  public Either<CertificateRefusal, KsefCertificate> certificate(Instant at) {
    if (at.isBefore(certificate.validFrom())) {
      return refused(Reason.NOT_YET_VALID);
    }
    return certificate.isValidAt(at) ? Either.right(certificate) : refused(Reason.EXPIRED);
  }

  @Override
  public Either<CertificateRefusal, KodII> sign(KodII.Unsigned content, Instant at) {
    if (!content.certificate().equals(certificate.serial())) {
      throw new IllegalArgumentException("not this certificate: " + content.certificate());
    }
    return certificate(at).map(valid -> new KodII(content, ExactBytes.of(signature(content))));
  }

  @Override
  public boolean verifies(KodII code) {
    if (!code.content().certificate().equals(certificate.serial())) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(keys.getPublic());
      verifier.update(text(code.content()));
      return verifier.verify(code.signature().toByteArray());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private byte[] signature(KodII.Unsigned content) {
    try {
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(keys.getPrivate());
      signer.update(text(content));
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing failed", e);
    }
  }

  private static byte[] text(KodII.Unsigned content) {
    return content.textToSign().getBytes(StandardCharsets.UTF_8);
  }

  private <T> Either<CertificateRefusal, T> refused(Reason reason) {
    return Either.left(new CertificateRefusal(reason, certificate.serial().hex()));
  }
}
