package pl.latarnik.bootstrap.desk;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.KsefLimits;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.application.port.out.ToldFate;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/**
 * A gateway that is made at the first call: whoever never speaks to KSeF needs no login and no
 * cryptography for it.
 */
record LateGateway(Late<KsefGateway> gateway) implements KsefGateway {

  @Override
  public Either<KsefFailure, Instant> reach() {
    return gateway.get().reach();
  }

  @Override
  public Either<KsefFailure, SessionReference> openSession() {
    return gateway.get().openSession();
  }

  @Override
  public Either<KsefFailure, Submission> send(
      SessionReference session, ExactBytes file, SendingMode mode) {
    return gateway.get().send(session, file, mode);
  }

  @Override
  public Either<KsefFailure, Submission> correct(
      SessionReference session, ExactBytes file, InvoiceHash refused) {
    return gateway.get().correct(session, file, refused);
  }

  @Override
  public Either<KsefFailure, SessionState> state(SessionReference session) {
    return gateway.get().state(session);
  }

  @Override
  public Either<KsefFailure, List<ToldFate>> fates(SessionReference session) {
    return gateway.get().fates(session);
  }

  @Override
  public Either<KsefFailure, List<SessionReference>> sessions(LocalDate first, LocalDate last) {
    return gateway.get().sessions(first, last);
  }

  @Override
  public Either<KsefFailure, KsefLimits> limits() {
    return gateway.get().limits();
  }

  @Override
  public Either<KsefFailure, Fate> fate(Submission submission) {
    return gateway.get().fate(submission);
  }

  @Override
  public Either<KsefFailure, Option<Submission>> find(SessionReference session, InvoiceHash hash) {
    return gateway.get().find(session, hash);
  }

  @Override
  public Either<KsefFailure, Option<Acceptance>> numbered(KsefNumber number, InvoiceHash hash) {
    return gateway.get().numbered(number, hash);
  }

  @Override
  public Either<KsefFailure, Upo> upo(
      Submission submission, InvoiceFacts invoice, Acceptance acceptance) {
    return gateway.get().upo(submission, invoice, acceptance);
  }

  @Override
  public Either<KsefFailure, SessionReference> close(SessionReference session) {
    return gateway.get().close(session);
  }
}
