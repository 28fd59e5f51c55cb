package pl.latarnik.domain.verification;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import pl.latarnik.domain.certificate.CertificateSerial;

/**
 * The two codes of an invoice issued offline, frozen with it: every print until the number comes
 * carries exactly these links.
 *
 * @param kodI link of KOD I, captioned OFFLINE until there is a number
 * @param kodII link of KOD II, captioned CERTYFIKAT
 */
public record VerificationCodes(String kodI, String kodII) {

  /** Serial, hash and signature end the link. */
  private static final int PARTS_FROM_SERIAL = 3;

  public VerificationCodes {
    requireNonNull(kodI, "kodI");
    requireNonNull(kodII, "kodII");
  }

  /** Returns the codes of an invoice issued offline. */
  public static VerificationCodes of(KodI kodI, KodII kodII) {
    return new VerificationCodes(kodI.link(), kodII.link());
  }

  /** Returns the certificate that signed KOD II; none where the link is of another form. */
  public Option<CertificateSerial> certificate() {
    String[] parts = kodII.split("/", -1);
    return parts.length < PARTS_FROM_SERIAL
        ? Option.none()
        : CertificateSerial.parse(parts[parts.length - PARTS_FROM_SERIAL]).toOption();
  }
}
