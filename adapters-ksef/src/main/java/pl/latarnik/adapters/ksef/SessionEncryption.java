package pl.latarnik.adapters.ksef;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Key and initialization vector of one session; KSeF wants both the same for every document. */
final class SessionEncryption {

  private static final int KEY_BYTES = 32;
  private static final int VECTOR_BYTES = 16;

  private final byte[] key;
  private final byte[] vector;

  /** For whole documents; each leaves it as it was at the beginning. */
  private final Cipher forDocuments;

  private SessionEncryption(byte[] key, byte[] vector) {
    this.key = key;
    this.vector = vector;
    this.forDocuments = cipher(key, vector);
  }

  /** Returns a new key and vector. */
  static SessionEncryption random(SecureRandom random) {
    byte[] key = new byte[KEY_BYTES];
    byte[] vector = new byte[VECTOR_BYTES];
    random.nextBytes(key);
    random.nextBytes(vector);
    return new SessionEncryption(key, vector);
  }

  /** Returns the encryption with this key and vector. */
  static SessionEncryption of(byte[] key, byte[] vector) {
    return new SessionEncryption(key.clone(), vector.clone());
  }

  byte[] vector() {
    return vector.clone();
  }

  /** Returns the key for KSeF's eyes only. */
  byte[] keyFor(PublicKey ksef) {
    try {
      return KsefWrapping.encrypting(ksef).doFinal(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the session key cannot be wrapped", e);
    }
  }

  /** Encrypts a document; the vector is not part of the result. */
  byte[] encrypt(byte[] document) {
    try {
      // To get a cipher costs more than to encrypt an invoice.
      synchronized (forDocuments) {
        return forDocuments.doFinal(document);
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the document cannot be encrypted", e);
    }
  }

  /** Returns a cipher for one part of an archive. */
  Cipher cipher() {
    return cipher(key, vector);
  }

  private static Cipher cipher(byte[] key, byte[] vector) {
    try {
      Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
      aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
      return aes;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES cannot be used", e);
    }
  }
}
