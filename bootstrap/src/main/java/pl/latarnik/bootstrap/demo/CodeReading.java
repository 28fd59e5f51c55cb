package pl.latarnik.bootstrap.demo;

import io.vavr.collection.List;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import pl.latarnik.adapters.print.PrintedCodes;
import pl.latarnik.domain.invoice.InvoiceHash;

/**
 * Reads the codes off a print and checks them with nothing but the file, the certificate and the
 * cryptography of the Java platform: none of what made the codes has a part in it.
 */
final class CodeReading {

  private CodeReading() {}

  /** Reads the links off a print. */
  static List<String> links(Path pdf) {
    return PrintedCodes.readFrom(Folder.read(pdf));
  }

  /** Says whether KOD I carries the hash of exactly this file. */
  static boolean carriesHashOf(String kodI, Played invoice) {
    return kodI.endsWith("/" + InvoiceHash.from(invoice.file()).base64Url());
  }

  /** Says whether KOD II carries the hash of the file and the signature of the certificate. */
  static boolean isSignedBy(String kodII, String certificatePem, Played invoice) {
    int end = kodII.lastIndexOf('/');
    String signed = kodII.substring(kodII.indexOf("://") + "://".length(), end);
    byte[] signature = Base64.getUrlDecoder().decode(kodII.substring(end + 1));
    return signed.endsWith("/" + InvoiceHash.from(invoice.file()).base64Url())
        && verifies(certificate(certificatePem), signed, signature);
  }

  private static boolean verifies(X509Certificate certificate, String text, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
      verifier.initVerify(certificate.getPublicKey());
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static X509Certificate certificate(String pem) {
    try {
      byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the demonstration's certificate cannot be read", e);
    }
  }
}
