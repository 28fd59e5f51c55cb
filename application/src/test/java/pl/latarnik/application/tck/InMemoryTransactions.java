package pl.latarnik.application.tck;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.application.port.out.BatchBook.Entry;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.outage.Notice;

/**
 * Keeps what the in-memory ports hold as one immutable value, so that a transaction is that value
 * put into place as a whole, or thrown away. One writer at a time; readers see what is committed.
 */
final class InMemoryTransactions implements Transactions {

  /** An invoice with its file, and when it was added. */
  record Row(long order, StoredInvoice stored, ExactBytes file) {}

  /** Everything that is kept. */
  record Contents(
      long added,
      Map<InvoiceId, Row> invoices,
      Vector<DomainEvent> journal,
      List<Notice> notices,
      List<Message> messages,
      Map<SessionReference, Entry> batches,
      Map<KsefNumber, InvoiceId> numbers) {

    Contents with(Row row) {
      return new Contents(
          Math.max(added, row.order()),
          invoices.put(row.stored().invoice().id(), row),
          journal,
          notices,
          messages,
          batches,
          row.stored().invoice() instanceof Invoice.Accepted accepted
              ? numbers.put(accepted.acceptance().number(), accepted.id())
              : numbers);
    }

    Contents without(InvoiceId id) {
      return new Contents(added, invoices.remove(id), journal, notices, messages, batches, numbers);
    }

    Contents with(DomainEvent event) {
      return new Contents(
          added, invoices, journal.append(event), notices, messages, batches, numbers);
    }

    Contents with(Notice notice) {
      return new Contents(
          added, invoices, journal, notices.append(notice), messages, batches, numbers);
    }

    Contents with(Message message) {
      return new Contents(
          added, invoices, journal, notices, messages.append(message), batches, numbers);
    }

    Contents with(Entry entry) {
      return new Contents(
          added,
          invoices,
          journal,
          notices,
          messages,
          batches.put(entry.session(), entry),
          numbers);
    }
  }

  private final ReentrantLock writing = new ReentrantLock();
  private final ThreadLocal<Option<Contents>> underWay = ThreadLocal.withInitial(Option::none);
  private volatile Contents committed =
      new Contents(
          0,
          HashMap.empty(),
          Vector.empty(),
          List.empty(),
          List.empty(),
          HashMap.empty(),
          HashMap.empty());

  @Override
  public <L, R> Either<L, R> inTransaction(Supplier<Either<L, R>> work) {
    if (underWay.get().isDefined()) {
      throw new IllegalStateException("a transaction is under way in this thread already");
    }
    writing.lock();
    try {
      underWay.set(Option.some(committed));
      Either<L, R> result = work.get();
      if (result.isRight()) {
        committed = contents();
      }
      return result;
    } finally {
      underWay.remove();
      writing.unlock();
    }
  }

  /** Returns what the calling thread sees. */
  Contents contents() {
    return underWay.get().getOrElse(committed);
  }

  /** Does a piece of work in the surrounding transaction, or in one of its own. */
  <L, R> Either<L, R> joined(Supplier<Either<L, R>> work) {
    return underWay.get().isDefined() ? work.get() : inTransaction(work);
  }

  /** Changes what is kept; only inside {@link #joined} or a transaction. */
  void change(UnaryOperator<Contents> change) {
    underWay.set(Option.some(change.apply(contents())));
  }
}
