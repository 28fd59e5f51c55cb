package pl.latarnik.adapters.ksef;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** Encryption of short secrets for KSeF's eyes only. */
final class KsefWrapping {

  /** The name of the algorithm alone would take SHA-1 for the mask. */
  private static final OAEPParameterSpec OAEP =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  /** Two hashes of SHA-256 and two bytes go into the padding. */
  private static final int PADDING = 66;

  private KsefWrapping() {}

  /** Returns a cipher that is ready to encrypt. */
  static Cipher encrypting(PublicKey ksef) throws GeneralSecurityException {
    Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
    rsa.init(Cipher.ENCRYPT_MODE, ksef, OAEP);
    return rsa;
  }

  /** Returns how many bytes fit. */
  static int longest(PublicKey ksef) {
    int bits = ksef instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : 0;
    return (bits + 7) / 8 - PADDING;
  }
}
