package pl.latarnik.application.usecase;

import java.time.Instant;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.Notice;

/** How values are written into the journal: in one form, whatever the user's language. */
final class JournalWords {

  private JournalWords() {}

  static String of(SubmissionDuty duty) {
    return duty.fold(
        due -> "DUE_BY " + due.day() + " SAFE_BY " + due.safeBy(),
        waits -> "WAITS_FOR_END " + waits.outage(),
        none -> "NO_TERM" + none.advisoryDay().map(day -> " ADVISORY_BY " + day).getOrElse(""),
        not -> "NOT_REQUIRED");
  }

  static String of(Particulars particulars) {
    return particulars.issuance().kind() + " " + of(particulars.duty());
  }

  static String of(LegalRule<?, ?> rule) {
    return "RULE " + rule.id() + " (" + rule.basis().citation() + ")";
  }

  static String version(Notice notice) {
    return notice.id() + " v" + notice.version();
  }

  static String of(Notice notice) {
    Announcement a = notice.announcement();
    return version(notice)
        + (notice.stands() ? " " : " WITHDRAWN ")
        + a.kind()
        + " "
        + a.start()
        + "/"
        + a.end().map(Instant::toString).getOrElse("..")
        + " ANNOUNCED "
        + a.announced()
        + a.endAnnounced().map(at -> " END_ANNOUNCED " + at).getOrElse("")
        + " "
        + notice.source();
  }
}
