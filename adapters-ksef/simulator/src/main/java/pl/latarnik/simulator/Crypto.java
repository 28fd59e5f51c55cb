package pl.latarnik.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Unwraps session keys, decrypts documents and counts digests, with the JDK's providers. */
final class Crypto {
  static final int SESSION_KEY_BYTES = 32;
  static final int IV_BYTES = 16;
  private static final byte[] NOTHING = new byte[0];

  private Crypto() {}

  static byte[] sha256(byte[] bytes) {
    return newSha256().digest(bytes);
  }

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  static String sha256Base64(byte[] bytes) {
    return base64(sha256(bytes));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static Optional<byte[]> fromBase64(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Unwraps an AES key with RSA-OAEP, SHA-256 for both the label and the mask: empty when the key
   * was wrapped in another way, which is the JDK's silent default.
   */
  static Optional<byte[]> unwrap(PrivateKey key, byte[] wrapped) {
    return decipher(key, wrapped).filter(plain -> plain.length == SESSION_KEY_BYTES);
  }

  /** Deciphers RSA-OAEP, SHA-256 for both the label and the mask; empty for any other way. */
  static Optional<byte[]> decipher(PrivateKey key, byte[] wrapped) {
    try {
      Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          key,
          new OAEPParameterSpec(
              "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
      return Optional.of(cipher.doFinal(wrapped));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Encrypts with AES-256-CBC and PKCS#7 padding. */
  static byte[] encrypt(byte[] key, byte[] iv, byte[] plain) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
      return cipher.doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot encrypt with AES-256-CBC", e);
    }
  }

  /** Decrypts AES-256-CBC with PKCS#7 padding; empty when the padding is wrong. */
  static Optional<byte[]> decrypt(byte[] key, byte[] iv, byte[] encrypted) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
      return Optional.of(cipher.doFinal(encrypted));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /**
   * Decrypts a stream like {@link #decrypt(byte[], byte[], byte[])} and returns the number of plain
   * bytes; when the padding turns out wrong, some have been written already.
   */
  static Optional<Long> decrypt(byte[] key, byte[] iv, InputStream encrypted, OutputStream plain)
      throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
      byte[] buffer = new byte[65_536];
      long written = 0;
      for (int read = encrypted.read(buffer); read >= 0; read = encrypted.read(buffer)) {
        byte[] part = Optional.ofNullable(cipher.update(buffer, 0, read)).orElse(NOTHING);
        plain.write(part);
        written += part.length;
      }
      byte[] last = cipher.doFinal();
      plain.write(last);
      return Optional.of(written + last.length);
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  static KeyPair rsaKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java makes no RSA keys", e);
    }
  }

  static KeyPair ecKey(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java makes no EC keys on " + curve, e);
    }
  }
}
