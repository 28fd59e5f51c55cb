package pl.latarnik.simulator;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Time;

/** What a certificate says: whose it is, what it may do, and when. */
record Holder(
    Optional<String> nip,
    Optional<String> pesel,
    boolean seal,
    boolean digitalSignature,
    boolean nonRepudiation,
    Instant notBefore,
    Instant notAfter,
    String serial,
    Optional<String> peppolId,
    String fingerprint,
    X500Name names) {
  private static final Pattern VAT = Pattern.compile("VATPL.*?(\\d{10})");
  private static final Pattern TIN = Pattern.compile("(?:TINPL|NIP).*?(\\d{10})");
  private static final Pattern PEPPOL = Pattern.compile("(?<![A-Z0-9])(P[A-Z]{2}\\d{6})(?!\\d)");
  private static final Pattern PERSON = Pattern.compile("(?:PNOPL|PESEL).*?(\\d{11})");

  static Holder of(X509Certificate certificate) {
    Certificate parsed;
    byte[] encoded;
    try {
      encoded = certificate.getEncoded();
      parsed = Certificate.getInstance(encoded);
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IllegalArgumentException("The certificate cannot be encoded", e);
    }
    X500Name subject = parsed.getSubject();
    Optional<String> organisation = value(subject, BCStyle.ORGANIZATION_IDENTIFIER);
    String person = value(subject, BCStyle.SERIALNUMBER).orElse("");
    Optional<String> nip =
        organisation.flatMap(text -> find(VAT, text)).or(() -> find(TIN, person));
    boolean[] usage = certificate.getKeyUsage();
    return new Holder(
        nip,
        find(PERSON, person),
        organisation.isPresent(),
        usage == null || usage[0],
        usage != null && usage[1],
        instant(parsed.getStartDate()),
        instant(parsed.getEndDate()),
        serial(certificate),
        organisation
            .flatMap(text -> find(PEPPOL, text))
            .or(() -> value(subject, BCStyle.CN).flatMap(text -> find(PEPPOL, text))),
        HexFormat.of().withUpperCase().formatHex(Crypto.sha256(encoded)),
        subject);
  }

  String commonName() {
    return value(names, BCStyle.CN).orElse("");
  }

  /** Tells whether this is a certificate for KOD II only, which may not log in. */
  boolean offlineType() {
    return nonRepudiation && !digitalSignature;
  }

  boolean validAt(Instant instant) {
    return !instant.isBefore(notBefore) && !instant.isAfter(notAfter);
  }

  /** Returns whose certificate it is: a NIP, a PESEL, or nobody but the certificate itself. */
  Subject subject() {
    return nip.map(Subject::nip)
        .or(() -> pesel.map(number -> new Subject(Subject.PESEL, number)))
        .orElseGet(() -> new Subject(Subject.FINGERPRINT, fingerprint));
  }

  /** Returns the NIP or PESEL the certificate names; empty for one without either. */
  Optional<String> identifier() {
    return nip.or(() -> pesel);
  }

  static String serial(X509Certificate certificate) {
    String hex = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 16 - hex.length())) + hex;
  }

  private static Optional<String> value(X500Name name, ASN1ObjectIdentifier type) {
    RDN[] found = name.getRDNs(type);
    return found.length == 0
        ? Optional.empty()
        : Optional.of(IETFUtils.valueToString(found[0].getFirst().getValue()));
  }

  private static Optional<String> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Instant instant(Time time) {
    // Read as text: the program touches no java.util.Date.
    return LocalDateTime.parse(
            time.getTime().substring(0, 14), DateTimeFormatter.ofPattern("yyyyMMddHHmmss"))
        .toInstant(ZoneOffset.UTC);
  }
}
