package pl.latarnik.adapters.ksef;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * What KSeF makes of an opening and the parts that came: it unwraps, checks, decrypts and unpacks
 * with nothing of the client's.
 *
 * @param archive the plain archive
 * @param files in the order of the archive
 * @param times time of each file as the archive has it
 */
record ReceivedArchive(byte[] archive, Map<String, byte[]> files, List<String> times) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Opens what came; anything that does not fit what was declared is an error. */
  static ReceivedArchive open(byte[] opening, List<byte[]> parts, PrivateKey ksef) {
    try {
      JsonNode request = JSON.readTree(opening);
      JsonNode file = request.get("batchFile");
      JsonNode encryption = request.get("encryption");
      byte[] key = unwrapped(bytes(encryption.get("encryptedSymmetricKey")), ksef);
      byte[] vector = bytes(encryption.get("initializationVector"));
      same(file.get("fileParts").size(), parts.size(), "number of parts");
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      for (int i = 0; i < parts.size(); i++) {
        JsonNode declared = file.get("fileParts").get(i);
        same(declared.get("ordinalNumber").asInt(), i + 1, "ordinal");
        same(declared.get("fileSize").asLong(), (long) parts.get(i).length, "size of a part");
        same(declared.get("fileHash").asText(), sha256(parts.get(i)), "hash of a part");
        Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
        aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
        plain.writeBytes(aes.doFinal(parts.get(i)));
      }
      byte[] archive = plain.toByteArray();
      same(file.get("fileSize").asLong(), (long) archive.length, "size of the archive");
      same(file.get("fileHash").asText(), sha256(archive), "hash of the archive");
      return unpacked(archive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ReceivedArchive unpacked(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> times = new java.util.ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
        times.add(entry.getTimeLocal().toString());
      }
    }
    return new ReceivedArchive(archive, files, times);
  }

  private static byte[] unwrapped(byte[] wrapped, PrivateKey ksef) throws GeneralSecurityException {
    Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
    rsa.init(
        Cipher.DECRYPT_MODE,
        ksef,
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    return rsa.doFinal(wrapped);
  }

  private static byte[] bytes(JsonNode base64) {
    return Base64.getDecoder().decode(base64.asText());
  }

  static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void same(Object declared, Object real, String what) {
    if (!declared.equals(real)) {
      throw new AssertionError(what + ": declared " + declared + ", was " + real);
    }
  }
}
