package pl.latarnik.adapters.ksef.signing;

import static pl.latarnik.adapters.ksef.signing.Refusals.refusal;

import io.vavr.collection.HashSet;
import io.vavr.collection.Iterator;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;

/** Judges whether a certificate can log in to KSeF at all. */
final class LoginFitness {

  private static final int SHORTEST_RSA = 2048;
  private static final int LONGEST_RSA = 8192;
  private static final Set<ASN1ObjectIdentifier> CURVES =
      HashSet.of(
          SECObjectIdentifiers.secp256r1,
          SECObjectIdentifiers.secp384r1,
          SECObjectIdentifiers.secp521r1);
  private static final Pattern PERSON =
      Pattern.compile("(?:PNOPL|PESEL).*?\\d{11}.*|(?:TINPL|NIP).*?\\d{10}.*");
  private static final Pattern COMPANY = Pattern.compile("VATPL-\\d{10}.*");

  private LoginFitness() {}

  static Option<CertificateRefusal> objection(X509CertificateHolder certificate) {
    CertificateFields fields = new CertificateFields(certificate);
    if (isKsefOffline(fields)) {
      return Option.some(
          refusal(
              Reason.OFFLINE_CANNOT_LOG_IN,
              fields.serial().toString(16) + ", " + fields.keyUsage()));
    }
    boolean suitable =
        isKnownCurve(fields.publicKey().getAlgorithm())
            || (fields.rsaBits() >= SHORTEST_RSA && fields.rsaBits() <= LONGEST_RSA);
    return suitable ? Option.none() : Option.some(refusal(Reason.UNSUITABLE_KEY, fields.keyName()));
  }

  /**
   * Says whether KSeF can tell from the subject who logs in; otherwise it goes by the fingerprint.
   */
  static boolean namesItsHolder(X500Name subject) {
    return values(subject, BCStyle.SERIALNUMBER).exists(v -> PERSON.matcher(v).matches())
        || values(subject, BCStyle.ORGANIZATION_IDENTIFIER)
            .exists(v -> COMPANY.matcher(v).matches());
  }

  /** Says whether the subject is the company, or the person in trade, of this NIP. */
  static boolean names(X500Name subject, String nip) {
    return values(subject, BCStyle.SERIALNUMBER)
            .exists(v -> v.matches("(?:TINPL|NIP)\\D*" + nip + "\\b.*"))
        || values(subject, BCStyle.ORGANIZATION_IDENTIFIER)
            .exists(v -> v.matches("VATPL-" + nip + "\\b.*"));
  }

  /**
   * Key usage alone does not tell: qualified signatures have nonRepudiation alone as well, and they
   * may log in. So it must also be one of KSeF's own certificates.
   */
  private static boolean isKsefOffline(CertificateFields fields) {
    return fields.isForNonRepudiationOnly()
        && (values(fields.holder().getSubject(), BCStyle.CN).exists(v -> v.endsWith("(offline)"))
            || values(fields.holder().getIssuer(), BCStyle.CN).exists(v -> v.contains("KSeF")));
  }

  private static boolean isKnownCurve(AlgorithmIdentifier key) {
    ASN1Encodable curve = key.getParameters();
    return key.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
        && curve instanceof ASN1ObjectIdentifier named
        && CURVES.contains(named);
  }

  private static Iterator<String> values(X500Name name, ASN1ObjectIdentifier attribute) {
    return Iterator.of(name.getRDNs(attribute))
        .flatMap(rdn -> Iterator.of(rdn.getTypesAndValues()))
        .filter(part -> part.getType().equals(attribute))
        .map(part -> IETFUtils.valueToString(part.getValue()));
  }
}
