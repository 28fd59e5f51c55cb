package pl.latarnik.domain.oracle;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.oracle.NaiveProcedure.Mode;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.InvoiceCase;

/**
 * By when an invoice must be sent: the invoice waits, and the notices come in one after the other.
 * For offline24, unavailability and emergency only; the other procedures have no term.
 */
final class NaiveTerm {

  private static final Comparator<Announcement> BY_PUBLICATION =
      Comparator.comparing(Announcement::announced)
          .thenComparing(Announcement::start)
          .thenComparing(notice -> notice.end().getOrElse(Instant.MAX))
          .thenComparing(notice -> notice.endAnnounced().getOrElse(Instant.MAX))
          .thenComparing(Announcement::kind);

  private final InvoiceCase facts;
  private final Readings readings;
  private final Mode mode;
  private final List<ReviewFlag> flags = new ArrayList<>();

  /** The outage after which the days are counted; none where they are counted after P_1. */
  private Option<Announcement> outage = Option.none();

  private int businessDays = 1;
  private final List<Announcement> unavailabilitiesInTerm = new ArrayList<>();
  private boolean lifted;
  private boolean caught;

  private NaiveTerm(InvoiceCase facts, Readings readings, Mode mode) {
    this.facts = facts;
    this.readings = readings;
    this.mode = mode;
  }

  static NaiveTerm of(InvoiceCase facts, Readings readings, Mode mode) {
    NaiveTerm term = new NaiveTerm(facts, readings, mode);
    term.begin();
    for (Announcement notice : term.noticesWhileItWaits()) {
      if (!term.lifted) {
        term.take(notice);
      }
    }
    term.lookForImpossibleWindow();
    return term;
  }

  /** Art. 106nda ust. 2, art. 106nh ust. 2, art. 106nf ust. 4: the term as it was at first. */
  private void begin() {
    if (mode == Mode.OFFLINE_UNAVAILABILITY) {
      outage = Option.some(outageAtIssue(OutageKind.NIEDOSTEPNOSC));
    }
    if (mode == Mode.EMERGENCY) {
      outage = Option.some(outageAtIssue(OutageKind.AWARIA));
      businessDays = 7;
    }
  }

  /**
   * The outage in which it was issued. No article tells which of several it is: the one that ends
   * last, of those announced before the sending where there are any.
   */
  private Announcement outageAtIssue(OutageKind kind) {
    List<Announcement> all = new ArrayList<>();
    List<Announcement> beforeSending = new ArrayList<>();
    for (Announcement notice : sorted()) {
      if (notice.kind() == kind && NaiveProcedure.isIn(facts.issued(), notice)) {
        all.add(notice);
        if (isBeforeSending(notice)) {
          beforeSending.add(notice);
        }
      }
    }
    List<Announcement> some = beforeSending.isEmpty() ? all : beforeSending;
    Announcement last = some.get(0);
    for (Announcement notice : some) {
      Instant end = notice.end().getOrElse(Instant.MAX);
      last = end.isBefore(last.end().getOrElse(Instant.MAX)) ? last : notice;
    }
    return last;
  }

  private boolean isBeforeSending(Announcement notice) {
    return facts.sent().isEmpty() || notice.announced().isBefore(facts.sent().get());
  }

  private List<Announcement> sorted() {
    List<Announcement> notices = new ArrayList<>();
    for (Announcement notice : facts.outages().announcements()) {
      notices.add(notice);
    }
    notices.sort(BY_PUBLICATION);
    return notices;
  }

  /** Notices published after the issue and before the sending; no others change anything. */
  private List<Announcement> noticesWhileItWaits() {
    List<Announcement> notices = new ArrayList<>();
    for (Announcement notice : sorted()) {
      boolean afterIssue = notice.announced().isAfter(facts.issued());
      if (afterIssue && isBeforeSending(notice)) {
        notices.add(notice);
      }
    }
    return notices;
  }

  private void take(Announcement notice) {
    boolean inTerm = isInTerm(notice.announced());
    if (notice.kind() == OutageKind.AWARIA_CALKOWITA) {
      takeTotalFailure(notice, inTerm);
    } else if (notice.kind() == OutageKind.AWARIA) {
      takeFailure(notice, inTerm);
    } else if (mode == Mode.OFFLINE24 && inTerm) {
      takeUnavailability(notice);
    }
  }

