package pl.latarnik.domain.rulebook;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;

/**
 * Follows the notices published between issue and sending, in the order of their publication, and
 * finds which of them came within the term that was running then: those move or lift it.
 *
 * @param facts what decides the term in the end
 * @param flags what a person should look at
 */
record TermHistory(SubmissionFacts facts, Set<ReviewFlag> flags) {

  /** Follows the notices of a case whose procedure is known. */
  static TermHistory of(SubmissionFacts start, InvoiceCase invoice, LocalDate legalDay) {
    boolean hasTerm =
        start.kind() == IssuanceKind.OFFLINE24
            || start.kind() == IssuanceKind.NIEDOSTEPNOSC
            || start.kind() == IssuanceKind.AWARIA;
    return hasTerm
        ? new Walk(start, invoice, legalDay).walked()
        : new TermHistory(start, HashSet.empty());
  }

  /** The walk itself; its fields change, but nothing of it leaves. */
  private static final class Walk {

    private final InvoiceCase invoice;
    private final LocalDate legalDay;
    private final SubmissionDuty original;
    private SubmissionFacts facts;
    private SubmissionDuty duty;
    private Set<ReviewFlag> flags = HashSet.empty();
    private List<Announcement> unavailabilities = List.empty();

    Walk(SubmissionFacts start, InvoiceCase invoice, LocalDate legalDay) {
      this.invoice = invoice;
      this.legalDay = legalDay;
      // The term as it ran, before it was known when the invoice would be sent.
      this.facts = sent(start, Option.none());
      this.original = decided();
      this.duty = original;
    }

    TermHistory walked() {
      for (Announcement notice : invoice.outages().announcements()) {
        if (counts(notice)) {
          follow(notice);
        }
        if (facts.totalFailure()) {
          break; // final: later notices revive nothing
        }
      }
      if (unavailabilities.exists(this::leavesNoWindow)) {
        flags = flags.add(ReviewFlag.IMPOSSIBLE_WINDOW);
      }
      return new TermHistory(sent(facts, invoice.sent()), flags);
    }

    /** Only a notice published after the issue and before the sending can move or lift a term. */
    private boolean counts(Announcement notice) {
      Instant published = notice.announced();
      boolean afterBase =
          facts.base().forAll(b -> !b.equals(notice) && !published.isBefore(b.announced()));
      return afterBase
          && published.isAfter(invoice.issued())
          && invoice.sent().forAll(published::isBefore);
    }

    private void follow(Announcement notice) {
      boolean inTerm = isInTerm(notice);
      switch (notice.kind()) {
        case AWARIA -> failure(notice, inTerm);
        case AWARIA_CALKOWITA -> totalFailure(notice, inTerm);
        case NIEDOSTEPNOSC -> unavailability(notice, inTerm);
      }
    }

    private void failure(Announcement notice, boolean inTerm) {
      boolean offline24 = facts.kind() == IssuanceKind.OFFLINE24;
      if (!inTerm && offline24) {
        flags = flags.add(ReviewFlag.AMBIGUOUS_106NHA);
      }
      if (inTerm || offline24 && facts.readings().lateFailureHeals()) {
        change(Option.some(notice), Option.none(), false, false);
      }
    }

    private void totalFailure(Announcement notice, boolean inTerm) {
      if (!inTerm) {
        flags = flags.add(ReviewFlag.REVIEW);
        return;
      }
      boolean gap =
          facts.kind() == IssuanceKind.NIEDOSTEPNOSC
              && facts.failureInTerm().isDefined()
              && original instanceof SubmissionDuty.DueBy due
              && due.day().isBefore(PolishTime.dayOf(notice.announced()));
      if (gap) {
        flags = flags.add(ReviewFlag.STATUTE_GAP);
      }
      change(facts.failureInTerm(), facts.extension(), true, gap);
    }

    private void unavailability(Announcement notice, boolean inTerm) {
      if (!inTerm || facts.kind() != IssuanceKind.OFFLINE24) {
        return;
      }
      if (!facts.readings().unavailabilityExtendsOffline24()) {
        unavailabilities = unavailabilities.append(notice);
        return;
      }
      SubmissionFacts before = facts;
      SubmissionDuty running = duty;
      change(facts.failureInTerm(), Option.some(notice), false, false);
      if (isEarlier(duty, running)) {
        facts = before;
        duty = running;
      }
    }

    private static boolean isEarlier(SubmissionDuty one, SubmissionDuty other) {
      boolean otherIsOpen = other instanceof SubmissionDuty.WaitsForEnd;
      return one instanceof SubmissionDuty.DueBy first
          && (otherIsOpen
              || other instanceof SubmissionDuty.DueBy second
                  && first.day().isBefore(second.day()));
    }

    private boolean isInTerm(Announcement notice) {
      return duty instanceof SubmissionDuty.WaitsForEnd
          || duty instanceof SubmissionDuty.DueBy due
              && !PolishTime.dayOf(notice.announced()).isAfter(due.day());
    }

    /**
     * From the publication to the end of the last day there is not a moment in which KSeF is there.
     */
    private boolean leavesNoWindow(Announcement outage) {
      return !facts.totalFailure()
          && duty instanceof SubmissionDuty.DueBy due
          && isInTerm(outage)
          && !outage.start().isAfter(outage.announced())
          && outage
              .end()
              .forAll(end -> !end.isBefore(PolishTime.startOfDay(due.day().plusDays(1))));
    }

    private void change(
        Option<Announcement> failure, Option<Announcement> extension, boolean total, boolean gap) {
      facts =
          new SubmissionFacts(
              facts.kind(),
              facts.issueDate(),
              facts.sent(),
              facts.base(),
              failure,
              extension,
              total,
              gap,
              facts.days(),
              facts.otherDays(),
              facts.readings());
      duty = decided();
    }

    private SubmissionDuty decided() {
      return SubmissionRules.BOOK.decide(facts, legalDay).conclusion();
    }

    private static SubmissionFacts sent(SubmissionFacts facts, Option<Instant> sent) {
      return new SubmissionFacts(
          facts.kind(),
          facts.issueDate(),
          sent,
          facts.base(),
          facts.failureInTerm(),
          facts.extension(),
          facts.totalFailure(),
          facts.gap(),
          facts.days(),
          facts.otherDays(),
          facts.readings());
    }
  }

  /**
   * Says whether an offline24 invoice was caught by a failure, with what follows for its receipt.
   */
  boolean caughtByFailure() {
    return facts.kind() == IssuanceKind.OFFLINE24
        && facts.failureInTerm().exists(f -> f.kind() == OutageKind.AWARIA);
  }
}
