package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.NoticeId;

/**
 * Driving port: records that a person has looked up what the status service tells of an outage, and
 * found it announced where the law wants it announced. A total failure counts only from then on
 * (art. 106ne ust. 3: the mass media announce it). Confirming again takes over what the service
 * tells by now, for example the end.
 */
public interface ConfirmOutage {

  /**
   * The order.
   *
   * @param event the ledger's name of the outage, for example {@code LATARNIA-1010-AWC}
   * @param source where the person found it announced
   * @param evidence address, file or wording that proves it; empty where there is none
   */
  record Command(NoticeId event, AnnouncementSource source, String evidence) {
    public Command {
      requireNonNull(event, "event");
      requireNonNull(source, "source");
      requireNonNull(evidence, "evidence");
    }
  }

  /** Why nothing was recorded. */
  sealed interface Refusal {

    /**
     * No message of the status service was ever seen that tells of such an outage.
     *
     * @param event what was asked for
     */
    record NeverTold(NoticeId event) implements Refusal {
      public NeverTold {
        requireNonNull(event, "event");
      }
    }
  }

  /** Records the confirmation, and moves the terms that it moves. */
  Either<Refusal, AnnounceOutage.Recorded> confirm(Command command);
}
