package pl.latarnik.domain.lifecycle;

import static java.util.Objects.requireNonNull;

/**
 * An invoice in KSeF's hands: where to ask for its fate.
 *
 * @param session the session that it was sent in
 * @param reference KSeF's reference number of this invoice, 36 characters
 */
public record Submission(SessionReference session, String reference) {

  public Submission {
    requireNonNull(session, "session");
    if (requireNonNull(reference, "reference").isBlank()) {
      throw new IllegalArgumentException("an invoice reference cannot be blank");
    }
  }
}
