package pl.latarnik.application.usecase;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.usecase.Records.Entry;
import pl.latarnik.application.usecase.Records.Fact;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** The single moves of an upload, the same for one invoice and for a backlog. */
final class Uploads {

  private Uploads() {}

  /** Begins to send a waiting invoice. */
  static Invoice.Submitted begun(Invoice waiting, Instant now, SessionReference in) {
    return waiting instanceof Invoice.Issued issued
        ? issued.submitted(now, in)
        : ((Invoice.Prepared) waiting).submitted(now, in);
  }

  /** The first word is the session: the journal is asked for it when KSeF speaks of duplicates. */
  static Fact started(Invoice.Submitted begun) {
    int count = begun.attempt().count();
    String session = begun.attempt().session().text();
    return new Fact(Kind.SUBMISSION_STARTED, count == 1 ? session : session + " ATTEMPT " + count);
  }

  /** Sends it in an interactive session, a technical correction as such. */
  static Either<KsefFailure, Submission> handedOver(
      KsefGateway gateway, InvoiceStore store, Invoice.Submitted begun) {
    SessionReference in = begun.attempt().session();
    ExactBytes file = store.file(begun.id());
    return begun
        .particulars()
        .transport()
        .replaces()
        .map(refused -> gateway.correct(in, file, refused))
        .getOrElse(() -> gateway.send(in, file, begun.attempt().mode()));
  }

  /** Adds the UPO; what it says of the way in is held against what was declared. */
  static Entry confirmed(StoredInvoice stored, Invoice.Accepted accepted, Upo upo) {
    Invoice.Accepted confirmed = accepted.confirmed(upo);
    String mode =
        confirmed
            .unexpectedMode()
            .map(other -> other + ", EXPECTED " + confirmed.expectedMode())
            .getOrElse(() -> upo.mode().name());
    String day =
        confirmed
            .unexpectedDay()
            .map(other -> ", SENT " + other + ", EXPECTED " + sentOn(confirmed))
            .getOrElse("");
    return Entry.of(
        stored, confirmed, new Fact(Kind.UPO_STORED, upo.ksefNumber() + " " + mode + day));
  }

  private static LocalDate sentOn(Invoice.Accepted accepted) {
    return PolishTime.dayOf(accepted.acceptance().sentAt());
  }

  /** Notes on a waiting invoice why it could not be sent. */
  static Invoice noted(Invoice waiting, KsefFailure failure) {
    return waiting instanceof Invoice.Issued issued
        ? issued.failed(failure.detail())
        : ((Invoice.Prepared) waiting).failed(failure.detail());
  }
}
