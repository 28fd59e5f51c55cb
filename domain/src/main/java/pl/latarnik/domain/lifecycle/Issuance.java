package pl.latarnik.domain.lifecycle;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.outage.NoticeId;

/**
 * How an invoice came to be: when, in which procedure, and for what reason.
 *
 * @param at moment of approval
 * @param kind the procedure; an invoice has exactly one, and a corrected notice may make it another
 * @param cause why it was issued so at that time; stays whatever is announced later
 * @param notice the announcement that justifies the procedure, where it needs one
 */
public record Issuance(Instant at, IssuanceKind kind, Cause cause, Option<NoticeId> notice) {

  /** Why an invoice was issued in its procedure. */
  public enum Cause {
    /** The ordinary way. */
    ORDINARY,
    /** KSeF could not be reached; no outage was announced. */
    CONNECTIVITY,
    /** The ministry had announced an outage. */
    ANNOUNCEMENT,
    /** The user chose it. */
    CHOICE
  }

  public Issuance {
    requireNonNull(at, "at");
    requireNonNull(kind, "kind");
    requireNonNull(cause, "cause");
    requireNonNull(notice, "notice");
  }
}
