package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.junit.jupiter.api.Test;

class SessionEncryptionTest {

  private static final byte[] KEY = counting(32);
  private static final SessionEncryption KNOWN = SessionEncryption.of(KEY, counting(16));

  @Test
  void a_document_is_encrypted_as_the_published_vectors_say() {
    assertEquals(
        "4j/AuRx71kQlxVlzbpsMWEhewdanHmFZMjJdZQbsNwA=",
        base64(KNOWN.encrypt("0123456789abcdef".getBytes(StandardCharsets.US_ASCII))));
    byte[] polish = "KSeF offline wektor 1 – żółć".getBytes(StandardCharsets.UTF_8);
    assertEquals(48, KNOWN.encrypt(polish).length);
    assertEquals(
        "BD0no8lx38j6ejXx867gaQQ+5i6FPl+yddof9c12ZD8=", base64(sha256(KNOWN.encrypt(polish))));
  }

  @Test
  void the_published_invoice_is_encrypted_as_published() throws IOException {
    Path invoice = Path.of("../../shared/ksef/vectors/invoice1.xml");
    assumeTrue(Files.exists(invoice)); // Only where the vectors lie beside the project.

    byte[] encrypted = KNOWN.encrypt(Files.readAllBytes(invoice));

    assertEquals(1536, encrypted.length);
    assertEquals("VyPfFUguz2Qkpsx9NVIytmATbikQDPRUE1/H2nq7HZk=", base64(sha256(encrypted)));
  }

  @Test
  void the_key_is_wrapped_with_sha_256_for_the_mask_as_well() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();

    byte[] wrapped = KNOWN.keyFor(keys.getPublic());

    assertEquals(256, wrapped.length);
    assertArrayEquals(KEY, unwrapped(keys, wrapped, MGF1ParameterSpec.SHA256));
    assertThrows(BadPaddingException.class, () -> unwrapped(keys, wrapped, MGF1ParameterSpec.SHA1));
  }

  @Test
  void every_session_has_a_key_and_a_vector_of_its_own() {
    SecureRandom random = new SecureRandom();
    byte[] document = "x".getBytes(StandardCharsets.US_ASCII);

    SessionEncryption one = SessionEncryption.random(random);
    SessionEncryption two = SessionEncryption.random(random);

    assertFalse(Arrays.equals(one.vector(), two.vector()));
    assertFalse(Arrays.equals(one.encrypt(document), two.encrypt(document)));
  }

  private static byte[] unwrapped(KeyPair keys, byte[] wrapped, MGF1ParameterSpec mask)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        keys.getPrivate(),
        new OAEPParameterSpec("SHA-256", "MGF1", mask, PSource.PSpecified.DEFAULT));
    return cipher.doFinal(wrapped);
  }

  private static byte[] counting(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
