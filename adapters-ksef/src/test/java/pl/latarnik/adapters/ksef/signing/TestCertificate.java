package pl.latarnik.adapters.ksef.signing;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * A self-signed certificate with its key, made for a test, in all forms of files.
 *
 * @param certificate the certificate
 * @param key its key
 */
public record TestCertificate(X509Certificate certificate, PrivateKey key) {

  public static final Instant VALID_FROM = Instant.parse("2026-01-01T00:00:00Z");
  public static final Instant VALID_TO = Instant.parse("2027-12-31T23:59:59Z");

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  /** What a certificate is made of. */
  public record Recipe(
      String curveOrRsaBits,
      BigInteger serial,
      Option<Integer> keyUsage,
      String subject,
      Instant from,
      Instant to) {

    public Recipe withKey(String curveOrRsaBits) {
      return new Recipe(curveOrRsaBits, serial, keyUsage, subject, from, to);
    }

    public Recipe withSerial(String hex) {
      return new Recipe(curveOrRsaBits, new BigInteger(hex, 16), keyUsage, subject, from, to);
    }

    public Recipe withKeyUsage(int usage) {
      return new Recipe(curveOrRsaBits, serial, Option.some(usage), subject, from, to);
    }

    public Recipe withoutKeyUsage() {
      return new Recipe(curveOrRsaBits, serial, Option.none(), subject, from, to);
    }

    public Recipe withSubject(String name) {
      return new Recipe(curveOrRsaBits, serial, keyUsage, name, from, to);
    }

    public Recipe valid(String begin, String end) {
      return new Recipe(
          curveOrRsaBits, serial, keyUsage, subject, Instant.parse(begin), Instant.parse(end));
    }

    public TestCertificate make() {
      try {
        KeyPair keys = keys(curveOrRsaBits);
        X509v3CertificateBuilder builder =
            new JcaX509v3CertificateBuilder(
                new X500Name(subject),
                serial,
                Date.from(from),
                Date.from(to),
                new X500Name(subject),
                keys.getPublic());
        for (int usage : keyUsage) {
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        }
        String algorithm = isRsa() ? "SHA256withRSA" : "SHA256withECDSA";
        return new TestCertificate(
            new JcaX509CertificateConverter()
                .setProvider(BOUNCY_CASTLE)
                .getCertificate(
                    builder.build(
                        new JcaContentSignerBuilder(algorithm)
                            .setProvider(BOUNCY_CASTLE)
                            .build(keys.getPrivate()))),
            keys.getPrivate());
      } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
        throw new IllegalStateException("no test certificate: " + this, e);
      }
    }

    private boolean isRsa() {
      return Character.isDigit(curveOrRsaBits.charAt(0));
    }

    private KeyPair keys(String name) throws GeneralSecurityException {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(isRsa() ? "RSA" : "EC", BOUNCY_CASTLE);
      if (isRsa()) {
        generator.initialize(Integer.parseInt(name));
      } else {
        generator.initialize(new ECGenParameterSpec(name));
      }
      return generator.generateKeyPair();
    }
  }

  /** Returns the recipe of a certificate of type Offline with an EC key. */
  public static Recipe offline() {
    return new Recipe(
        "secp256r1",
        new BigInteger("01F42D54DA3E29C5", 16),
        Option.some(KeyUsage.nonRepudiation),
        "C=PL, O=Żółta Łódź, 2.5.4.97=VATPL-1111111111, CN=Żółta Łódź (offline)",
        VALID_FROM,
        VALID_TO);
  }

  /** Returns the recipe of a certificate of type Authentication with an EC key. */
  public static Recipe authentication() {
    return offline()
        .withKeyUsage(KeyUsage.digitalSignature)
        .withSubject("C=PL, O=Żółta Łódź, 2.5.4.97=VATPL-1111111111, CN=Żółta (uwierzytelnienie)");
  }

  public ExactBytes der() {
    return ExactBytes.of(encodedCertificate());
  }

  public ExactBytes pem() {
    return pem("CERTIFICATE", encodedCertificate());
  }

  public ExactBytes derKey() {
    return ExactBytes.of(key.getEncoded());
  }

  public ExactBytes pemKey() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  /** Returns the key as the ministry's application writes it. */
  public ExactBytes encryptedPemKey(String password) {
    return pem("ENCRYPTED PRIVATE KEY", encryptedKey(password, 100_000));
  }

  public byte[] encryptedKey(String password, int iterations) {
    try {
      return new JcaPKCS8EncryptedPrivateKeyInfoBuilder(key)
          .build(
              new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                  .setProvider(BOUNCY_CASTLE)
                  .setPRF(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256))
                  .setIterationCount(iterations)
                  .build(password.toCharArray()))
          .getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException("no encrypted key", e);
    }
  }

  /** Returns a container as the JDK writes it; its passwords are ASCII only. */
  public ExactBytes pkcs12(String password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("klucz", key, password.toCharArray(), new Certificate[] {certificate});
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password.toCharArray());
      return ExactBytes.of(out.toByteArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("no PKCS#12", e);
    }
  }

  static ExactBytes pem(String label, byte[] der) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    String text = "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    return ExactBytes.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] encodedCertificate() {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
