package pl.latarnik.adapters.ksef.signing;

import static pl.latarnik.adapters.ksef.signing.Refusals.refused;
import static pl.latarnik.domain.certificate.CertificateRefusal.Reason.KEY_MISSING;
import static pl.latarnik.domain.certificate.CertificateRefusal.Reason.WRONG_PASSWORD_OR_DAMAGED;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import pl.latarnik.adapters.ksef.signing.PemText.Block;
import pl.latarnik.domain.certificate.CertificateRefusal;

/**
 * Reads a private key in PEM or DER: PKCS#8, encrypted or not, and the older forms of OpenSSL for
 * keys that are not encrypted.
 */
final class PrivateKeyFile {

  private PrivateKeyFile() {}

  static Either<CertificateRefusal, PrivateKeyInfo> read(byte[] file, char[] password) {
    PemText pem = PemText.in(file);
    return pem.blocks().isEmpty()
        ? readDer(file, password)
        : pem.privateKey()
            .map(block -> readPem(block, password))
            .getOrElse(() -> refused(KEY_MISSING, pem.blocks().map(Block::label).mkString(", ")));
  }

  private static Either<CertificateRefusal, PrivateKeyInfo> readPem(Block block, char[] password) {
    if (block.hasHeaders()) {
      return refused(WRONG_PASSWORD_OR_DAMAGED, "Proc-Type, DEK-Info: PKCS#8?");
    }
    return block
        .der()
        .map(der -> readDer(der, password))
        .getOrElse(() -> refused(WRONG_PASSWORD_OR_DAMAGED, block.label()));
  }

  private static Either<CertificateRefusal, PrivateKeyInfo> readDer(byte[] der, char[] password) {
    try {
      ASN1Sequence top = ASN1Sequence.getInstance(der);
      return top.getObjectAt(0) instanceof ASN1Sequence
          ? decrypt(EncryptedPrivateKeyInfo.getInstance(top), password)
          : Either.right(plain(top));
    } catch (IOException
        | PKCSException
        | OperatorCreationException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | ArithmeticException
        | IndexOutOfBoundsException e) {
      // What the reader throws on bytes that are no key, or that the password does not open.
      return refused(WRONG_PASSWORD_OR_DAMAGED, der.length + " B");
    }
  }

  private static PrivateKeyInfo plain(ASN1Sequence top) throws IOException {
    if (top.getObjectAt(1) instanceof ASN1Sequence) {
      return PrivateKeyInfo.getInstance(top);
    }
    if (top.getObjectAt(1) instanceof ASN1Integer) {
      return new PrivateKeyInfo(
          new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
          RSAPrivateKey.getInstance(top));
    }
    ECPrivateKey key = ECPrivateKey.getInstance(top);
    return new PrivateKeyInfo(
        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject()),
        key);
  }

  private static Either<CertificateRefusal, PrivateKeyInfo> decrypt(
      EncryptedPrivateKeyInfo key, char[] password)
      throws PKCSException, OperatorCreationException {
    Option<String> tooMuch = WorkLimit.exceededBy(key);
    if (tooMuch.isDefined()) {
      return refused(WRONG_PASSWORD_OR_DAMAGED, tooMuch.get());
    }
    // The JDK's own decryption takes ASCII passwords only.
    return Either.right(
        new PKCS8EncryptedPrivateKeyInfo(key)
            .decryptPrivateKeyInfo(
                new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(BouncyCastle.provider())
                    .build(password)));
  }
}
