package pl.latarnik.application.usecase;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.StaleVersion;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.application.usecase.LawDesk.Change;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;

/** Writes next states of invoices down, each together with what happened. */
final class Records {

  /** So many invoices are written in one transaction; each costs the disk as much as one. */
  private static final int AT_ONCE = 500;

  private final InvoiceStore store;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  Records(InvoiceStore store, AuditTrail audit, Transactions transactions, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Something that happened to an invoice. */
  record Fact(Kind kind, String detail) {
    Fact {
      requireNonNull(kind, "kind");
      requireNonNull(detail, "detail");
    }

    static Fact failed(KsefFailure failure) {
      return new Fact(Kind.SUBMISSION_FAILED, failure.kind() + " " + failure.detail());
    }
  }

  /**
   * A step of an invoice.
   *
   * @param read the invoice as it was read
   * @param next what it becomes
   * @param facts what happened, in order
   * @param cause what went wrong, where something did
   */
  record Entry(StoredInvoice read, Change next, List<Fact> facts, Option<KsefFailure> cause) {
    Entry {
      requireNonNull(read, "read");
      requireNonNull(next, "next");
      requireNonNull(facts, "facts");
      requireNonNull(cause, "cause");
    }

    static Entry of(StoredInvoice read, Invoice next, Fact fact) {
      return of(read, new Change(next, Option.none()), fact);
    }

    static Entry of(StoredInvoice read, Change next, Fact fact) {
      return new Entry(read, next, List.of(fact), Option.none());
    }

    static Entry failed(StoredInvoice read, Change next, KsefFailure failure) {
      return new Entry(read, next, List.of(Fact.failed(failure)), Option.some(failure));
    }

    static Entry failed(StoredInvoice read, Invoice next, KsefFailure failure) {
      return failed(read, new Change(next, Option.none()), failure);
    }

    /** Returns the same with something that happened before. */
    Entry after(Fact earlier) {
      return new Entry(read, next, facts.prepend(earlier), cause);
    }
  }

  /** Writes one step. */
  Either<StaleVersion, StoredInvoice> write(Entry entry) {
    return transactions.inTransaction(() -> written(entry));
  }

  /**
   * Writes many steps, some hundred in a transaction; one of an invoice that somebody else has
   * changed meanwhile is left out, and keeps no other.
   *
   * @return what became of each, in their order
   */
  List<Either<StaleVersion, StoredInvoice>> writeAll(List<Entry> entries) {
    return entries
        .grouped(AT_ONCE)
        .toList()
        .flatMap(
            some ->
                transactions
                    .<StaleVersion, List<Either<StaleVersion, StoredInvoice>>>inTransaction(
                        () -> Either.right(some.map(this::written)))
                    .get());
  }

  /** Writes many steps together with other work, all or none. */
  Either<StaleVersion, List<StoredInvoice>> writeTogether(List<Entry> entries, Runnable work) {
    return transactions.inTransaction(
        () -> {
          work.run();
          return Either.sequenceRight(entries.map(this::written)).map(List::ofAll);
        });
  }

  private Either<StaleVersion, StoredInvoice> written(Entry entry) {
    return store.update(entry.read(), entry.next().invoice()).peek(now -> noted(entry));
  }

  private void noted(Entry entry) {
    Instant now = clock.instant();
    entry
        .facts()
        .forEach(
            fact ->
                audit.append(
                    DomainEvent.of(now, fact.kind(), entry.next().invoice().id(), fact.detail())));
    entry.next().duty().flatMap(change -> change.event(now)).forEach(audit::append);
  }
}
