package pl.latarnik.application.usecase;

import io.vavr.control.Option;
import pl.latarnik.application.port.in.CloseSession;
import pl.latarnik.application.port.out.KsefFailure;

/** Closes the session that sending left open. */
public final class CloseSessionService implements CloseSession {

  private final CurrentSession session;

  /** Takes the session that sending uses. */
  public CloseSessionService(CurrentSession session) {
    this.session = session;
  }

  @Override
  public Option<KsefFailure> close() {
    return session.close();
  }
}
