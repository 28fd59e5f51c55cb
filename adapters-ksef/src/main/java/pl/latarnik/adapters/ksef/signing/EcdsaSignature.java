package pl.latarnik.adapters.ksef.signing;

import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;

/**
 * ECDSA on P-256 with SHA-256, written as R and S of 32 bytes each.
 *
 * <p>By Bouncy Castle, which is several times quicker at it than the JDK. The curve is shared, so
 * that its precomputed points are made once a process.
 */
final class EcdsaSignature implements CodeSignature {

  static final ECDomainParameters P256 =
      new ECDomainParameters(CustomNamedCurves.getByOID(SECObjectIdentifiers.secp256r1));

  private final ECPrivateKeyParameters key;

  private EcdsaSignature(ECPrivateKeyParameters key) {
    this.key = key;
  }

  static boolean uses(SubjectPublicKeyInfo publicKey) {
    return publicKey.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
        && SECObjectIdentifiers.secp256r1.equals(publicKey.getAlgorithm().getParameters());
  }

  /** Prepares a key; none when it is no key of this curve. */
  static Option<EcdsaSignature> of(PrivateKeyInfo info) {
    if (!info.getPrivateKeyAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      return Option.none();
    }
    try {
      BigInteger secret = ECPrivateKey.getInstance(info.parsePrivateKey()).getKey();
      return secret.signum() > 0 && secret.compareTo(P256.getN()) < 0
          ? Option.some(new EcdsaSignature(new ECPrivateKeyParameters(secret, P256)))
          : Option.none();
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | ArithmeticException
        | IndexOutOfBoundsException e) {
      // The inside of a key is decoded only here, and can be anything.
      return Option.none();
    }
  }

  @Override
  public byte[] sign(byte[] text) {
    // Nonces derived from key and text (RFC 6979) need no good source of randomness.
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, key);
    BigInteger[] rs = signer.generateSignature(Sha256.of(text));
    return PlainDSAEncoding.INSTANCE.encode(P256.getN(), rs[0], rs[1]);
  }

  @Override
  public String keyAlgorithm() {
    return "EC";
  }
}
