package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.domain.outage.Notice;

/** Driving port: lists what was announced. */
public interface ListOutages {

  /**
   * A notice with its past.
   *
   * @param current what it says by now
   * @param versions all its versions, oldest first; the last is the current one
   */
  record Outage(Notice current, List<Notice> versions) {
    public Outage {
      requireNonNull(current, "current");
      requireNonNull(versions, "versions");
    }
  }

  /** Lists every notice in the order of recording, those that were taken back included. */
  List<Outage> outages();
}
