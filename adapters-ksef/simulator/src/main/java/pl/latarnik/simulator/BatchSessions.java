package pl.latarnik.simulator;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Opens batch sessions, takes their parts and closes them, under the one lock of the state. */
final class BatchSessions {
  private static final String SENDING_OVER =
      "Czas oczekiwania na requesty upload lub finish został przekroczony.";

  private final Object lock;
  private final SimulatedClock clock;
  private final Numbers numbers;
  private final PartStore store;
  private final Consumer<BatchSession> processing;

  /** Takes the lock that guards sessions, and what starts the processing of a closed one. */
  BatchSessions(
      Object lock,
      SimulatedClock clock,
      Numbers numbers,
      PartStore store,
      Consumer<BatchSession> processing) {
    this.lock = lock;
    this.clock = clock;
    this.numbers = numbers;
    this.store = store;
    this.processing = processing;
  }

  PartStore store() {
    return store;
  }

  /** Makes a session with a link for each part; the caller enters it in the register. */
  BatchSession open(
      Authentication owner, Session.Opening opening, PackageInfo declared, boolean offlineMode) {
    Instant now = clock.now();
    List<String> keys =
        IntStream.range(0, declared.parts().size()).mapToObj(part -> numbers.hex(16)).toList();
    return new BatchSession(
        numbers.reference("SB", now), owner, opening, declared, offlineMode, keys, now);
  }

  /** Keeps a part that has arrived, in place of an earlier one; false when it is too late. */
  boolean put(BatchSession session, int ordinal, PartStore.Stored part) {
    synchronized (lock) {
      if (session.state() != SessionState.BATCH_OPEN) {
        store.delete(part.file());
        return false;
      }
      session.put(ordinal, part).ifPresent(earlier -> store.delete(earlier.file()));
      session.touch(clock.now());
      return true;
    }
  }

  void close(BatchSession session) {
    synchronized (lock) {
      expire(session);
      if (session.state() == SessionState.TIME_OVER
          || session.state() == SessionState.NOTHING_SENT) {
        throw ApiFailure.badRequest(
            21208, SENDING_OVER, "Sesja anulowana, przekroczony czas wysyłki.");
      }
      if (session.state() != SessionState.BATCH_OPEN) {
        throw session.wrongState(" uniemożliwia jej zamknięcie.");
      }
      requireParts(session);
      session.close(SessionState.BATCH_PROCESSING, clock.now());
    }
    processing.accept(session);
  }

  private static void requireParts(BatchSession session) {
    for (int ordinal = 1; ordinal <= session.declared().parts().size(); ordinal++) {
      long declared = session.declared().parts().get(ordinal - 1).size();
      if (session.part(ordinal).isEmpty()) {
        throw ApiFailure.badRequest(
            21205,
            "Pakiet nie może być pusty.",
            "Nie przesłano zadeklarowanej '" + ordinal + "' części pliku.");
      }
      if (session.part(ordinal).get().size() != declared) {
        throw ApiFailure.badRequest(
            21157,
            "Nieprawidłowy rozmiar części pakietu.",
            "Zadeklarowany rozmiar części '" + ordinal + "' nie zgadza się z rzeczywistym.");
      }
    }
  }

  /** Throws away what a forgotten session has taken; the caller holds the lock. */
  void forget(Session session) {
    if (session instanceof BatchSession batch && batch.state() == SessionState.BATCH_OPEN) {
      batch.parts().forEach(part -> store.delete(part.file()));
    }
  }

  /** Cancels a session whose time is over; the caller holds the lock. */
  void expire(BatchSession session) {
    if (session.state() == SessionState.BATCH_OPEN && session.timeOver(clock.now())) {
      List<PartStore.Stored> parts = session.parts();
      session.close(
          parts.isEmpty() ? SessionState.NOTHING_SENT : SessionState.TIME_OVER, clock.now());
      parts.forEach(part -> store.delete(part.file()));
    }
  }
}
