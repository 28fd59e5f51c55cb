package pl.latarnik.domain.bookkeeping;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import pl.latarnik.domain.law.LegalBasis;

/**
 * The marker of an invoice in JPK_V7, as it stands now.
 *
 * @param marker the marker; none where there is nothing to record yet
 * @param correction whether JPK must be corrected for it
 * @param basis what it rests on
 */
public record JpkMarking(Option<JpkMarker> marker, Correction correction, LegalBasis basis) {

  /** Whether records that were sent must be corrected. */
  public enum Correction {
    /** Never for this reason. */
    NONE,
    /** Records sent with this marker must be corrected once the number has come. */
    ONCE_NUMBERED,
    /** The number is there: records sent before with DI must be corrected. */
    OF_EARLIER_DI
  }

  public JpkMarking {
    requireNonNull(marker, "marker");
    requireNonNull(correction, "correction");
    requireNonNull(basis, "basis");
  }
}
