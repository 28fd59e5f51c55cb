package pl.latarnik.domain.correction;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.law.LegalBasis;

/**
 * A change between a refused file and its correction, with what a technical correction makes of it.
 *
 * @param change what differs
 * @param reason why it is technical or is not
 * @param basis what that rests on
 */
public record JudgedChange(FieldChange change, ChangeReason reason, LegalBasis basis) {

  public JudgedChange {
    requireNonNull(change, "change");
    requireNonNull(reason, "reason");
    requireNonNull(basis, "basis");
  }

  /** Says whether a technical correction may make it. */
  public boolean isTechnical() {
    return reason.isTechnical();
  }
}
