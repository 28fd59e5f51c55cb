package pl.latarnik.adapters.ksef.signing;

import io.vavr.control.Option;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;

/** RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of 32 bytes; by the JDK. */
final class RsaPssSignature implements CodeSignature {

  static final PSSParameterSpec PARAMETERS =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  private final PrivateKey key;

  private RsaPssSignature(PrivateKey key) {
    this.key = key;
  }

  /** Prepares a key; none when it is no RSA key. */
  static Option<RsaPssSignature> of(PrivateKeyInfo info) {
    if (!info.getPrivateKeyAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
      return Option.none();
    }
    try {
      return Option.some(
          new RsaPssSignature(
              KeyFactory.getInstance("RSA")
                  .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()))));
    } catch (IOException | GeneralSecurityException e) {
      return Option.none();
    }
  }

  static Signature algorithm() throws GeneralSecurityException {
    Signature algorithm = Signature.getInstance("RSASSA-PSS");
    algorithm.setParameter(PARAMETERS);
    return algorithm;
  }

  @Override
  public byte[] sign(byte[] text) {
    try {
      Signature signature = algorithm();
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("RSASSA-PSS with a prepared key failed", e);
    }
  }

  @Override
  public String keyAlgorithm() {
    return "RSA";
  }
}
