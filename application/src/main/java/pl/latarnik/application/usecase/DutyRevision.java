package pl.latarnik.application.usecase;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.application.port.in.AnnounceOutage.Moved;
import pl.latarnik.application.port.in.AnnounceOutage.NotRestored;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.OutageLedger;

/**
 * Computes the terms of all invoices that a notice may concern again, from the ledger alone, and
 * writes down what moved: waiting ones, those outside KSeF, and for the record those sent.
 */
final class DutyRevision {

  private final InvoiceStore store;
  private final AuditTrail audit;
  private final LawDesk law;
  private final OfflineCodes codes;

  DutyRevision(InvoiceStore store, AuditTrail audit, LawDesk law, OfflineCodes codes) {
    this.store = store;
    this.audit = audit;
    this.law = law;
    this.codes = codes;
  }

  /**
   * What came of a notice.
   *
   * @param moved what moved
   * @param notRestored what is to be sent again and could not get its codes
   */
  record Outcome(List<Moved> moved, List<NotRestored> notRestored) {
    Outcome {
      requireNonNull(moved, "moved");
      requireNonNull(notRestored, "notRestored");
    }
  }

  /**
   * Runs inside the transaction that recorded the notice.
   *
   * @param since nothing that was sent before can be concerned
   */
  Outcome after(Notice notice, Instant since, Instant now) {
    OutageLedger ledger = law.ledger();
    String cause = "NOTICE " + JournalWords.version(notice);
    List<Either<NotRestored, Moved>> results =
        store.concernedSince(since).flatMap(stored -> revised(stored, ledger, cause, now));
    return new Outcome(
        results.flatMap(Either::toOption), results.flatMap(r -> r.swap().toOption()));
  }

  private Option<Either<NotRestored, Moved>> revised(
      StoredInvoice stored, OutageLedger ledger, String cause, Instant now) {
    Invoice before = stored.invoice();
    return law.ruled(before, ledger)
        .flatMap(
            ruled ->
                ready(before, ruled, now)
                    .fold(
                        refusal -> Option.some(Either.left(notRestored(before, refusal, now))),
                        ready ->
                            kept(
                                    stored,
                                    new DutyChange(
                                        before, ruled.applied(ready), cause, ruled.rule()),
                                    now)
                                .map(Either::right)));
  }

  /** An invoice of a total failure has no codes; where it is to be sent after all it needs them. */
  private Either<CertificateRefusal, Invoice> ready(Invoice invoice, Ruled ruled, Instant now) {
    return invoice instanceof Invoice.OutsideKsef outside
            && ruled.isToBeSent()
            && outside.particulars().codes().isEmpty()
        ? codes.of(outside.particulars().facts(), now).map(outside::withCodes)
        : Either.right(invoice);
  }

  private NotRestored notRestored(Invoice invoice, CertificateRefusal refusal, Instant now) {
    audit.append(
        DomainEvent.of(
            now,
            Kind.REFUSED,
            invoice.id(),
            "RESTORE " + refusal.reason() + " " + refusal.detail()));
    return new NotRestored(invoice.id(), refusal);
  }

  private Option<Moved> kept(StoredInvoice stored, DutyChange change, Instant now) {
    Option<DomainEvent> event = change.event(now);
    if (event.isEmpty()) {
      return Option.none();
    }
    if (store.update(stored, change.after()).isLeft()) {
      throw new IllegalStateException(
          "invoice " + change.after().id() + " was changed while its term was being moved");
    }
    audit.append(event.get());
    return Option.some(change.moved());
  }
}
