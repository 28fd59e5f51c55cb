package pl.latarnik.domain.lifecycle;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.invoice.InvoiceId;

/**
 * Something that happened and is written into the journal, for good.
 *
 * @param at when it happened
 * @param kind what happened
 * @param invoice which invoice it concerns; none for events of the whole desk
 * @param detail the values that matter, in canonical form (numbers, days, codes, rule ids); never a
 *     secret
 */
public record DomainEvent(Instant at, Kind kind, Option<InvoiceId> invoice, String detail) {

  /** What can happen. */
  public enum Kind {
    /** Approved for online issue, not issued yet. */
    INVOICE_PREPARED,
    /** Issued offline, or in a total failure. */
    INVOICE_ISSUED,
    /** A prepared invoice was dropped or replaced by its owner. */
    INVOICE_DROPPED,
    /** The seller stated who the buyer is, and why, instead of what the file says. */
    BUYER_STATED,
    /** Its term was fixed. */
    DUTY_SET,
    /** Its term moved, from what to what and why. */
    DUTY_MOVED,
    /** Sending is about to begin. */
    SUBMISSION_STARTED,
    /** KSeF confirmed the upload. */
    SUBMISSION_CONFIRMED,
    /** KSeF could not be reached or did not answer clearly. */
    SUBMISSION_FAILED,
    /** KSeF assigned the number. */
    NUMBER_ASSIGNED,
    /** The UPO was fetched, checked and stored. */
    UPO_STORED,
    /** KSeF refused the invoice. */
    INVOICE_REJECTED,
    /** A technical correction took the place of a refused invoice. */
    TECHNICAL_CORRECTION,
    /** A total failure took it out of sending. */
    INVOICE_WITHDRAWN,
    /** The notice that had taken it out of sending was corrected: it is to be sent after all. */
    INVOICE_RESTORED,
    /** A print with its codes left the program. */
    PRINT_MADE,
    /** A notice was recorded, or a new version of one. */
    NOTICE_RECORDED,
    /** A certificate was taken in, from a file or from KSeF. */
    CERTIFICATE_IMPORTED,
    /** A certificate was asked for in KSeF: its key was made. */
    CERTIFICATE_REQUESTED,
    /** KSeF said something new of a certificate: active, blocked, revoked, expired. */
    CERTIFICATE_CHECKED,
    /** A certificate was revoked on our word. */
    CERTIFICATE_REVOKED,
    /** Somebody asked for what the law or the state forbids. */
    REFUSED
  }

  public DomainEvent {
    requireNonNull(at, "at");
    requireNonNull(kind, "kind");
    requireNonNull(invoice, "invoice");
    requireNonNull(detail, "detail");
  }

  /** Returns an event of one invoice. */
  public static DomainEvent of(Instant at, Kind kind, InvoiceId invoice, String detail) {
    return new DomainEvent(at, kind, Option.some(invoice), detail);
  }

  /** Returns an event of the whole desk. */
  public static DomainEvent of(Instant at, Kind kind, String detail) {
    return new DomainEvent(at, kind, Option.none(), detail);
  }
}
