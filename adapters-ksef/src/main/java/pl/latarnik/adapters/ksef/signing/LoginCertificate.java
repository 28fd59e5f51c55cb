package pl.latarnik.adapters.ksef.signing;

import static java.util.Objects.requireNonNull;
import static pl.latarnik.adapters.ksef.signing.Refusals.refused;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.asn1.x500.X500Name;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.verification.ContextIdentifier;

/**
 * The certificate that logs in to KSeF, with its key: a KSeF certificate of type Authentication, a
 * qualified signature or seal.
 *
 * @param certificate the certificate
 * @param key its key, EC or RSA
 */
public record LoginCertificate(X509Certificate certificate, PrivateKey key) {

  public LoginCertificate {
    requireNonNull(certificate, "certificate");
    requireNonNull(key, "key");
  }

  /**
   * Reads the files; refuses what KSeF would certainly not let in. Whether the certificate is valid
   * and trusted is for KSeF to say.
   */
  public static Either<CertificateRefusal, LoginCertificate> read(
      ExactBytes file, Option<ExactBytes> key, char[] password) {
    return CertificateFiles.read(file, key, password, LoginFitness::objection)
        .flatMap(LoginCertificate::from);
  }

  private static Either<CertificateRefusal, LoginCertificate> from(CertifiedKey pair) {
    try {
      byte[] encoded = pair.certificate().getEncoded();
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(encoded));
      String algorithm = certificate.getPublicKey().getAlgorithm();
      PrivateKey key =
          KeyFactory.getInstance(algorithm)
              .generatePrivate(new PKCS8EncodedKeySpec(pair.key().getEncoded()));
      LoginCertificate login = new LoginCertificate(certificate, key);
      return login.keyBelongs(algorithm)
          ? Either.right(login)
          : refused(Reason.KEY_DOES_NOT_MATCH, pair.toString());
    } catch (IOException | GeneralSecurityException e) {
      // The certificate was judged fit before, so it is the key that does not go with it.
      return refused(Reason.KEY_DOES_NOT_MATCH, pair.toString());
    }
  }

  /**
   * Says whether KSeF can tell from the subject (NIP or PESEL) who logs in; otherwise it goes by
   * the fingerprint of the certificate.
   */
  public boolean namesItsHolder() {
    return LoginFitness.namesItsHolder(
        X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
  }

  /** Says whether the subject is the very company of this context, by its NIP. */
  public boolean names(ContextIdentifier context) {
    return context.type() == ContextIdentifier.Type.NIP
        && LoginFitness.names(
            X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
            context.value());
  }

  /** Returns the subject alone: a key belongs into no log. */
  @Override
  public String toString() {
    return certificate.getSubjectX500Principal().getName();
  }

  private boolean keyBelongs(String algorithm) throws GeneralSecurityException {
    byte[] probe = {'p', 'r', 'o', 'b', 'e'};
    String name = algorithm.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    Signature signer = Signature.getInstance(name);
    signer.initSign(key);
    signer.update(probe);
    Signature verifier = Signature.getInstance(name);
    verifier.initVerify(certificate.getPublicKey());
    verifier.update(probe);
    return verifier.verify(signer.sign());
  }
}
