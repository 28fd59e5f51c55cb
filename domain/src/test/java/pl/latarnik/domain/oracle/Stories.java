package pl.latarnik.domain.oracle;

import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;

/** Timelines told a little differently. */
final class Stories {

  private Stories() {}

  /** The same with these notices and no others. */
  static Timeline announcing(Timeline timeline, Iterable<Announcement> notices) {
    return timeline.with(timeline.facts().with(OutageTimeline.of(notices)));
  }

  /** The same, not sent, and looked at when everything has happened. */
  static Timeline notSent(Timeline timeline) {
    InvoiceCase facts = timeline.facts();
    return timeline.with(
        new InvoiceCase(
            facts.issueDate(),
            facts.issued(),
            facts.intent(),
            facts.buyer(),
            facts.channel(),
            facts.handedOver(),
            Option.none(),
            Option.none(),
            Option.none(),
            facts.outages(),
            facts.supply(),
            facts.vat(),
            facts.total(),
            facts.corrects(),
            Option.none()));
  }

  /** The same, judged expressly at the moment from which it is judged. */
  static Timeline judgedWhenItIs(Timeline timeline) {
    return timeline.with(timeline.facts().asOf(NaiveStanding.now(timeline.facts())));
  }

  /** The issue, or the last publication of a start where that is later. */
  static Instant lastPublished(Timeline timeline) {
    Instant last = timeline.facts().issued();
    for (Announcement notice : timeline.facts().outages().announcements()) {
      last = notice.announced().isAfter(last) ? notice.announced() : last;
    }
    return last;
  }
}
