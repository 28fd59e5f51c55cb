package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import java.time.Instant;
import pl.latarnik.domain.outage.NoticeId;

/**
 * Driving port: records the notice of an outage's end, or of another end than was announced before.
 */
public interface EndOutage {

  /**
   * The order.
   *
   * @param notice the outage's notice
   * @param end the end as stated
   * @param announced when the end was announced
   */
  record Command(NoticeId notice, Instant end, Instant announced) {
    public Command {
      requireNonNull(notice, "notice");
      requireNonNull(end, "end");
      requireNonNull(announced, "announced");
    }
  }

  /** Why nothing was recorded. */
  sealed interface Refusal {

    /**
     * No notice has this id.
     *
     * @param id what was asked for
     */
    record Unknown(NoticeId id) implements Refusal {
      public Unknown {
        requireNonNull(id, "id");
      }
    }

    /**
     * The notice was taken back; {@link ReviseOutage} lets it stand again.
     *
     * @param id which notice
     */
    record Withdrawn(NoticeId id) implements Refusal {
      public Withdrawn {
        requireNonNull(id, "id");
      }
    }

    /**
     * The end lies before the start.
     *
     * @param start the stated start
     * @param end the end that was given
     */
    record EndBeforeStart(Instant start, Instant end) implements Refusal {
      public EndBeforeStart {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
      }
    }
  }

  /** Records the end. */
  Either<Refusal, AnnounceOutage.Recorded> end(Command command);
}
