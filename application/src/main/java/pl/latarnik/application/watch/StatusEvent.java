package pl.latarnik.application.watch;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.NoticeId;

/**
 * An outage as all messages of the status service about it tell it.
 *
 * @param eventId by which the service joins its messages
 * @param announcement what they come to
 */
public record StatusEvent(long eventId, Announcement announcement) {

  public StatusEvent {
    requireNonNull(announcement, "announcement");
  }

  /**
   * Returns the name under which the ledger keeps it. It does not change when a further message
   * comes; a failure and a total failure of one event are two.
   */
  public NoticeId notice() {
    String kind =
        switch (announcement.kind()) {
          case NIEDOSTEPNOSC -> "NI";
          case AWARIA -> "AWR";
          case AWARIA_CALKOWITA -> "AWC";
        };
    return NoticeId.of("LATARNIA-" + eventId + "-" + kind);
  }
}
