package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import pl.latarnik.application.port.in.AnnounceOutage.Recorded;
import pl.latarnik.application.port.out.AnnouncementFeed.Status;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.watch.Doubt;
import pl.latarnik.application.watch.StatusEvent;
import pl.latarnik.domain.outage.Notice;

/**
 * Driving port: reads the status service, keeps every message as evidence, and brings the ledger up
 * to what the messages say. What a person recorded from elsewhere is never changed by it.
 */
public interface SyncOutages {

  /**
   * A notice that a person recorded, confirmed or corrected, and of which the service tells
   * otherwise. The notice counts.
   *
   * @param notice what the ledger says
   * @param event what the service says
   */
  record Contradiction(Notice notice, StatusEvent event) {
    public Contradiction {
      requireNonNull(notice, "notice");
      requireNonNull(event, "event");
    }
  }

  /**
   * What a reading led to.
   *
   * @param status of KSeF as a whole, as the service shows it
   * @param newMessages how many messages had not been seen before
   * @param recorded versions of notices that were recorded, with what they changed
   * @param unconfirmed total failures of which only the service tells: the mass media announce them
   *     (art. 106ne ust. 3), so a person must confirm and record them
   * @param contradictions where the service and a person differ
   * @param doubts what a person should look at
   */
  record Synced(
      Status status,
      int newMessages,
      List<Recorded> recorded,
      List<StatusEvent> unconfirmed,
      List<Contradiction> contradictions,
      List<Doubt> doubts) {
    public Synced {
      requireNonNull(status, "status");
      requireNonNull(recorded, "recorded");
      requireNonNull(unconfirmed, "unconfirmed");
      requireNonNull(contradictions, "contradictions");
      requireNonNull(doubts, "doubts");
    }
  }

  /** Why nothing was read; it says nothing about KSeF. */
  sealed interface Refusal {

    /**
     * The service could not be read, or its answer not be understood.
     *
     * @param cause why
     * @param why what was seen instead
     */
    record Unreadable(KsefFailure.Cause cause, String why) implements Refusal {
      public Unreadable {
        requireNonNull(cause, "cause");
        requireNonNull(why, "why");
      }
    }

    /** What the service shows is the frozen sample of the test environment. */
    record FrozenSample() implements Refusal {}
  }

  /** Reads the service and brings the ledger up to it. */
  Either<Refusal, Synced> sync();
}