  /** No article: by the reading chosen, the term moves to that of art. 106nh ust. 2. */
  private void takeUnavailability(Announcement unavailability) {
    if (!readings.unavailabilityExtendsOffline24()) {
      unavailabilitiesInTerm.add(unavailability);
      return;
    }
    outage = Option.some(unavailability);
    businessDays = 1;
  }

  /** Art. 106nha, art. 106nh ust. 3 pkt 2, art. 106nf ust. 7: it is not sent. */
  private void takeTotalFailure(Announcement notice, boolean inTerm) {
    if (!inTerm) {
      flags.add(ReviewFlag.REVIEW); // a contrario: the breach stands
      return;
    }
    lifted = true;
    // Art. 106nh ust. 3 pkt 1 does not refer to art. 106nf ust. 7.
    if (mode == Mode.OFFLINE_UNAVAILABILITY && caught) {
      Announcement first = outageAtIssue(OutageKind.NIEDOSTEPNOSC);
      if (first.end().isDefined()
          && !notice
              .announced()
              .isBefore(NaiveCalendar.endOf(count(NaiveCalendar.dayOf(first.end().get()), 1)))) {
        flags.add(ReviewFlag.STATUTE_GAP);
      }
    }
  }

  /** Art. 106nha, art. 106nh ust. 3 pkt 1, art. 106nf ust. 5: seven days after this failure. */
  private void takeFailure(Announcement notice, boolean inTerm) {
    if (!inTerm && mode == Mode.OFFLINE24) {
      flags.add(ReviewFlag.AMBIGUOUS_106NHA);
    }
    if (inTerm || mode == Mode.OFFLINE24 && readings.lateFailureHeals()) {
      outage = Option.some(notice);
      businessDays = 7;
      caught = true;
    }
  }

  private boolean isInTerm(Instant published) {
    Option<LocalDate> last = lastDay();
    return last.isEmpty() || published.isBefore(NaiveCalendar.endOf(last.get()));
  }

  /** The last day by the stated ends; none while an outage has no end. */
  private Option<LocalDate> lastDay() {
    return event().map(day -> count(day, businessDays));
  }

  private Option<LocalDate> event() {
    return outage.isEmpty()
        ? Option.some(facts.issueDate().day())
        : outage.get().end().map(NaiveCalendar::dayOf);
  }

  private LocalDate count(LocalDate event, int days) {
    return readings.saturdaysCount()
        ? NaiveCalendar.withSaturdays(event, days)
        : NaiveCalendar.withoutSaturdays(event, days);
  }

  /** No article: nothing extends offline24 for an unavailability that fills the rest of a term. */
  private void lookForImpossibleWindow() {
    if (lifted || isOpen()) {
      return;
    }
    Instant end = NaiveCalendar.endOf(lastDay().get());
    for (Announcement notice : unavailabilitiesInTerm) {
      if (notice.announced().isBefore(end)
          && !notice.start().isAfter(notice.announced())
          && (notice.end().isEmpty() || !notice.end().get().isBefore(end))
          && !flags.contains(ReviewFlag.IMPOSSIBLE_WINDOW)) {
        flags.add(ReviewFlag.IMPOSSIBLE_WINDOW);
      }
    }
  }

  /** Whether the outage that fixes the term goes on, or its end is not announced yet. */
  boolean isOpen() {
    if (outage.isEmpty()) {
      return false;
    }
    if (outage.get().end().isEmpty()) {
      return true;
    }
    Instant end = outage.get().end().get();
    if (facts.sent().isDefined()) {
      return facts.sent().get().isBefore(end)
          || facts.sent().get().isBefore(outage.get().endAnnounced().get());
    }
    return NaiveStanding.now(facts).isBefore(end);
  }

  boolean isLifted() {
    return lifted;
  }

  /** Whether a failure replaced the term. */
  boolean isCaught() {
    return caught;
  }

  List<ReviewFlag> flags() {
    return flags;
  }

  /** The last day; none while the term is open. */
  Option<LocalDate> sendBy() {
    return isOpen() ? Option.none() : lastDay();
  }

  /** The earlier of the two readings of "dzień roboczy". */
  Option<LocalDate> safeBy() {
    if (isOpen()) {
      return Option.none();
    }
    LocalDate without = NaiveCalendar.withoutSaturdays(event().get(), businessDays);
    LocalDate with = NaiveCalendar.withSaturdays(event().get(), businessDays);
    return Option.some(with.isBefore(without) ? with : without);
  }
}
