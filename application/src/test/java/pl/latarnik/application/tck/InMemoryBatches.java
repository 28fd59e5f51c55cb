package pl.latarnik.application.tck;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;

/** The archives that an {@link InMemoryKsef} has been told of and not taken in yet. */
final class InMemoryBatches {

  private Map<SessionReference, Archive> told = HashMap.empty();
  private Map<SessionReference, Archive> there = HashMap.empty();

  /** What is in one session. */
  record Archive(SendingMode mode, List<ExactBytes> files) {}

  void open(SessionReference session, Archive archive) {
    told = told.put(session, archive);
  }

  void upload(SessionReference session) {
    there = told.get(session).map(archive -> there.put(session, archive)).getOrElse(there);
  }

  boolean knows(SessionReference session) {
    return told.containsKey(session);
  }

  /** Returns what was uploaded, the first time that it is asked for. */
  Option<Archive> take(SessionReference session) {
    Option<Archive> archive = there.get(session);
    there = there.remove(session);
    return archive;
  }
}
