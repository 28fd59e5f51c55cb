package pl.latarnik.domain.verification;

import static java.util.Objects.requireNonNull;

/**
 * The two codes of an invoice issued offline, frozen with it: every print until the number comes
 * carries exactly these links.
 *
 * @param kodI link of KOD I, captioned OFFLINE until there is a number
 * @param kodII link of KOD II, captioned CERTYFIKAT
 */
public record VerificationCodes(String kodI, String kodII) {

  public VerificationCodes {
    requireNonNull(kodI, "kodI");
    requireNonNull(kodII, "kodII");
  }

  /** Returns the codes of an invoice issued offline. */
  public static VerificationCodes of(KodI kodI, KodII kodII) {
    return new VerificationCodes(kodI.link(), kodII.link());
  }
}
