package pl.latarnik.application.usecase;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.application.port.in.AnnounceOutage.Moved;
import pl.latarnik.application.port.in.AnnounceOutage.Position;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Particulars;

/**
 * A change of the procedure or the duty of an invoice.
 *
 * @param before the invoice until now
 * @param after the invoice from now on
 * @param cause what brought the change about, as the journal writes it
 * @param rule the rule that decides the duty from now on
 */
record DutyChange(Invoice before, Invoice after, String cause, LegalRule<?, SubmissionDuty> rule) {

  DutyChange {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(cause, "cause");
    requireNonNull(rule, "rule");
  }

  /** Says whether anything that the law ordered has changed. */
  boolean isOne() {
    return !position(before).equals(position(after))
        || isOutside(before) != isOutside(after)
        || !notice(before).equals(notice(after));
  }

  /** Writes it for the journal: from what to what, what caused it, and by which rule. */
  Option<DomainEvent> event(Instant at) {
    if (!isOne()) {
      return Option.none();
    }
    return Option.some(
        DomainEvent.of(
            at,
            kind(),
            after.id(),
            JournalWords.of(before.particulars())
                + " -> "
                + JournalWords.of(after.particulars())
                + " BY "
                + cause
                + " "
                + JournalWords.of(rule)));
  }

  Moved moved() {
    return new Moved(after.id(), position(before), position(after), rule);
  }

  private Kind kind() {
    if (isOutside(before) == isOutside(after)) {
      return Kind.DUTY_MOVED;
    }
    return isOutside(after) ? Kind.INVOICE_WITHDRAWN : Kind.INVOICE_RESTORED;
  }

  private static boolean isOutside(Invoice invoice) {
    return invoice.kind() == Invoice.Kind.OUTSIDE_KSEF;
  }

  private static Position position(Invoice invoice) {
    Particulars p = invoice.particulars();
    return new Position(p.issuance().kind(), p.duty());
  }

  private static Option<?> notice(Invoice invoice) {
    return invoice.particulars().issuance().notice();
  }
}
