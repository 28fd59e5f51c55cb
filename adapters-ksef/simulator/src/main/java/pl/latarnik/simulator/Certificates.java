package pl.latarnik.simulator;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The simulator's own certification authority and the registry of certificates it knows. */
final class Certificates {
  /** The two kinds of KSeF certificates. */
  enum Type {
    AUTHENTICATION(KeyUsage.digitalSignature, " (uwierzytelnienie)"),
    OFFLINE(KeyUsage.nonRepudiation, " (offline)");

    private final int usage;
    private final String suffix;

    /** Finds a type by its name in the API. */
    static Optional<Type> of(String apiName) {
      return java.util.Arrays.stream(values()).filter(t -> t.apiName().equals(apiName)).findFirst();
    }

    String apiName() {
      return this == OFFLINE ? "Offline" : "Authentication";
    }

    String suffix() {
      return suffix;
    }

    Type(int usage, String suffix) {
      this.usage = usage;
      this.suffix = suffix;
    }
  }

  /** A certificate just issued, with the key only its holder gets. */
  record Issued(X509Certificate certificate, KeyPair keys) {}

  private static final Duration LIFETIME = Duration.ofDays(730);
  private static final Duration LONG_LIFETIME = Duration.ofDays(7300);
  private static final Duration BACKDATED = Duration.ofDays(1);
  private static final DateTimeFormatter ASN1 =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Numbers numbers;
  private final KeyPair authority = Crypto.ecKey("secp384r1");
  private final X500Name authorityName = name("SYMULATOR CCK", "Latarnik, symulator KSeF", "");
  private final X509Certificate authorityCertificate;
  private final CertificateBook book = new CertificateBook();

  Certificates(Numbers numbers, Instant now) {
    this.numbers = numbers;
    this.authorityCertificate =
        certify(
            authorityName,
            authority.getPublic(),
            KeyUsage.keyCertSign | KeyUsage.cRLSign,
            now.minus(LONG_LIFETIME),
            LONG_LIFETIME.multipliedBy(2));
  }

  X509Certificate authorityCertificate() {
    return authorityCertificate;
  }

  /**
   * Issues a KSeF certificate for a NIP or PESEL, valid two years from a day before the given
   * instant.
   */
  Issued issue(Subject subject, String holderName, Type type, boolean rsa, Instant now) {
    KeyPair keys = rsa ? Crypto.rsaKey() : Crypto.ecKey("secp256r1");
    X509Certificate certificate =
        certify(
            SubjectNames.of(subject, holderName).name(type.suffix),
            keys.getPublic(),
            type.usage,
            now.minus(BACKDATED),
            LIFETIME);
    keep(certificate, Holder.of(certificate), "Certyfikat symulatora", type, subject, true, now);
    return new Issued(certificate, keys);
  }

  /** Certifies a key of the simulator itself, long enough for any moved clock. */
  X509Certificate certifyOwn(String commonName, PublicKey key, int usage, Instant now) {
    return certify(
        name(commonName, "Latarnik, symulator KSeF", ""),
        key,
        usage,
        now.minus(LONG_LIFETIME),
        LONG_LIFETIME.multipliedBy(2));
  }

  /** Puts a certificate from elsewhere into the registry, as if it had been issued here. */
  void register(X509Certificate certificate, Instant now) {
    Holder holder = Holder.of(certificate);
    Type type = holder.offlineType() ? Type.OFFLINE : Type.AUTHENTICATION;
    keep(certificate, holder, "Wskazany certyfikat", type, holder.subject(), false, now);
  }

  private void keep(
      X509Certificate certificate,
      Holder holder,
      String name,
      Type type,
      Subject subject,
      boolean ownIssue,
      Instant now) {
    book.add(
        new KeptCertificate(
            certificate,
            holder,
            name,
            type,
            subject,
            ownIssue,
            now,
            holder.notAfter(),
            Optional.empty(),
            KeptCertificate.Mark.NONE));
  }

  /**
   * Issues a certificate for an enrolment: the subject's names with the suffix of the type at the
   * common name, valid two years.
   */
  KeptCertificate certify(SubjectNames names, Enrolment enrolment, Instant now) {
    X509Certificate certificate =
        certify(
            names.name(enrolment.type().suffix),
            enrolment.key(),
            enrolment.type().usage,
            enrolment.validFrom().orElse(now),
            LIFETIME);
    Holder holder = Holder.of(certificate);
    keep(
        certificate,
        holder,
        enrolment.name(),
        enrolment.type(),
        enrolment.subject(),
        true,
        enrolment.requested());
    return book.find(holder.serial()).orElseThrow();
  }

  CertificateBook book() {
    return book;
  }

  /** Tells whether this very certificate came from this registry. */
  boolean knows(X509Certificate certificate) {
    return book.find(Holder.serial(certificate))
        .filter(kept -> kept.certificate().equals(certificate))
        .isPresent();
  }

  private X509Certificate certify(
      X500Name subject, PublicKey key, int usage, Instant from, Duration lifetime) {
    try {
      X509v3CertificateBuilder builder =
          new X509v3CertificateBuilder(
              authorityName,
              new BigInteger(numbers.serial(), 16),
              time(from),
              time(from.plus(lifetime)),
              subject,
              SubjectPublicKeyInfo.getInstance(key.getEncoded()));
      boolean isAuthority = (usage & KeyUsage.keyCertSign) != 0;
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      X509CertificateHolder holder =
          builder.build(
              new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate()));
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (OperatorCreationException | GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The certificate for " + subject + " cannot be made", e);
    }
  }

  private static Time time(Instant instant) {
    return new Time(new DERGeneralizedTime(ASN1.format(instant)));
  }

  private static X500Name name(String commonName, String organisation, String identifier) {
    X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "PL");
    builder.addRDN(BCStyle.O, organisation);
    if (!identifier.isEmpty()) {
      builder.addRDN(BCStyle.ORGANIZATION_IDENTIFIER, identifier);
    }
    return builder.addRDN(BCStyle.CN, commonName).build();
  }
}
