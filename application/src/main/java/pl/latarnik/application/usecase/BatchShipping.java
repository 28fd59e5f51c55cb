package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.dispatch.Shipment;
import pl.latarnik.application.port.out.BatchBook;
import pl.latarnik.application.port.out.BatchGateway.BatchFile;
import pl.latarnik.application.port.out.BatchGateway.Parcel;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.StaleVersion;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.usecase.Records.Entry;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.SessionReference;

/**
 * Sends a shipment in one archive. All its invoices are written down as sent in that session before
 * the first part leaves, and in the book that the closing begins before it does: so a restart knows
 * whether KSeF can have anything of it.
 */
final class BatchShipping {

  private final DispatchParts parts;
  private final DispatchRun run;
  private final Backlog backlog;
  private final Course course;
  private final Records records;
  private final Verdicts verdicts;
  private final Clock clock;

  BatchShipping(DispatchParts parts, DispatchRun run, Backlog backlog, Course course) {
    this.parts = parts;
    this.run = run;
    this.backlog = backlog;
    this.course = course;
    this.records = parts.records();
    this.verdicts = parts.verdicts();
    this.clock = parts.clock();
  }

  void ship(Shipment shipment) {
    List<StoredInvoice> invoices = shipment.invoices().map(i -> backlog.now(i.id()));
    Either<KsefFailure, Parcel> opened =
        parts
            .batches()
            .open(
                shipment.mode(),
                invoices.map(s -> s.invoice().id()).map(id -> new BatchFile(name(id), file(id))));
    if (opened.isLeft()) {
      notOpened(invoices, opened.getLeft());
      return;
    }
    course.answered();
    try (Parcel parcel = opened.get()) {
      begun(parcel.session(), invoices).forEach(sent -> upload(parcel, sent));
    }
  }

  private static String name(InvoiceId id) {
    return id.text() + ".xml";
  }

  private java.util.function.Supplier<pl.latarnik.domain.invoice.ExactBytes> file(InvoiceId id) {
    return () -> parts.store().file(id);
  }

  /** Each invoice hears of it once the run gives up, not at every try. */
  private void notOpened(List<StoredInvoice> invoices, KsefFailure failure) {
    run.setback(failure);
    if (course.wall().isDefined()) {
      run.apply(invoices.map(s -> Entry.failed(s, Uploads.noted(s.invoice(), failure), failure)));
    }
  }

  /** All or none: with one of them in other hands the archive does not leave. */
  private Either<StaleVersion, List<StoredInvoice>> begun(
      SessionReference session, List<StoredInvoice> invoices) {
    Instant now = clock.instant();
    return records
        .writeTogether(
            invoices.map(
                stored -> {
                  Invoice.Submitted begun = Uploads.begun(stored.invoice(), now, session);
                  return Entry.of(stored, begun, Uploads.started(begun));
                }),
            () -> parts.book().write(BatchBook.Entry.opened(session, now)))
        .peek(all -> all.forEach(backlog::begun))
        .peekLeft(stale -> backlog.busy(stale.invoice()));
  }

  private void upload(Parcel parcel, List<StoredInvoice> sent) {
    Either<KsefFailure, SessionReference> uploaded = parcel.upload();
    if (uploaded.isLeft()) {
      notTaken(sent, uploaded.getLeft());
      return;
    }
    course.answered();
    closed(parcel.session(), sent);
  }

  private void closed(SessionReference session, List<StoredInvoice> sent) {
    BatchBook book = parts.book();
    book.find(session).forEach(entry -> book.write(entry.closing(clock.instant())));
    Either<KsefFailure, SessionReference> closed = parts.batches().close(session);
    if (closed.isRight()) {
      course.moved(clock.instant());
      return;
    }
    KsefFailure failure = closed.getLeft();
    switch (failure.kind()) {
      case REFUSED -> notTaken(sent, failure);
      case UNREACHABLE, THROTTLED, ACCESS_DENIED -> run.setback(failure);
      // KSeF may have taken all of it in: the session's state tells, and is asked next.
      case OUTCOME_UNKNOWN, SESSION_OVER, NOT_READY ->
          run.apply(sent.map(s -> verdicts.unlearned(s, (Invoice.Submitted) s.invoice(), failure)));
    }
  }

  private void notTaken(List<StoredInvoice> sent, KsefFailure failure) {
    run.apply(sent.map(s -> verdicts.notReceived(s, (Invoice.Submitted) s.invoice(), failure)));
    run.setback(failure);
  }
}
