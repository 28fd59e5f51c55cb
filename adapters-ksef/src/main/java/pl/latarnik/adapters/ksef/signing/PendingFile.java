package pl.latarnik.adapters.ksef.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import pl.latarnik.application.port.out.EnrolmentVault.Pending;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * One certificate that is asked for, as a file: some lines of what it is, the request, and the key,
 * encrypted. The two blocks are PEM, so that the key can be saved without this program.
 */
final class PendingFile {

  static final String SUFFIX = ".pem";

  private static final String REQUEST = "CERTIFICATE REQUEST";
  private static final String KEY = "ENCRYPTED PRIVATE KEY";
  private static final int LINE = 64;

  private PendingFile() {}

  /** Returns the text of a pending request with the key block of an older text, or a new one. */
  static byte[] write(Pending pending, byte[] encryptedKey) {
    return (line("name", pending.name().text())
            + line("type", pending.type().name())
            + line("begun", pending.begunAt().toString())
            + pending.reference().map(reference -> line("reference", reference)).getOrElse("")
            + block(REQUEST, pending.signingRequest().toByteArray())
            + block(KEY, encryptedKey))
        .getBytes(UTF_8);
  }

  /** Reads what was written; a file that somebody has changed is none of ours. */
  static Pending read(Path file, byte[] content) throws IOException {
    Map<String, String> lines = LinkedHashMap.empty();
    for (String line : new String(content, UTF_8).split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        lines = lines.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    String name = String.valueOf(file.getFileName());
    try {
      return new Pending(
          name.substring(0, name.length() - SUFFIX.length()),
          CertificateName.of(lines.get("name").get()),
          CertificateType.valueOf(lines.get("type").get()),
          ExactBytes.of(der(content, REQUEST)),
          Instant.parse(lines.get("begun").get()),
          lines.get("reference"));
    } catch (IllegalArgumentException | DateTimeException | java.util.NoSuchElementException e) {
      throw new IOException("not a pending request: " + file, e);
    }
  }

  /** Returns the encrypted key of such a file, PKCS#8 in DER. */
  static byte[] encryptedKey(byte[] content) {
    return der(content, KEY);
  }

  static byte[] encrypted(PrivateKey key, char[] password, int iterations) {
    try {
      return new JcaPKCS8EncryptedPrivateKeyInfoBuilder(key)
          .build(
              new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                  .setProvider(BouncyCastle.provider())
                  .setPRF(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256))
                  .setIterationCount(iterations)
                  .build(password))
          .getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException("a key cannot be encrypted", e);
    }
  }

  private static byte[] der(byte[] content, String label) {
    Option<PemText.Block> block =
        List.ofAll(PemText.in(content).blocks()).find(b -> b.label().equals(label));
    return block
        .flatMap(PemText.Block::der)
        .getOrElseThrow(() -> new IllegalArgumentException("no block " + label));
  }

  private static String line(String name, String value) {
    return name + ": " + value + "\n";
  }

  private static String block(String label, byte[] der) {
    String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }
}
