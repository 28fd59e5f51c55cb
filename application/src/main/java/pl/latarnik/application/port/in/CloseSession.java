package pl.latarnik.application.port.in;

import io.vavr.control.Option;
import pl.latarnik.application.port.out.KsefFailure;

/** Driving port: closes the KSeF session that sending left open; an unclosed one ends by itself. */
public interface CloseSession {

  /** Closes the session, if one is open, and returns what went wrong. */
  Option<KsefFailure> close();
}
