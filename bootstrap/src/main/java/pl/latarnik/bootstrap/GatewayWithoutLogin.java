package pl.latarnik.bootstrap;

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
 * Stands where no certificate for the login is configured: one can issue offline, and everything
 * that needs KSeF is refused with the reason.
 */
final class GatewayWithoutLogin implements KsefGateway {

  static final KsefFailure DENIED =
      new KsefFailure.AccessDenied("ksef.authentication.certificate: –");

  @Override
  public Either<KsefFailure, Instant> reach() {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, SessionReference> openSession() {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, Submission> send(
      SessionReference session, ExactBytes file, SendingMode mode) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, Submission> correct(
      SessionReference session, ExactBytes file, InvoiceHash refused) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, SessionState> state(SessionReference session) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, List<ToldFate>> fates(SessionReference session) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, List<SessionReference>> sessions(LocalDate first, LocalDate last) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, KsefLimits> limits() {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, Fate> fate(Submission submission) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, Option<Submission>> find(SessionReference session, InvoiceHash hash) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, Option<Acceptance>> numbered(KsefNumber number, InvoiceHash hash) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, Upo> upo(
      Submission submission, InvoiceFacts invoice, Acceptance acceptance) {
    return Either.left(DENIED);
  }

  @Override
  public Either<KsefFailure, SessionReference> close(SessionReference session) {
    return Either.left(DENIED);
  }
}
