package pl.latarnik.simulator;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** Reads a certification request (PKCS#10) and refuses what the real authority refuses. */
final class Csr {
  private static final int RSA_BITS = 2048;
  private static final Set<ASN1ObjectIdentifier> SIGNATURES =
      Set.of(
          PKCSObjectIdentifiers.sha1WithRSAEncryption,
          PKCSObjectIdentifiers.sha256WithRSAEncryption,
          PKCSObjectIdentifiers.sha384WithRSAEncryption,
          PKCSObjectIdentifiers.sha512WithRSAEncryption,
          PKCSObjectIdentifiers.id_RSASSA_PSS,
          X9ObjectIdentifiers.ecdsa_with_SHA1,
          X9ObjectIdentifiers.ecdsa_with_SHA256,
          X9ObjectIdentifiers.ecdsa_with_SHA384,
          X9ObjectIdentifiers.ecdsa_with_SHA512);

  private Csr() {}

  /** Returns the key of a sound request that names exactly the given holder. */
  static PublicKey check(byte[] der, SubjectNames expected) {
    // The provider is handed in, not installed: the simulator changes nothing for its host.
    BouncyCastleProvider provider = new BouncyCastleProvider();
    JcaPKCS10CertificationRequest request;
    PublicKey key;
    try {
      request = new JcaPKCS10CertificationRequest(der).setProvider(provider);
      requireKey(request.getSubjectPublicKeyInfo().getAlgorithm());
      key = request.getPublicKey();
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw malformed();
    }
    if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() != RSA_BITS) {
      throw wrongKey("RSA " + rsa.getModulus().bitLength());
    }
    ASN1ObjectIdentifier algorithm = request.getSignatureAlgorithm().getAlgorithm();
    if (!SIGNATURES.contains(algorithm)) {
      throw ApiFailure.badRequest(
          25011, "Nieprawidłowy algorytm podpisu CSR.", "Algorytm " + algorithm.getId() + ".");
    }
    requireSignature(request, key, provider);
    if (!expected.matches(request.getSubject())) {
      // The details are the simulator's own help; the real system gives none.
      throw ApiFailure.badRequest(
          25003,
          "Dane w CSR nie zgadzają się z danymi w użytym wektorze uwierzytelniającym.",
          "Oczekiwano: " + expected.name("") + ", jest: " + request.getSubject() + ".");
    }
    return key;
  }

  private static void requireKey(AlgorithmIdentifier algorithm) {
    boolean rsa = algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
    boolean p256 =
        algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
            && X9ObjectIdentifiers.prime256v1.equals(algorithm.getParameters());
    if (!rsa && !p256) {
      throw wrongKey(algorithm.getAlgorithm().getId());
    }
  }

  private static void requireSignature(
      JcaPKCS10CertificationRequest request, PublicKey key, BouncyCastleProvider provider) {
    try {
      if (!request.isSignatureValid(
          new JcaContentVerifierProviderBuilder().setProvider(provider).build(key))) {
        throw malformed();
      }
    } catch (OperatorCreationException | PKCSException e) {
      throw malformed();
    }
  }

  private static ApiFailure malformed() {
    return ApiFailure.badRequest(25004, "Niepoprawny format CSR lub niepoprawny podpis CSR.");
  }

  private static ApiFailure wrongKey(String what) {
    return ApiFailure.badRequest(
        25010,
        "Nieprawidłowy typ lub długość klucza.",
        "Dozwolone: RSA 2048 bitów i EC P-256, przesłano " + what + ".");
  }
}
