package pl.latarnik.adapters.ksef.signing;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The fields of a certificate that decide what it is good for. They are decoded when asked for: on
 * a certificate that holds nonsense any question may end in a runtime exception, therefore {@link
 * #decode} comes first.
 *
 * @param holder the certificate
 */
record CertificateFields(X509CertificateHolder holder) {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
  private static final int SECONDS_LENGTH = 14;

  /** Decodes all of them, once. */
  void decode() {
    List.of(
            serial(),
            subject(),
            holder.getIssuer().toString(),
            keyUsage(),
            validFrom(),
            validTo(),
            keyName())
        .forEach(field -> requireNonNull(field, "field"));
  }

  BigInteger serial() {
    return holder.getSerialNumber();
  }

  /** Returns the subject as one line. */
  String subject() {
    return holder.getSubject().toString();
  }

  /** Says whether the key usage is that of "typ 2": nonRepudiation, and not digitalSignature. */
  boolean isForNonRepudiationOnly() {
    KeyUsage usage = KeyUsage.fromExtensions(holder.getExtensions());
    return usage != null
        && usage.hasUsages(KeyUsage.nonRepudiation)
        && !usage.hasUsages(KeyUsage.digitalSignature);
  }

  /** Returns the key usage in the words of the standard. */
  String keyUsage() {
    KeyUsage usage = KeyUsage.fromExtensions(holder.getExtensions());
    if (usage == null) {
      return "keyUsage: -";
    }
    List<String> names =
        List.of(
            usage.hasUsages(KeyUsage.digitalSignature) ? "digitalSignature" : "",
            usage.hasUsages(KeyUsage.nonRepudiation) ? "nonRepudiation" : "",
            usage.hasUsages(KeyUsage.keyEncipherment) ? "keyEncipherment" : "",
            usage.hasUsages(KeyUsage.keyCertSign) ? "keyCertSign" : "");
    return "keyUsage: " + names.filter(name -> !name.isEmpty()).mkString(", ");
  }

  Instant validFrom() {
    return instant(body().getStartDate());
  }

  Instant validTo() {
    return instant(body().getEndDate());
  }

  SubjectPublicKeyInfo publicKey() {
    return holder.getSubjectPublicKeyInfo();
  }

  /** Returns algorithm and size or curve, for a person who has to get another key. */
  String keyName() {
    if (isRsa()) {
      return "RSA " + rsaBits();
    }
    Object parameters = publicKey().getAlgorithm().getParameters();
    return publicKey().getAlgorithm().getAlgorithm()
        + (parameters instanceof ASN1ObjectIdentifier curve ? ", " + curve : "");
  }

  /** Returns the length of an RSA key, 0 for another key. */
  int rsaBits() {
    if (!isRsa()) {
      return 0;
    }
    byte[] encoded = publicKey().getPublicKeyData().getOctets();
    return RSAPublicKey.getInstance(encoded).getModulus().bitLength();
  }

  private boolean isRsa() {
    return publicKey().getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
  }

  private TBSCertificate body() {
    return holder.toASN1Structure().getTBSCertificate();
  }

  /** Reads what Bouncy Castle writes as {@code 20260101000000GMT+00:00}. */
  private static Instant instant(Time time) {
    String text = time.getTime();
    try {
      return LocalDateTime.parse(text.substring(0, SECONDS_LENGTH), SECONDS)
          .toInstant(ZoneOffset.of(text.substring(text.length() - 6)));
    } catch (DateTimeException | StringIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a time of a certificate: " + text, e);
    }
  }
}
