package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;

/** Driving port: records what the ministry announced, and moves the terms that it moves. */
public interface AnnounceOutage {

  /**
   * The order.
   *
   * @param announcement what was announced
   * @param source where it was found
   * @param evidence address, file or wording that proves it; empty where there is none
   * @param id the status service's own name of the notice; none gives it one of ours
   */
  record Command(
      Announcement announcement, AnnouncementSource source, String evidence, Option<NoticeId> id) {
    public Command {
      requireNonNull(announcement, "announcement");
      requireNonNull(source, "source");
      requireNonNull(evidence, "evidence");
      requireNonNull(id, "id");
    }
  }

  /**
   * A term that moved.
   *
   * @param invoice which invoice
   * @param before its duty until now
   * @param after its duty from now on
   */
  record Moved(InvoiceId invoice, SubmissionDuty before, SubmissionDuty after) {
    public Moved {
      requireNonNull(invoice, "invoice");
      requireNonNull(before, "before");
      requireNonNull(after, "after");
    }
  }

  /**
   * What was recorded.
   *
   * @param notice as it is kept
   * @param moved the terms that it moved
   */
  record Recorded(Notice notice, List<Moved> moved) {
    public Recorded {
      requireNonNull(notice, "notice");
      requireNonNull(moved, "moved");
    }
  }

  /** Why nothing was recorded. */
  sealed interface Refusal {

    /**
     * The source cannot announce this kind: a total failure is announced in the media, the others
     * are not.
     *
     * @param command what was asked
     */
    record WrongSource(Command command) implements Refusal {
      public WrongSource {
        requireNonNull(command, "command");
      }
    }

    /**
     * The very same is recorded already.
     *
     * @param existing as which notice
     */
    record AlreadyRecorded(NoticeId existing) implements Refusal {
      public AlreadyRecorded {
        requireNonNull(existing, "existing");
      }
    }
  }

  /** Records an announcement. */
  Either<Refusal, Recorded> announce(Command command);
}
