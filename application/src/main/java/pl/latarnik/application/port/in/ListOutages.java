package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.outage.Notice;

/** Driving port: lists what was announced. */
public interface ListOutages {

  /**
   * A notice with its past.
   *
   * @param current what it says by now
   * @param versions all its versions, oldest first; the last is the current one
   * @param overruledBy the notice from the right place that counts instead of it
   */
  record Outage(Notice current, List<Notice> versions, Option<Notice> overruledBy) {
    public Outage {
      requireNonNull(overruledBy, "overruledBy");
      requireNonNull(current, "current");
      requireNonNull(versions, "versions");
    }
  }

  /** Lists every notice in the order of recording, those that were taken back included. */
  List<Outage> outages();
}
