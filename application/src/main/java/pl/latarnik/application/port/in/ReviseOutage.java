package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.NoticeId;

/**
 * Driving port: records that a notice was corrected or taken back. What it said before stays in the
 * ledger as an earlier version; every term is computed again from what it says now, in either
 * direction.
 */
public interface ReviseOutage {

  /**
   * The order.
   *
   * @param notice which notice
   * @param change how it reads by now
   * @param source where the correction was found; none leaves the source as it was
   * @param evidence what proves it; none leaves it as it was
   */
  record Command(
      NoticeId notice, Change change, Option<AnnouncementSource> source, Option<String> evidence) {
    public Command {
      requireNonNull(notice, "notice");
      requireNonNull(change, "change");
      requireNonNull(source, "source");
      requireNonNull(evidence, "evidence");
    }
  }

  /** What became of a notice. */
  sealed interface Change {

    /**
     * It reads differently; one that was taken back stands again.
     *
     * @param start the stated start; none where it is as before
     * @param announced its publication; none where it is as before
     * @param end what it says of the end
     */
    record Reads(Option<Instant> start, Option<Instant> announced, End end) implements Change {
      public Reads {
        requireNonNull(start, "start");
        requireNonNull(announced, "announced");
        requireNonNull(end, "end");
      }
    }

    /** It was taken back, or should never have been recorded. */
    record Withdrawn() implements Change {}
  }

  /** What a corrected notice says of the end. */
  sealed interface End {

    /** The same as before. */
    record AsBefore() implements End {}

    /** Nothing any more: the outage lasts. */
    record Open() implements End {}

    /**
     * That it is this one.
     *
     * @param moment the stated end
     * @param published when that was announced
     */
    record At(Instant moment, Instant published) implements End {
      public At {
        requireNonNull(moment, "moment");
        requireNonNull(published, "published");
      }
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
     * By the correction the end would lie before the start.
     *
     * @param start the start
     * @param end the end
     */
    record EndBeforeStart(Instant start, Instant end) implements Refusal {
      public EndBeforeStart {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
      }
    }
  }

  /** Records the correction; one that changes nothing makes no version. */
  Either<Refusal, AnnounceOutage.Recorded> revise(Command command);
}
