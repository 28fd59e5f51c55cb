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

/** Kills the process that uses it at one chosen moment; a kill is an {@link Error} here. */
final class KilledGateway implements KsefGateway {

  /** The moments. */
  enum Moment {
    /** Written down as submitted, request not sent. */
    BEFORE_SENDING,
    /** Request sent and taken in, answer not seen. */
    AFTER_SENDING,
    /** Number seen, not written down. */
    AFTER_THE_NUMBER,
    /** UPO seen, not written down. */
    AFTER_THE_UPO
  }

  /** The kill. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final KsefGateway gateway;
  private final Moment moment;

  KilledGateway(KsefGateway gateway, Moment moment) {
    this.gateway = gateway;
    this.moment = moment;
  }

  @Override
  public Either<KsefFailure, Instant> reach() {
    return gateway.reach();
  }

  @Override
  public Either<KsefFailure, SessionReference> openSession() {
    return gateway.openSession();
  }

  @Override
  public Either<KsefFailure, Submission> send(
      SessionReference session, ExactBytes file, SendingMode mode) {
    dieAt(Moment.BEFORE_SENDING);
    Either<KsefFailure, Submission> sent = gateway.send(session, file, mode);
    dieAt(Moment.AFTER_SENDING);
    return sent;
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
    Either<KsefFailure, Fate> fate = gateway.fate(submission);
    dieAt(Moment.AFTER_THE_NUMBER);
    return fate;
  }

  @Override
  public Either<KsefFailure, Option<Submission>> find(SessionReference session, InvoiceHash hash) {
    return gateway.find(session, hash);
  }

  @Override
  public Either<KsefFailure, Upo> upo(
      Submission submission, InvoiceFacts invoice, Acceptance acceptance) {
    Either<KsefFailure, Upo> upo = gateway.upo(submission, invoice, acceptance);
    dieAt(Moment.AFTER_THE_UPO);
    return upo;
  }

  @Override
  public Either<KsefFailure, SessionReference> close(SessionReference session) {
    return gateway.close(session);
  }

  private void dieAt(Moment now) {
    if (now == moment) {
      throw new Killed();
    }
  }
}
