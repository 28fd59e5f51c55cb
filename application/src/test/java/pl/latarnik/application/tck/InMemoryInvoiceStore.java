package pl.latarnik.application.tck;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.StaleVersion;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.tck.InMemoryTransactions.Row;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.lifecycle.Invoice;

/** Keeps invoices in memory. */
final class InMemoryInvoiceStore implements InvoiceStore {

  private static final Comparator<Row> BY_TERM =
      Comparator.comparing((Row row) -> term(row.stored().invoice()))
          .thenComparing(row -> row.stored().invoice().particulars().facts().kind().isCorrection())
          .thenComparing(Row::order);

  private final InMemoryTransactions memory;

  InMemoryInvoiceStore(InMemoryTransactions memory) {
    this.memory = memory;
  }

  @Override
  public Either<StoredInvoice, StoredInvoice> add(Invoice invoice, ExactBytes file) {
    if (!InvoiceHash.from(file).equals(invoice.particulars().facts().hash())) {
      throw new IllegalArgumentException("this is not the file of " + invoice.id());
    }
    return memory.joined(
        () -> {
          Option<StoredInvoice> there = find(invoice.id());
          if (there.isDefined()) {
            return Either.left(there.get());
          }
          StoredInvoice stored = new StoredInvoice(invoice, 1);
          memory.change(all -> all.with(new Row(all.added() + 1, stored, file)));
          return Either.right(stored);
        });
  }

  @Override
  public Either<StaleVersion, StoredInvoice> update(StoredInvoice read, Invoice next) {
    if (!read.invoice().particulars().facts().equals(next.particulars().facts())) {
      throw new IllegalArgumentException(next.id() + " is no state of " + read.invoice().id());
    }
    return memory.joined(
        () ->
            current(read)
                .map(
                    row -> {
                      refuseSecondOwner(next);
                      StoredInvoice stored = new StoredInvoice(next, read.version() + 1);
                      memory.change(all -> all.with(new Row(row.order(), stored, row.file())));
                      return stored;
                    }));
  }

  @Override
  public Either<StaleVersion, InvoiceId> drop(StoredInvoice read, Invoice.Prepared prepared) {
    if (!read.invoice().equals(prepared)) {
      throw new IllegalArgumentException(prepared.id() + " is not what was read");
    }
    return memory.joined(
        () ->
            current(read)
                .map(
                    row -> {
                      refuseUnprepared(row);
                      memory.change(all -> all.without(prepared.id()));
                      return prepared.id();
                    }));
  }

  @Override
  public Option<StoredInvoice> find(InvoiceId id) {
    return memory.contents().invoices().get(id).map(Row::stored);
  }

  @Override
  public List<StoredInvoice> find(InvoiceNumber number) {
    return all().filter(s -> s.invoice().particulars().facts().number().equals(number));
  }

  @Override
  public Option<StoredInvoice> find(KsefNumber number) {
    return memory.contents().numbers().get(number).flatMap(this::find);
  }

  @Override
  public List<StoredInvoice> open() {
    return rows().filter(row -> isOpen(row.stored().invoice())).sorted(BY_TERM).map(Row::stored);
  }

  @Override
  public List<StoredInvoice> concernedSince(Instant moment) {
    List<StoredInvoice> closed = all().filter(s -> !isOpen(s.invoice()));
    return open()
        .appendAll(closed.filter(s -> s.invoice() instanceof Invoice.OutsideKsef))
        .appendAll(
            closed.filter(
                s ->
                    s.invoice() instanceof Invoice.Accepted accepted
                        && !accepted.acceptance().sentAt().isBefore(moment)));
  }

  @Override
  public List<StoredInvoice> all() {
    return rows().sorted(Comparator.comparing(Row::order)).map(Row::stored);
  }

  @Override
  public ExactBytes file(InvoiceId id) {
    return memory
        .contents()
        .invoices()
        .get(id)
        .map(Row::file)
        .getOrElseThrow(() -> new IllegalArgumentException("no such invoice: " + id));
  }

  @Override
  public int size(InvoiceId id) {
    return file(id).size();
  }

  private List<Row> rows() {
    return memory.contents().invoices().values().toList();
  }

  private Either<StaleVersion, Row> current(StoredInvoice read) {
    InvoiceId id = read.invoice().id();
    return memory
        .contents()
        .invoices()
        .get(id)
        .filter(row -> row.stored().version() == read.version())
        .toEither(() -> new StaleVersion(id, read.version()));
  }

  private static void refuseUnprepared(Row row) {
    Invoice invoice = row.stored().invoice();
    if (!(invoice instanceof Invoice.Prepared)) {
      throw new IllegalArgumentException(
          invoice.id() + " is " + invoice.kind() + " and cannot be dropped");
    }
  }

  private void refuseSecondOwner(Invoice next) {
    if (next instanceof Invoice.Accepted accepted
        && find(accepted.acceptance().number()).exists(s -> !s.invoice().id().equals(next.id()))) {
      throw new IllegalStateException(
          accepted.acceptance().number() + " belongs to another invoice");
    }
  }

  private static boolean isOpen(Invoice invoice) {
    return switch (invoice.kind()) {
      case PREPARED, ISSUED, SUBMITTED -> true;
      case REJECTED -> ((Invoice.Rejected) invoice).replacedBy().isEmpty();
      case ACCEPTED -> ((Invoice.Accepted) invoice).upo().isEmpty();
      case OUTSIDE_KSEF -> false;
    };
  }

  private static LocalDate term(Invoice invoice) {
    return invoice.particulars().duty() instanceof SubmissionDuty.DueBy due
        ? due.day()
        : LocalDate.MAX;
  }
}
