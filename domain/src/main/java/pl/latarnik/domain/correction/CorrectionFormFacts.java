package pl.latarnik.domain.correction;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.issuance.IssuanceKind;

/**
 * What decides the form of a correction.
 *
 * @param permit whether it may be issued
 * @param original the original
 * @param kind the procedure in which the correction came to be
 */
public record CorrectionFormFacts(
    CorrectionPermit permit, CorrectedOriginal original, IssuanceKind kind) {

  public CorrectionFormFacts {
    requireNonNull(permit, "permit");
    requireNonNull(original, "original");
    requireNonNull(kind, "kind");
  }

  /** Says whether it may be issued, in this procedure. */
  public boolean mayBe(IssuanceKind procedure) {
    return permit.mayIssue() && kind == procedure;
  }

  /** Says whether it may be issued and no outage governs it. */
  public boolean mayBeStructured() {
    return permit.mayIssue()
        && (kind == IssuanceKind.ONLINE
            || kind == IssuanceKind.OFFLINE24
            || kind == IssuanceKind.DEEMED_OFFLINE24);
  }

  /** Says whether art. 106nda ust. 12 and 13 speak of the original. */
  public boolean originalIsOffline() {
    return original
        .kind()
        .exists(
            k ->
                k == IssuanceKind.OFFLINE24
                    || k == IssuanceKind.DEEMED_OFFLINE24
                    || k == IssuanceKind.NIEDOSTEPNOSC);
  }
}
