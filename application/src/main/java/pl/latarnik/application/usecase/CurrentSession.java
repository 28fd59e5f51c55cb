package pl.latarnik.application.usecase;

import io.vavr.control.Either;
import io.vavr.control.Option;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.domain.lifecycle.SessionReference;

/**
 * The one KSeF session that this process sends in; opened when first needed, shared by all
 * sendings.
 */
public final class CurrentSession {

  private final KsefGateway gateway;
  private Option<SessionReference> open = Option.none();

  /** Takes the gateway that opens and closes it. */
  public CurrentSession(KsefGateway gateway) {
    this.gateway = gateway;
  }

  /** Returns the open session, opening one if there is none. */
  synchronized Either<KsefFailure, SessionReference> reference() {
    if (open.isDefined()) {
      return Either.right(open.get());
    }
    Either<KsefFailure, SessionReference> opened = gateway.openSession();
    open = opened.toOption();
    return opened;
  }

  /** Forgets a session that takes nothing any more. */
  synchronized void forget(SessionReference session) {
    open = open.filter(known -> !known.equals(session));
  }

  /** Closes the session, if one is open. */
  synchronized Option<KsefFailure> close() {
    Option<KsefFailure> failure = open.flatMap(session -> gateway.close(session).swap().toOption());
    open = Option.none();
    return failure;
  }
}
