package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.lifecycle.SessionReference;

/**
 * Driven port: what this desk did with its batch sessions, so that after a crash it is known
 * whether KSeF can have taken anything in.
 *
 * <ul>
 *   <li>BB-1 An entry comes back with all its values, as it was written last.
 *   <li>BB-2 An entry belongs to the surrounding transaction of {@link Transactions}.
 * </ul>
 */
public interface BatchBook {

  /**
   * A batch session.
   *
   * @param session which one
   * @param openedAt when it was opened; nothing had been uploaded then
   * @param closingSince when its closing began, by which KSeF takes everything in; none while
   *     nothing can have been taken in
   */
  record Entry(SessionReference session, Instant openedAt, Option<Instant> closingSince) {
    public Entry {
      requireNonNull(session, "session");
      requireNonNull(openedAt, "openedAt");
      requireNonNull(closingSince, "closingSince");
    }

    /** Returns the entry of a session that was opened just now. */
    public static Entry opened(SessionReference session, Instant at) {
      return new Entry(session, at, Option.none());
    }

    /** Returns the entry as its closing begins. */
    public Entry closing(Instant at) {
      return new Entry(session, openedAt, closingSince.orElse(Option.some(at)));
    }
  }

  /** Writes an entry, in the place of the one that this session had (BB-1). */
  void write(Entry entry);

  /** Finds the entry of a session; none where it is no batch of this desk. */
  Option<Entry> find(SessionReference session);
}
