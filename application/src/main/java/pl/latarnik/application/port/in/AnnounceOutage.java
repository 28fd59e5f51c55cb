package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.LegalRule;
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
   * What the law orders of an invoice.
   *
   * @param procedure its procedure
   * @param duty whether and by when it must be sent
   */
  record Position(IssuanceKind procedure, SubmissionDuty duty) {
    public Position {
      requireNonNull(procedure, "procedure");
      requireNonNull(duty, "duty");
    }
  }

  /**
   * A procedure or term that changed.
   *
   * @param invoice which invoice
   * @param before what the law ordered until now
   * @param after what it orders from now on
   * @param rule the rule that decides the term from now on
   */
  record Moved(
      InvoiceId invoice, Position before, Position after, LegalRule<?, SubmissionDuty> rule) {
    public Moved {
      requireNonNull(invoice, "invoice");
      requireNonNull(before, "before");
      requireNonNull(after, "after");
      requireNonNull(rule, "rule");
    }
  }

  /**
   * An invoice of a total failure whose notice was corrected: it must be sent after all, and could
   * not get the codes that a waiting invoice has. It stays where it was; recording the same again
   * tries again.
   *
   * @param invoice which invoice
   * @param why why the certificate cannot sign
   */
  record NotRestored(InvoiceId invoice, CertificateRefusal why) {
    public NotRestored {
      requireNonNull(invoice, "invoice");
      requireNonNull(why, "why");
    }
  }

  /**
   * What was recorded.
   *
   * @param notice as it is kept
   * @param isNew whether this is a version that was not there: saying the same again makes none
   * @param moved what it changed
   * @param notRestored what it should have changed and could not
   * @param irregular what is irregular about where it was found
   * @param overruledBy the notice from the right place that tells differently of the same outage,
   *     and counts instead of this one
   */
  record Recorded(
      Notice notice,
      boolean isNew,
      List<Moved> moved,
      List<NotRestored> notRestored,
      Option<IrregularNotice> irregular,
      Option<Notice> overruledBy) {
    public Recorded {
      requireNonNull(overruledBy, "overruledBy");
      requireNonNull(notice, "notice");
      requireNonNull(moved, "moved");
      requireNonNull(notRestored, "notRestored");
      requireNonNull(irregular, "irregular");
    }
  }

  /** Why nothing was recorded. */
  sealed interface Refusal {

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
