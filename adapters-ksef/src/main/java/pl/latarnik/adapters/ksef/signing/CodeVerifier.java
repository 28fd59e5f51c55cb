package pl.latarnik.adapters.ksef.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.ECPoint;

/** Checks signatures under KOD II with the public key of a certificate. */
abstract class CodeVerifier {

  private static final int PLAIN_LENGTH = 64;

  private CodeVerifier() {}

  /** Says whether this is the key's signature of the text. */
  abstract boolean verifies(byte[] text, byte[] signature);

  /** Prepares checking with a key; an unsuitable one verifies nothing. */
  static CodeVerifier of(SubjectPublicKeyInfo publicKey) {
    try {
      return EcdsaSignature.uses(publicKey)
          ? new Ecdsa(
              EcdsaSignature.P256.getCurve().decodePoint(publicKey.getPublicKeyData().getBytes()))
          : new RsaPss(
              KeyFactory.getInstance("RSA")
                  .generatePublic(new X509EncodedKeySpec(publicKey.getEncoded())));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      return new Nothing();
    }
  }

  private static final class Ecdsa extends CodeVerifier {
    private final ECPublicKeyParameters key;

    Ecdsa(ECPoint point) {
      this.key = new ECPublicKeyParameters(point, EcdsaSignature.P256);
    }

    @Override
    boolean verifies(byte[] text, byte[] signature) {
      BigInteger n = EcdsaSignature.P256.getN();
      try {
        // KSeF takes DER as well, and other programs write it.
        BigInteger[] rs =
            signature.length == PLAIN_LENGTH
                ? PlainDSAEncoding.INSTANCE.decode(n, signature)
                : StandardDSAEncoding.INSTANCE.decode(n, signature);
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(false, key);
        return verifier.verifySignature(Sha256.of(text), rs[0], rs[1]);
      } catch (IOException | IllegalArgumentException e) {
        return false;
      }
    }
  }

  private static final class RsaPss extends CodeVerifier {
    private final PublicKey key;

    RsaPss(PublicKey key) {
      this.key = key;
    }

    @Override
    boolean verifies(byte[] text, byte[] signature) {
      try {
        Signature verifier = RsaPssSignature.algorithm();
        verifier.initVerify(key);
        verifier.update(text);
        return verifier.verify(signature);
      } catch (GeneralSecurityException e) {
        return false;
      }
    }
  }

  private static final class Nothing extends CodeVerifier {
    @Override
    boolean verifies(byte[] text, byte[] signature) {
      return false;
    }
  }
}
