package pl.latarnik.domain.correction;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.issuance.IssuanceKind;

/**
 * The original of a correction.
 *
 * @param kind its procedure; none for one outside KSeF (paper, before KSeF, under the monthly
 *     limit)
 * @param numberAssigned when it got its KSeF number
 */
public record CorrectedOriginal(Option<IssuanceKind> kind, Option<Instant> numberAssigned) {

  public CorrectedOriginal {
    requireNonNull(kind, "kind");
    requireNonNull(numberAssigned, "numberAssigned");
  }

  /** Says whether it never gets a KSeF number. */
  public boolean isOutsideKsef() {
    return kind.forAll(k -> k == IssuanceKind.AWARIA_CALKOWITA);
  }
}
