package pl.latarnik.application.usecase;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.TellWarnings;
import pl.latarnik.application.port.out.SystemWarnings;

/** Tells of KSeF's warnings, once each. */
public final class TellWarningsService implements TellWarnings {

  private final SystemWarnings warnings;
  private final Clock clock;

  /** Takes where they are kept, and the clock that says when somebody was told. */
  public TellWarningsService(SystemWarnings warnings, Clock clock) {
    this.warnings = requireNonNull(warnings, "warnings");
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public List<SystemWarnings.Heard> tell() {
    List<SystemWarnings.Heard> untold = warnings.untold();
    Instant now = clock.instant();
    untold.forEach(heard -> warnings.told(heard.warning().code(), now));
    return untold;
  }
}
