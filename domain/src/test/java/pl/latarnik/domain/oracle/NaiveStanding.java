package pl.latarnik.domain.oracle;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.rulebook.InvoiceCase;

/** How an invoice stands against its term, and from when that is looked at. */
final class NaiveStanding {

  private NaiveStanding() {}

  /** The moment given, or the latest of all instants of the facts. */
  static Instant now(InvoiceCase facts) {
    if (facts.asOf().isDefined()) {
      return facts.asOf().get();
    }
    List<Instant> instants = new ArrayList<>();
    instants.add(facts.issued());
    facts.sent().forEach(instants::add);
    facts.uploaded().forEach(instants::add);
    facts.numberAssigned().forEach(instants::add);
    facts.corrects().forEach(original -> original.numberAssigned().forEach(instants::add));
    for (Announcement notice : facts.outages().announcements()) {
      instants.add(notice.announced());
      instants.add(notice.start());
      notice.end().forEach(instants::add);
      notice.endAnnounced().forEach(instants::add);
    }
    return Collections.max(instants);
  }

  /** The last day counts whole: art. 106nda ust. 2, 106nh ust. 2 and 106nf ust. 4 set no hour. */
  static Timeliness of(InvoiceCase facts, Option<LocalDate> sendBy) {
    LocalDate sentOrNow = NaiveCalendar.dayOf(facts.sent().getOrElse(() -> now(facts)));
    boolean kept = sendBy.isEmpty() || !sentOrNow.isAfter(sendBy.get());
    if (facts.sent().isDefined()) {
      return kept ? Timeliness.ON_TIME : Timeliness.LATE;
    }
    return kept ? Timeliness.PENDING : Timeliness.OVERDUE;
  }
}
