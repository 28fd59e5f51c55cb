package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Driven port: fetches notices from the status service (Latarnia). It informs and never decides:
 * BIP does, and an unreadable or unknown answer is a failure of the feed, never of KSeF.
 *
 * <ul>
 *   <li>AF-1 A reading holds the status and all messages that the service shows, unchanged.
 *   <li>AF-2 No connection, an error page, another format or an unknown status is {@link
 *       Unreadable}.
 *   <li>AF-3 An answer is bounded in size and time.
 * </ul>
 */
public interface AnnouncementFeed {

  /** What the service says of KSeF as a whole. */
  enum Status {
    /** Nothing is announced. */
    AVAILABLE,
    /** Announced unavailability is under way. */
    MAINTENANCE,
    /** An announced failure is under way. */
    FAILURE,
    /** A total failure is under way. */
    TOTAL_FAILURE
  }

  /**
   * One message of the service.
   *
   * @param id its name, for example {@code K/2026/AWR/02}
   * @param eventId joins the messages of one event
   * @param category FAILURE, TOTAL_FAILURE or MAINTENANCE, as the service writes it
   * @param type FAILURE_START, FAILURE_END or MAINTENANCE_ANNOUNCEMENT, as the service writes it
   * @param title headline
   * @param text wording
   * @param start stated begin
   * @param end stated end; none while it lasts
   * @param version a higher one replaces a lower one of the same id
   * @param published when it was published
   */
  record Message(
      String id,
      long eventId,
      String category,
      String type,
      String title,
      String text,
      Instant start,
      Option<Instant> end,
      int version,
      Instant published) {
    public Message {
      requireNonNull(id, "id");
      requireNonNull(category, "category");
      requireNonNull(type, "type");
      requireNonNull(title, "title");
      requireNonNull(text, "text");
      requireNonNull(start, "start");
      requireNonNull(end, "end");
      requireNonNull(published, "published");
    }
  }

  /**
   * What the service showed at one moment.
   *
   * @param status of KSeF as a whole
   * @param messages all that it shows
   */
  record Reading(Status status, List<Message> messages) {
    public Reading {
      requireNonNull(status, "status");
      requireNonNull(messages, "messages");
    }
  }

  /**
   * The service could not be read; says nothing about KSeF.
   *
   * @param cause why; {@link KsefFailure.Cause#UNREADABLE_ANSWER} where it answered something that
   *     is not known
   * @param why what was seen instead
   */
  record Unreadable(KsefFailure.Cause cause, String why) {
    public Unreadable {
      requireNonNull(cause, "cause");
      requireNonNull(why, "why");
    }
  }

  /** Reads the service now. */
  Either<Unreadable, Reading> read();
}
