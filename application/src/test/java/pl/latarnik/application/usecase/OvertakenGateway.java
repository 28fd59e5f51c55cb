package pl.latarnik.application.usecase;

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
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** Lets something happen between the opening of a session and what comes after it. */
final class OvertakenGateway implements KsefGateway {

  private final KsefGateway gateway;
  private final Runnable meanwhile;

  OvertakenGateway(KsefGateway gateway, Runnable meanwhile) {
    this.gateway = gateway;
    this.meanwhile = meanwhile;
  }

  @Override
  public Either<KsefFailure, Instant> reach() {
    return gateway.reach();
  }

  @Override
  public Either<KsefFailure, SessionReference> openSession() {
    Either<KsefFailure, SessionReference> opened = gateway.openSession();
    meanwhile.run();
    return opened;
  }

  @Override
  public Either<KsefFailure, Submission> send(
      SessionReference session, ExactBytes file, SendingMode mode) {
    return gateway.send(session, file, mode);
  }

  @Override
  public Either<KsefFailure, Submission> correct(
      SessionReference session, ExactBytes file, InvoiceHash refused) {
    return gateway.correct(session, file, refused);
  }

  @Override
  public Either<KsefFailure, SessionState> state(SessionReference session) {
    return gateway.state(session);
  }

  @Override
  public Either<KsefFailure, List<ToldFate>> fates(SessionReference session) {
    return gateway.fates(session);
  }

  @Override
  public Either<KsefFailure, List<SessionReference>> sessions(LocalDate first, LocalDate last) {
    return gateway.sessions(first, last);
  }

  @Override
  public Either<KsefFailure, KsefLimits> limits() {
    return gateway.limits();
  }

  @Override
  public Either<KsefFailure, Fate> fate(Submission submission) {
    return gateway.fate(submission);
  }

  @Override
  public Either<KsefFailure, Option<Submission>> find(SessionReference session, InvoiceHash hash) {
    return gateway.find(session, hash);
  }

  @Override
  public Either<KsefFailure, Upo> upo(
      Submission submission, InvoiceFacts invoice, Acceptance acceptance) {
    return gateway.upo(submission, invoice, acceptance);
  }

  @Override
  public Either<KsefFailure, SessionReference> close(SessionReference session) {
    return gateway.close(session);
  }
}
