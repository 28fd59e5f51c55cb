package pl.latarnik.domain.correction;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import pl.latarnik.domain.issuance.IssuanceKind;

/**
 * What decides whether a correction may be issued.
 *
 * @param original the original
 * @param issued when the correction came to be
 */
public record CorrectionFacts(CorrectedOriginal original, Instant issued) {

  public CorrectionFacts {
    requireNonNull(original, "original");
    requireNonNull(issued, "issued");
  }

  /** Says whether the original had its number when the correction came to be. */
  public boolean originalHasNumber() {
    return original.numberAssigned().exists(n -> !n.isAfter(issued));
  }

  /** Says whether the original was issued in one of these procedures. */
  public boolean originalIs(IssuanceKind first, IssuanceKind second) {
    return original.kind().exists(k -> k == first || k == second);
  }
}
