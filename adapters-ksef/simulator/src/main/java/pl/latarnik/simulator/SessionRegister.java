package pl.latarnik.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All sessions by their numbers; ends those whose time is over when they are looked at. */
final class SessionRegister {
  private final SimulatedKsef ksef;
  private final SimulatedClock clock;
  private final OnlineSessions online;
  private final BatchSessions batches;
  private final Map<String, Session> sessions = new LinkedHashMap<>();

  /** Takes the state whose lock guards the sessions. */
  SessionRegister(
      SimulatedKsef ksef, SimulatedClock clock, OnlineSessions online, BatchSessions batches) {
    this.ksef = ksef;
    this.clock = clock;
    this.online = online;
    this.batches = batches;
  }

  void add(Session session) {
    synchronized (ksef) {
      sessions.put(session.reference(), session);
    }
  }

  boolean holds(Session session) {
    synchronized (ksef) {
      return sessions.containsKey(session.reference());
    }
  }

  void clear() {
    synchronized (ksef) {
      sessions.values().forEach(batches::forget);
      sessions.clear();
    }
  }

  /** Finds a session of the context; another context's is forbidden, an unknown one a 21173. */
  Session find(String reference, Authentication login, String notFound) {
    synchronized (ksef) {
      Session session =
          Optional.ofNullable(sessions.get(reference))
              .orElseThrow(() -> unknown(reference, notFound));
      if (!session.context().equals(login.context())) {
        throw ApiFailure.forbidden(
            "insufficient-resource-access",
            "Brak uprawnień do wskazanego zasobu w bieżącym kontekście.",
            Map.of());
      }
      expire(session);
      return session;
    }
  }

  /** Finds an interactive session; a batch session's number is unknown here. */
  OnlineSession online(String reference, Authentication login) {
    String notFound = "nie została odnaleziona.";
    if (find(reference, login, notFound) instanceof OnlineSession session) {
      return session;
    }
    throw unknown(reference, notFound);
  }

  /** Finds a batch session; an interactive session's number is unknown here. */
  BatchSession batch(String reference, Authentication login) {
    String notFound = "nie została znaleziona.";
    if (find(reference, login, notFound) instanceof BatchSession session) {
      return session;
    }
    throw unknown(reference, notFound);
  }

  /** Finds a batch session that still takes parts. */
  Optional<BatchSession> openBatch(String reference) {
    synchronized (ksef) {
      return sessions.get(reference) instanceof BatchSession batch
              && batch.state() == SessionState.BATCH_OPEN
          ? Optional.of(batch)
          : Optional.empty();
    }
  }

  /** Returns the sessions of a context, the newest first. */
  List<Session> of(Authentication login) {
    synchronized (ksef) {
      List<Session> own = new ArrayList<>();
      for (Session session : sessions.values()) {
        if (session.context().equals(login.context())) {
          expire(session);
          own.add(0, session);
        }
      }
      return own;
    }
  }

  List<Session> all() {
    synchronized (ksef) {
      return List.copyOf(sessions.values());
    }
  }

  /** Lets a session run out of time now, whatever the clock says. */
  void runOut(String reference) {
    synchronized (ksef) {
      if (sessions.get(reference) instanceof OnlineSession session
          && session.state() == SessionState.OPEN) {
        online.shut(session);
      }
    }
  }

  private void expire(Session session) {
    if (session instanceof BatchSession batch) {
      batches.expire(batch);
    }
    if (session instanceof OnlineSession open
        && open.state() == SessionState.OPEN
        && clock.now().isAfter(open.validUntil())) {
      online.shut(open);
      SessionFaults.ranOut(ksef, session.reference(), session.context().value());
    }
  }

  private static ApiFailure unknown(String reference, String notFound) {
    return ApiFailure.badRequest(
        21173,
        "Brak sesji o wskazanym numerze referencyjnym.",
        "Sesja o numerze referencyjnym " + reference + " " + notFound);
  }
}
