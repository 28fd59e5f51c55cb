package pl.latarnik.domain.lifecycle;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.verification.VerificationCodes;

/**
 * What an invoice keeps through all its states.
 *
 * @param facts what its file says
 * @param issuance how it came to be
 * @param duty whether and by when it must be sent, by what is announced so far
 * @param codes its codes, where it was issued offline
 * @param attempts how often sending was begun
 * @param lastError the last failure to send, in words for people; none after a success
 * @param transport what ties it to one kind of session
 */
public record Particulars(
    InvoiceFacts facts,
    Issuance issuance,
    SubmissionDuty duty,
    Option<VerificationCodes> codes,
    int attempts,
    Option<String> lastError,
    Transport transport) {

  public Particulars {
    requireNonNull(facts, "facts");
    requireNonNull(issuance, "issuance");
    requireNonNull(duty, "duty");
    requireNonNull(codes, "codes");
    requireNonNull(lastError, "lastError");
    requireNonNull(transport, "transport");
    if (attempts < 0) {
      throw new IllegalArgumentException("attempts count from 0: " + attempts);
    }
  }

  /** Returns the particulars of an invoice that was never tried to be sent. */
  public static Particulars of(
      InvoiceFacts facts, Issuance issuance, SubmissionDuty duty, Option<VerificationCodes> codes) {
    return new Particulars(facts, issuance, duty, codes, 0, Option.none(), Transport.ORDINARY);
  }

  /** Returns the internal id, made from the hash of the file. */
  public InvoiceId id() {
    return InvoiceId.from(facts.hash());
  }

  /** Returns the same with another duty. */
  public Particulars withDuty(SubmissionDuty now) {
    return new Particulars(facts, issuance, now, codes, attempts, lastError, transport);
  }

  /** Returns the same with the procedure and the duty that follow from the facts known now. */
  public Particulars ruled(Issuance how, SubmissionDuty now) {
    return new Particulars(facts, how, now, codes, attempts, lastError, transport);
  }

  /** Returns the same with codes. */
  public Particulars withCodes(VerificationCodes made) {
    return new Particulars(
        facts, issuance, duty, Option.some(made), attempts, lastError, transport);
  }

  /** Returns the same with another account of its issue. */
  public Particulars withIssuance(Issuance now) {
    return new Particulars(facts, now, duty, codes, attempts, lastError, transport);
  }

  /** Returns the same with one attempt more. */
  public Particulars withAttempts(int now) {
    return new Particulars(facts, issuance, duty, codes, now, lastError, transport);
  }

  /** Returns the same after a failed attempt. */
  public Particulars withError(String error) {
    return new Particulars(facts, issuance, duty, codes, attempts, Option.some(error), transport);
  }

  /** Returns the same after a success. */
  public Particulars withoutError() {
    return new Particulars(facts, issuance, duty, codes, attempts, Option.none(), transport);
  }

  /** Returns the same, tied so to a kind of session. */
  public Particulars with(Transport tied) {
    return new Particulars(facts, issuance, duty, codes, attempts, lastError, tied);
  }
}
