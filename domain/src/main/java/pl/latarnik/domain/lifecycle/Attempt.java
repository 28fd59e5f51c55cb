package pl.latarnik.domain.lifecycle;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.invoice.SendingMode;

/**
 * One sending of an invoice, written down before the request leaves, so that after a crash KSeF is
 * asked before anything is sent again.
 *
 * @param count which attempt it is, from 1
 * @param at when it began
 * @param session the session that the invoice was to be sent in
 * @param mode how it was declared
 * @param reference KSeF's reference number of the invoice; none while it is unknown whether KSeF
 *     took it
 */
public record Attempt(
    int count, Instant at, SessionReference session, SendingMode mode, Option<String> reference) {

  public Attempt {
    requireNonNull(at, "at");
    requireNonNull(session, "session");
    requireNonNull(mode, "mode");
    requireNonNull(reference, "reference");
    if (mode == SendingMode.UNKNOWN) {
      throw new IllegalArgumentException("an invoice is declared online or offline: " + mode);
    }
    if (count < 1) {
      throw new IllegalArgumentException("attempts count from 1: " + count);
    }
  }

  /** Returns where to ask for the invoice's fate, once KSeF has confirmed the upload. */
  public Option<Submission> submission() {
    return reference.map(r -> new Submission(session, r));
  }
}
