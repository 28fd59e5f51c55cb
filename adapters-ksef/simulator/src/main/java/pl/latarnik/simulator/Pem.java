package pl.latarnik.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Reads and writes PEM files of the kinds the tax office's own tools hand out. */
final class Pem {
  private static final int ROUNDS = 100_000;

  private Pem() {}

  static String certificate(X509Certificate certificate) {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The certificate cannot be encoded", e);
    }
  }

  /** Writes PKCS#8; with a password PBES2 (PBKDF2 HMAC-SHA-256, AES-256-CBC). */
  static String key(PrivateKey key, Optional<String> password) {
    if (password.isEmpty()) {
      return pem("PRIVATE KEY", key.getEncoded());
    }
    try {
      var encryptor =
          new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
              .setProvider(new BouncyCastleProvider())
              .setIterationCount(ROUNDS)
              .setPRF(
                  new AlgorithmIdentifier(
                      PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE))
              .build(password.get().toCharArray());
      return pem(
          "ENCRYPTED PRIVATE KEY",
          new PKCS8EncryptedPrivateKeyInfoBuilder(PrivateKeyInfo.getInstance(key.getEncoded()))
              .build(encryptor)
              .getEncoded());
    } catch (OperatorCreationException | IOException e) {
      throw new IllegalStateException("The private key cannot be encrypted", e);
    }
  }

  static Optional<X509Certificate> parseCertificate(byte[] pemOrDer) {
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(pemOrDer)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  static Optional<X509Certificate> fromBase64(String text) {
    try {
      return parseCertificate(Base64.getMimeDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String pem(String kind, byte[] content) {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(new PemObject(kind, content));
    } catch (IOException e) {
      throw new IllegalStateException("PEM cannot be written to memory", e);
    }
    return text.toString();
  }
}
