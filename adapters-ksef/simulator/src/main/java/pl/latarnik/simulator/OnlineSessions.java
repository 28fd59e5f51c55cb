package pl.latarnik.simulator;

import java.time.Instant;
import java.util.function.Consumer;

/** Opens interactive sessions, takes their invoices and closes them, under the one lock. */
final class OnlineSessions {
  private static final Operation SEND = Operation.read("POST /sessions/online/{}/invoices");

  private final Object lock;
  private final SimulatedClock clock;
  private final Numbers numbers;
  private final Archive archive;
  private final InvoiceProcessing processing;
  private final InvoiceFaults faults;
  private final Consumer<Runnable> later;

  /** Takes the lock that guards sessions; {@code later} does a step after the processing time. */
  OnlineSessions(
      Object lock,
      SimulatedClock clock,
      Numbers numbers,
      Archive archive,
      InvoiceProcessing processing,
      InvoiceFaults faults,
      Consumer<Runnable> later) {
    this.lock = lock;
    this.clock = clock;
    this.numbers = numbers;
    this.archive = archive;
    this.processing = processing;
    this.faults = faults;
    this.later = later;
  }

  /** Makes a session; the caller enters it in the register. */
  OnlineSession open(Authentication owner, Session.Opening opening) {
    Instant now = clock.now();
    OnlineSession session = new OnlineSession(numbers.reference("SO", now), owner, opening, now);
    if (opening.key().isEmpty()) {
      later.accept(() -> breakSession(session));
    }
    return session;
  }

  private void breakSession(OnlineSession session) {
    synchronized (lock) {
      session.change(SessionState.BAD_KEY, clock.now());
    }
  }

  HeldInvoice send(OnlineSession session, HeldInvoice.SendRequest request) {
    synchronized (lock) {
      if (session.state() != SessionState.OPEN) {
        throw session.wrongState(" uniemożliwia wysyłkę faktur.");
      }
      if (session.invoices().size() >= session.limits().invoices()) {
        throw ApiFailure.badRequest(
            21155,
            "Przekroczono dozwoloną liczbę faktur w sesji.",
            "Sesja o numerze referencyjnym "
                + session.reference()
                + " osiągnęła dozwolony limit liczby faktur "
                + session.limits().invoices()
                + ".");
      }
      request.correctedHash().ifPresent(archive::requireCorrectable);
      Instant now = clock.now();
      HeldInvoice invoice =
          new HeldInvoice(
              numbers.reference("EE", now), session.invoices().size() + 1, session, request, now);
      session.invoices().add(invoice);
      session.touch(now);
      archive.take(invoice);
      later.accept(faults.planned(invoice, SEND, () -> processing.process(invoice)));
      return invoice;
    }
  }

  void close(OnlineSession session) {
    synchronized (lock) {
      if (session.state() != SessionState.OPEN) {
        throw session.wrongState(" uniemożliwia jej zamknięcie.");
      }
      shut(session);
    }
  }

  /** Closes an open session; the caller holds the lock. */
  void shut(OnlineSession session) {
    if (session.invoices().isEmpty()) {
      session.close(SessionState.NOTHING_SENT, clock.now());
    } else {
      session.close(SessionState.CLOSED, clock.now());
      later.accept(() -> processing.complete(session));
    }
  }
}
