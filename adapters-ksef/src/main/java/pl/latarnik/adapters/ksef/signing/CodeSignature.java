package pl.latarnik.adapters.ksef.signing;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;

/** The signature under KOD II, by one of the two algorithms that the ministry allows. */
sealed interface CodeSignature permits EcdsaSignature, RsaPssSignature {

  /** Signs the text, hashing it once with SHA-256. */
  byte[] sign(byte[] text);

  /** Returns {@code EC} or {@code RSA}. */
  String keyAlgorithm();

  /** Prepares signing with the key of this certificate; refuses a key that is another's. */
  static Either<CertificateRefusal, CodeSignature> of(CertifiedKey pair) {
    SubjectPublicKeyInfo publicKey = pair.certificate().getSubjectPublicKeyInfo();
    Option<? extends CodeSignature> signature =
        EcdsaSignature.uses(publicKey)
            ? EcdsaSignature.of(pair.key())
            : RsaPssSignature.of(pair.key());
    return signature
        .map(CodeSignature.class::cast)
        .filter(s -> isOf(publicKey, s))
        .toEither(
            () ->
                new CertificateRefusal(
                    Reason.KEY_DOES_NOT_MATCH, pair.certificate().getSubject().toString()));
  }

  private static boolean isOf(SubjectPublicKeyInfo publicKey, CodeSignature signature) {
    byte[] probe = {'p', 'r', 'o', 'b', 'e'};
    return CodeVerifier.of(publicKey).verifies(probe, signature.sign(probe));
  }
}
