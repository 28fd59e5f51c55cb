package pl.latarnik.adapters.ksef.signing;

import java.io.IOException;
import java.security.Provider;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/**
 * Writes PKCS#12 with a protection of today: PBES2 of PBKDF2-HMAC-SHA-256 and AES-256, MAC with
 * SHA-256. The key store classes of JDK and Bouncy Castle take either ASCII passwords only or an
 * old protection.
 */
final class Pkcs12Writer {

  private Pkcs12Writer() {}

  static byte[] write(CertifiedKey pair, String name, char[] password, int iterations) {
    Provider provider = BouncyCastle.provider();
    try {
      OutputEncryptor encryptor =
          new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
              .setProvider(provider)
              .setPRF(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256))
              .setIterationCount(iterations)
              .build(password);
      return new PKCS12PfxPduBuilder()
          .addEncryptedData(
              encryptor,
              new PKCS12SafeBag[] {named(new PKCS12SafeBagBuilder(pair.certificate()), name)})
          .addData(named(new PKCS12SafeBagBuilder(pair.key(), encryptor), name))
          .build(
              new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                  .setProvider(provider)
                  .setIterationCount(iterations),
              password)
          .getEncoded();
    } catch (IOException | PKCSException | OperatorCreationException e) {
      throw new IllegalStateException("a PKCS#12 of certificate " + name + " cannot be made", e);
    }
  }

  private static PKCS12SafeBag named(PKCS12SafeBagBuilder bag, String name) {
    return bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(name))
        .addBagAttribute(
            PKCSObjectIdentifiers.pkcs_9_at_localKeyId, new DEROctetString(new byte[] {1}))
        .build();
  }
}
